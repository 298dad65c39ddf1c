#pragma once

#include "chartstyle.h"
#include "metricchartdata.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace Councilscope {

/// What the marks of a chart mean. Only what the chart uses is explained.
enum class KeySign
{
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
    ReportFigure, ///< beside official ones
    InspectionLine,
    Comparator,
};

struct KeyEntry
{
    KeySign sign = KeySign::About;
    QString text;
    qsizetype comparator = -1; ///< number among the comparators
};

/// Every comparator named in full, each once.
[[nodiscard]] QVector<KeyEntry> comparatorKey(const MetricChartData& data);
[[nodiscard]] QVector<KeyEntry> chartKey(const MetricChartData& data);
/// Height of the key set in lines of `width`; 0 when there is nothing to explain.
[[nodiscard]] double chartKeyHeight(const QVector<KeyEntry>& key, const QFont& font, double width);
void drawChartKey(
    QPainter& painter, const QVector<KeyEntry>& key, const QFont& font, const QRectF& rect, const ChartStyle& style);

/// A figure printed in a report where official ones stand beside it: a diamond with a dot.
void drawReportMark(
    QPainter& painter, const QPointF& place, double size, const QColor& color, const QColor& background, bool exact);
struct FigureMark
{
    qsizetype shape = 0;
    double size = 6;
    QColor color;
    QColor background;
    bool besideOfficial = false; ///< what reports print is told apart from official figures
};
/// One figure in a small chart: open when it is about, with an arrow when it is a bound, a chip when there is no value.
void drawFigureMark(QPainter& painter, const MetricPoint& point, const QPointF& place, const FigureMark& mark);
/// "RI": the letter of an inspection line, a chip of 18 x 13 around the place.
void drawGradeChip(QPainter& painter, const QPointF& centre, const QString& letter, const QColor& color,
    const QColor& background, const QFont& font);
/// An arrow from the place upward (or downward), as long as `length`.
void drawArrow(QPainter& painter, const QPointF& place, double length, bool up);

} // namespace Councilscope
