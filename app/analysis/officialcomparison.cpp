#include "officialcomparison.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

/// Further apart than this, two dates are not about the same year's count.
constexpr qint64 nearestDays = 183;
/// "about 300" may stand for a figure this share away.
constexpr double aboutShare = 0.1;
/// Inspections take up to four weeks, and tables have the first day.
constexpr qint64 sameInspectionDays = 45;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(OfficialComparison)
};

/// Whether the official value is one that the document's words allow.
bool fits(const Observation& reported, double official)
{
    const double value = *reported.value;
    switch (reported.qualifier) {
    case Qualifier::Exact: {
        // "16" may be printed for 16.3, and "1,400" is not taken for 1,359.
        const bool whole = value == std::floor(value);
        return value == official || (whole && std::abs(value) < 100 && std::round(official) == value);
    }
    case Qualifier::About:
        return std::abs(value - official) <= std::abs(official) * aboutShare;
    case Qualifier::MoreThan:
        return official > value;
    case Qualifier::AtLeast:
        return official >= value;
    case Qualifier::LessThan:
        return official < value;
    case Qualifier::AtMost:
        return official <= value;
    case Qualifier::Range:
        return official >= value && official <= reported.upper.value_or(value);
    }
    return false;
}

/// Days between the day of the official figure and the days that the reported one may be of.
qint64 distance(const PartialDate& reported, const QDate& official)
{
    if (official < reported.date) {
        return official.daysTo(reported.date);
    }
    return official > reported.lastDate() ? reported.lastDate().daysTo(official) : 0;
}

DifferenceReason reasonOf(const Observation& reported, const Observation& official)
{
    if (*reported.value == *official.value && reported.qualifier == Qualifier::Exact) {
        return DifferenceReason::None;
    }
    if (fits(reported, *official.value)) {
        return DifferenceReason::Rounded;
    }
    return distance(reported.asOf, official.asOf.date) > 0 ? DifferenceReason::OtherDate : DifferenceReason::Validated;
}

bool isOfficial(const Judgement& judgement, const QSet<QString>& tables)
{
    return tables.contains(judgement.source.sha256);
}

QDate firstDay(const Inspection& inspection)
{
    return inspection.start.isValid() ? inspection.start.date : inspection.end.date;
}

} // namespace

double FigureComparison::difference() const
{
    return reason == DifferenceReason::None || reason == DifferenceReason::Rounded ? 0
                                                                                   : *reported.value - *official.value;
}

QVector<FigureComparison> compareWithOfficial(
    const QVector<Observation>& reported, const QVector<Observation>& official)
{
    QHash<QString, QVector<const Observation*>> byMeasure;
    const auto measure
        = [](const Observation& figure) -> QString { return figure.council + QLatin1Char('\n') + figure.metric; };
    for (const Observation& figure : official) {
        if (figure.value && figure.breakdown.isEmpty() && figure.asOf.isValid()) {
            byMeasure[measure(figure)].push_back(&figure);
        }
    }
    QVector<FigureComparison> comparisons;
    for (const Observation& figure : reported) {
        if (!figure.value || !figure.asOf.isValid() || !figure.breakdown.isEmpty() || figure.council.isEmpty()
            || figure.state == RecordState::Rejected) {
            continue;
        }
        const QVector<const Observation*> known = byMeasure.value(measure(figure));
        const auto nearest
            = std::min_element(known.begin(), known.end(), [&](const Observation* left, const Observation* right) {
                  return distance(figure.asOf, left->asOf.date) < distance(figure.asOf, right->asOf.date);
              });
        if (nearest != known.end() && distance(figure.asOf, (*nearest)->asOf.date) <= nearestDays) {
            comparisons.push_back({figure, **nearest, reasonOf(figure, **nearest)});
        }
    }
    return comparisons;
}

QString differenceText(DifferenceReason reason)
{
    switch (reason) {
    case DifferenceReason::None:
        return {};
    case DifferenceReason::Rounded:
        return Messages::tr("The document rounds or qualifies the figure.");
    case DifferenceReason::OtherDate:
        return Messages::tr("The official figure is of another date.");
    case DifferenceReason::Validated:
        return Messages::tr("The official figure was checked and published later.");
    }
    return {};
}

int OutcomeComparisons::agreements() const
{
    return int(std::count_if(
        judgements.begin(), judgements.end(), [](const OutcomeComparison& comparison) { return comparison.agrees(); }));
}

OutcomeComparisons compareOutcomes(const RecordSet& records)
{
    QSet<QString> tables;
    for (const DocumentRecord& document : records.documents) {
        if (document.kind == DocumentKind::Dataset) {
            tables.insert(document.sha256);
        }
    }
    OutcomeComparisons comparisons;
    QMultiHash<QString, const Judgement*> tabled;
    for (const Judgement& judgement : records.judgements) {
        if (isOfficial(judgement, tables)) {
            tabled.insert(judgement.inspection, &judgement);
        }
    }
    for (const Judgement& judgement : records.judgements) {
        if (isOfficial(judgement, tables) || judgement.inspection.isEmpty()) {
            continue;
        }
        for (const Judgement* official : tabled.values(judgement.inspection)) {
            if (judgement.area == official->area) {
                comparisons.judgements.push_back({judgement, *official});
            }
        }
    }
    const auto onlyTabled = [&](const Inspection& inspection) {
        return std::all_of(inspection.documents.begin(), inspection.documents.end(),
            [&](const QString& sha256) { return tables.contains(sha256); });
    };
    for (const Inspection& official : records.inspections) {
        if (!onlyTabled(official)) {
            continue;
        }
        for (const Inspection& reported : records.inspections) {
            if (reported.council == official.council && reported.framework == official.framework
                && !onlyTabled(reported) && firstDay(reported).isValid()
                && std::abs(firstDay(reported).daysTo(firstDay(official))) <= sameInspectionDays) {
                comparisons.dates.push_back({reported, official});
            }
        }
    }
    return comparisons;
}

} // namespace Councilscope
