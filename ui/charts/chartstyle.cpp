#include "chartstyle.h"

#include <cmath>
#include <numbers>

namespace Councilscope {

namespace {

constexpr int shapeCount = 7;

QPainterPath polygon(int corners, double radius, double turn)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / corners;
        points << QPointF(radius * std::sin(angle), -radius * std::cos(angle));
    }
    points << points.first();
    QPainterPath path;
    path.addPolygon(points);
    return path;
}

QPainterPath star(double radius)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double length = i % 2 == 0 ? radius : radius * 0.48;
        const double angle = std::numbers::pi * i / 5;
        points << QPointF(length * std::sin(angle), -length * std::cos(angle));
    }
    points << points.first();
    QPainterPath path;
    path.addPolygon(points);
    return path;
}

} // namespace

ChartStyle ChartStyle::light()
{
    return {.background = Qt::white,
        .text = QColor(0x1c, 0x24, 0x2c),
        .muted = QColor(0x55, 0x60, 0x6b),
        .grid = QColor(0xe3, 0xe8, 0xed),
        .series
        = {QColor(0x1b, 0x5e, 0x9e), QColor(0xb2, 0x18, 0x2b), QColor(0x2f, 0x6f, 0x2f), QColor(0x9a, 0x56, 0x00),
            QColor(0x6a, 0x3d, 0x9a), QColor(0x00, 0x6d, 0x77), QColor(0x8a, 0x2a, 0x6b), QColor(0x44, 0x4f, 0x5a)}};
}

ChartStyle ChartStyle::dark()
{
    return {.background = QColor(0x1e, 0x22, 0x27),
        .text = QColor(0xee, 0xf1, 0xf4),
        .muted = QColor(0xb2, 0xbb, 0xc4),
        .grid = QColor(0x38, 0x3f, 0x46),
        .series
        = {QColor(0x7f, 0xb8, 0xf0), QColor(0xff, 0x8d, 0x80), QColor(0x93, 0xd4, 0x7c), QColor(0xf0, 0xb2, 0x5e),
            QColor(0xc4, 0xa4, 0xf0), QColor(0x62, 0xd2, 0xd0), QColor(0xf0, 0x98, 0xcc), QColor(0xc4, 0xcc, 0xd4)}};
}

ChartStyle ChartStyle::fromPalette(const QPalette& palette)
{
    ChartStyle style = palette.color(QPalette::Base).lightness() < 128 ? dark() : light();
    style.background = palette.color(QPalette::Base);
    style.text = palette.color(QPalette::Text);
    return style;
}

QPen comparatorPen(qsizetype index, const ChartStyle& style)
{
    static const QVector<QVector<qreal>> patterns{{6, 2.5}, {1.5, 2}, {6, 2, 1.5, 2}, {10, 2.5, 2.5, 2.5}, {3, 2}};
    QPen pen(style.muted, 1.7);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern(patterns.at(index % patterns.size()));
    return pen;
}

QPainterPath markerShape(qsizetype index, double size)
{
    const double radius = size / 2;
    QPainterPath path;
    switch (index % shapeCount) {
    case 0:
        path.addEllipse(QPointF(), radius, radius);
        return path;
    case 1:
        path.addRect(-radius * 0.88, -radius * 0.88, size * 0.88, size * 0.88);
        return path;
    case 2:
        return polygon(3, radius * 1.2, 0);
    case 3:
        return polygon(4, radius * 1.2, 0);
    case 4:
        return polygon(3, radius * 1.2, std::numbers::pi);
    case 5:
        return polygon(5, radius * 1.1, 0);
    default:
        return star(radius * 1.3);
    }
}

} // namespace Councilscope
