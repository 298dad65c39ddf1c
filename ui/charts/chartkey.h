#pragma once

#include "chartstyle.h"
#include "metricchartdata.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace Councilscope {

/// What the marks of a chart mean. Only what the chart uses is explained.
enum class KeySign {
    About,
    AtLeast,
    AtMost,
    Range,
    UncertainDate,
    InspectionDate,
    Distant,
    Missing,
    Differs,
    FileFigure,
    InspectionLine,
};

struct KeyEntry
{
    KeySign sign = KeySign::About;
    QString text;
};

[[nodiscard]] QVector<KeyEntry> chartKey(const MetricChartData& data);
/// Height of the key set in lines of `width`; 0 when there is nothing to explain.
[[nodiscard]] double chartKeyHeight(const QVector<KeyEntry>& key, const QFont& font, double width);
void drawChartKey(QPainter& painter, const QVector<KeyEntry>& key, const QFont& font, const QRectF& rect,
                  const ChartStyle& style);

/// "RI": the letter of an inspection line, a chip of 18 x 13 around the place.
void drawGradeChip(QPainter& painter, const QPointF& centre, const QString& letter, const QColor& color,
                   const QColor& background, const QFont& font);
/// An arrow from the place upward (or downward), as long as `length`.
void drawArrow(QPainter& painter, const QPointF& place, double length, bool up);

} // namespace Councilscope
