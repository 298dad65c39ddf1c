#pragma once

#include <pagedtext.h>

#include <QSet>

namespace Councilscope {

/// Indices of the lines that stand alike, but for their numbers, at the top or foot of at least half of the pages: the
/// running headers and footers that a reader left in the text. None where the text has no pages, or few.
[[nodiscard]] QSet<qsizetype> runningHeaders(const PagedText& text);

} // namespace Councilscope
