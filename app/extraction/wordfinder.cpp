#include "wordfinder.h"

#include <algorithm>
#include <limits>

namespace Councilscope {

namespace {

constexpr quint32 EndsWords = quint32(1) << 31;

} // namespace

/// A beginning of words. Node 0 is the empty one.
struct WordFinder::Node
{
    std::vector<quint32> next; ///< by number of the character; 0: none
    std::vector<quint32> groups; ///< of words that end here, later also of words that are an end of it
    quint32 longestEnd = 0; ///< the longest other node that is an end of this one
};

WordFinder::WordFinder(const QVector<QStringList>& groups)
    : m_groups(groups.size())
{
    numberCharacters(groups);
    std::vector<Node> nodes = treeOf(groups);
    const std::vector<quint32> order = link(nodes);
    layOut(nodes, order);
}

void WordFinder::numberCharacters(const QVector<QStringList>& groups)
{
    constexpr qsizetype Units = std::numeric_limits<char16_t>::max() + 1;
    std::vector<quint16> folded(Units, 0);
    m_width = 1;
    for (const QStringList& words : groups) {
        for (const QString& word : words) {
            for (const QChar c : word) {
                quint16& number = folded[c.toCaseFolded().unicode()];
                number = number == 0 ? static_cast<quint16>(m_width++) : number;
            }
        }
    }
    m_characters.resize(Units);
    for (qsizetype unit = 0; unit < Units; ++unit) {
        m_characters[unit] = folded[QChar(static_cast<char16_t>(unit)).toCaseFolded().unicode()];
    }
}

std::vector<WordFinder::Node> WordFinder::treeOf(const QVector<QStringList>& groups) const
{
    const Node empty{std::vector<quint32>(m_width, 0), {}, 0};
    std::vector<Node> nodes{empty};
    for (qsizetype group = 0; group < groups.size(); ++group) {
        for (const QString& word : groups[group]) {
            quint32 node = 0;
            for (const QChar c : word) {
                const quint16 character = m_characters[c.unicode()];
                if (nodes[node].next[character] == 0) {
                    nodes[node].next[character] = static_cast<quint32>(nodes.size());
                    nodes.push_back(empty);
                }
                node = nodes[node].next[character];
            }
            nodes[node].groups.push_back(static_cast<quint32>(group));
        }
    }
    return nodes;
}

/// Shorter beginnings first, so that the ends of each, which are shorter, are complete. Returns that order.
std::vector<quint32> WordFinder::link(std::vector<Node>& nodes) const
{
    std::vector<quint32> order{0};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const quint32 parent = order[i];
        for (quint32 character = 0; character < m_width; ++character) {
            quint32& child = nodes[parent].next[character];
            const quint32 otherwise = parent == 0 ? 0 : nodes[nodes[parent].longestEnd].next[character];
            if (child == 0) {
                child = otherwise;
                continue;
            }
            Node& node = nodes[child];
            node.longestEnd = otherwise;
            const std::vector<quint32>& ends = nodes[otherwise].groups;
            node.groups.insert(node.groups.end(), ends.begin(), ends.end());
            std::sort(node.groups.begin(), node.groups.end());
            node.groups.erase(std::unique(node.groups.begin(), node.groups.end()), node.groups.end());
            order.push_back(child);
        }
    }
    return order;
}

/// Running text stays in short beginnings of words nearly always; side by side they fit into the processor's cache.
void WordFinder::layOut(const std::vector<Node>& nodes, const std::vector<quint32>& order)
{
    std::vector<quint32> places(nodes.size());
    for (quint32 place = 0; place < order.size(); ++place) {
        places[order[place]] = place * m_width | (nodes[order[place]].groups.empty() ? 0 : EndsWords);
    }
    m_next.reserve(nodes.size() * m_width);
    for (const quint32 node : order) {
        for (const quint32 next : nodes[node].next) {
            m_next.push_back(places[next]);
        }
        m_firstFound.push_back(static_cast<quint32>(m_found.size()));
        m_found.insert(m_found.end(), nodes[node].groups.begin(), nodes[node].groups.end());
    }
    m_firstFound.push_back(static_cast<quint32>(m_found.size()));
}

WordHits WordFinder::find(QStringView text) const
{
    WordHits hits(m_groups);
    if (m_found.empty()) {
        return hits;
    }
    quint32 place = 0;
    for (const QChar c : text) {
        const quint32 next = m_next[place + m_characters[c.unicode()]];
        place = next & ~EndsWords;
        if ((next & EndsWords) == 0) {
            continue;
        }
        const quint32 state = place / m_width;
        for (quint32 i = m_firstFound[state]; i < m_firstFound[state + 1]; ++i) {
            hits.insert(m_found[i]);
        }
    }
    return hits;
}

} // namespace Councilscope
