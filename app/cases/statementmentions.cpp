#include "casebook.h"

namespace Councilscope {

namespace {

using Role = CaseMention::Role;

class StatementMentions
{
public:
    explicit StatementMentions(CaseBook& book)
        : m_book(book)
    {
        for (const SetStatement& set : std::as_const(book.sets)) {
            m_sets.insert(set.node);
            if (set.effect == SetStatement::Effect::AllMet && set.inspection >= 0) {
                m_metBy.insert(book.facts.nodes[set.node].document, set.inspection);
            }
        }
    }

    void take()
    {
        for (int node = 0; node < m_book.facts.nodes.size(); ++node) {
            const CaseNode& fact = m_book.facts.nodes[node];
            if (!fact.statement || fact.item > 0 || m_sets.contains(node)) {
                continue;
            }
            if (const std::optional<Role> role = roleOf(fact)) {
                attach(node, *role);
            }
        }
    }

private:
    struct Place
    {
        int draft = -1;
        const NodeLink* link = nullptr;
        QString by;
    };

    static std::optional<Role> roleOf(const CaseNode& fact)
    {
        switch (fact.statement->kind) {
        case StatementKind::Resolved:
            return speaksForInspectorate(fact.speaker()) ? Role::Met : Role::Claim;
        case StatementKind::Persists:
            return speaksForInspectorate(fact.speaker()) ? Role::Persists : Role::Claim;
        case StatementKind::Progressing:
            return speaksForInspectorate(fact.speaker()) ? Role::Progresses : Role::Claim;
        case StatementKind::Claim:
            return speaksForInspectorate(fact.speaker()) ? std::optional<Role>() : Role::Claim;
        default:
            return std::nullopt;
        }
    }

    static bool isSupport(const CaseNode& fact) { return fact.statement->value == QLatin1String("support"); }

    void attach(int node, Role role)
    {
        const CaseNode& fact = m_book.facts.nodes[node];
        Place place = placeByWord(node);
        if (place.draft < 0) {
            place = placeByFinding(node);
        }
        if (place.draft < 0) {
            place = isSupport(fact) ? placeAmongMet(node) : placeByScore(node, role);
        }
        if (place.draft < 0 || isSaid(place.draft, node, role)) {
            return;
        }
        CaseMention mention = mentionOf(m_book.facts, node, isSupport(fact) ? Role::Evidence : role);
        if (place.link) {
            mention.event.reasons = place.link->reasons;
        }
        if (!place.by.isEmpty()) {
            mention.event.by = place.by;
        }
        m_book.caseOf.insert(node, place.draft);
        m_book.add(place.draft, std::move(mention));
    }

    /// One sentence may be read twice: as a claim, and as the cause that it names.
    [[nodiscard]] bool isSaid(int draft, int node, Role role) const
    {
        const SourceSpan& source = m_book.facts.nodes[node].source();
        const QVector<CaseMention>& mentions = m_book.mentions[draft];
        return std::any_of(mentions.cbegin(), mentions.cend(), [&](const CaseMention& mention) {
            return mention.role == role && isSamePlace(mention.event.source, source);
        });
    }

    /// Where a person put it.
    [[nodiscard]] Place placeByWord(int node) const
    {
        if (m_book.verdicts.isAlone(node)) {
            return {};
        }
        for (int draft = 0; draft < m_book.drafts.size(); ++draft) {
            for (const CaseMember& member : m_book.drafts[draft].members) {
                if (m_book.verdicts.areSame(member.node, node)) {
                    return {draft, nullptr, m_book.verdicts.joinedBy(node)};
                }
            }
        }
        return {};
    }

    [[nodiscard]] bool isApart(int draft, int node) const
    {
        const QVector<CaseMember>& members = m_book.drafts[draft].members;
        return std::any_of(members.cbegin(), members.cend(),
            [&](const CaseMember& member) { return m_book.verdicts.areApart(member.node, node); });
    }

    /// The case of the finding in whose words the statement stands.
    [[nodiscard]] Place placeByFinding(int node) const
    {
        const CaseNode& fact = m_book.facts.nodes[node];
        for (int draft = 0; draft < m_book.drafts.size(); ++draft) {
            for (const CaseMember& member : m_book.drafts[draft].members) {
                const CaseNode& other = m_book.facts.nodes[member.node];
                if (other.finding && isSamePlace(other.source(), fact.source()) && !isApart(draft, node)) {
                    return {draft, nullptr, {}};
                }
            }
        }
        return {};
    }

    /// A word of support in a document that says that a set is met: to the member that it resembles most.
    [[nodiscard]] Place placeAmongMet(int node) const
    {
        const auto met = m_metBy.constFind(m_book.facts.nodes[node].document);
        return met == m_metBy.cend() ? Place() : place(node, m_book.links.thresholds().proposed, false, *met);
    }

    /// Without a finding around it a sentence must be as like a defect as a finding that is linked; a claim, which
    /// moves nothing, from halfway between both thresholds.
    [[nodiscard]] Place placeByScore(int node, Role role) const
    {
        const Statement& statement = *m_book.facts.nodes[node].statement;
        const bool isVague = statement.about == QLatin1String("overall");
        const LinkThresholds& thresholds = m_book.links.thresholds();
        const double between = (thresholds.proposed + thresholds.linked) / 2;
        return isVague ? Place() : place(node, between, role != Role::Claim, -1);
    }

    [[nodiscard]] Place place(int node, double least, bool mustBeLinked, int inspection) const
    {
        const QVector<const NodeLink*> links = m_book.links.linksOf(node);
        for (const NodeLink* link : links) {
            const CaseNode& earlier = m_book.facts.nodes[link->earlier];
            const int draft = earlier.isDefect() ? m_book.caseOf.value(link->earlier, -1) : -1;
            if (link->score >= least && (link->isLinked || !mustBeLinked) && draft >= 0
                && (inspection < 0 || earlier.inspection == inspection) && !isApart(draft, node)) {
                return {draft, link, {}};
            }
        }
        return {};
    }

    CaseBook& m_book;
    QSet<int> m_sets;
    QHash<int, int> m_metBy; ///< document to the inspection whose defects it says are met
};

} // namespace

void takeStatements(CaseBook& book)
{
    StatementMentions(book).take();
}

} // namespace Councilscope
