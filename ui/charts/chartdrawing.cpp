#include "chartdrawing.h"

#include "metricchart.h"
#include "multiplechart.h"
#include "rankedbars.h"

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

constexpr double reach = 12; // from a mark to the pointer

bool isInPanels(const MetricChartData& data)
{
    return data.mode == ChartMode::Panels || (data.mode == ChartMode::Line && data.metrics().size() > 1);
}

} // namespace

ChartDrawing::~ChartDrawing() = default;

const ChartMark* ChartDrawing::markAt(const QPointF& place) const
{
    const ChartMark* nearest = nullptr;
    double best = reach;
    for (const ChartMark& mark : m_marks) {
        const double distance = std::hypot(mark.place.x() - place.x(), mark.place.y() - place.y());
        if (distance < best) {
            best = distance;
            nearest = &mark;
        }
    }
    return nearest;
}

std::unique_ptr<ChartDrawing> makeChart(const MetricChartData& data, const ChartStyle& style, const QSizeF& size)
{
    if (!data.isEmpty() && data.mode == ChartMode::Bars) {
        return std::make_unique<RankedBars>(data, style, size);
    }
    if (!data.isEmpty() && isInPanels(data)) {
        return std::make_unique<MultipleChart>(data, style, size);
    }
    return std::make_unique<MetricChart>(data, style, size);
}

double chartHeight(const MetricChartData& data, double width)
{
    if (data.isEmpty()) {
        return MetricChart::minimumSize().height();
    }
    if (data.mode == ChartMode::Bars) {
        return RankedBars::minimumHeight(data);
    }
    return isInPanels(data) ? MultipleChart::minimumHeight(data, width) : MetricChart::minimumSize().height();
}

} // namespace Councilscope
