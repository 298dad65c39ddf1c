#pragma once

#include "casedrafts.h"

namespace Councilscope {

/// The finding in at most about 90 characters: without references to pages, from where it says what is wrong ("However
/// ..."), cut where a clause ends.
[[nodiscard]] QString caseTitle(const QString& finding);
/// "Area for improvement 2 of 4 that are not named", of the n-th of `count` items that no finding names.
[[nodiscard]] QString unnamedTitle(FindingKind kind, int item, int count);
/// "Areas for improvement of 2012: not loaded".
[[nodiscard]] QString setTitle(const PartialDate& date);

} // namespace Councilscope
