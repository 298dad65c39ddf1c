#include "casebook.h"

namespace Councilscope {

namespace {

/// The last day of the inspection, else the day when the document appeared.
PartialDate dateOf(const CaseFacts& facts, int node)
{
    const CaseInspection& inspection = facts.inspectionOf(node);
    return inspection.date.isValid() ? inspection.date : facts.documentOf(node).published;
}

} // namespace

CaseBook::CaseBook(const CaseFacts& councilFacts, const CaseLinks& councilLinks, const CaseVerdicts& councilVerdicts)
    : facts(councilFacts)
    , links(councilLinks)
    , verdicts(councilVerdicts)
    , drafts(draftCases(councilFacts, councilLinks, councilVerdicts))
    , mentions(drafts.size())
{
}

void CaseBook::add(int draft, CaseMention mention)
{
    mentions[draft].push_back(std::move(mention));
}

CaseMention mentionOf(const CaseFacts& facts, int node, CaseMention::Role role)
{
    const CaseNode& fact = facts.nodes[node];
    CaseMention mention;
    mention.role = role;
    mention.node = node;
    mention.inspection = fact.inspection;
    mention.position = facts.inspectionOf(node).first;
    CaseEvent& event = mention.event;
    event.date = dateOf(facts, node);
    event.inspection = facts.inspectionOf(node).key;
    event.text = fact.text();
    event.speaker = fact.speaker();
    event.state = fact.state();
    event.confidence = fact.confidence();
    event.source = fact.source();
    event.fact = fact.reference();
    event.by = QStringLiteral("program");
    return mention;
}

void takeDefects(CaseBook& book)
{
    for (int draft = 0; draft < book.drafts.size(); ++draft) {
        for (const CaseMember& member : std::as_const(book.drafts[draft].members)) {
            CaseMention mention = mentionOf(book.facts, member.node, CaseMention::Role::Defect);
            if (member.link) {
                mention.event.reasons = member.link->reasons;
                ++book.linked;
            }
            if (!member.by.isEmpty()) {
                mention.event.by = member.by;
            }
            book.caseOf.insert(member.node, draft);
            book.add(draft, std::move(mention));
        }
    }
}

} // namespace Councilscope
