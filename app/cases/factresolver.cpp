#include "factresolver.h"

#include <textplace.h>

#include <optional>

namespace Councilscope {

namespace {

/// Smaller is nearer; nothing when it is another fact.
using Distance = std::optional<std::tuple<int, qsizetype, qsizetype>>;

Distance distance(const FactReference& reference, const CaseNode& node)
{
    const RecordType type = node.finding ? RecordType::Finding : RecordType::Statement;
    if (reference.type != type || reference.item != node.item) {
        return std::nullopt;
    }
    const SourceSpan& source = node.source();
    const PlaceMatch match
        = comparePlaces({reference.start, reference.end, reference.quote}, {source.start, source.end, source.quote});
    if (match.nearness == Nearness::Apart) {
        return std::nullopt;
    }
    return std::tuple(-int(match.nearness), -match.shared, match.distance);
}

} // namespace

FactResolver::FactResolver(const CaseFacts& facts)
    : m_facts(facts)
{
    for (int node = 0; node < facts.nodes.size(); ++node) {
        m_byDocument[facts.nodes[node].source().sha256].push_back(node);
    }
}

int FactResolver::node(const FactReference& reference) const
{
    int nearest = -1;
    Distance least;
    const QVector<int> candidates = m_byDocument.value(reference.sha256);
    for (const int candidate : candidates) {
        const Distance away = distance(reference, m_facts.nodes[candidate]);
        if (away && (!least || *away < *least)) {
            least = away;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace Councilscope
