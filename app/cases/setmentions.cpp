#include "casebook.h"

#include <QSet>

namespace Councilscope {

namespace {

using Effect = SetStatement::Effect;
using Role = CaseMention::Role;

/// How sure a conclusion from a set to one member is, against the sentence itself.
constexpr double inferredShare = 0.6;

/// "Areas for development" are met in so many words; a priority action is not one of them in the strict sense.
bool isMeantLiterally(const CaseNode& member)
{
    const QString kind = member.finding ? key(member.finding->kind) : member.statement->about;
    return kind == key(FindingKind::AreaForImprovement) || kind == key(FindingKind::Recommendation);
}

class SetMentions
{
public:
    explicit SetMentions(CaseBook& book)
        : m_book(book)
    {
    }

    void take()
    {
        for (int node = 0; node < m_book.facts.nodes.size(); ++node) {
            const QVector<SetStatement> sets = setStatements(m_book.facts, node);
            for (const SetStatement& set : sets) {
                m_book.sets.push_back(set);
                if (set.inspection >= 0) {
                    takeLoaded(set);
                } else {
                    takeUnloaded(set);
                }
            }
        }
    }

private:
    /// The member of the case that belongs to the set; -1 when there is none.
    [[nodiscard]] int memberOf(int draft, const SetStatement& set) const
    {
        const QString body = m_book.facts.nodes[set.node].body();
        for (const CaseMember& member : m_book.drafts[draft].members) {
            const CaseNode& node = m_book.facts.nodes[member.node];
            if (node.inspection == set.inspection && node.isDefect() && node.body() == body) {
                return member.node;
            }
        }
        return -1;
    }

    void takeLoaded(const SetStatement& set)
    {
        for (int draft = 0; draft < m_book.drafts.size(); ++draft) {
            const int member = memberOf(draft, set);
            const auto said = std::pair(draft, m_book.facts.nodes[set.node].document);
            if (member >= 0 && !m_book.verdicts.areApart(member, set.node) && !m_said.contains(said)) {
                m_said.insert(said);
                m_book.add(draft, mentionOf(set, m_book.facts.nodes[member]));
            }
        }
    }

    [[nodiscard]] CaseMention mentionOf(const SetStatement& set, const CaseNode& member) const
    {
        CaseMention mention = Councilscope::mentionOf(m_book.facts, set.node, Role::SetPartly);
        if (set.effect == Effect::AllMet || set.effect == Effect::AllPersist) {
            mention.role = set.effect == Effect::AllMet ? Role::SetMet : Role::SetPersists;
            if (!set.isDated || !isMeantLiterally(member)) {
                mention.event.state = RecordState::Inferred;
                mention.event.confidence *= inferredShare;
            }
        }
        return mention;
    }

    /// All sentences about one year, or without a date those of one inspection, speak of one set.
    void takeUnloaded(const SetStatement& set)
    {
        const QString name
            = set.isDated ? QString::number(set.date.date.year()) : m_book.facts.inspectionOf(set.node).key;
        auto draft = m_drafts.find(name);
        if (draft == m_drafts.end()) {
            draft = m_drafts.insert(name, draftFor(set.node));
        }
        CaseMention mention = Councilscope::mentionOf(m_book.facts, set.node, Role::SetPersists);
        if (set.effect == Effect::AllMet) {
            mention.role = Role::SetMet;
        } else if (set.effect == Effect::PartlyMet) {
            mention.role = Role::SetProgresses;
        }
        if (!set.isDated) {
            mention.event.state = RecordState::Inferred;
        }
        m_book.caseOf.insert(set.node, *draft);
        m_book.setCases.insert(set.node, *draft);
        m_book.add(*draft, std::move(mention));
    }

    /// A case that a person joined the sentence with, else a new one.
    int draftFor(int node)
    {
        for (int draft = 0; draft < m_book.drafts.size(); ++draft) {
            if (m_book.verdicts.areSame(m_book.drafts[draft].opener(), node)) {
                return draft;
            }
        }
        m_book.drafts.push_back({m_book.facts.nodes[node].body(), {{node, -1, nullptr, {}}}});
        m_book.mentions.push_back({});
        return int(m_book.drafts.size()) - 1;
    }

    CaseBook& m_book;
    QSet<std::pair<int, int>> m_said; ///< case and document: one word of a document on a set is enough
    QHash<QString, int> m_drafts;
};

} // namespace

void takeSetStatements(CaseBook& book)
{
    SetMentions(book).take();
}

} // namespace Councilscope
