#pragma once

#include <metricseries.h>

namespace Councilscope {

/// A graded inspection as a vertical line behind the figures.
struct InspectionLine
{
    qsizetype series = 0; ///< index into MetricChartData::series
    QDate date;
    Grade grade = Grade::Unknown;
    QString sentence;

    bool operator==(const InspectionLine&) const = default;
};

/// Everything a metric chart draws, as values.
struct MetricChartData
{
    QString title; ///< what it shows, at most ten words
    QString axisTitle; ///< measure and unit
    QString caption; ///< source, period, coverage, what is left out
    QVector<MetricSeries> series; ///< those with points, in the order chosen
    QVector<InspectionLine> inspections;
    QDate from; ///< invalid: as the points need
    QDate to;
    bool fromZero = true;
    QString highlighted; ///< council drawn before the others; empty: all alike

    [[nodiscard]] bool isEmpty() const { return series.isEmpty(); }
};

struct MetricChartOptions
{
    bool inspections = true;
    bool fromZero = true;
    QString highlighted;
};

[[nodiscard]] MetricChartData metricChartData(const RecordSet& records, const MetricSelection& selection,
                                              const MetricChartOptions& options = {});

/// The chart in sentences, for a screen reader and wherever it cannot be seen.
[[nodiscard]] QString textAlternative(const MetricChartData& data);
/// Why there is nothing to draw, and what to do.
[[nodiscard]] QString emptyReason(const RecordSet& records, const MetricSelection& selection);

} // namespace Councilscope
