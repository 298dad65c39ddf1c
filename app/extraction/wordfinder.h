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

/// Looks for many words in one pass over a text. Words may be parts of words or several of them; small and capital
/// letters are the same. Immutable and safe to share.
///
/// Each word is known by four of its letters that seldom stand together; only where a text has such four is it compared
/// with the word. What is looked up for each letter of a text is so small that it stays in the processor's cache.
class WordFinder
{
public:
    /// Of the words that can be looked for; shorter ones are taken to be in every text.
    static constexpr qsizetype ShortestWord = 4;

    WordFinder() = default;
    /// A group is there when any of its words is.
    explicit WordFinder(const QVector<QStringList>& groups);

    [[nodiscard]] WordHits find(QStringView text) const;

private:
    struct Entry
    {
        quint64 letters = 0; ///< ShortestWord UTF-16 units of the word
        qsizetype offset = 0; ///< of the letters in the word
        QString word; ///< case-folded
        QVector<qsizetype> groups; ///< that have the word
    };

    void add(const QString& word, const QVector<qsizetype>& groups);
    void findEntries(QStringView text, qsizetype offset, quint64 letters, WordHits& hits) const;

    WordHits m_always;
    std::vector<Entry> m_entries; ///< by the hash of their letters
    std::vector<bool> m_known; ///< whether letters with this hash are those of an entry
    std::vector<quint32> m_first; ///< entry of each beginning of a hash
};

} // namespace Councilscope
