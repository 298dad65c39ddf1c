#include "wordfinder.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace Councilscope {

namespace {

constexpr int HashBits = 16;
constexpr int BeginningBits = 12;

char16_t folded(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x80) {
        return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit | 0x20) : unit;
    }
    return c.toCaseFolded().unicode();
}

QString folded(const QString& word)
{
    QString result = word;
    for (QChar& c : result) {
        c = QChar(folded(c));
    }
    return result;
}

/// The last four letters of those before and this one.
quint64 withNext(quint64 letters, char16_t next)
{
    return letters << 16 | next;
}

std::size_t hashOf(quint64 letters)
{
    constexpr quint64 GoldenRatio = 0x9E3779B97F4A7C15U;
    return (letters * GoldenRatio) >> (64 - HashBits);
}

std::size_t beginningOf(std::size_t hash)
{
    return hash >> (HashBits - BeginningBits);
}

quint64 lettersAt(const QString& word, qsizetype offset)
{
    quint64 letters = 0;
    for (qsizetype i = offset; i < offset + WordFinder::ShortestWord; ++i) {
        letters = withNext(letters, word[i].unicode());
    }
    return letters;
}

/// Where the letters of a word begin that are the rarest in English; of those that `isTaken` others, if there are.
qsizetype rarestOffset(const QString& word, const std::function<bool(quint64)>& isTaken)
{
    constexpr qsizetype MuchMore = 1000;
    static const QString commonFirst = QStringLiteral(" etaoinsrhldcumfpgwybvkxjqz");
    const auto rarity = [](QChar c) {
        const qsizetype place = commonFirst.indexOf(c);
        return place < 0 ? commonFirst.size() : place;
    };
    qsizetype best = 0;
    qsizetype highest = -1;
    for (qsizetype offset = 0; offset + WordFinder::ShortestWord <= word.size(); ++offset) {
        qsizetype sum = isTaken(lettersAt(word, offset)) ? 0 : MuchMore;
        for (qsizetype i = offset; i < offset + WordFinder::ShortestWord; ++i) {
            sum += rarity(word[i]);
        }
        if (sum > highest) {
            highest = sum;
            best = offset;
        }
    }
    return best;
}

bool isAt(const QString& word, QStringView text, qsizetype start)
{
    if (start < 0 || start + word.size() > text.size()) {
        return false;
    }
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (folded(text[start + i]) != word[i].unicode()) {
            return false;
        }
    }
    return true;
}

} // namespace

WordFinder::WordFinder(const QVector<QStringList>& groups)
    : m_always(groups.size())
    , m_known(std::size_t(1) << HashBits)
{
    QHash<QString, QVector<qsizetype>> groupsOfWord;
    for (qsizetype group = 0; group < groups.size(); ++group) {
        for (const QString& word : groups[group]) {
            groupsOfWord[folded(word)].push_back(group);
        }
    }
    for (auto word = groupsOfWord.cbegin(); word != groupsOfWord.cend(); ++word) {
        add(word.key(), *word);
    }
    std::sort(m_entries.begin(), m_entries.end(),
        [](const Entry& left, const Entry& right) { return hashOf(left.letters) < hashOf(right.letters); });
    for (std::size_t beginning = 0; beginning <= (std::size_t(1) << BeginningBits); ++beginning) {
        const auto first = std::partition_point(m_entries.begin(), m_entries.end(),
            [beginning](const Entry& entry) { return beginningOf(hashOf(entry.letters)) < beginning; });
        m_first.push_back(static_cast<quint32>(first - m_entries.begin()));
    }
}

void WordFinder::add(const QString& word, const QVector<qsizetype>& groups)
{
    if (word.size() < ShortestWord) {
        for (const qsizetype group : groups) {
            m_always.insert(group);
        }
        return;
    }
    const qsizetype offset = rarestOffset(word, [this](quint64 letters) { return m_known[hashOf(letters)]; });
    const quint64 letters = lettersAt(word, offset);
    m_known[hashOf(letters)] = true;
    m_entries.push_back({letters, offset, word, groups});
}

WordHits WordFinder::find(QStringView text) const
{
    WordHits hits = m_always;
    if (m_entries.empty()) {
        return hits;
    }
    quint64 letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        letters = withNext(letters, folded(text[i]));
        if (m_known[hashOf(letters)]) {
            findEntries(text, i + 1 - ShortestWord, letters, hits);
        }
    }
    return hits;
}

void WordFinder::findEntries(QStringView text, qsizetype offset, quint64 letters, WordHits& hits) const
{
    const std::size_t beginning = beginningOf(hashOf(letters));
    for (quint32 i = m_first[beginning]; i < m_first[beginning + 1]; ++i) {
        const Entry& entry = m_entries[i];
        if (entry.letters == letters && isAt(entry.word, text, offset - entry.offset)) {
            for (const qsizetype group : entry.groups) {
                hits.insert(group);
            }
        }
    }
}

} // namespace Councilscope
