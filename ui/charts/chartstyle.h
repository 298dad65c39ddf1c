#pragma once

#include <QColor>
#include <QPainterPath>
#include <QPalette>
#include <QPen>
#include <QVector>

namespace Councilscope {

/// Colours of charts. Print and export always use the light ones; the window follows its palette.
struct ChartStyle
{
    QColor background;
    QColor text;
    QColor muted; ///< captions and axes; still 4.5:1 on the background
    QColor grid;
    QVector<QColor> series; ///< 4.5:1 on the background, told apart with the common forms of colour blindness

    [[nodiscard]] static ChartStyle light();
    [[nodiscard]] static ChartStyle dark();
    [[nodiscard]] static ChartStyle fromPalette(const QPalette& palette);

    [[nodiscard]] QColor seriesColor(qsizetype index) const { return series.at(index % series.size()); }
};

/// The broken line of the comparator with this number among the comparators.
[[nodiscard]] QPen comparatorPen(qsizetype index, const ChartStyle& style);

/// Shape of a series' marks, centred on 0,0, `size` high. Shapes and colours repeat after different counts, so that 56
/// series are told apart by the pair.
[[nodiscard]] QPainterPath markerShape(qsizetype index, double size);

} // namespace Councilscope
