#include "caseverdicts.h"

#include <algorithm>
#include <numeric>

namespace Councilscope {

namespace {

/// Newest first.
QVector<CaseEntry> verdicts(const QVector<CaseEntry>& entries)
{
    QVector<CaseEntry> found;
    std::copy_if(entries.cbegin(), entries.cend(), std::back_inserter(found),
        [](const CaseEntry& entry) { return std::holds_alternative<LinkVerdict>(entry.value); });
    std::sort(found.begin(), found.end(), [](const CaseEntry& left, const CaseEntry& right) {
        return std::tie(right.when, right.id) < std::tie(left.when, left.id);
    });
    return found;
}

} // namespace

CaseVerdicts::CaseVerdicts(const CaseFacts& facts, const FactResolver& resolver, const QVector<CaseEntry>& entries)
    : m_parents(facts.nodes.size())
{
    std::iota(m_parents.begin(), m_parents.end(), 0);
    const QVector<CaseEntry> newestFirst = verdicts(entries);
    for (const CaseEntry& entry : newestFirst) {
        const LinkVerdict& verdict = std::get<LinkVerdict>(entry.value);
        const int earlier = resolver.node(verdict.earlier);
        const int later = resolver.node(verdict.later);
        if (earlier >= 0 && later >= 0 && earlier != later) {
            take(earlier, later, entry);
        }
    }
}

void CaseVerdicts::take(int node, int other, const CaseEntry& entry)
{
    m_entries[node].push_back(entry);
    m_entries[other].push_back(entry);
    if (!std::get<LinkVerdict>(entry.value).same) {
        if (!areSame(node, other)) {
            m_apart.insert({node, other});
        }
        return;
    }
    if (areApart(node, other)) {
        return;
    }
    m_parents[std::max(group(node), group(other))] = std::min(group(node), group(other));
    for (const int one : {node, other}) {
        if (!m_same.contains(one)) {
            m_same.insert(one, entry.user);
        }
    }
}

int CaseVerdicts::group(int node) const
{
    while (m_parents[node] != node) {
        node = m_parents[node];
    }
    return node;
}

bool CaseVerdicts::areApart(int node, int other) const
{
    const int one = group(node);
    const int two = group(other);
    return std::any_of(m_apart.cbegin(), m_apart.cend(), [&](const std::pair<int, int>& pair) {
        const int left = group(pair.first);
        const int right = group(pair.second);
        return (left == one && right == two) || (left == two && right == one);
    });
}

} // namespace Councilscope
