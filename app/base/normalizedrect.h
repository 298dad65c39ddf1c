#pragma once

#include <QRectF>

#include <algorithm>

namespace Councilscope {

/// A rectangle in 0-1 of a page, origin at the top left, so that it fits the page at any zoom.
struct NormalizedRect
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] bool isEmpty() const { return right <= left || bottom <= top; }
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] double centreY() const { return (top + bottom) / 2; }

    [[nodiscard]] NormalizedRect united(const NormalizedRect& other) const
    {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return *this;
        }
        return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
    }

    /// In the units of a page drawn `width` x `height`.
    [[nodiscard]] QRectF scaled(double pageWidth, double pageHeight) const
    {
        return {left * pageWidth, top * pageHeight, width() * pageWidth, height() * pageHeight};
    }

    bool operator==(const NormalizedRect&) const = default;
};

} // namespace Councilscope
