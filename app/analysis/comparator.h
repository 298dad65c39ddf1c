#pragma once

#include "metricseries.h"

#include <dataset.h>

/// What councils are compared with: the country, the region, councils like them.
namespace Councilscope {

/// Official figures as the library answers them, all councils, regions and the country, and the sets of neighbours.
struct OfficialFigures
{
    QVector<Observation> figures; ///< council empty: a region or the country, told by areaCode
    QVector<NeighbourSet> neighbours;
    QStringList metrics; ///< all that the published tables have, most figures first
    QVector<SourceDifference> differences; ///< where other files have other figures
    QHash<QString, QStringList> parts; ///< by metric: the breakdowns that tables have, "" for totals
};

enum class ComparatorKind
{
    England,
    Region,
    NeighboursMean,
    NeighboursMedian,
};

struct Comparator
{
    ComparatorKind kind = ComparatorKind::England;
    QString council; ///< whose region or neighbours; empty for England
    QString neighbourSet; ///< "2021", "2025"
    QString regionScheme = {}; ///< of a region: key of a RegionScheme; empty: the ONS regions

    bool operator==(const Comparator&) const = default;
};

/// One kind of comparator as a person chooses it, before it is known for which council.
struct ComparatorChoice
{
    ComparatorKind kind = ComparatorKind::England;
    QString neighbourSet;
    QString regionScheme = {};

    bool operator==(const ComparatorChoice&) const = default;
};

/// The comparators of the councils, each once: councils of one region share its line.
[[nodiscard]] QVector<Comparator> comparatorsFor(const QVector<ComparatorChoice>& choices, const QStringList& councils);

/// The comparator's figures as a series of its own, named in full in `council`; no points when there is nothing to
/// show. England and the region are the published figures, never sums; a region that nobody publishes figures of is the
/// mean of its councils. Means and medians are of the councils that have a value on a date: MetricPoint::counted says
/// how many, `without` names the others.
[[nodiscard]] MetricSeries comparatorSeries(
    const Comparator& comparator, const MetricSelection& selection, const OfficialFigures& official);

/// Place among all councils that have an official value on the date; 1 is the best and equal values share a place.
struct Standing
{
    int rank = 0;
    int of = 0;
    int quartile = 0; ///< 1 to 4, 1 the best

    bool operator==(const Standing&) const = default;
};

/// Nothing where the catalogue does not say which is better, or the council has no value.
[[nodiscard]] std::optional<Standing> standing(
    const QString& council, const QString& measureKey, const QDate& date, const QVector<Observation>& official);

} // namespace Councilscope
