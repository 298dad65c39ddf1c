#include "outcomecomparison.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

/// Inspections take up to four weeks, and tables have the first day.
constexpr qint64 sameInspectionDays = 45;

bool isOfficial(const Judgement& judgement, const QSet<QString>& tables)
{
    return tables.contains(judgement.source.sha256);
}

QDate firstDay(const Inspection& inspection)
{
    return inspection.start.isValid() ? inspection.start.date : inspection.end.date;
}

} // namespace

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
