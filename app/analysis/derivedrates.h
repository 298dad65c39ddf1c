#pragma once

#include <dataset.h>

namespace Councilscope {

/// What has to be known to work out the rates among `metrics`: the counts and the population under 18, of the year
/// before as well. Asks for nothing when there is no such rate.
[[nodiscard]] SeriesQuery derivedRateQuery(const SeriesQuery& query);

/// Rates of official counts that no file publishes, by the publishers' own method: the count divided by the latest
/// mid-year estimate of children under 18 that is not younger than the count and at most a year older, to one decimal.
/// `published` are figures that files have already: no rate is worked out beside one of them. `figures` answer
/// derivedRateQuery(). A suppressed count gives a point without value and with its symbol; a count without population
/// gives nothing. State Inferred; the evidence is the count's.
[[nodiscard]] QVector<Observation> derivedRates(
    const SeriesQuery& query, const QVector<Observation>& published, const QVector<Observation>& figures);

/// `metrics` with the rates that can be worked out from them behind.
[[nodiscard]] QStringList withDerivableRates(const QStringList& metrics);

} // namespace Councilscope
