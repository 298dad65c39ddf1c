#pragma once

#include "reportedagainstofficial.h"

#include <dataset.h>

/// Figures of councils through the years, as values: what a chart draws and its table lists.
namespace Councilscope {

/// What a chart shows: a metric, or one part of it as a filter of the published table has it.
struct MeasurePart
{
    QString metric;
    QString breakdown; ///< empty: the total

    bool operator==(const MeasurePart&) const = default;
};

/// "care_leaver_percent", "care_leaver_percent[care_leaver_age: 17 to 18 years]": names a measure wherever one metric
/// is named. measurePart() is the inverse.
[[nodiscard]] QString measureKey(const QString& metric, const QString& breakdown);
[[nodiscard]] MeasurePart measurePart(const QString& measureKey);
/// "17 to 18 years, in higher education": the values of the filters; empty for the total.
[[nodiscard]] QString partTitle(const QString& breakdown);
/// Adds to the query what the measures need.
void ask(SeriesQuery& query, const QStringList& measureKeys);

struct MetricPoint
{
    Observation observation; ///< no value: suppressed or not available, see its symbol
    PartialDate date; ///< the observation's own, or the inspection's when `dateOfInspection`
    bool dateOfInspection = false; ///< the document prints no date for the figure
    bool differs = false; ///< another document gives another value for the same date; that one stands before it
    int documents = 1; ///< how many loaded documents give this very value for this date
    std::optional<ReportedAgainstOfficial> against; ///< of a reported figure: the official one of the same date
    QVector<SourceDifference> others; ///< of an official figure: what other files have instead
    int counted = 0; ///< of a mean or median: how many councils have a value
    QStringList without; ///< of a mean or median: the councils that have none

    /// Middle of the days that are possible: where the mark is drawn.
    [[nodiscard]] QDate middle() const;
    [[nodiscard]] bool hasValue() const { return observation.value.has_value(); }
    [[nodiscard]] bool isReported() const { return observation.dataset.isEmpty(); }
    bool operator==(const MetricPoint&) const = default;
};

enum class JoinKind
{
    Line,
    Uncertain, ///< one of the two dates is known to the month, the year or the inspection only
    Distant, ///< more than two years and a month without a value lie between: the way between is not known
};

/// Between two points that follow each other in time. Points on both sides of a suppressed value are never joined, and
/// a point that `differs` is joined to none. Where there are official figures, the line is theirs, and what reports
/// print stands beside it.
struct MetricJoin
{
    qsizetype from = 0;
    qsizetype to = 0;
    JoinKind kind = JoinKind::Line;

    bool operator==(const MetricJoin&) const = default;
};

struct MetricSeries
{
    QString council; ///< or the comparator, named in full
    QString metric; ///< a measureKey()
    bool isComparator = false;
    QStringList comparatorOf; ///< of a comparator: the councils that it is for; empty: all
    QVector<MetricPoint> points; ///< ascending by date
    QVector<MetricJoin> joins;
    QVector<Observation> undated; ///< neither the figure nor its inspection has a date: in the table only

    [[nodiscard]] bool isEmpty() const { return points.isEmpty() && undated.isEmpty(); }
    /// Last point with a value; null when there is none.
    [[nodiscard]] const MetricPoint* last() const;
    bool operator==(const MetricSeries&) const = default;
};

struct MetricSelection
{
    QString metric; ///< a measureKey()
    QStringList councils;
    QDate from; ///< inclusive; invalid: from the first
    QDate to;

    bool operator==(const MetricSelection&) const = default;
};

/// One series for each council, in the order given, empty ones included. A former council whose name one of them bears
/// today has a series of its own behind it, see lineage.h; names of such series may be given too. Rejected records and
/// values of other breakdowns than the measure's are left out.
[[nodiscard]] QVector<MetricSeries> metricSeries(const RecordSet& records, const MetricSelection& selection);

/// Gives official figures what other files have instead.
void noteOtherSources(QVector<MetricSeries>& series, const QVector<SourceDifference>& differences);

/// The lines between points that ascend by date.
[[nodiscard]] QVector<MetricJoin> joinsOf(const QVector<MetricPoint>& points);

/// Keys of the metrics that the councils have figures of (all councils when the list is empty), most figures first.
[[nodiscard]] QStringList metricsWithFigures(const RecordSet& records, const QStringList& councils);

/// "312", "about 30", "20 to 30", "12%", "14 (provisional)"; "suppressed (c)" without a value.
[[nodiscard]] QString figureText(const Observation& observation);
/// "Children looked after"; with the part, if the key is that of one.
[[nodiscard]] QString metricTitle(const QString& measureKey);
/// "low" or "high" where one is better; empty where neither is.
[[nodiscard]] QString metricPolarity(const QString& measureKey);
/// "per 10,000 children"; empty where the title or the figures say it already (children, per cent).
[[nodiscard]] QString metricUnit(const QString& measureKey);

} // namespace Councilscope
