#include "dataset.h"

#include "gazetteer.h"

#include <cmath>

namespace Councilscope {

template <> QString key(DatasetKind value)
{
    switch (value) {
    case DatasetKind::Statistics:
        return QStringLiteral("statistics");
    case DatasetKind::Outcomes:
        return QStringLiteral("outcomes");
    case DatasetKind::Neighbours:
        return QStringLiteral("neighbours");
    }
    return {};
}

template <> QVector<DatasetKind> allValues<DatasetKind>()
{
    return {DatasetKind::Statistics, DatasetKind::Outcomes, DatasetKind::Neighbours};
}

template <> QString key(AreaLevel value)
{
    switch (value) {
    case AreaLevel::None:
        return QStringLiteral("none");
    case AreaLevel::National:
        return QStringLiteral("national");
    case AreaLevel::Region:
        return QStringLiteral("region");
    case AreaLevel::Council:
        return QStringLiteral("council");
    case AreaLevel::Joint:
        return QStringLiteral("joint");
    }
    return {};
}

template <> QVector<AreaLevel> allValues<AreaLevel>()
{
    return {AreaLevel::None, AreaLevel::National, AreaLevel::Region, AreaLevel::Council, AreaLevel::Joint};
}

namespace {

QStringView withoutBrackets(QStringView text)
{
    text = text.trimmed();
    return text.size() > 2 && text.startsWith(u'[') && text.endsWith(u']') ? text.mid(1, text.size() - 2) : text;
}

} // namespace

MissingKind missingKind(QStringView symbol)
{
    static const QHash<QString, MissingKind> kinds{
        {QString(), MissingKind::Blank},
        {QStringLiteral("c"), MissingKind::Confidential},
        {QStringLiteral("*"), MissingKind::Confidential},
        {QStringLiteral("k"), MissingKind::RoundsToZero},
        {QStringLiteral("low"), MissingKind::RoundsToZero},
        {QStringLiteral("~"), MissingKind::RoundsToZero},
        {QStringLiteral("u"), MissingKind::LowReliability},
        {QStringLiteral("x"), MissingKind::NotAvailable},
        {QStringLiteral(":"), MissingKind::NotAvailable},
        {QStringLiteral(".."), MissingKind::NotAvailable},
        {QStringLiteral("..."), MissingKind::NotAvailable},
        {QStringLiteral("-"), MissingKind::NotAvailable},
        {QStringLiteral("z"), MissingKind::NotApplicable},
        {QStringLiteral("."), MissingKind::NotApplicable},
        {QStringLiteral("n/a"), MissingKind::NotApplicable},
    };
    return kinds.value(withoutBrackets(symbol).toString().toLower(), MissingKind::Other);
}

bool isMissingSymbol(QStringView text)
{
    if (text.size() > 6) {
        return false;
    }
    const MissingKind kind = missingKind(text);
    return kind != MissingKind::Other && kind != MissingKind::Blank;
}

QStringList NeighbourSet::neighboursOf(const QString& council) const
{
    const QString laCode = Gazetteer::instance().council(council).laCode;
    QStringList names;
    for (const NeighbourList& list : lists) {
        if (list.laCode == laCode) {
            for (const Neighbour& neighbour : list.neighbours) {
                names << neighbour.council;
            }
        }
    }
    return names;
}

std::optional<double> SourceDifference::difference() const
{
    // Published figures have a few decimals: what subtracting adds to them is no difference.
    constexpr double decimals = 1e9;
    return shown.value && other.value ? std::optional(std::round((*shown.value - *other.value) * decimals) / decimals)
                                      : std::nullopt;
}

} // namespace Councilscope
