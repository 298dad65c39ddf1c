#pragma once

#include <pagedtext.h>

namespace Councilscope {

/// Makes lines and words of a text without pages: one page of number 0, no rectangles. Lines that are blank are left
/// out of `lines`, not of the text.
[[nodiscard]] PagedText flowText(const QString& text);
/// Adds the words (runs without white space) of the line to the text's words and counts them in the line.
void appendWords(TextLine& line, PagedText& text);

} // namespace Councilscope
