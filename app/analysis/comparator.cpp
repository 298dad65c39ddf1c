#include "comparator.h"

#include <gazetteer.h>
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

bool isChosen(const Observation& figure, const MeasurePart& measure, const MetricSelection& selection)
{
    return figure.metric == measure.metric && figure.breakdown == measure.breakdown && figure.asOf.isValid()
        && isWithin(figure.asOf, selection.from, selection.to);
}

double average(QVector<double> values, ComparatorKind kind)
{
    if (kind != ComparatorKind::NeighboursMedian) {
        return std::accumulate(values.cbegin(), values.cend(), 0.0) / double(values.size());
    }
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(half) : (values.at(half - 1) + values.at(half)) / 2;
}

QVector<MetricPoint> publishedPoints(
    const QString& areaCode, const MetricSelection& selection, const OfficialFigures& official)
{
    const MeasurePart measure = measurePart(selection.metric);
    QVector<MetricPoint> points;
    for (const Observation& figure : official.figures) {
        if (figure.council.isEmpty() && figure.areaCode == areaCode && isChosen(figure, measure, selection)) {
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

/// Whether it does: a council that is no more, or not yet, is not one without a value.
bool existsOn(const QString& council, const QDate& day)
{
    const Council known = Gazetteer::instance().council(council);
    return (!known.validFrom.isValid() || known.validFrom <= day) && (!known.validTo.isValid() || day <= known.validTo);
}

QVector<MetricPoint> averagedPoints(const Comparator& comparator, const QStringList& councils,
    const MetricSelection& selection, const OfficialFigures& official)
{
    const MeasurePart measure = measurePart(selection.metric);
    QMap<QDate, QMap<QString, const Observation*>> byDate;
    for (const Observation& figure : official.figures) {
        if (councils.contains(figure.council) && isChosen(figure, measure, selection)) {
            byDate[figure.asOf.date].insert(figure.council, &figure);
        }
    }
    QVector<MetricPoint> points;
    for (const auto& figures : std::as_const(byDate)) {
        MetricPoint point;
        QVector<double> values;
        point.date = figures.first()->asOf;
        for (const QString& council : councils) {
            const Observation* figure = figures.value(council);
            if (figure && figure->value) {
                values.push_back(*figure->value);
            } else if (figure || comparator.kind != ComparatorKind::Region || existsOn(council, point.date.date)) {
                point.without.push_back(council);
            }
        }
        point.counted = int(values.size());
        point.observation.metric = measure.metric;
        point.observation.breakdown = measure.breakdown;
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
    case ComparatorKind::Region: {
        const Region region = regionOf(comparator);
        //: %1 a region, %2 how many councils
        return !region.code.isEmpty()
            ? region.name
            : ComparatorWords::tr("Mean of the councils in %1 (n = %2)").arg(region.name, countText(points));
    }
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
    case ComparatorKind::Region: {
        const Region region = regionOf(comparator);
        series.comparatorOf = RegionSchemes::instance().councilsOf(region, comparator.regionScheme);
        series.points = region.code.isEmpty() ? averagedPoints(comparator, series.comparatorOf, selection, official)
                                              : publishedPoints(region.code, selection, official);
        break;
    }
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
    const QString& council, const QString& measureKey, const QDate& date, const QVector<Observation>& official)
{
    const MeasurePart measure = measurePart(measureKey);
    const QString polarity = metricPolarity(measureKey);
    if (polarity.isEmpty()) {
        return std::nullopt;
    }
    QVector<double> values;
    std::optional<double> own;
    for (const Observation& figure : official) {
        if (!figure.council.isEmpty() && figure.metric == measure.metric && figure.breakdown == measure.breakdown
            && figure.value && figure.asOf.date == date) {
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
