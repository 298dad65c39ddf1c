#include "patternpart.h"

#include "wordfinder.h"

#include <algorithm>
#include <limits>

namespace Councilscope {

namespace {

constexpr qsizetype ShortestWord = WordFinder::ShortestWord;
constexpr qsizetype MostExact = 24; ///< different texts of a part that are kept apart
constexpr qsizetype MostWords = 80; ///< of a list
constexpr qsizetype MostLists = 3;
constexpr qsizetype LongEnough = 9; ///< longer words are not rarer

qsizetype shortest(const QStringList& words)
{
    qsizetype length = std::numeric_limits<qsizetype>::max();
    for (const QString& word : words) {
        length = std::min(length, QStringView(word).trimmed().size());
    }
    return length;
}

/// Words that hold another one of the list say nothing more.
QStringList withoutLonger(QStringList words)
{
    words.removeDuplicates();
    const QStringList all = words;
    words.removeIf([&all](const QString& word) {
        return std::any_of(all.begin(), all.end(),
            [&word](const QString& other) { return other.size() < word.size() && word.contains(other); });
    });
    return words;
}

QString longestWord(const QString& text)
{
    const QStringList words = text.split(u' ');
    return *std::max_element(words.begin(), words.end(),
        [](const QString& left, const QString& right) { return left.size() < right.size(); });
}

/// "is proving better" and "was proving better" are many ways to say "proving": one word of each will do.
QStringList fewer(const QStringList& texts)
{
    constexpr qsizetype Few = 8;
    QStringList list = withoutLonger(texts);
    if (list.size() > Few) {
        for (QString& text : list) {
            text = longestWord(text);
        }
        list = withoutLonger(list);
    }
    return list;
}

void require(QVector<QStringList>& lists, const QStringList& texts)
{
    const QStringList words = fewer(texts);
    if (!words.isEmpty() && words.size() <= MostWords && shortest(words) >= ShortestWord) {
        lists.push_back(words);
    }
}

/// Long words are rare, and few of them rarer.
bool saysMore(const QStringList& left, const QStringList& right)
{
    const auto length = [](const QStringList& list) { return std::min(shortest(list), LongEnough); };
    return length(left) != length(right) ? length(left) > length(right) : left.size() < right.size();
}

QStringList product(const QStringList& first, const QStringList& second)
{
    QStringList all;
    for (const QString& beginning : first) {
        for (const QString& end : second) {
            all.push_back(beginning + end);
        }
    }
    return all;
}

} // namespace

PatternPart PatternPart::empty()
{
    return exactly({QString()});
}

PatternPart PatternPart::oneOf(const QVector<PatternPart>& alternatives)
{
    PatternPart whole = exactly({});
    QStringList best;
    bool hasBest = true;
    for (const PatternPart& part : alternatives) {
        whole.isExact = whole.isExact && part.isExact;
        whole.texts += part.texts;
        const QVector<QStringList> lists = part.required();
        hasBest = hasBest && !lists.isEmpty();
        if (hasBest) {
            best += *std::min_element(lists.begin(), lists.end(), saysMore);
        }
    }
    whole.texts.removeDuplicates();
    if (whole.isExact && whole.texts.size() <= MostExact) {
        return whole;
    }
    whole = {};
    if (hasBest) {
        require(whole.lists, best);
    }
    return whole;
}

void PatternPart::append(const PatternPart& next)
{
    lists += next.lists;
    if (next.isExact && texts.size() * next.texts.size() <= MostExact) {
        texts = product(texts, next.texts);
        return;
    }
    require(lists, texts);
    isExact = false;
    texts = next.isExact ? next.texts : empty().texts;
}

void PatternPart::end()
{
    if (!isExact) {
        require(lists, texts);
        texts.clear();
    }
}

QVector<QStringList> PatternPart::required() const
{
    QVector<QStringList> all = lists;
    if (isExact) {
        require(all, texts);
    }
    return all;
}

PatternPart PatternPart::orNothing() const
{
    return isExact && texts.size() < MostExact ? exactly(texts + empty().texts) : PatternPart();
}

QVector<QStringList> bestLists(QVector<QStringList> lists)
{
    std::stable_sort(lists.begin(), lists.end(), saysMore);
    lists.erase(std::unique(lists.begin(), lists.end()), lists.end());
    lists.resize(std::min(lists.size(), MostLists));
    return lists;
}

} // namespace Councilscope
