#pragma once

#include "ruleset.h"

#include <pagedtext.h>

namespace Councilscope {

/// Up to four lines that hold one grade between or behind the words of a heading, put in order.
struct LooseRow
{
    QString text; ///< the heading in one line, a tab, the grade
    QString grade;
    bool gradeComesFirst = false; ///< before the heading: it may as well belong to the row above
    qsizetype start = 0; ///< half-open range of the lines in the canonical text
    qsizetype end = 0;
};

/// Every run of one to four lines near the document's beginning in which `grade`, one of `rules`, matches exactly once.
/// Most of them are no rows of a table; rules tell by the heading.
[[nodiscard]] QVector<LooseRow> looseRows(const PagedText& text, const RuleSet& rules, const Rule& grade);

/// Rows of a table that was read column by column: three or more headings, then as many grades.
[[nodiscard]] QVector<LooseRow> rowsInColumns(const PagedText& text, const Rule& grade);

} // namespace Councilscope
