#include "derivedrates.h"

#include <metriccatalogue.h>

#include <QHash>
#include <QMap>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace Councilscope {

namespace {

const QLatin1String populationMetric("under_18_population");
constexpr int OldestDays = 366; ///< of a population estimate, before the day that is counted

/// Codes of areas change without the area: councils go by their names, the rest by their codes.
QString areaOf(const Observation& figure)
{
    return figure.council.isEmpty() ? figure.areaCode : figure.council;
}

using Populations = QHash<QString, QMap<QDate, Observation>>;

Populations populationsOf(const QVector<Observation>& figures)
{
    Populations populations;
    for (const Observation& figure : figures) {
        if (figure.metric == populationMetric && figure.breakdown.isEmpty() && figure.value && figure.asOf.isValid()) {
            populations[areaOf(figure)].insert(figure.asOf.date, figure);
        }
    }
    return populations;
}

/// Null where none is near enough.
const Observation* populationFor(const Observation& count, const Populations& populations)
{
    const auto area = populations.constFind(areaOf(count));
    if (area == populations.constEnd()) {
        return nullptr;
    }
    auto later = area->upperBound(count.asOf.date);
    if (later == area->constBegin()) {
        return nullptr;
    }
    const Observation& population = *--later;
    const bool isNear = population.asOf.date.daysTo(count.asOf.date) <= OldestDays;
    return isNear && *population.value > 0 ? &population : nullptr;
}

using FigurePlace = std::tuple<QString, QString, QDate>; ///< metric, area, day

FigurePlace placeOf(const QString& metric, const Observation& figure)
{
    return {metric, areaOf(figure), figure.asOf.date};
}

Observation rateOf(const Metric& rate, const Observation& count, const Observation& population)
{
    Observation observation = count;
    observation.id = 0;
    observation.metric = rate.key;
    observation.state = RecordState::Inferred;
    if (count.value) {
        observation.value = std::round(*count.value * rate.per / *population.value * 10) / 10;
    }
    observation.dataset = count.dataset + QLatin1String(" / ") + population.dataset;
    return observation;
}

QVector<Metric> ratesAmong(const QStringList& metrics)
{
    QVector<Metric> rates;
    for (const QString& key : metrics) {
        const Metric metric = MetricCatalogue::instance().metric(key);
        if (!metric.rateOf.isEmpty() && metric.per > 0) {
            rates << metric;
        }
    }
    return rates;
}

} // namespace

SeriesQuery derivedRateQuery(const SeriesQuery& query)
{
    SeriesQuery asked = query;
    asked.metrics.clear();
    for (const Metric& rate : ratesAmong(query.metrics)) {
        asked.metrics << rate.rateOf;
    }
    if (!asked.metrics.isEmpty()) {
        asked.metrics << populationMetric;
        asked.from = query.from.isValid() ? query.from.addDays(-OldestDays) : query.from;
    }
    return asked;
}

QVector<Observation> derivedRates(
    const SeriesQuery& query, const QVector<Observation>& published, const QVector<Observation>& figures)
{
    std::set<FigurePlace> known;
    for (const Observation& figure : published) {
        known.insert(placeOf(figure.metric, figure));
    }
    const Populations populations = populationsOf(figures);
    const QVector<Metric> rates = ratesAmong(query.metrics);
    QVector<Observation> derived;
    for (const Observation& count : figures) {
        const bool isAsked = count.breakdown.isEmpty() && count.asOf.isValid()
            && (!query.from.isValid() || count.asOf.lastDate() >= query.from);
        const auto rate = std::find_if(rates.cbegin(), rates.cend(),
            [&count](const Metric& candidate) { return candidate.rateOf == count.metric; });
        if (!isAsked || rate == rates.cend() || known.contains(placeOf(rate->key, count))) {
            continue;
        }
        if (const Observation* population = populationFor(count, populations)) {
            derived << rateOf(*rate, count, *population);
        }
    }
    return derived;
}

QStringList withDerivableRates(const QStringList& metrics)
{
    QStringList all = metrics;
    if (!metrics.contains(populationMetric)) {
        return all;
    }
    for (const Metric& metric : MetricCatalogue::instance().metrics()) {
        if (!metric.rateOf.isEmpty() && metrics.contains(metric.rateOf) && !metrics.contains(metric.key)) {
            all << metric.key;
        }
    }
    return all;
}

} // namespace Councilscope
