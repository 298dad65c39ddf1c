#include "requiredwords.h"

#include "patternpart.h"

#include <limits>
#include <optional>

namespace Councilscope {

namespace {

using Part = PatternPart;

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
        return Part();
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
    return parts.size() == 1 ? parts.first() : Part::oneOf(parts);
}

Part PatternReader::sequence()
{
    Part whole = Part::empty();
    while (!m_failed && !isAtEnd() && next() != u'|' && next() != u')') {
        whole.append(repeated());
    }
    whole.end();
    return whole;
}

Part PatternReader::repeated()
{
    const Part part = atom();
    const Repetition times = repetition();
    if (times.least > 0) {
        return times.isMore ? Part{false, {}, part.required()} : part;
    }
    return times.isMore ? Part() : part.orNothing();
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
        return Part();
    }
    if (c == u'^' || c == u'$') {
        return Part::empty();
    }
    if (c.isHighSurrogate()) {
        ++m_at;
        return Part();
    }
    return Part::exactly({QString(c.toCaseFolded())});
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
    return isWanted ? inner : Part::empty();
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
        return {true, Part::empty().texts, closed().required()};
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
        return Part();
    }
    if (places.contains(c)) {
        return Part::empty();
    }
    if (c == u'p' || c == u'P' || c == u'x') {
        const bool isBraced = take(QLatin1String("{"));
        if (isBraced && skipName(u'}')) {
            return Part();
        }
        m_at += c == u'x' ? 0 : 1; // \pL
        return isBraced || c == u'x' ? fail() : Part();
    }
    // References, quotations and whatever else is a letter or a digit.
    return c.isNull() || c.isLetterOrNumber() ? fail() : Part::exactly({QString(c)});
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
    return isOpen || members.size() > MostMembers ? Part() : Part::exactly(members);
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
    return bestLists(whole->required());
}

} // namespace Councilscope
