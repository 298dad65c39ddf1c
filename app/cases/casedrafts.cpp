#include "casedrafts.h"

#include <algorithm>

namespace Councilscope {

namespace {

class CaseDrafter
{
public:
    CaseDrafter(const CaseFacts& facts, const CaseLinks& links, const CaseVerdicts& verdicts)
        : m_facts(facts)
        , m_links(links)
        , m_verdicts(verdicts)
    {
    }

    QVector<CaseDraft> draft()
    {
        int begin = 0;
        while (begin < m_facts.nodes.size()) {
            int end = begin;
            QVector<int> defects;
            for (; end < m_facts.nodes.size() && isOneDocument(begin, end); ++end) {
                if (m_facts.nodes[end].isDefect()) {
                    defects.push_back(end);
                }
            }
            takeDocument(defects);
            begin = end;
        }
        return std::move(m_cases);
    }

private:
    struct Candidate
    {
        const NodeLink* link = nullptr;
        int into = 0;
    };

    [[nodiscard]] bool isOneDocument(int node, int other) const
    {
        return m_facts.nodes[node].inspection == m_facts.nodes[other].inspection
            && m_facts.nodes[node].document == m_facts.nodes[other].document;
    }

    void takeDocument(const QVector<int>& defects)
    {
        QVector<Candidate> candidates;
        for (const int node : defects) {
            if (!joinAsTold(node)) {
                addCandidates(node, candidates);
            }
        }
        std::sort(candidates.begin(), candidates.end(), [](const Candidate& left, const Candidate& right) {
            return std::tuple(-left.link->score, left.into, left.link->earlier, left.link->later)
                < std::tuple(-right.link->score, right.into, right.link->earlier, right.link->later);
        });
        for (const Candidate& candidate : std::as_const(candidates)) {
            if (!m_caseOf.contains(candidate.link->later) && mayJoin(candidate)) {
                join(candidate.into, {candidate.link->later, strandOf(candidate.link->earlier), candidate.link, {}});
            }
        }
        for (const int node : defects) {
            if (!m_caseOf.contains(node)) {
                open(node);
            }
        }
    }

    bool joinAsTold(int node)
    {
        const auto told = m_caseOfGroup.constFind(m_verdicts.group(node));
        if (m_verdicts.isAlone(node) || told == m_caseOfGroup.cend()) {
            return false;
        }
        join(*told, {node, m_strands++, nullptr, m_verdicts.joinedBy(node)});
        return true;
    }

    void addCandidates(int node, QVector<Candidate>& candidates) const
    {
        const QVector<const NodeLink*> links = m_links.linksOf(node);
        for (const NodeLink* link : links) {
            const auto into = m_caseOf.constFind(link->earlier);
            if (link->mayJoin && link->isLinked && into != m_caseOf.cend()) {
                candidates.push_back({link, *into});
            }
        }
    }

    [[nodiscard]] int strandOf(int node) const
    {
        const QVector<CaseMember>& members = m_cases[m_caseOf.value(node)].members;
        return std::find_if(members.cbegin(), members.cend(), [node](const CaseMember& member) {
            return member.node == node;
        })->strand;
    }

    [[nodiscard]] bool mayJoin(const Candidate& candidate) const
    {
        const int node = candidate.link->later;
        const int strand = strandOf(candidate.link->earlier);
        int size = 0;
        int related = 0;
        for (const CaseMember& member : m_cases[candidate.into].members) {
            if (isOneDocument(member.node, node) || m_verdicts.areApart(member.node, node)) {
                return false;
            }
            if (member.strand == strand) {
                ++size;
                related += m_links.link(member.node, node) ? 1 : 0;
            }
        }
        return 2 * related >= size;
    }

    void join(int into, const CaseMember& member)
    {
        m_cases[into].members.push_back(member);
        m_caseOf.insert(member.node, into);
        const int group = m_verdicts.group(member.node);
        if (!m_verdicts.isAlone(member.node) && !m_caseOfGroup.contains(group)) {
            m_caseOfGroup.insert(group, into);
        }
    }

    void open(int node)
    {
        m_cases.push_back({m_facts.nodes[node].body(), {}});
        join(int(m_cases.size()) - 1, {node, m_strands++, nullptr, {}});
    }

    const CaseFacts& m_facts;
    const CaseLinks& m_links;
    const CaseVerdicts& m_verdicts;
    QVector<CaseDraft> m_cases;
    QHash<int, int> m_caseOf; ///< node to index of case
    QHash<int, int> m_caseOfGroup;
    int m_strands = 0;
};

} // namespace

bool CaseDraft::holds(int node) const
{
    return std::any_of(
        members.cbegin(), members.cend(), [node](const CaseMember& member) { return member.node == node; });
}

QVector<CaseDraft> draftCases(const CaseFacts& facts, const CaseLinks& links, const CaseVerdicts& verdicts)
{
    return CaseDrafter(facts, links, verdicts).draft();
}

} // namespace Councilscope
