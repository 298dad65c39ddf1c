#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace Councilscope {

/// A picture that can leave the program: drawn by the same code to screen, PNG, SVG, PDF, clipboard and printer.
/// Values are captured by copy, so that it stays valid when the page that made it changes or goes.
struct Picture
{
    QString title; ///< what it shows, a line
    QString fileName; ///< suggestion without folder and ending
    QSizeF size; ///< natural size in logical pixels at 96 dpi
    std::function<void(QPainter&, const QRectF&)> draw; ///< fills the rectangle, background included

    [[nodiscard]] bool isValid() const { return draw != nullptr && size.isValid(); }
};

} // namespace Councilscope
