#include "metricseries.h"

#include "lineage.h"

#include <metriccatalogue.h>
#include <period.h>

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

const QLatin1String percentUnit("percent");
constexpr int longestJoinDays = 2 * 366 + 31;

bool isPercent(const QString& unit)
{
    return unit == percentUnit || unit == QLatin1String("%");
}

/// Measures of tables that nobody described: "pt_overall", "inpost_fte_percentage".
bool isNamedPercent(const QString& metric)
{
    static const QStringList words{
        QStringLiteral("percent"), QStringLiteral("percentage"), QStringLiteral("perc"), QStringLiteral("pct")};
    const QStringList parts = metric.split(QLatin1Char('_'));
    return parts.first() == QLatin1String("pt")
        || std::any_of(parts.begin(), parts.end(), [](const QString& part) { return words.contains(part); });
}

struct FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

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

QString number(double value)
{
    // The interface is one language; figures are printed as the reports print them, with a comma for thousands.
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const int decimals = value == std::round(value) ? 0 : std::abs(value * 10 - std::round(value * 10)) < 1e-6 ? 1 : 2;
    return locale.toString(value, 'f', decimals);
}

QString missingText(QString symbol)
{
    if (symbol.startsWith(QLatin1Char('[')) && symbol.endsWith(QLatin1Char(']'))) {
        symbol = symbol.mid(1, symbol.size() - 2);
    }
    switch (missingKind(symbol)) {
    case MissingKind::Confidential:
        return FigureWords::tr("suppressed (%1)").arg(symbol);
    case MissingKind::NotApplicable:
        return FigureWords::tr("not applicable (%1)").arg(symbol);
    case MissingKind::RoundsToZero:
        return FigureWords::tr("rounds to 0 but is not 0 (%1)").arg(symbol);
    case MissingKind::LowReliability:
        return FigureWords::tr("low reliability (%1)").arg(symbol);
    case MissingKind::Blank:
        return FigureWords::tr("not available");
    case MissingKind::NotAvailable:
        break;
    case MissingKind::Other:
        return symbol; // published in place of a number: "01:10"
    }
    return FigureWords::tr("not available (%1)").arg(symbol);
}

/// What a figure is marked with.
QString marked(const QString& figure, QString mark)
{
    if (mark.isEmpty()) {
        return figure;
    }
    if (mark == QLatin1String("p") || mark == QLatin1String("[p]")) {
        mark = FigureWords::tr("provisional");
    } else if (mark == QLatin1String("r") || mark == QLatin1String("[r]")) {
        mark = FigureWords::tr("revised");
    }
    return mark.startsWith(QLatin1Char('[')) ? figure + u' ' + mark : QStringLiteral("%1 (%2)").arg(figure, mark);
}

QString qualified(Qualifier qualifier, const QString& figure, const QString& upper)
{
    switch (qualifier) {
    case Qualifier::Exact:
        return figure;
    case Qualifier::About:
        return FigureWords::tr("about %1").arg(figure);
    case Qualifier::MoreThan:
        return FigureWords::tr("more than %1").arg(figure);
    case Qualifier::AtLeast:
        return FigureWords::tr("at least %1").arg(figure);
    case Qualifier::LessThan:
        return FigureWords::tr("less than %1").arg(figure);
    case Qualifier::AtMost:
        return FigureWords::tr("at most %1").arg(figure);
    case Qualifier::Range:
        return upper.isEmpty() ? figure : FigureWords::tr("%1 to %2").arg(figure, upper);
    }
    return figure;
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

QString measureKey(const QString& metric, const QString& breakdown)
{
    return breakdown.isEmpty() ? metric : metric + QLatin1Char('[') + breakdown + QLatin1Char(']');
}

MeasurePart measurePart(const QString& measureKey)
{
    const qsizetype at = measureKey.endsWith(QLatin1Char(']')) ? measureKey.indexOf(QLatin1Char('[')) : -1;
    return at < 0 ? MeasurePart{measureKey, {}}
                  : MeasurePart{measureKey.left(at), measureKey.mid(at + 1, measureKey.size() - at - 2)};
}

QString partTitle(const QString& breakdown)
{
    QStringList values;
    const QStringList filters = breakdown.split(QLatin1String("; "));
    for (const QString& filter : filters) {
        const qsizetype at = filter.indexOf(QLatin1String(": "));
        values << (at < 0 ? filter : filter.mid(at + 2));
    }
    return values.join(QLatin1String(", "));
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

QString figureText(const Observation& observation)
{
    if (!observation.value) {
        return missingText(observation.symbol);
    }
    const bool percent
        = isPercent(MetricCatalogue::instance().metric(observation.metric).unit) || isNamedPercent(observation.metric);
    const QString sign = percent ? QStringLiteral("%") : QString();
    const QString figure = qualified(observation.qualifier, number(*observation.value) + sign,
        observation.upper ? QString(number(*observation.upper) + sign) : QString());
    return marked(figure, observation.symbol);
}

QString metricTitle(const QString& measureKey)
{
    const auto [metric, breakdown] = measurePart(measureKey);
    const QString title
        = QCoreApplication::translate("Metrics", MetricCatalogue::instance().title(metric).toUtf8().constData());
    //: %1 a measure, %2 the part of it: “Care leavers by activity: 17 to 18 years, in higher education”
    return breakdown.isEmpty() ? title : FigureWords::tr("%1: %2").arg(title, partTitle(breakdown));
}

QString metricPolarity(const QString& measureKey)
{
    return MetricCatalogue::instance().metric(measurePart(measureKey).metric).polarity;
}

QString metricUnit(const QString& measureKey)
{
    const QString unit = MetricCatalogue::instance().metric(measurePart(measureKey).metric).unit;
    return unit == QLatin1String("children") || isPercent(unit)
        ? QString()
        : QCoreApplication::translate("Metrics", unit.toUtf8().constData());
}

} // namespace Councilscope
