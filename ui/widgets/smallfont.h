#pragma once

#include <QFont>

namespace Councilscope {

/// The font of legends and second lines.
[[nodiscard]] inline QFont smallFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.86);
    return small;
}

} // namespace Councilscope
