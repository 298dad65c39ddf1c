#include "requiredwords.h"

#include "wordfinder.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace Councilscope {

namespace {

constexpr qsizetype ShortestWord = WordFinder::ShortestWord;
constexpr qsizetype MostExact = 24; ///< different texts of a part that are kept apart
constexpr qsizetype MostWords = 80; ///< of a list
constexpr qsizetype MostLists = 3;
constexpr qsizetype LongEnough = 9; ///< longer words are not rarer

/// What is known of the texts that a part of a pattern matches.
struct Part
{
    bool isExact = false; ///< they are `texts`, and nothing else
    QStringList texts;
    QVector<QStringList> lists; ///< required words
};

const Part nothing{true, {QString()}, {}};
const Part unknown{};

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

/// The lists of a part whose texts end here.
QVector<QStringList> listsOf(const Part& part)
{
    QVector<QStringList> lists = part.lists;
    if (part.isExact) {
        require(lists, part.texts);
    }
    return lists;
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

Part oneOf(const QVector<Part>& alternatives)
{
    Part whole{true, {}, {}};
    QStringList best;
    bool hasBest = true;
    for (const Part& part : alternatives) {
        whole.isExact = whole.isExact && part.isExact;
        whole.texts += part.texts;
        const QVector<QStringList> lists = listsOf(part);
        hasBest = hasBest && !lists.isEmpty();
        if (hasBest) {
            best += *std::min_element(lists.begin(), lists.end(), saysMore);
        }
    }
    whole.texts.removeDuplicates();
    if (whole.isExact && whole.texts.size() <= MostExact) {
        return whole;
    }
    whole = unknown;
    if (hasBest) {
        require(whole.lists, best);
    }
    return whole;
}

/// How often a part may stand one after the other.
struct Repetition
{
    int least = 1;
    bool isMore = false; ///< more than once
};

/// Reads a pattern as PCRE does, as far as it understands it.
class PatternReader
{
public:
    explicit PatternReader(const QString& pattern)
        : m_pattern(pattern)
    {
    }

    /// None when the pattern holds what this reader does not know.
    [[nodiscard]] std::optional<Part> read()
    {
        const Part whole = alternatives();
        return m_failed || !isAtEnd() ? std::nullopt : std::optional<Part>(whole);
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_pattern.size(); }
    [[nodiscard]] QChar next() const { return isAtEnd() ? QChar() : m_pattern[m_at]; }
    [[nodiscard]] bool take(QLatin1String text)
    {
        const bool found = QStringView(m_pattern).mid(m_at).startsWith(text);
        m_at += found ? text.size() : 0;
        return found;
    }
    Part fail()
    {
        m_failed = true;
        m_at = m_pattern.size();
        return unknown;
    }
    Part alternatives();
    Part sequence();
    Part repeated();
    Part atom();
    Part group();
    Part closed(bool isWanted = true);
    Part escaped();
    Part characterClass();
    [[nodiscard]] Repetition repetition();
    [[nodiscard]] std::optional<Repetition> bounds();
    bool skipName(QChar end);

    QString m_pattern;
    qsizetype m_at = 0;
    bool m_failed = false;
};

Part PatternReader::alternatives()
{
    QVector<Part> parts{sequence()};
    while (!m_failed && take(QLatin1String("|"))) {
        parts.push_back(sequence());
    }
    return parts.size() == 1 ? parts.first() : oneOf(parts);
}

Part PatternReader::sequence()
{
    Part whole = nothing;
    while (!m_failed && !isAtEnd() && next() != u'|' && next() != u')') {
        const Part part = repeated();
        whole.lists += part.lists;
        if (part.isExact && whole.texts.size() * part.texts.size() <= MostExact) {
            whole.texts = product(whole.texts, part.texts);
            continue;
        }
        require(whole.lists, whole.texts);
        whole.isExact = false;
        whole.texts = part.isExact ? part.texts : nothing.texts;
    }
    if (!whole.isExact) {
        require(whole.lists, whole.texts);
        whole.texts.clear();
    }
    return whole;
}

Part PatternReader::repeated()
{
    const Part part = atom();
    const Repetition times = repetition();
    if (times.least > 0) {
        return times.isMore ? Part{false, {}, listsOf(part)} : part;
    }
    if (times.isMore || !part.isExact || part.texts.size() >= MostExact) {
        return unknown;
    }
    return {true, part.texts + nothing.texts, {}};
}

std::optional<Repetition> PatternReader::bounds()
{
    static const QRegularExpression expression(QStringLiteral("\\{(\\d+)(?:(,)(\\d*))?\\}"));
    if (next() != u'{') {
        return std::nullopt;
    }
    const QRegularExpressionMatch match = expression.match(
        m_pattern, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    m_at = match.capturedEnd();
    const int least = match.capturedView(1).toInt();
    const bool isOpen = match.hasCaptured(2) && match.capturedView(3).isEmpty();
    const int most = isOpen    ? std::numeric_limits<int>::max()
        : match.hasCaptured(2) ? match.capturedView(3).toInt()
                               : least;
    return Repetition{least, most > 1};
}

Repetition PatternReader::repetition()
{
    Repetition times;
    if (take(QLatin1String("?"))) {
        times = {0, false};
    } else if (take(QLatin1String("*"))) {
        times = {0, true};
    } else if (take(QLatin1String("+"))) {
        times = {1, true};
    } else if (const std::optional<Repetition> counted = bounds()) {
        times = *counted;
    } else {
        return times;
    }
    if (!take(QLatin1String("?"))) { // lazy
        (void)take(QLatin1String("+")); // possessive
    }
    return times;
}

Part PatternReader::atom()
{
    const QChar c = next();
    if (c == u'(') {
        return group();
    }
    if (c == u'[') {
        return characterClass();
    }
    if (c == u'\\') {
        return escaped();
    }
    ++m_at;
    if (c == u'.') {
        return unknown;
    }
    if (c == u'^' || c == u'$') {
        return nothing;
    }
    if (c.isHighSurrogate()) {
        ++m_at;
        return unknown;
    }
    return {true, {QString(c.toCaseFolded())}, {}};
}

bool PatternReader::skipName(QChar end)
{
    const qsizetype found = m_pattern.indexOf(end, m_at);
    if (found < 0) {
        return false;
    }
    m_at = found + 1;
    return true;
}

/// What stands until the group's bracket; of a lookaround only its words, and those of a negative one not.
Part PatternReader::closed(bool isWanted)
{
    const Part inner = alternatives();
    if (!take(QLatin1String(")"))) {
        return fail();
    }
    return isWanted ? inner : nothing;
}

Part PatternReader::group()
{
    ++m_at;
    if (!take(QLatin1String("?"))) {
        return next() == u'*' ? fail() : closed();
    }
    if (take(QLatin1String(":")) || take(QLatin1String(">")) || take(QLatin1String("|"))) {
        return closed();
    }
    if (take(QLatin1String("!")) || take(QLatin1String("<!"))) {
        return closed(false);
    }
    if (take(QLatin1String("=")) || take(QLatin1String("<="))) {
        return {true, nothing.texts, listsOf(closed())};
    }
    if (take(QLatin1String("P<")) || take(QLatin1String("<"))) {
        return skipName(u'>') ? closed() : fail();
    }
    if (take(QLatin1String("'"))) {
        return skipName(u'\'') ? closed() : fail();
    }
    return fail();
}

Part PatternReader::escaped()
{
    static const QString characters = QStringLiteral("dDwWsShHvVRNXntrfea");
    static const QString places = QStringLiteral("bBAzZGK");
    ++m_at;
    const QChar c = next();
    ++m_at;
    if (characters.contains(c)) {
        return unknown;
    }
    if (places.contains(c)) {
        return nothing;
    }
    if (c == u'p' || c == u'P' || c == u'x') {
        const bool isBraced = take(QLatin1String("{"));
        if (isBraced && skipName(u'}')) {
            return unknown;
        }
        m_at += c == u'x' ? 0 : 1; // \pL
        return isBraced || c == u'x' ? fail() : unknown;
    }
    // References, quotations and whatever else is a letter or a digit.
    return c.isNull() || c.isLetterOrNumber() ? fail() : Part{true, {QString(c)}, {}};
}

Part PatternReader::characterClass()
{
    constexpr qsizetype MostMembers = 4;
    ++m_at;
    bool isOpen = take(QLatin1String("^"));
    QStringList members;
    for (bool isFirst = true; !isAtEnd() && (isFirst || next() != u']'); isFirst = false) {
        QChar c = next();
        const QChar following = m_at + 1 < m_pattern.size() ? m_pattern[m_at + 1] : QChar();
        if (c == u'[' && (following == u':' || following == u'.' || following == u'=')) {
            return fail();
        }
        if (c == u'\\') {
            ++m_at;
            c = next();
            isOpen = isOpen || c.isLetterOrNumber();
            if ((c == u'p' || c == u'P' || c == u'x') && following == c && m_pattern.mid(m_at + 1, 1) == u"{") {
                (void)skipName(u'}');
                continue;
            }
        }
        isOpen = isOpen || c == u'-' || c.isSurrogate();
        members.push_back(QString(c.toCaseFolded()));
        ++m_at;
    }
    if (!take(QLatin1String("]"))) {
        return fail();
    }
    members.removeDuplicates();
    return isOpen || members.size() > MostMembers ? unknown : Part{true, members, {}};
}

} // namespace

QVector<QStringList> requiredWords(const QRegularExpression& pattern)
{
    if (pattern.patternOptions().testFlag(QRegularExpression::ExtendedPatternSyntaxOption)) {
        return {};
    }
    const std::optional<Part> whole = PatternReader(pattern.pattern()).read();
    if (!whole) {
        return {};
    }
    QVector<QStringList> lists = listsOf(*whole);
    std::stable_sort(lists.begin(), lists.end(), saysMore);
    lists.erase(std::unique(lists.begin(), lists.end()), lists.end());
    lists.resize(std::min(lists.size(), MostLists));
    return lists;
}

} // namespace Councilscope
