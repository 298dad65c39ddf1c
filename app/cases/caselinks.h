#pragma once

#include "casefacts.h"
#include "findinglinker.h"

namespace Councilscope {

/// What the linker thinks of two nodes. The earlier node is of an earlier inspection, or of a document of the same one
/// that is trusted more.
struct NodeLink
{
    int earlier = 0;
    int later = 0;
    double score = 0;
    bool isLinked = false; ///< FindingLink::isLinked
    QVector<LinkReason> reasons;
    /// Else for a person to decide whatever is so: which was first follows from frameworks only, or a newspaper
    /// alone tells of one of both.
    bool mayJoin = true;
};

/// The linker's pairs of one council by node. Statements are scored like findings, by their words; with the findings of
/// their own document too.
class CaseLinks
{
public:
    CaseLinks(const CaseFacts& facts, const FindingLinker& linker);
    /// Links as they are, in any order.
    CaseLinks(const LinkThresholds& thresholds, QVector<NodeLink> links);

    [[nodiscard]] const LinkThresholds& thresholds() const { return m_thresholds; }
    /// Best first.
    [[nodiscard]] const QVector<NodeLink>& all() const { return m_links; }
    /// Links to earlier nodes, best first.
    [[nodiscard]] QVector<const NodeLink*> linksOf(int later) const;
    /// nullptr when the pair is below the threshold for proposals.
    [[nodiscard]] const NodeLink* link(int earlier, int later) const;

private:
    void take(const CaseFacts& facts, const QVector<int>& nodes, const QVector<FindingLink>& links, RecordType type);
    void take(const CaseFacts& facts, int earlier, int later, const FindingLink& link);
    void compareWithinDocuments(const CaseFacts& facts, const FindingLinker& linker);
    void arrange();

    LinkThresholds m_thresholds;
    QVector<NodeLink> m_links;
    QHash<int, QVector<qsizetype>> m_byLater;
    QHash<std::pair<int, int>, qsizetype> m_byPair;
};

} // namespace Councilscope
