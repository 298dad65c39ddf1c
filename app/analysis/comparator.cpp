#include "comparator.h"

#include <metriccatalogue.h>
#include <period.h>
#include <regionschemes.h>

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <numeric>

namespace Councilscope {

namespace {

const QLatin1String englandCode("E92000001");

struct ComparatorWords
{
    Q_DECLARE_TR_FUNCTIONS(Comparator)
};

Region regionOf(const Comparator& comparator)
{
    return RegionSchemes::instance().regionOf(comparator.council, comparator.regionScheme);
}

bool isChosen(const Observation& figure, const MetricSelection& selection)
{
    return figure.metric == selection.metric && figure.breakdown.isEmpty() && figure.asOf.isValid()
        && isWithin(figure.asOf, selection.from, selection.to);
}

double average(QVector<double> values, ComparatorKind kind)
{
    if (kind == ComparatorKind::NeighboursMean) {
        return std::accumulate(values.cbegin(), values.cend(), 0.0) / double(values.size());
    }
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(half) : (values.at(half - 1) + values.at(half)) / 2;
}

QVector<MetricPoint> publishedPoints(
    const QString& areaCode, const MetricSelection& selection, const OfficialFigures& official)
{
    QVector<MetricPoint> points;
    for (const Observation& figure : official.figures) {
        if (figure.council.isEmpty() && figure.areaCode == areaCode && isChosen(figure, selection)) {
            points.push_back({.observation = figure, .date = figure.asOf});
        }
    }
    std::sort(points.begin(), points.end(),
        [](const MetricPoint& a, const MetricPoint& b) { return a.date.date < b.date.date; });
    return points;
}

QStringList neighboursOf(const Comparator& comparator, const OfficialFigures& official)
{
    for (const NeighbourSet& set : official.neighbours) {
        if (set.name == comparator.neighbourSet) {
            return set.neighboursOf(comparator.council);
        }
    }
    return {};
}

QVector<MetricPoint> averagedPoints(const Comparator& comparator, const QStringList& neighbours,
    const MetricSelection& selection, const OfficialFigures& official)
{
    QMap<QDate, QMap<QString, const Observation*>> byDate;
    for (const Observation& figure : official.figures) {
        if (neighbours.contains(figure.council) && isChosen(figure, selection)) {
            byDate[figure.asOf.date].insert(figure.council, &figure);
        }
    }
    QVector<MetricPoint> points;
    for (const auto& figures : std::as_const(byDate)) {
        MetricPoint point;
        QVector<double> values;
        for (const QString& neighbour : neighbours) {
            const Observation* figure = figures.value(neighbour);
            if (figure && figure->value) {
                values.push_back(*figure->value);
            } else {
                point.without.push_back(neighbour);
            }
        }
        point.counted = int(values.size());
        point.date = figures.first()->asOf;
        point.observation.metric = selection.metric;
        point.observation.asOf = point.date;
        point.observation.dataset = figures.first()->dataset;
        point.observation.state = RecordState::Inferred;
        if (!values.isEmpty()) {
            point.observation.value = average(values, comparator.kind);
        }
        points.push_back(point);
    }
    return points;
}

QString countText(const QVector<MetricPoint>& points)
{
    const auto [fewest, most] = std::minmax_element(points.cbegin(), points.cend(),
        [](const MetricPoint& a, const MetricPoint& b) { return a.counted < b.counted; });
    return fewest->counted == most->counted ? QString::number(most->counted)
                                            //: a range of numbers, as in “n = 8 to 10”
                                            : ComparatorWords::tr("%1 to %2").arg(fewest->counted).arg(most->counted);
}

QString nameOf(const Comparator& comparator, const QVector<MetricPoint>& points)
{
    switch (comparator.kind) {
    case ComparatorKind::England:
        return ComparatorWords::tr("England");
    case ComparatorKind::Region:
        return regionOf(comparator).name;
    case ComparatorKind::NeighboursMean:
        //: %1 a council, %2 the year of the set, %3 how many councils
        return ComparatorWords::tr("Mean of %1’s %2 statistical neighbours (n = %3)")
            .arg(comparator.council, comparator.neighbourSet, countText(points));
    case ComparatorKind::NeighboursMedian:
        return ComparatorWords::tr("Median of %1’s %2 statistical neighbours (n = %3)")
            .arg(comparator.council, comparator.neighbourSet, countText(points));
    }
    return {};
}

bool better(double a, double b, const QString& polarity)
{
    return polarity == QLatin1String("low") ? a < b : a > b;
}

} // namespace

QVector<Comparator> comparatorsFor(const QVector<ComparatorChoice>& choices, const QStringList& councils)
{
    QVector<Comparator> comparators;
    QStringList regions;
    for (const ComparatorChoice& choice : choices) {
        if (choice.kind == ComparatorKind::England) {
            comparators.push_back({choice.kind, {}, {}, {}});
            continue;
        }
        for (const QString& council : councils) {
            const Comparator comparator{choice.kind, council, choice.neighbourSet, choice.regionScheme};
            const QString region = regionOf(comparator).name;
            if (choice.kind == ComparatorKind::Region && (region.isEmpty() || regions.contains(region))) {
                continue;
            }
            regions += choice.kind == ComparatorKind::Region ? QStringList{region} : QStringList();
            comparators.push_back(comparator);
        }
    }
    return comparators;
}

MetricSeries comparatorSeries(
    const Comparator& comparator, const MetricSelection& selection, const OfficialFigures& official)
{
    MetricSeries series{.metric = selection.metric, .isComparator = true};
    switch (comparator.kind) {
    case ComparatorKind::England:
        series.points = publishedPoints(englandCode, selection, official);
        break;
    case ComparatorKind::Region:
        series.comparatorOf = RegionSchemes::instance().councilsOf(regionOf(comparator), comparator.regionScheme);
        series.points = publishedPoints(regionOf(comparator).code, selection, official);
        break;
    case ComparatorKind::NeighboursMean:
    case ComparatorKind::NeighboursMedian:
        series.comparatorOf = {comparator.council};
        series.points = averagedPoints(comparator, neighboursOf(comparator, official), selection, official);
        break;
    }
    if (series.points.isEmpty()) {
        return series;
    }
    series.council = nameOf(comparator, series.points);
    for (MetricPoint& point : series.points) {
        point.observation.council = series.council;
    }
    series.joins = joinsOf(series.points);
    return series;
}

std::optional<Standing> standing(
    const QString& council, const QString& metric, const QDate& date, const QVector<Observation>& official)
{
    const QString polarity = MetricCatalogue::instance().metric(metric).polarity;
    if (polarity.isEmpty()) {
        return std::nullopt;
    }
    QVector<double> values;
    std::optional<double> own;
    for (const Observation& figure : official) {
        if (!figure.council.isEmpty() && figure.metric == metric && figure.breakdown.isEmpty() && figure.value
            && figure.asOf.date == date) {
            values.push_back(*figure.value);
            own = figure.council == council ? figure.value : own;
        }
    }
    if (!own) {
        return std::nullopt;
    }
    const int rank = 1 + int(std::count_if(values.cbegin(), values.cend(), [&](double value) {
        return better(value, *own, polarity);
    }));
    const int count = int(values.size());
    return Standing{rank, count, 1 + (rank - 1) * 4 / count};
}

} // namespace Councilscope
