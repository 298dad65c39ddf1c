#include "ledgerparts.h"

#include <library.h>

#include <QThreadPool>
#include <QtConcurrentMap>

namespace Councilscope {

namespace {

const FindingLinker& linker()
{
    static const FindingLinker instance;
    return instance;
}

/// Documents of other councils that hold facts of the part: an article may tell of several.
QVector<DocumentRecord> sharedDocuments(
    const QHash<QString, const DocumentRecord*>& documents, const RecordSet& part, const QString& council)
{
    QMap<QString, const DocumentRecord*> shared;
    const auto take = [&](const auto& facts) {
        for (const auto& fact : facts) {
            const DocumentRecord* document = documents.value(fact.source.sha256);
            if (document && document->council != council) {
                shared.insert(document->sha256, document);
            }
        }
    };
    take(part.findings);
    take(part.statements);
    QVector<DocumentRecord> copies;
    for (const DocumentRecord* document : std::as_const(shared)) {
        copies.push_back(*document);
    }
    return copies;
}

} // namespace

bool LedgerParts::isSame(const Part& left, const Part& right)
{
    const auto values = [](const Part& part) {
        return std::tie(part.entries, part.records.documents, part.records.inspections, part.records.findings,
            part.records.statements);
    };
    return values(left) == values(right);
}

LedgerParts LedgerParts::updated(const RecordSet& records, const QVector<CaseEntry>& entries) const
{
    QMap<QString, std::shared_ptr<Part>> councils;
    const auto distribute = [&councils](const auto& list, auto take) {
        for (const auto& each : list) {
            if (!each.council.isEmpty()) {
                std::shared_ptr<Part>& part = councils[each.council];
                part = part ? part : std::make_shared<Part>();
                take(*part).push_back(each);
            }
        }
    };
    distribute(
        records.documents, [](Part & part) -> auto& { return part.records.documents; });
    distribute(
        records.inspections, [](Part & part) -> auto& { return part.records.inspections; });
    distribute(
        records.findings, [](Part & part) -> auto& { return part.records.findings; });
    distribute(
        records.statements, [](Part & part) -> auto& { return part.records.statements; });
    distribute(
        entries, [](Part & part) -> auto& { return part.entries; });
    QHash<QString, const DocumentRecord*> documents;
    for (const DocumentRecord& document : records.documents) {
        documents.insert(document.sha256, &document);
    }
    LedgerParts made;
    QVector<std::shared_ptr<Part>> changed;
    for (auto council = councils.cbegin(); council != councils.cend(); ++council) {
        const std::shared_ptr<Part>& part = *council;
        part->records.documents += sharedDocuments(documents, part->records, council.key());
        const std::shared_ptr<const Part> known = m_parts.value(council.key());
        if (known && isSame(*known, *part)) {
            part->ledger = known->ledger; // the new part shares its texts with the new records
        } else {
            changed.push_back(part);
        }
        made.m_parts.insert(council.key(), part);
    }
    QThreadPool workers; // of its own: this may run in the shared pool, whose threads might all wait here
    QtConcurrent::blockingMap(&workers, changed,
        [](const std::shared_ptr<Part>& part) { part->ledger = caseLedger(part->records, part->entries, linker()); });
    made.m_made = int(changed.size());
    return made;
}

CaseLedger LedgerParts::whole() const
{
    CaseLedger whole;
    for (const std::shared_ptr<const Part>& part : m_parts) {
        whole.cases += part->ledger.cases;
        whole.proposals += part->ledger.proposals;
        whole.linked += part->ledger.linked;
        whole.inspections.insert(part->ledger.inspections);
    }
    return whole;
}

Result<CaseLedger> readLedger(const Library& library, const RecordSet& records)
{
    const auto entries = library.caseEntries();
    if (!entries) {
        return Failure(entries.error());
    }
    return caseLedger(records, *entries, linker());
}

} // namespace Councilscope
