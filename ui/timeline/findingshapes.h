#pragma once

#include <ratingtimeline.h>

#include <QLineF>
#include <QPolygonF>
#include <QVector>

class QPainter;

namespace Councilscope {

[[nodiscard]] QPolygonF diamondShape(const QRectF& rect);
/// Each kind has its own outline besides its colour: priority actions an octagon, things to improve a round, strengths
/// a rounded square. Pen and brush are the painter's.
void drawFindingShape(QPainter& painter, const QRectF& rect, FindingLaneKind kind);
/// Diagonal lines that end at the rectangle's edges: a hatching that needs no clipping and no pattern.
[[nodiscard]] QVector<QLineF> hatchLines(const QRectF& rect, double spacing);

} // namespace Councilscope
