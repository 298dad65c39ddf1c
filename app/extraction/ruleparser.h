#pragma once

#include "rule.h"

#include <result.h>

namespace Councilscope {

/// Compiling a pattern costs a tenth of a millisecond, all rules together more than the rest of the program's start.
enum class PatternCheck
{
    WhenRead,
    None, ///< for rules that the tests have checked: each pattern is compiled when it is first used
};

/// A pattern as its author wrote it: see withAnyBlanks in the source.
[[nodiscard]] QString writtenPattern(QString pattern);
/// Reads the rules of one file (see resources/rules/rule-v1.schema.json). A pattern may be split over several strings
/// and use the file's own "fragments" as {{name}}. The first mistake ends the reading; its message names file and rule.
[[nodiscard]] Result<QVector<Rule>> parseRules(
    const QByteArray& json, const QString& place, PatternCheck check = PatternCheck::WhenRead);

} // namespace Councilscope
