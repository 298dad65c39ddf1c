#include "findingshapes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Councilscope {

QPolygonF diamondShape(const QRectF& rect)
{
    const QPointF centre = rect.center();
    return {QPointF(centre.x(), rect.top()), QPointF(rect.right(), centre.y()), QPointF(centre.x(), rect.bottom()),
        QPointF(rect.left(), centre.y())};
}

void drawFindingShape(QPainter& painter, const QRectF& rect, FindingLaneKind kind)
{
    switch (kind) {
    case FindingLaneKind::PriorityActions: {
        const double cut = rect.height() * 0.29;
        painter.drawPolygon(QPolygonF{{QPointF(rect.left() + cut, rect.top()), QPointF(rect.right() - cut, rect.top()),
            QPointF(rect.right(), rect.top() + cut), QPointF(rect.right(), rect.bottom() - cut),
            QPointF(rect.right() - cut, rect.bottom()), QPointF(rect.left() + cut, rect.bottom()),
            QPointF(rect.left(), rect.bottom() - cut), QPointF(rect.left(), rect.top() + cut)}});
        break;
    }
    case FindingLaneKind::ToImprove:
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
        break;
    case FindingLaneKind::Strengths:
        painter.drawRoundedRect(rect, 3, 3);
        break;
    }
}

QVector<QLineF> hatchLines(const QRectF& rect, double spacing)
{
    QVector<QLineF> lines;
    // The lines x + y = c; their number is bounded by the rectangle's size. Anchored to multiples of the spacing, so
    // that the hatching stands still while its rectangle is cut by the window's edge.
    const double last = rect.right() + rect.bottom();
    for (double c = std::ceil((rect.left() + rect.top()) / spacing) * spacing; c < last; c += spacing) {
        const double x1 = std::max(rect.left(), c - rect.bottom());
        const double x2 = std::min(rect.right(), c - rect.top());
        if (x2 > x1) {
            lines.push_back(QLineF(x1, c - x1, x2, c - x2));
        }
    }
    return lines;
}

} // namespace Councilscope
