#include "pagegeometry.h"

#include <algorithm>

namespace Councilscope {

QRectF PageGeometry::pageRect() const
{
    const double width = std::max(1.0, (viewport.width() - 2 * margin) * zoom);
    const double height = width * aspect;
    const double left = std::max(margin, (viewport.width() - width) / 2);
    const double top = std::max(margin, (viewport.height() - height) / 2);
    return {left, top, width, height};
}

QSizeF PageGeometry::contentSize() const
{
    const QRectF page = pageRect();
    return {
        std::max(viewport.width(), page.width() + 2 * margin), std::max(viewport.height(), page.height() + 2 * margin)};
}

QRectF PageGeometry::toContent(const NormalizedRect& rect) const
{
    const QRectF page = pageRect();
    return rect.scaled(page.width(), page.height()).translated(page.topLeft());
}

QPointF PageGeometry::scrollFor(const NormalizedRect& rect) const
{
    const QRectF place = toContent(rect);
    const QSizeF content = contentSize();
    const double left
        = std::clamp(place.center().x() - viewport.width() / 2, 0.0, std::max(0.0, content.width() - viewport.width()));
    const double top
        = std::clamp(place.top() - viewport.height() / 3, 0.0, std::max(0.0, content.height() - viewport.height()));
    return {left, top};
}

} // namespace Councilscope
