#pragma once

#include <QFontMetricsF>

namespace Councilscope {

[[nodiscard]] inline double textWidth(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

} // namespace Councilscope
