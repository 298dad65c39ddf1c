#pragma once

#include "chartstyle.h"
#include "metricchartdata.h"

#include <QRectF>

#include <memory>

class QPainter;

namespace Councilscope {

/// Where a figure is drawn, in the coordinates of the chart's rectangle.
struct ChartMark
{
    qsizetype series = 0;
    qsizetype point = 0;
    QPointF place;
};

/// A chart laid out for one size: on screen, in pictures and on paper the same. Needs a QApplication.
class ChartDrawing
{
public:
    ChartDrawing() = default;
    virtual ~ChartDrawing();
    ChartDrawing(const ChartDrawing&) = delete;
    ChartDrawing& operator=(const ChartDrawing&) = delete;

    virtual void draw(QPainter& painter, const QPointF& topLeft) const = 0;
    [[nodiscard]] const QVector<ChartMark>& marks() const { return m_marks; }
    /// Nearest mark within a finger's reach; null when there is none.
    [[nodiscard]] const ChartMark* markAt(const QPointF& place) const;

protected:
    QVector<ChartMark> m_marks; ///< by series
};

/// The drawing that the data ask for.
[[nodiscard]] std::unique_ptr<ChartDrawing> makeChart(
    const MetricChartData& data, const ChartStyle& style, const QSizeF& size);
/// Least height at which all of it is legible in this width.
[[nodiscard]] double chartHeight(const MetricChartData& data, double width);

} // namespace Councilscope
