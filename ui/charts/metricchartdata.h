#pragma once

#include <comparator.h>

#include <memory>

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

enum class ChartMode
{
    Line, ///< over real dates; several measures stand in panels of their own
    Bars, ///< ranked, for one date
    Panels, ///< small multiples: a panel for each council
};

/// One date, or the year, for which figures are ranked. Both days inclusive.
struct ChartMoment
{
    QDate from;
    QDate to;
    QString text; ///< "31 March 2025", "2014"

    [[nodiscard]] bool isValid() const { return from.isValid(); }
    bool operator==(const ChartMoment&) const = default;
};

/// The axis of figures that a person sets: lower and upper end.
using ValueRange = std::pair<double, double>;

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
    std::optional<ValueRange> range; ///< instead of fromZero
    ChartMode mode = ChartMode::Line;
    ChartMoment moment; ///< of the ranked bars
    QHash<QString, QString> standings; ///< "12 of 151, quartile 1" by council, where it is known which is better
    QString highlighted; ///< council drawn before the others; empty: all alike

    [[nodiscard]] bool isEmpty() const { return series.isEmpty(); }
    [[nodiscard]] QStringList metrics() const; ///< in the order chosen
    [[nodiscard]] QStringList councils() const; ///< without comparators
    [[nodiscard]] qsizetype councilCount() const { return councils().size(); }
    /// Number of the series' name among the comparators; -1 for councils.
    [[nodiscard]] qsizetype comparatorIndex(qsizetype series) const;
};

struct MetricChartOptions
{
    bool inspections = true;
    bool fromZero = true;
    QString highlighted;
    ChartMode mode = ChartMode::Line;
    std::optional<ValueRange> range;
    QStringList moreMetrics; ///< besides the selection's
    QVector<ComparatorChoice> comparators; ///< of the highlighted council, else of the first three
    bool predecessors = false; ///< the councils that the chosen ones replaced, beside them
    QDate moment; ///< a day of the moment; invalid: the latest with most figures
    std::shared_ptr<const OfficialFigures> official; ///< null: figures of reports alone
};

/// The records with the official figures of these councils.
[[nodiscard]] RecordSet withOfficial(
    const RecordSet& records, const QStringList& councils, const OfficialFigures* official);
/// Every series of the chart with its comparators, empty ones included: what the table lists.
[[nodiscard]] QVector<MetricSeries> chartSeries(
    const RecordSet& records, const MetricSelection& selection, const MetricChartOptions& options = {});
/// Dates for which figures can be ranked, latest first: those of the official figures, else the years of the reports.
[[nodiscard]] QVector<ChartMoment> chartMoments(const QVector<MetricSeries>& series);
/// The figure of the moment, an official one before others; null when there is none.
[[nodiscard]] const MetricPoint* pointAt(const MetricSeries& series, const ChartMoment& moment);
/// "Average caseload, cases per social worker".
[[nodiscard]] QString measureText(const QString& metric);

[[nodiscard]] MetricChartData metricChartData(
    const RecordSet& records, const MetricSelection& selection, const MetricChartOptions& options = {});

/// The chart in sentences, for a screen reader and wherever it cannot be seen.
[[nodiscard]] QString textAlternative(const MetricChartData& data);
/// Why there is nothing to draw, and what to do.
[[nodiscard]] QString emptyReason(const RecordSet& records, const MetricSelection& selection);

} // namespace Councilscope
