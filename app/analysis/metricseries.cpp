#include "metricseries.h"

#include "lineage.h"

#include <period.h>

#include <QMap>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr int longestJoinDays = 2 * 366 + 31;

// Where a figure without a printed date may stand: the end of its inspection, else its publication.
class InspectionDates
{
public:
    explicit InspectionDates(const RecordSet& records)
    {
        for (const Inspection& inspection : records.inspections) {
            m_dates.insert(inspection.key, inspectionDate(inspection));
        }
    }

    [[nodiscard]] PartialDate date(const QString& inspection) const { return m_dates.value(inspection); }

private:
    QHash<QString, PartialDate> m_dates;
};

bool belongs(const Observation& observation, const MeasurePart& measure)
{
    return observation.metric == measure.metric && observation.breakdown == measure.breakdown
        && observation.state != RecordState::Rejected;
}

// Two undated figures of one document cannot both stand at the inspection: one of them is an earlier value.
bool isOnlyUndated(const QVector<Observation>& undated, const Observation& observation)
{
    return std::count_if(undated.cbegin(), undated.cend(), [&](const Observation& other) {
        return other.source.sha256 == observation.source.sha256;
    }) == 1;
}

bool sameFigure(const Observation& a, const Observation& b)
{
    return a.value == b.value && a.upper == b.upper && a.qualifier == b.qualifier && a.symbol == b.symbol;
}

bool comesBefore(const MetricPoint& a, const MetricPoint& b)
{
    const auto rank = [](const MetricPoint& point) {
        // For one day the official figure leads, then what is stated before what is inferred.
        return std::tuple(point.middle(), point.isReported(), point.observation.state == RecordState::Inferred,
            point.observation.source.file, point.observation.source.start);
    };
    return rank(a) < rank(b);
}

QVector<MetricPoint> merged(QVector<MetricPoint> points)
{
    std::sort(points.begin(), points.end(), comesBefore);
    QVector<MetricPoint> result;
    for (const MetricPoint& point : std::as_const(points)) {
        bool isNew = true;
        for (auto earlier = result.rbegin(); earlier != result.rend() && earlier->date.date == point.date.date
             && earlier->date.precision == point.date.precision;
             ++earlier) {
            if (sameFigure(earlier->observation, point.observation) && earlier->isReported() == point.isReported()) {
                earlier->documents += earlier->observation.source.sha256 != point.observation.source.sha256 ? 1 : 0;
                isNew = false;
                break;
            }
        }
        if (isNew) {
            const bool sameDay = !result.isEmpty() && result.last().middle() == point.middle();
            result.push_back(point);
            const MetricPoint& before = result.at(std::max<qsizetype>(0, result.size() - 2));
            result.last().differs = sameDay && before.hasValue() && point.hasValue()
                && !sameFigure(before.observation, point.observation);
        }
    }
    return result;
}

bool isExact(const MetricPoint& point)
{
    return point.date.precision == DatePrecision::Day && !point.dateOfInspection;
}

void placeUndated(
    MetricSeries& series, const InspectionDates& dates, const MetricSelection& selection, QVector<MetricPoint>& points)
{
    const QVector<Observation> undated = std::exchange(series.undated, {});
    for (const Observation& observation : undated) {
        const PartialDate date = dates.date(observation.inspection);
        if (!date.isValid() || !isOnlyUndated(undated, observation)) {
            series.undated.push_back(observation);
        } else if (isWithin(date, selection.from, selection.to)) {
            points.push_back({.observation = observation, .date = date, .dateOfInspection = true});
        }
    }
}

/// The chosen ones, and those of former councils that bear a chosen name.
QStringList seriesNames(const RecordSet& records, const MetricSelection& selection)
{
    const MeasurePart measure = measurePart(selection.metric);
    QStringList names = selection.councils;
    for (const Observation& observation : records.observations) {
        if (!belongs(observation, measure) || !names.contains(observation.council)) {
            continue;
        }
        const QString name = seriesName(observation);
        if (!names.contains(name)) {
            names.insert(names.indexOf(observation.council) + 1, name);
        }
    }
    return names;
}

// Which official figure of the series each reported one stands against.
void pairWithOfficial(QVector<MetricPoint>& points, const QVector<DocumentRecord>& documents)
{
    QVector<Observation> reported;
    QVector<Observation> official;
    for (const MetricPoint& point : std::as_const(points)) {
        Observation figure = point.observation;
        figure.asOf = point.dateOfInspection ? PartialDate() : point.date;
        (point.isReported() ? reported : official).push_back(figure);
    }
    if (official.isEmpty()) {
        return;
    }
    const QVector<ReportedAgainstOfficial> pairs = reportedAgainstOfficial(reported, official, documents);
    for (MetricPoint& point : points) {
        const auto pair = std::find_if(pairs.cbegin(), pairs.cend(), [&point](const ReportedAgainstOfficial& one) {
            return point.isReported() && !point.dateOfInspection && one.reported == point.observation;
        });
        if (pair != pairs.cend()) {
            point.against = *pair;
        }
    }
}

} // namespace

QDate MetricPoint::middle() const
{
    return date.date.addDays(date.date.daysTo(date.lastDate()) / 2);
}

const MetricPoint* MetricSeries::last() const
{
    const auto found = std::find_if(
        points.crbegin(), points.crend(), [](const MetricPoint& point) { return point.hasValue() && !point.differs; });
    return found == points.crend() ? nullptr : &*found;
}

QVector<MetricJoin> joinsOf(const QVector<MetricPoint>& points)
{
    const bool hasOfficial
        = std::any_of(points.cbegin(), points.cend(), [](const MetricPoint& point) { return !point.isReported(); });
    QVector<MetricJoin> result;
    qsizetype previous = -1;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const MetricPoint& point = points.at(i);
        if (point.differs || (hasOfficial && point.isReported())) {
            continue;
        }
        if (point.hasValue() && previous >= 0) {
            const bool distant = points.at(previous).date.date.daysTo(point.date.date) > longestJoinDays;
            const bool exact = isExact(points.at(previous)) && isExact(point);
            result.push_back({previous, i, distant ? JoinKind::Distant : exact ? JoinKind::Line : JoinKind::Uncertain});
        }
        previous = point.hasValue() ? i : -1;
    }
    return result;
}

void ask(SeriesQuery& query, const QStringList& measureKeys)
{
    for (const QString& key : measureKeys) {
        const auto [metric, breakdown] = measurePart(key);
        query.metrics << metric;
        if (!breakdown.isEmpty()) {
            query.breakdowns << breakdown;
        }
    }
    query.metrics.removeDuplicates();
    query.breakdowns.removeDuplicates();
}

QVector<MetricSeries> metricSeries(const RecordSet& records, const MetricSelection& selection)
{
    const InspectionDates dates(records);
    const MeasurePart measure = measurePart(selection.metric);
    QVector<MetricSeries> result;
    QHash<QString, qsizetype> places;
    for (const QString& council : seriesNames(records, selection)) {
        places.insert(council, result.size());
        result.push_back({.council = council, .metric = selection.metric});
    }
    QVector<QVector<MetricPoint>> points(result.size());
    for (const Observation& observation : records.observations) {
        if (!belongs(observation, measure)) {
            continue;
        }
        const qsizetype place = places.value(seriesName(observation), -1);
        if (place < 0) {
            continue;
        }
        if (!observation.asOf.isValid()) {
            result[place].undated.push_back(observation);
        } else if (isWithin(observation.asOf, selection.from, selection.to)) {
            points[place].push_back({.observation = observation, .date = observation.asOf});
        }
    }
    for (qsizetype i = 0; i < result.size(); ++i) {
        placeUndated(result[i], dates, selection, points[i]);
        result[i].points = merged(points.at(i));
        pairWithOfficial(result[i].points, records.documents);
        result[i].joins = joinsOf(result.at(i).points);
    }
    return result;
}

void noteOtherSources(QVector<MetricSeries>& series, const QVector<SourceDifference>& differences)
{
    using Place = std::tuple<QString, QString, qsizetype>; // measure, file, place in it
    const auto placeOf
        = [](const Observation& figure) { return Place(figure.metric, figure.source.sha256, figure.source.start); };
    QMultiMap<Place, const SourceDifference*> byPlace;
    for (const SourceDifference& difference : differences) {
        byPlace.insert(placeOf(difference.shown), &difference);
    }
    for (MetricSeries& one : series) {
        for (MetricPoint& point : one.points) {
            const auto [first, end] = std::as_const(byPlace).equal_range(placeOf(point.observation));
            for (auto difference = first; difference != end; ++difference) {
                point.others.push_back(**difference);
            }
        }
    }
}

QStringList metricsWithFigures(const RecordSet& records, const QStringList& councils)
{
    QHash<QString, int> counts;
    for (const Observation& observation : records.observations) {
        const bool chosen = councils.isEmpty() || councils.contains(observation.council);
        if (chosen && belongs(observation, {observation.metric, {}})) {
            ++counts[observation.metric];
        }
    }
    QStringList keys = counts.keys();
    std::sort(keys.begin(), keys.end(), [&counts](const QString& a, const QString& b) {
        return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
    });
    return keys;
}

} // namespace Councilscope
