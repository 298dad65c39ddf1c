#include "figurefinder.h"

#include <QHash>
#include <QRegularExpression>

namespace Councilscope {

namespace {

const QHash<QString, int>& numberWords()
{
    static const QHash<QString, int> words{{QStringLiteral("no"), 0}, {QStringLiteral("none"), 0},
        {QStringLiteral("nil"), 0}, {QStringLiteral("zero"), 0}, {QStringLiteral("one"), 1}, {QStringLiteral("two"), 2},
        {QStringLiteral("three"), 3}, {QStringLiteral("four"), 4}, {QStringLiteral("five"), 5},
        {QStringLiteral("six"), 6}, {QStringLiteral("seven"), 7}, {QStringLiteral("eight"), 8},
        {QStringLiteral("nine"), 9}, {QStringLiteral("ten"), 10}, {QStringLiteral("eleven"), 11},
        {QStringLiteral("twelve"), 12}, {QStringLiteral("thirteen"), 13}, {QStringLiteral("fourteen"), 14},
        {QStringLiteral("fifteen"), 15}, {QStringLiteral("sixteen"), 16}, {QStringLiteral("seventeen"), 17},
        {QStringLiteral("eighteen"), 18}, {QStringLiteral("nineteen"), 19}, {QStringLiteral("twenty"), 20},
        {QStringLiteral("thirty"), 30}, {QStringLiteral("forty"), 40}, {QStringLiteral("fifty"), 50},
        {QStringLiteral("sixty"), 60}, {QStringLiteral("seventy"), 70}, {QStringLiteral("eighty"), 80},
        {QStringLiteral("ninety"), 90}, {QStringLiteral("hundred"), 100}, {QStringLiteral("thousand"), 1000}};
    return words;
}

/// "two hundred and twelve", "twenty-three", "nine".
double wordsValue(const QString& words)
{
    double total = 0;
    double current = 0;
    static const QRegularExpression separator(QStringLiteral(R"([\s-]+)"));
    const QStringList parts = words.toLower().split(separator, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const int value = numberWords().value(part);
        if (value == 100) {
            current = qMax(1.0, current) * value;
        } else if (value == 1000) {
            total += qMax(1.0, current) * value;
            current = 0;
        } else {
            current += value; // "and" adds nothing
        }
    }
    return total + current;
}

double numberValue(const QString& printed)
{
    if (printed.isEmpty()) {
        return 0;
    }
    if (!printed.at(0).isDigit()) {
        return wordsValue(printed);
    }
    QString digits = printed;
    return digits.removeIf([](QChar c) { return c == u',' || c.isSpace(); }).toDouble();
}

Qualifier qualifierOf(const QString& words)
{
    struct Cue
    {
        Qualifier qualifier;
        QRegularExpression expression;
    };
    static const QVector<Cue> cues{
        {Qualifier::AtMost, QRegularExpression(QStringLiteral("up to|no more|not more|at most|maximum"))},
        {Qualifier::AtLeast, QRegularExpression(QStringLiteral("at least|no(?:t)? (?:fewer|less)|minimum"))},
        {Qualifier::MoreThan, QRegularExpression(QStringLiteral("more than|over|above|excess|upwards"))},
        {Qualifier::LessThan, QRegularExpression(QStringLiteral("fewer|less|under|below"))},
        {Qualifier::About, QRegularExpression(QStringLiteral("\\S"))}};
    for (const Cue& cue : cues) {
        if (cue.expression.match(words).hasMatch()) {
            return cue.qualifier;
        }
    }
    return Qualifier::Exact;
}

QString numberPattern()
{
    static const QString ones = QStringLiteral("one|two|three|four|five|six|seven|eight|nine");
    static const QString teens
        = QStringLiteral("ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen");
    static const QString tens = QStringLiteral("twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety");
    static const QString small = QStringLiteral("(?:(?:%1)(?:[-\\s](?:%2))?|%3|%2)").arg(tens, ones, teens);
    static const QString words
        = QStringLiteral("(?:%1\\s(?:hundred|thousand)(?:\\sand\\s%1)?|%1|no|none|nil|zero)").arg(small);
    // A blank between thousands counts only before what is counted: "in 2014 600 children" holds two numbers.
    return QStringLiteral("(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\s\\d{3})+(?=\\s(?:children|young|people|at|"
                          "on|in|a|from|and|to|for)\\b|[.,;)]|$)"
                          "|\\d+(?:\\.\\d+)?|\\b%1\\b)")
        .arg(words);
}

const QRegularExpression& figureExpression()
{
    static const QRegularExpression expression = [] {
        const QString number = numberPattern();
        const QString qualifier = QStringLiteral(
            "(?:about|around|approximately|approx\\.?|roughly|nearly|almost|circa|some|an estimated|just "
            "(?:over|under|above|below)"
            "|(?:well )?over|above|more than|in excess of|upwards of|at least|a minimum of|no(?:t)? (?:fewer|less) than"
            "|fewer than|less than|under|below|up to|at most|no more than|not more than|a maximum of)");
        const QString pattern = QStringLiteral(
            "(?<![\\w£$€.,/–-])"
            "(?:(?<qualifier>%2)\\s+)?"
            "(?:(?<suppressed>(?:an? )?(?:suppressed|restricted|withheld) (?:number|figure|value)|a low number)"
            "|(?<share>one in "
            "(?:two|three|four|five|six|ten)|(?:one|two|three)[-\\s](?:thirds?|quarters?|fifths?)|half)"
            "|(?<between>between\\s+)?(?<low>%1)(?:\\s*(?<unit1>%|per\\s?cent))?(?:\\s*(?:to|and|–|-)\\s*(?<high>\\d["
            "\\d,.]*\\d|\\d))?"
            "(?:\\s*(?<unit>%|per\\s?cent))?)"
            "(?![\\d])");
        return QRegularExpression(pattern.arg(number, qualifier), QRegularExpression::CaseInsensitiveOption);
    }();
    return expression;
}

/// What stands around the number makes it something else than a quantity.
bool isNoQuantity(QStringView before, QStringView number, QStringView after)
{
    static const QRegularExpression reference(
        QStringLiteral(
            R"((?:\b(?:sections?|paragraphs?|pages?|article|part|chapter|regulations?|grade|level|stage|band|year|figure|table|no\.|)"
            R"(tel|telephone|fax|phase|standard|step|item|number|aged?|ages|aged (?:between|from))|[-–/#£$€]|\bper|\bT|\b0\d{2,4}(?:\s\d{3})?)\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression listed(
        QStringLiteral(R"(\b(?:sections?|paragraphs?|pages?|aged?|ages)\s[\d\s,–-]{1,30}(?:and|to|or|,|–|-)\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression agesAfter(
        QStringLiteral(
            R"(^(?:\s*(?:to|and|or|–|-)\s*\d{1,2})?(?:-?\s(?:and|or|to)\s\d{1,2})?[-\s](?:years?|months?|weeks?|days?)(?:[-\s](?:olds?\b|of age)|\s+and\s+(?:older|over|under))|^\s*\+|^\+?\s*years\b|^(?:st|nd|rd|th)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression month(QStringLiteral(
        R"(^\s*(?:(?:–|-|to|and)\s*\d{1,2}\s*)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"));
    static const QRegularExpression monthBefore(QStringLiteral(
        R"(\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s*$)"));
    if (reference.match(before.toString()).hasMatch() || listed.match(before.toString()).hasMatch()
        || agesAfter.match(after.toString()).hasMatch() || month.match(after.toString()).hasMatch()) {
        return true;
    }
    const bool plainDigits
        = number.size() == 4 && number.front().isDigit() && !number.contains(u',') && !number.contains(u'.');
    if (plainDigits && (number.startsWith(u'1') || number.startsWith(u'2'))) {
        const int year = number.toInt();
        static const QRegularExpression counted(
            QStringLiteral(
                R"(^\s*(?:\(|children|young|looked|referrals|contacts|families|cases|people|(?:on|at)\s+\d{1,2}\s+\p{Lu}))"),
            QRegularExpression::CaseInsensitiveOption);
        if (year >= 1900 && year <= 2100 && !counted.match(after.toString()).hasMatch()) {
            return true;
        }
    }
    return monthBefore.match(before.toString()).hasMatch()
        || (number.size() > 1 && number.startsWith(u'0') && !number.contains(u'.'));
}

double shareValue(const QString& words)
{
    static const QHash<QString, double> parts{{QStringLiteral("third"), 3}, {QStringLiteral("thirds"), 3},
        {QStringLiteral("quarter"), 4}, {QStringLiteral("quarters"), 4}, {QStringLiteral("fifth"), 5},
        {QStringLiteral("fifths"), 5}};
    if (words.compare(QLatin1String("half"), Qt::CaseInsensitive) == 0) {
        return 0.5;
    }
    static const QRegularExpression separator(QStringLiteral(R"([\s-]+)"));
    const QStringList list = words.toLower().split(separator);
    const double whole = parts.contains(list.back()) ? parts.value(list.back()) : numberWords().value(list.back());
    return numberWords().value(list.front()) / whole;
}

Figure figureFrom(const QRegularExpressionMatch& match, bool range)
{
    Figure figure;
    figure.start = match.capturedStart();
    figure.end = match.capturedEnd();
    figure.numberStart = match.capturedStart(QStringLiteral("low"));
    figure.qualifier = qualifierOf(match.captured(QStringLiteral("qualifier")).toLower());
    if (match.hasCaptured(QStringLiteral("suppressed"))) {
        figure.numberStart = match.capturedStart(QStringLiteral("suppressed"));
        figure.symbol = QStringLiteral("c");
        return figure;
    }
    if (match.hasCaptured(QStringLiteral("share"))) {
        figure.numberStart = match.capturedStart(QStringLiteral("share"));
        figure.unit = FigureUnit::Share;
        figure.value = shareValue(match.captured(QStringLiteral("share")));
        return figure;
    }
    if ((range && match.hasCaptured(QStringLiteral("unit"))) || match.hasCaptured(QStringLiteral("unit1"))) {
        figure.unit = FigureUnit::Percent;
    }
    figure.value = numberValue(match.captured(QStringLiteral("low")));
    if (range && match.hasCaptured(QStringLiteral("high"))) {
        figure.upper = numberValue(match.captured(QStringLiteral("high")));
        figure.qualifier = Qualifier::Range;
    }
    // "Fewer than five" is how small numbers are withheld; "fewer than 200" is a figure.
    if (figure.qualifier == Qualifier::LessThan && *figure.value <= 10 && figure.unit == FigureUnit::Count) {
        figure.symbol = u'<' + QString::number(*figure.value);
        figure.value.reset();
    }
    return figure;
}

/// What the expression matched, read with its neighbourhood.
class Candidate
{
public:
    Candidate(const QString& text, const QRegularExpressionMatch& match)
        : m_text(text)
        , m_match(match)
    {
    }

    [[nodiscard]] bool isNumber() const { return m_match.hasCaptured(QStringLiteral("low")); }
    /// Two numbers that merely stand together ("518 and 92"), no range.
    [[nodiscard]] bool isFalseRange() const
    {
        if (!m_match.hasCaptured(QStringLiteral("high"))) {
            return false;
        }
        const QStringView between
            = QStringView(m_text).mid(lowEnd(), m_match.capturedStart(QStringLiteral("high")) - lowEnd());
        return !m_match.captured(QStringLiteral("low")).at(0).isDigit()
            || (between.contains(QLatin1String("and")) && !m_match.hasCaptured(QStringLiteral("between")))
            || numberValue(m_match.captured(QStringLiteral("high")))
            <= numberValue(m_match.captured(QStringLiteral("low")))
            || isNoQuantity(
                before(QStringLiteral("low")), m_match.capturedView(QStringLiteral("high")), after(highEnd()));
    }
    [[nodiscard]] bool isQuantity(bool range) const
    {
        return !isNumber()
            || !isNoQuantity(before(QStringLiteral("low")), m_match.capturedView(QStringLiteral("low")),
                after(range && highEnd() >= 0 ? highEnd() : lowEnd()));
    }
    [[nodiscard]] Figure figure(bool range) const
    {
        Figure figure = figureFrom(m_match, range);
        if (!range) {
            figure.end = qMax(lowEnd(), m_match.capturedEnd(QStringLiteral("unit1")));
        }
        return figure;
    }
    [[nodiscard]] qsizetype highStart() const { return m_match.capturedStart(QStringLiteral("high")); }

private:
    [[nodiscard]] qsizetype lowEnd() const { return m_match.capturedEnd(QStringLiteral("low")); }
    [[nodiscard]] qsizetype highEnd() const { return m_match.capturedEnd(QStringLiteral("high")); }
    [[nodiscard]] QStringView before(const QString& group) const
    {
        const qsizetype end = m_match.capturedStart(group);
        return QStringView(m_text).first(end).last(qMin<qsizetype>(60, end));
    }
    [[nodiscard]] QStringView after(qsizetype end) const { return QStringView(m_text).mid(end, 60); }

    const QString& m_text;
    const QRegularExpressionMatch& m_match;
};

} // namespace

QVector<Figure> FigureFinder::find(QStringView text)
{
    QVector<Figure> figures;
    const QString string = text.toString();
    qsizetype from = 0;
    while (true) {
        const QRegularExpressionMatch match = figureExpression().match(string, from);
        if (!match.hasMatch()) {
            return figures;
        }
        const Candidate candidate(string, match);
        const bool split = candidate.isFalseRange();
        from = split ? candidate.highStart() : match.capturedEnd();
        if (candidate.isQuantity(!split)) {
            figures.push_back(candidate.figure(!split));
        }
    }
}

} // namespace Councilscope
