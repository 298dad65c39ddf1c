#include "caseledger.h"

#include "caseentries.h"
#include "caseproposals.h"

#include <algorithm>

namespace Councilscope {

namespace {

void addCouncil(
    const CaseFacts& facts, const QVector<CaseEntry>& entries, const FindingLinker& linker, CaseLedger& ledger)
{
    const FactResolver resolver(facts);
    const CaseVerdicts verdicts(facts, resolver, entries);
    const CaseLinks links(facts, linker);
    const CaseEntries entered(resolver, entries);
    CaseBook book(facts, links, verdicts);
    takeDefects(book);
    takeSetStatements(book);
    takeStatements(book);
    takePraise(book);
    entered.takeEvents(book);
    QVector<CaseLife> lives;
    for (int draft = 0; draft < book.drafts.size(); ++draft) {
        lives.push_back(liveCase(book, draft));
    }
    entered.takeRest(book, lives);
    ledger.proposals += caseProposals(book, lives);
    ledger.linked += book.linked;
    for (CaseLife& life : lives) {
        ledger.cases.push_back(std::move(life.made));
    }
    for (const CaseInspection& inspection : facts.inspections) {
        ledger.inspections.insert(inspection.key, inspection.first);
    }
}

auto caseRank(const Case& one)
{
    return std::tuple(one.council, one.opened.isValid(), one.opened.date);
}

} // namespace

CaseLedger caseLedger(const RecordSet& records, const QVector<CaseEntry>& entries, const FindingLinker& linker)
{
    QHash<QString, QVector<CaseEntry>> byCouncil;
    for (const CaseEntry& entry : entries) {
        byCouncil[entry.council].push_back(entry);
    }
    CaseLedger ledger;
    const QVector<CaseFacts> councils = caseFacts(records);
    for (const CaseFacts& facts : councils) {
        addCouncil(facts, byCouncil.value(facts.council), linker, ledger);
    }
    std::stable_sort(ledger.cases.begin(), ledger.cases.end(),
        [](const Case& left, const Case& right) { return caseRank(left) < caseRank(right); });
    return ledger;
}

} // namespace Councilscope
