#include "casebook.h"

namespace Councilscope {

namespace {

using Role = CaseMention::Role;

/// Whether the inspection of the node flags the case itself.
bool isFlaggedWith(const CaseBook& book, int draft, int node)
{
    const QVector<CaseMember>& members = book.drafts[draft].members;
    return std::any_of(members.cbegin(), members.cend(), [&](const CaseMember& member) {
        return book.facts.nodes[member.node].inspection == book.facts.nodes[node].inspection;
    });
}

bool isApart(const CaseBook& book, int draft, int node)
{
    const QVector<CaseMember>& members = book.drafts[draft].members;
    return std::any_of(members.cbegin(), members.cend(),
        [&](const CaseMember& member) { return book.verdicts.areApart(member.node, node); });
}

/// A person said that the strength is about the case's matter: met, or well before it became a defect.
bool takeByWord(CaseBook& book, int node)
{
    if (book.verdicts.isAlone(node)) {
        return false;
    }
    bool isTaken = false;
    for (int draft = 0; draft < book.drafts.size(); ++draft) {
        const QVector<CaseMember> members = book.drafts[draft].members;
        const bool isMeant = std::any_of(members.cbegin(), members.cend(),
            [&](const CaseMember& member) { return book.verdicts.areSame(member.node, node); });
        if (isMeant) {
            const bool isLater = book.facts.isBefore(book.drafts[draft].opener(), node);
            CaseMention mention = mentionOf(book.facts, node, isLater ? Role::Met : Role::Evidence);
            mention.event.state = RecordState::Confirmed;
            mention.event.by = book.verdicts.joinedBy(node);
            book.caseOf.insert(node, draft);
            book.add(draft, std::move(mention));
            isTaken = true;
        }
    }
    return isTaken;
}

/// The case that the strength resembles most, when it does so enough to be linked.
void takeByScore(CaseBook& book, int node)
{
    const QVector<const NodeLink*> links = book.links.linksOf(node);
    for (const NodeLink* link : links) {
        const int draft = book.facts.nodes[link->earlier].isDefect() ? book.caseOf.value(link->earlier, -1) : -1;
        if (!link->mayJoin || !link->isLinked || draft < 0 || isFlaggedWith(book, draft, node)
            || isApart(book, draft, node)) {
            continue;
        }
        CaseMention mention = mentionOf(book.facts, node, Role::Praised);
        mention.event.state = RecordState::Inferred;
        mention.event.confidence *= link->score;
        mention.event.reasons = link->reasons;
        book.caseOf.insert(node, draft);
        book.add(draft, std::move(mention));
        ++book.linked;
        return;
    }
}

} // namespace

void takePraise(CaseBook& book)
{
    for (int node = 0; node < book.facts.nodes.size(); ++node) {
        if (book.facts.nodes[node].isPraise() && !takeByWord(book, node)) {
            takeByScore(book, node);
        }
    }
}

} // namespace Councilscope
