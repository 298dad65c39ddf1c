#pragma once

#include "linkfeatures.h"

namespace Councilscope {

/// The features of a pair that spoke for or against it, in words, strongest first.
[[nodiscard]] QVector<LinkReason> linkReasons(
    const FindingProfile& earlier, const FindingProfile& later, const LinkValues& values, const LinkLexicon& lexicon);

} // namespace Councilscope
