#pragma once

#include "factresolver.h"

#include <QSet>

namespace Councilscope {

/// What people said of pairs of facts: which belong together whatever the program thinks, and which do not. Where two
/// verdicts contradict each other, also over third facts, the newer one stands.
class CaseVerdicts
{
public:
    CaseVerdicts(const CaseFacts& facts, const FactResolver& resolver, const QVector<CaseEntry>& entries);

    /// Facts with one group are one case by a person's word.
    [[nodiscard]] int group(int node) const;
    /// Other facts of the node's group.
    [[nodiscard]] bool isAlone(int node) const { return !m_same.contains(node); }
    [[nodiscard]] bool areSame(int node, int other) const { return group(node) == group(other); }
    [[nodiscard]] bool areApart(int node, int other) const;
    /// Who joined the node to another; empty when nobody did.
    [[nodiscard]] QString joinedBy(int node) const { return m_same.value(node); }
    /// Verdicts whose facts are both here, by node.
    [[nodiscard]] QVector<CaseEntry> entriesOf(int node) const { return m_entries.value(node); }

private:
    void take(int node, int other, const CaseEntry& entry);

    QVector<int> m_parents;
    QSet<std::pair<int, int>> m_apart; ///< nodes, as told
    QHash<int, QString> m_same;
    QHash<int, QVector<CaseEntry>> m_entries;
};

} // namespace Councilscope
