#include "caseproposals.h"

#include <algorithm>

namespace Councilscope {

namespace {

using Kind = CaseProposal::Kind;

/// A person is asked about so many earlier cases for one later, the best; about others when those were refused.
constexpr int mostForOne = 3;

class Proposer
{
public:
    Proposer(const CaseBook& book, const QVector<CaseLife>& lives)
        : m_book(book)
        , m_lives(lives)
    {
    }

    QVector<CaseProposal> propose()
    {
        for (const NodeLink& link : m_book.links.all()) {
            const CaseNode& earlier = m_book.facts.nodes[link.earlier];
            const CaseNode& later = m_book.facts.nodes[link.later];
            if (earlier.isDefect() && later.isDefect()) {
                proposeSame(link);
            } else if (link.score < m_book.links.thresholds().proposedOfPraise
                || !m_book.facts.isBefore(link.earlier, link.later)) {
                continue;
            } else if (earlier.isDefect() && later.isPraise()) {
                proposeMet(link);
            } else if (earlier.isPraise() && later.isDefect()) {
                proposeNowADefect(link);
            }
        }
        return std::move(m_proposals);
    }

private:
    [[nodiscard]] int caseOf(int node) const { return m_book.caseOf.value(node, -1); }
    [[nodiscard]] const QVector<CaseMember>& members(int draft) const { return m_book.drafts[draft].members; }

    [[nodiscard]] bool isDecided(int draft, int node) const
    {
        return std::any_of(members(draft).cbegin(), members(draft).cend(),
            [&](const CaseMember& member) { return m_book.verdicts.areApart(member.node, node); });
    }

    [[nodiscard]] bool areDecided(int draft, int other) const
    {
        return std::any_of(members(other).cbegin(), members(other).cend(),
            [&](const CaseMember& member) { return isDecided(draft, member.node); });
    }

    [[nodiscard]] bool shareDocument(int draft, int other) const
    {
        for (const CaseMember& one : members(draft)) {
            for (const CaseMember& two : members(other)) {
                const CaseNode& left = m_book.facts.nodes[one.node];
                const CaseNode& right = m_book.facts.nodes[two.node];
                if (left.document == right.document) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool isFlaggedIn(int draft, int inspection) const
    {
        return std::any_of(members(draft).cbegin(), members(draft).cend(),
            [&](const CaseMember& member) { return m_book.facts.nodes[member.node].inspection == inspection; });
    }

    void proposeSame(const NodeLink& link)
    {
        const int earlier = caseOf(link.earlier);
        const int later = caseOf(link.later);
        const std::pair<int, int> pair = std::minmax(earlier, later);
        if (earlier < 0 || later < 0 || earlier == later || m_asked.contains(pair) || m_same.value(later) >= mostForOne
            || shareDocument(earlier, later) || areDecided(earlier, later)) {
            return;
        }
        m_asked.insert(pair);
        ++m_same[later];
        const CaseStatus before = m_lives[earlier].statusBefore(m_book.facts.nodes[link.later].inspection);
        const bool wasResolved = before == CaseStatus::ResolvedStated || before == CaseStatus::ResolvedInferred;
        add(wasResolved ? Kind::Recurs : Kind::Persists, link, m_lives[earlier].made.key, m_lives[later].made.key);
    }

    void proposeMet(const NodeLink& link)
    {
        const int draft = caseOf(link.earlier);
        const int inspection = m_book.facts.nodes[link.later].inspection;
        if (draft < 0 || caseOf(link.later) == draft || isFlaggedIn(draft, inspection) || isDecided(draft, link.later)
            || m_met.contains(draft)) {
            return;
        }
        Case by; // with what the inspection itself says
        by.status = m_lives[draft].statusBefore(inspection + 1);
        if (!by.isClosed()) {
            m_met.insert(draft);
            add(Kind::Met, link, m_lives[draft].made.key, {});
        }
    }

    /// Only of the finding that opened the case.
    void proposeNowADefect(const NodeLink& link)
    {
        const int draft = caseOf(link.later);
        if (draft < 0 || m_book.drafts[draft].opener() != link.later || caseOf(link.earlier) == draft
            || isDecided(draft, link.earlier) || m_praised.contains(draft)) {
            return;
        }
        m_praised.insert(draft);
        add(Kind::NowADefect, link, {}, m_lives[draft].made.key);
    }

    void add(Kind kind, const NodeLink& link, const QString& earlierCase, const QString& laterCase)
    {
        const CaseNode& earlier = m_book.facts.nodes[link.earlier];
        const CaseNode& later = m_book.facts.nodes[link.later];
        CaseProposal proposal;
        proposal.kind = kind;
        proposal.council = m_book.facts.council;
        proposal.earlierCase = earlierCase;
        proposal.laterCase = laterCase;
        proposal.earlier = earlier.reference();
        proposal.later = later.reference();
        proposal.earlierText = earlier.text();
        proposal.laterText = later.text();
        proposal.earlierDate = m_book.facts.inspectionOf(link.earlier).date;
        proposal.laterDate = m_book.facts.inspectionOf(link.later).date;
        proposal.score = link.score;
        proposal.reasons = link.reasons;
        m_proposals.push_back(std::move(proposal));
    }

    const CaseBook& m_book;
    const QVector<CaseLife>& m_lives;
    QVector<CaseProposal> m_proposals;
    QSet<std::pair<int, int>> m_asked;
    QSet<int> m_met;
    QHash<int, int> m_same; ///< case to the number of earlier ones that were proposed for it
    QSet<int> m_praised;
};

} // namespace

QVector<CaseProposal> caseProposals(const CaseBook& book, const QVector<CaseLife>& lives)
{
    return Proposer(book, lives).propose();
}

} // namespace Councilscope
