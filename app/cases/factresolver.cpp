#include "factresolver.h"

#include <optional>

namespace Councilscope {

namespace {

/// Smaller is nearer; nothing when it is another fact.
using Distance = std::optional<std::tuple<int, qsizetype, qsizetype>>;

bool haveSameWords(const QString& left, const QString& right)
{
    const QString one = left.simplified();
    const QString other = right.simplified();
    const QString& longer = one.size() > other.size() ? one : other;
    const QString& shorter = one.size() > other.size() ? other : one;
    return !shorter.isEmpty() && 2 * shorter.size() >= longer.size() && longer.contains(shorter);
}

/// Characters that both ranges share; 0 when they are not the same characters: the text has moved beneath them.
qsizetype sharedText(const FactReference& reference, const SourceSpan& source)
{
    const qsizetype start = std::max(reference.start, source.start);
    const qsizetype size = std::min(reference.end, source.end) - start;
    const bool isSame = size > 0
        && QStringView(reference.quote).mid(start - reference.start, size)
            == QStringView(source.quote).mid(start - source.start, size);
    return isSame ? size : 0;
}

Distance distance(const FactReference& reference, const CaseNode& node)
{
    const RecordType type = node.finding ? RecordType::Finding : RecordType::Statement;
    if (reference.type != type || reference.item != node.item) {
        return std::nullopt;
    }
    const SourceSpan& source = node.source();
    const qsizetype away = std::abs(reference.start - source.start);
    const qsizetype shared = sharedText(reference, source);
    if (reference.start == source.start && reference.end == source.end && shared > 0) {
        return std::tuple(0, qsizetype(0), away);
    }
    if (shared > 0 && 2 * shared >= std::min(reference.end - reference.start, source.end - source.start)) {
        return std::tuple(1, -shared, away);
    }
    if (haveSameWords(reference.quote, source.quote)) {
        return std::tuple(2, away, away);
    }
    return std::nullopt;
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
