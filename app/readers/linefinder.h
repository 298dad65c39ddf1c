#pragma once

#include "pagelayout.h"

namespace Councilscope {

/// Makes a word's characters uniform: private-use and geometric bullets become "•", ligatures letters, odd spaces
/// spaces, soft hyphens and zero-width characters go. Curly quotes and dashes stay. May return an empty string.
[[nodiscard]] QString normalizedWord(const QString& text);

/// A bullet, or a number or letter that stands before an item: "•", "59.", "(b)", "2.1".
[[nodiscard]] bool isListMark(QStringView text);
[[nodiscard]] bool isBullet(QStringView text);

/// Groups the words of a page into visual lines, top to bottom, cut into segments at wide gaps. A list mark and the
/// text behind it stay one segment. Letter-spaced words are mended.
[[nodiscard]] QVector<VisualLine> findVisualLines(QVector<LayoutWord> words);

} // namespace Councilscope
