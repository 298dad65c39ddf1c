// The half of metricchartdata.h that chooses series and dates; words and titles are in metricchartdata.cpp.
#include "metricchartdata.h"

#include <lineage.h>
#include <words.h>

#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype mostCompared = 3; // whose region and neighbours are drawn unless one council stands out

} // namespace

QStringList MetricChartData::metrics() const
{
    QStringList keys;
    for (const MetricSeries& one : series) {
        if (!keys.contains(one.metric)) {
            keys.push_back(one.metric);
        }
    }
    return keys;
}

QStringList MetricChartData::councils() const
{
    QStringList names;
    for (const MetricSeries& one : series) {
        if (!one.isComparator && !names.contains(one.council)) {
            names.push_back(one.council);
        }
    }
    return names;
}

qsizetype MetricChartData::comparatorIndex(qsizetype index) const
{
    if (!series.at(index).isComparator) {
        return -1;
    }
    QStringList names;
    for (const MetricSeries& one : series) {
        if (one.isComparator && !names.contains(one.council)) {
            names.push_back(one.council);
        }
    }
    return names.indexOf(series.at(index).council);
}

RecordSet withOfficial(const RecordSet& records, const QStringList& councils, const OfficialFigures* official)
{
    RecordSet all = records;
    QSet<QString> chosen;
    for (const QString& council : councils) {
        chosen.insert(councilOfSeries(council));
    }
    for (const Observation& figure : official ? official->figures : QVector<Observation>()) {
        if (!figure.council.isEmpty() && chosen.contains(figure.council)) {
            all.observations.push_back(figure);
        }
    }
    return all;
}

QVector<MetricSeries> chartSeries(
    const RecordSet& records, const MetricSelection& selection, const MetricChartOptions& options)
{
    const QStringList councils = options.predecessors ? withPredecessors(selection.councils) : selection.councils;
    const RecordSet all = withOfficial(records, councils, options.official.get());
    const QStringList compared = selection.councils.contains(options.highlighted)
        ? QStringList{options.highlighted}
        : selection.councils.mid(0, mostCompared);
    QVector<MetricSeries> series;
    for (const QString& metric : QStringList{selection.metric} + options.moreMetrics) {
        MetricSelection one = selection;
        one.metric = metric;
        one.councils = councils;
        series += metricSeries(all, one);
        if (options.official) {
            for (const Comparator& comparator : comparatorsFor(options.comparators, compared)) {
                series.push_back(comparatorSeries(comparator, one, *options.official));
            }
        }
    }
    series.removeIf([](const MetricSeries& one) { return one.isComparator && one.points.isEmpty(); });
    if (options.official) {
        noteOtherSources(series, options.official->differences);
    }
    return series;
}

QVector<ChartMoment> chartMoments(const QVector<MetricSeries>& series)
{
    QSet<QDate> official;
    QSet<int> years;
    for (const MetricSeries& one : series) {
        for (const MetricPoint& point : one.isComparator ? QVector<MetricPoint>() : one.points) {
            years.insert(point.date.date.year());
            if (!point.isReported()) {
                official.insert(point.date.date);
            }
        }
    }
    QVector<ChartMoment> moments;
    for (const QDate& date : std::as_const(official)) {
        moments.push_back({date.addDays(-31), date.addDays(31), dateText(PartialDate::day(date))});
    }
    for (const int year : official.isEmpty() ? years : QSet<int>()) {
        moments.push_back({QDate(year, 1, 1), QDate(year, 12, 31), QString::number(year)});
    }
    std::sort(
        moments.begin(), moments.end(), [](const ChartMoment& a, const ChartMoment& b) { return a.from > b.from; });
    return moments;
}

const MetricPoint* pointAt(const MetricSeries& series, const ChartMoment& moment)
{
    const MetricPoint* best = nullptr;
    for (const MetricPoint& point : series.points) {
        if (point.date.lastDate() < moment.from || point.date.date > moment.to || point.differs) {
            continue;
        }
        if (!best || best->isReported() || !point.isReported()) {
            best = &point;
        }
    }
    return best;
}

} // namespace Councilscope
