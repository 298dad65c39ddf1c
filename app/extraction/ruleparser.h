#pragma once

#include "rule.h"

#include <result.h>

namespace Councilscope {

/// Reads the rules of one file (see resources/rules/rule-v1.schema.json). A pattern may be split over several strings and
/// use the file's own "fragments" as {{name}}. The first mistake ends the reading; its message names file and rule.
[[nodiscard]] Result<QVector<Rule>> parseRules(const QByteArray& json, const QString& place);

} // namespace Councilscope
