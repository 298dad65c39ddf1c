#include "councilnamefinder.h"

#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

/// Lower case, without apostrophes; "&" is "and".
QString foldedWord(QStringView word)
{
    if (word == u"&") {
        return QStringLiteral("and");
    }
    QString folded;
    for (const QChar c : word) {
        if (!isApostrophe(c)) {
            folded += c.toLower();
        }
    }
    return folded;
}

bool hasPossessive(QStringView word)
{
    return word.size() > 2 && isApostrophe(word[word.size() - 2]) && word.last().toLower() == u's';
}

/// Only blanks, hyphens, commas and points may stand between the words of one name.
bool mayStandInName(QStringView gap)
{
    return gap.size() <= 4 && std::all_of(gap.begin(), gap.end(), [](QChar c) {
        return c.isSpace() || c == u'-' || c == u'‑' || c == u',' || c == u'.';
    });
}

qsizetype endOfWord(QStringView text, qsizetype start)
{
    if (text[start] == u'&') {
        return start + 1;
    }
    qsizetype end = start + 1;
    while (end < text.size()
        && (text[end].isLetterOrNumber()
            || (isApostrophe(text[end]) && end + 1 < text.size() && text[end + 1].isLetter()))) {
        ++end;
    }
    return end;
}

CouncilWords wordsOf(QStringView text)
{
    CouncilWords words;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetterOrNumber() && text[i] != u'&') {
            ++i;
            continue;
        }
        CouncilWord word;
        word.start = i;
        word.end = endOfWord(text, i);
        const QStringView printed = text.mid(word.start, word.end - word.start);
        word.folded = foldedWord(printed);
        word.withoutPossessive = hasPossessive(printed) ? word.folded.chopped(1) : word.folded;
        word.capital = printed.first().isUpper();
        word.followsClosely
            = !words.isEmpty() && mayStandInName(text.mid(words.last().end, word.start - words.last().end));
        i = word.end;
        words.push_back(word);
    }
    return words;
}

bool namesABody(const QStringList& words)
{
    static const QSet<QString> bodies{QStringLiteral("council"), QStringLiteral("borough"), QStringLiteral("trust"),
        QStringLiteral("corporation"), QStringLiteral("mbc"), QStringLiteral("authority")};
    return std::any_of(words.begin(), words.end(), [](const QString& word) { return bodies.contains(word); });
}

/// Articles write "Exampleshire council" and "the city council".
bool isCommonNoun(const QString& word)
{
    static const QSet<QString> words{QStringLiteral("council"), QStringLiteral("county"), QStringLiteral("city"),
        QStringLiteral("borough"), QStringLiteral("metropolitan"), QStringLiteral("district"), QStringLiteral("trust"),
        QStringLiteral("services"), QStringLiteral("childrens")};
    return words.contains(word);
}

/// "Greater Manchester", "Mid Essex", "New York": the word before makes another place of it.
bool isOtherPlaceBy(const QString& before)
{
    static const QSet<QString> words{QStringLiteral("greater"), QStringLiteral("mid"), QStringLiteral("east"),
        QStringLiteral("west"), QStringLiteral("north"), QStringLiteral("south"), QStringLiteral("new"),
        QStringLiteral("inner"), QStringLiteral("outer"), QStringLiteral("royal")};
    return words.contains(before);
}

/// "Essex Police", "Salford Road": the word after makes another body or an address of it.
bool isOtherBodyBy(const QString& after)
{
    static const QSet<QString> words{QStringLiteral("police"), QStringLiteral("road"), QStringLiteral("street"),
        QStringLiteral("university"), QStringLiteral("hospital"), QStringLiteral("hospitals"), QStringLiteral("nhs"),
        QStringLiteral("college"), QStringLiteral("school"), QStringLiteral("evening"), QStringLiteral("fc"),
        QStringLiteral("academy"), QStringLiteral("crown"), QStringLiteral("house"), QStringLiteral("united"),
        QStringLiteral("airport"), QStringLiteral("bs1"), QStringLiteral("m1"), QStringLiteral("constabulary")};
    return words.contains(after);
}

} // namespace

CouncilNameFinder::CouncilNameFinder(const Gazetteer& gazetteer)
{
    for (const Council& council : gazetteer.councils()) {
        add(council.name, council.name);
        add(council.officialName, council.name);
        for (const QString& alias : council.aliases) {
            add(alias, council.name);
        }
    }
    for (QVector<Name>& names : m_byFirstWord) {
        std::stable_sort(names.begin(), names.end(),
            [](const Name& left, const Name& right) { return left.words.size() > right.words.size(); });
    }
}

const CouncilNameFinder& CouncilNameFinder::instance()
{
    static const CouncilNameFinder finder(Gazetteer::instance());
    return finder;
}

void CouncilNameFinder::add(const QString& name, const QString& council)
{
    Name entry;
    entry.council = council;
    const CouncilWords words = wordsOf(name);
    for (const CouncilWord& word : words) {
        const bool mayBeSmall = !entry.words.isEmpty() && isCommonNoun(word.folded);
        entry.words.push_back(word.folded);
        entry.capital.push_back(word.capital && !mayBeSmall);
    }
    if (entry.words.isEmpty()) {
        return;
    }
    entry.official = namesABody(entry.words);
    m_byFirstWord[entry.words.first()].push_back(entry);
}

const CouncilNameFinder::Name* CouncilNameFinder::nameAt(const CouncilWords& words, qsizetype first) const
{
    auto names = m_byFirstWord.constFind(words[first].folded);
    if (names == m_byFirstWord.cend()) {
        names = m_byFirstWord.constFind(words[first].withoutPossessive);
    }
    if (names == m_byFirstWord.cend()) {
        return nullptr;
    }
    const auto name = std::find_if(
        names->cbegin(), names->cend(), [&](const Name& candidate) { return isNamedAt(candidate, words, first); });
    return name == names->cend() ? nullptr : &*name;
}

bool CouncilNameFinder::isNamedAt(const Name& name, const CouncilWords& words, qsizetype first)
{
    if (first + name.words.size() > words.size()) {
        return false;
    }
    for (qsizetype i = 0; i < name.words.size(); ++i) {
        const CouncilWord& word = words[first + i];
        const bool isLast = i + 1 == name.words.size();
        const bool same = word.folded == name.words[i] || (isLast && word.withoutPossessive == name.words[i]);
        if (!same || (name.capital[i] && !word.capital) || (i > 0 && !word.followsClosely)) {
            return false;
        }
    }
    return true;
}

QVector<CouncilMatch> CouncilNameFinder::find(QStringView text) const
{
    QVector<CouncilMatch> matches;
    const CouncilWords words = wordsOf(text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Name* name = nameAt(words, i);
        if (!name) {
            continue;
        }
        const qsizetype last = i + name->words.size() - 1;
        const bool otherPlace
            = i > 0 && words[i].followsClosely && words[i - 1].capital && isOtherPlaceBy(words[i - 1].folded);
        const bool otherBody = last + 1 < words.size() && words[last + 1].followsClosely && words[last + 1].capital
            && isOtherBodyBy(words[last + 1].folded);
        if (!otherPlace && (name->official || !otherBody)) {
            const bool isPossessive = words[last].folded != name->words.last();
            matches.push_back(
                {name->council, name->official, words[i].start, words[last].end - (isPossessive ? 2 : 0)});
        }
        i = last;
    }
    return matches;
}

} // namespace Councilscope
