#pragma once

#include <QStringList>
#include <QStringView>
#include <QVarLengthArray>
#include <QVector>

#include <vector>

namespace Councilscope {

/// Which groups of a WordFinder have a word in a text. One that no finder filled says so of every group.
class WordHits
{
public:
    WordHits() = default;
    explicit WordHits(qsizetype groups)
        : m_bits((groups + BitsInPart - 1) / BitsInPart, 0)
        , m_known(true)
    {
    }

    void insert(qsizetype group) { m_bits[group / BitsInPart] |= quint64(1) << (group % BitsInPart); }
    [[nodiscard]] bool contains(qsizetype group) const
    {
        return !m_known || ((m_bits[group / BitsInPart] >> (group % BitsInPart)) & 1) != 0;
    }

private:
    static constexpr qsizetype BitsInPart = 64;

    QVarLengthArray<quint64, 16> m_bits;
    bool m_known = false;
};

/// Looks for many words in one pass over a text (the automaton of Aho and Corasick). Words may be parts of words or
/// several of them; small and capital letters are the same. Immutable and safe to share.
class WordFinder
{
public:
    WordFinder() = default;
    /// A group is there when any of its words is. Words must not be empty.
    explicit WordFinder(const QVector<QStringList>& groups);

    [[nodiscard]] WordHits find(QStringView text) const;

private:
    struct Node;

    void numberCharacters(const QVector<QStringList>& groups);
    [[nodiscard]] std::vector<Node> treeOf(const QVector<QStringList>& groups) const;
    [[nodiscard]] std::vector<quint32> link(std::vector<Node>& nodes) const;
    void layOut(const std::vector<Node>& nodes, const std::vector<quint32>& order);

    qsizetype m_groups = 0;
    quint32 m_width = 0; ///< number of different characters of all words, and one for all others
    std::vector<quint16> m_characters; ///< number of each UTF-16 unit; 0: in no word
    std::vector<quint32>
        m_next; ///< for each state and character: where its part begins here, marked when it ends words
    std::vector<quint32> m_firstFound; ///< index into m_found of each state, and of the one behind the last
    std::vector<quint32> m_found; ///< groups of the words that end in a state
};

} // namespace Councilscope
