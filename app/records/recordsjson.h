#pragma once

#include "records.h"

#include <QJsonObject>

namespace Councilscope {

/// The JSON of `councilscope facts` and of the reading workers: keys as in the exports, offsets as
/// {"start","end"} in code points and {"utf16":[start,end]}. fromJson(toJson(facts)) == facts.
[[nodiscard]] QJsonObject toJson(const DocumentFacts& facts);
[[nodiscard]] DocumentFacts factsFromJson(const QJsonObject& json);

} // namespace Councilscope
