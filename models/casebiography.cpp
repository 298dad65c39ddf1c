#include "casebiography.h"

#include "casewords.h"
#include "recordevidence.h"

#include <period.h>
#include <words.h>

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

struct CaseBiographyWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseBiography)
};

DocumentRecord documentOf(const QString& sha256, const RecordSet& records)
{
    const auto found = std::find_if(records.documents.cbegin(), records.documents.cend(),
        [&sha256](const DocumentRecord& document) { return document.sha256 == sha256; });
    return found == records.documents.cend() ? DocumentRecord{} : *found;
}

EvidenceItem evidenceOf(const CaseEvent& event, const Case& single, const RecordSet& records)
{
    if (!event.source.isValid()) {
        return {};
    }
    if (event.fact) {
        const EvidenceItem found = Councilscope::evidenceOf(*event.fact, single.council, records);
        if (found.source == event.source) {
            return found;
        }
    }
    const DocumentRecord document = documentOf(event.source.sha256, records);
    return {CaseBiographyWords::tr("%1: %2", "title of the case, what happened")
                .arg(caseTitle(single), caseEventName(event.kind)),
        event.text, single.council, document.file.isEmpty() ? event.source.file : documentTitle(document),
        event.source};
}

QVector<CaseTick> silentInspections(const Case& single, const RecordSet& records)
{
    QSet<QString> speaking;
    for (const CaseEvent& event : single.events) {
        speaking.insert(event.inspection);
    }
    QVector<CaseTick> ticks;
    for (const Inspection& inspection : records.inspections) {
        const PartialDate date = inspectionDate(inspection);
        if (inspection.council != single.council || speaking.contains(inspection.key) || !date.isValid()
            || !single.opened.isValid() || date.date <= single.opened.date) {
            continue;
        }
        ticks.push_back({date,
            CaseBiographyWords::tr("%1, %2: does not speak of it.", "kind of inspection, date")
                .arg(frameworkName(inspection.framework), dateText(date))});
    }
    std::stable_sort(
        ticks.begin(), ticks.end(), [](const CaseTick& a, const CaseTick& b) { return a.date.date < b.date.date; });
    return ticks;
}

/// The record of the list that the reference points at.
template <typename Record>
std::optional<EvidenceItem> evidenceIn(
    const QVector<Record>& list, const FactReference& fact, const QString& council, const RecordSet& records)
{
    for (const Record& record : list) {
        if (record.council == council && record.source.start == fact.start && record.source.end == fact.end
            && record.source.sha256 == fact.sha256) {
            return Councilscope::evidenceOf(record, documentOf(fact.sha256, records));
        }
    }
    return std::nullopt;
}

} // namespace

QDate CaseBiography::first() const
{
    QDate date;
    for (const CaseKnot& knot : knots) {
        if (knot.event.date.isValid() && (!date.isValid() || knot.event.date.date < date)) {
            date = knot.event.date.date;
        }
    }
    return date;
}

QDate CaseBiography::last() const
{
    QDate date;
    for (const CaseKnot& knot : knots) {
        if (knot.event.date.isValid() && (!date.isValid() || knot.event.date.date > date)) {
            date = knot.event.date.date;
        }
    }
    return date;
}

CaseBiography caseBiography(const Case& single, const RecordSet& records)
{
    CaseBiography life;
    life.key = single.key;
    life.title = caseTitle(single);
    life.sentence = caseSentence(single);
    for (const CaseEvent& event : single.events) {
        life.knots.push_back({event, eventSentence(event), evidenceOf(event, single, records)});
    }
    life.silent = silentInspections(single, records);
    life.silentSince = single.silentSince;
    life.isClosed = single.isClosed();
    return life;
}

EvidenceItem evidenceOf(const FactReference& fact, const QString& council, const RecordSet& records)
{
    const std::optional<EvidenceItem> found = fact.type == RecordType::Finding
        ? evidenceIn(records.findings, fact, council, records)
        : evidenceIn(records.statements, fact, council, records);
    if (found) {
        return *found;
    }
    const DocumentRecord document = documentOf(fact.sha256, records);
    EvidenceItem item{CaseBiographyWords::tr("Mention"), fact.quote, council, documentTitle(document), {}};
    item.source.documentId = document.id;
    item.source.sha256 = fact.sha256;
    item.source.file = document.file;
    item.source.start = fact.start;
    item.source.end = fact.end;
    item.source.quote = fact.quote;
    return item;
}

QVector<const Case*> casesAt(const SourceSpan& source, const CaseLedger& ledger)
{
    QVector<const Case*> cases;
    for (const Case& single : ledger.cases) {
        const bool speaks
            = std::any_of(single.events.cbegin(), single.events.cend(), [&source](const CaseEvent& event) {
                  return event.source.isValid() && event.source.start == source.start && event.source.end == source.end
                      && event.source.sha256 == source.sha256;
              });
        if (speaks) {
            cases.push_back(&single);
        }
    }
    return cases;
}

} // namespace Councilscope
