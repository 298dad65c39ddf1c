#pragma once

#include <normalizedrect.h>

#include <QRectF>
#include <QSizeF>

namespace Councilscope {

/// Where one page lies in a view: zoom 1 fits its width. Kept apart from the widget, so that it is tested without one.
struct PageGeometry
{
    static constexpr double margin = 8; ///< logical pixels around the page
    static constexpr double minZoom = 0.25;
    static constexpr double maxZoom = 8;

    QSizeF viewport;
    double aspect = 1.4142; ///< height by width of the page
    double zoom = 1;

    /// The page in content coordinates; content starts at 0,0 and is at least as large as the viewport.
    [[nodiscard]] QRectF pageRect() const;
    [[nodiscard]] QSizeF contentSize() const;
    /// A rectangle of the page in content coordinates.
    [[nodiscard]] QRectF toContent(const NormalizedRect& rect) const;
    /// Offset of the content that shows the rectangle a third down from the top, within what can be scrolled.
    [[nodiscard]] QPointF scrollFor(const NormalizedRect& rect) const;
};

} // namespace Councilscope
