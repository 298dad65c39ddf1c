#include "ruleparser.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(RuleSet)
};

QString quoted(const QString& text)
{
    return QString(u'“' + text + QStringLiteral("”."));
}

/// Rules that are matched against a part of the document as printed, and not against mended text.
bool readsPrint(const QString& target)
{
    return target.startsWith(QLatin1String("document.")) || target.startsWith(QLatin1String("inspection."))
        || target == QLatin1String("judgement");
}

const QString anyBlank = QStringLiteral("(?:\\s+)");

/// A blank of a pattern stands for any white space, also where a line is broken: print is wrapped anywhere. Blanks in
/// character classes stay; in lookbehinds, which need a fixed length, a blank is one character of white space.
QString withAnyBlanks(const QString& pattern)
{
    QString result;
    QVector<bool> groups; // whether each open group is a lookbehind
    bool inClass = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        const QStringView rest = QStringView(pattern).mid(i);
        if (c == u'\\' && i + 1 < pattern.size()) {
            result += c;
            result += pattern[++i];
            continue;
        }
        if (!inClass && c == u'(') {
            groups.push_back(rest.startsWith(QLatin1String("(?<=")) || rest.startsWith(QLatin1String("(?<!")));
        } else if (!inClass && c == u')' && !groups.isEmpty()) {
            groups.removeLast();
        }
        inClass = inClass ? c != u']' : c == u'[';
        if (c != u' ' || inClass) {
            result += c;
        } else {
            result += groups.contains(true) ? QStringLiteral("\\s") : anyBlank;
        }
    }
    return result;
}

/// Reads one rule object; `failure` is set at the first mistake and everything after it is skipped.
class RuleParser
{
public:
    RuleParser(const QJsonObject& object, const QJsonObject& fragments, const QString& place, PatternCheck check)
        : m_object(object)
        , m_fragments(fragments)
        , m_place(place)
        , m_check(check)
    {
    }

    [[nodiscard]] Result<Rule> parse();

private:
    void fail(const QString& what, const QString& reason, const QString& help = {});
    void checkKeys();
    [[nodiscard]] QString string(const QString& key);
    [[nodiscard]] QString id();
    [[nodiscard]] int integer(const QString& key, int absent);
    [[nodiscard]] QStringList strings(const QJsonValue& value, const QString& key);
    template <typename Enum> [[nodiscard]] QVector<Enum> words(const QString& name);
    [[nodiscard]] QRegularExpression pattern();
    void checkPattern(const QRegularExpression& expression);
    [[nodiscard]] QRegularExpression::PatternOptions options();
    [[nodiscard]] QString withFragments(QString text);
    void readSamples(Rule& rule);

    const QJsonObject& m_object;
    const QJsonObject& m_fragments;
    QString m_place;
    PatternCheck m_check;
    std::optional<UserMessage> m_failure;
};

void RuleParser::fail(const QString& what, const QString& reason, const QString& help)
{
    if (!m_failure) {
        const QString id = m_object.value(QLatin1String("id")).toString();
        m_failure = errorMessage(what, reason, id.isEmpty() ? m_place : m_place + QStringLiteral(": ") + id, help);
    }
}

void RuleParser::checkKeys()
{
    static const QStringList known{QStringLiteral("id"), QStringLiteral("version"), QStringLiteral("title"),
        QStringLiteral("target"), QStringLiteral("kinds"), QStringLiteral("frameworks"), QStringLiteral("priority"),
        QStringLiteral("pattern"), QStringLiteral("options"), QStringLiteral("words"), QStringLiteral("values"),
        QStringLiteral("samples")};
    const QStringList keys = m_object.keys();
    for (const QString& name : keys) {
        if (!known.contains(name)) {
            fail(Messages::tr("A rule has an unknown key."), quoted(name),
                Messages::tr("Known keys: %1.").arg(known.join(QStringLiteral(", "))));
        }
    }
}

QString RuleParser::string(const QString& name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString() || value.toString().isEmpty()) {
        fail(Messages::tr("A rule lacks a key."), quoted(name), Messages::tr("Give it a text that is not empty."));
    }
    return value.toString();
}

QString RuleParser::id()
{
    static const QRegularExpression spelling(QStringLiteral("^[a-z0-9_]+([.-][a-z0-9_]+)*$"));
    const QString text = string(QStringLiteral("id"));
    if (!spelling.match(text).hasMatch()) {
        fail(Messages::tr("The id of a rule is misspelt."), quoted(text),
            Messages::tr("Use small letters, digits and underscores, parted by points or hyphens."));
    }
    return text;
}

int RuleParser::integer(const QString& name, int absent)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined()) {
        return absent;
    }
    constexpr int notWhole = std::numeric_limits<int>::min();
    const int number = value.toInt(notWhole);
    if (number == notWhole) {
        fail(Messages::tr("A value of a rule is not a whole number."), quoted(name));
    }
    return number;
}

QStringList RuleParser::strings(const QJsonValue& value, const QString& name)
{
    QStringList list;
    if (!value.isArray() && !value.isUndefined()) {
        fail(Messages::tr("A value of a rule is not a list of texts."), quoted(name));
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue& element : array) {
        if (!element.isString()) {
            fail(Messages::tr("A value of a rule is not a list of texts."), quoted(name));
        }
        list.push_back(element.toString());
    }
    return list;
}

template <typename Enum> QVector<Enum> RuleParser::words(const QString& name)
{
    QVector<Enum> values;
    const QStringList texts = strings(m_object.value(name), name);
    for (const QString& text : texts) {
        if (const std::optional<Enum> value = fromKey<Enum>(text)) {
            values.push_back(*value);
        } else {
            fail(Messages::tr("A rule names an unknown word."), Messages::tr("“%1” in “%2”.").arg(text, name));
        }
    }
    return values;
}

QString RuleParser::withFragments(QString text)
{
    for (auto fragment = m_fragments.begin(); fragment != m_fragments.end(); ++fragment) {
        text.replace(QStringLiteral("{{") + fragment.key() + QStringLiteral("}}"), fragment.value().toString());
    }
    const qsizetype open = text.indexOf(QLatin1String("{{"));
    if (open >= 0) {
        fail(Messages::tr("A pattern uses an unknown fragment."),
            quoted(text.mid(open, text.indexOf(QLatin1String("}}"), open) + 2 - open)),
            Messages::tr("Define it in “fragments” of the same file."));
    }
    return text;
}

QRegularExpression::PatternOptions RuleParser::options()
{
    // Blanks that do not break and letters with accents are blanks and letters.
    QRegularExpression::PatternOptions result = QRegularExpression::UseUnicodePropertiesOption;
    const QString letters = m_object.value(QLatin1String("options")).toString();
    for (const QChar letter : letters) {
        switch (letter.unicode()) {
        case u'i':
            result |= QRegularExpression::CaseInsensitiveOption;
            break;
        case u'm':
            result |= QRegularExpression::MultilineOption;
            break;
        case u's':
            result |= QRegularExpression::DotMatchesEverythingOption;
            break;
        case u'x':
            result |= QRegularExpression::ExtendedPatternSyntaxOption;
            break;
        default:
            fail(Messages::tr("A rule has an unknown option."), quoted(letter),
                Messages::tr("Known options: i, m, s, x."));
        }
    }
    return result;
}

QRegularExpression RuleParser::pattern()
{
    const QJsonValue value = m_object.value(QLatin1String("pattern"));
    const QString text = value.isArray() ? strings(value, QStringLiteral("pattern")).join(QString())
                                         : string(QStringLiteral("pattern"));
    const QRegularExpression::PatternOptions flags = options();
    const bool anyBlanks = readsPrint(m_object.value(QLatin1String("target")).toString())
        && !flags.testFlag(QRegularExpression::ExtendedPatternSyntaxOption);
    const QString whole = withFragments(text);
    QRegularExpression expression(anyBlanks ? withAnyBlanks(whole) : whole, flags);
    if (m_check == PatternCheck::WhenRead) {
        checkPattern(expression);
    }
    return expression;
}

void RuleParser::checkPattern(const QRegularExpression& expression)
{
    if (!expression.isValid()) {
        fail(Messages::tr("The pattern of a rule cannot be read."),
            Messages::tr("Reading stopped after “%2”: %1.")
                .arg(expression.errorString(),
                    writtenPattern(expression.pattern().left(expression.patternErrorOffset()))));
    }
    static const QRegularExpression unbounded(QStringLiteral(R"((?<!\\)(?:\.|\[\\s\\S\]|\[\^\])[*+])"));
    const QRegularExpressionMatch gap = unbounded.match(expression.pattern());
    if (gap.hasMatch() && expression.patternOptions().testFlag(QRegularExpression::DotMatchesEverythingOption)) {
        fail(Messages::tr("A pattern has a gap without a bound."), quoted(gap.captured()),
            Messages::tr("Write the greatest length, for example .{0,200}."));
    }
}

void RuleParser::readSamples(Rule& rule)
{
    const QJsonObject samples = m_object.value(QLatin1String("samples")).toObject();
    rule.matchSamples = strings(samples.value(QLatin1String("match")), QStringLiteral("samples.match"));
    rule.noMatchSamples = strings(samples.value(QLatin1String("no_match")), QStringLiteral("samples.no_match"));
    if (rule.matchSamples.isEmpty() || rule.noMatchSamples.isEmpty()) {
        fail(Messages::tr("A rule lacks samples."), QString(),
            Messages::tr("Give at least one sample that must match and one that must not."));
    }
}

Result<Rule> RuleParser::parse()
{
    Rule rule;
    checkKeys();
    rule.id = id();
    rule.version = integer(QStringLiteral("version"), 1);
    rule.title = string(QStringLiteral("title"));
    rule.target = string(QStringLiteral("target"));
    rule.kinds = words<DocumentKind>(QStringLiteral("kinds"));
    rule.frameworks = words<Framework>(QStringLiteral("frameworks"));
    rule.priority = integer(QStringLiteral("priority"), 0);
    rule.pattern = pattern();
    rule.words = strings(m_object.value(QLatin1String("words")), QStringLiteral("words"));
    rule.values = m_object.value(QLatin1String("values")).toObject();
    readSamples(rule);
    if (m_failure) {
        return Failure(*m_failure);
    }
    return rule;
}

} // namespace

QString writtenPattern(QString pattern)
{
    return pattern.replace(anyBlank, QStringLiteral(" "));
}

Result<QVector<Rule>> parseRules(const QByteArray& json, const QString& place, PatternCheck check)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = std::count(json.begin(), json.begin() + error.offset, '\n') + 1;
        return Failure(errorMessage(Messages::tr("Rules are not valid JSON."),
            Messages::tr("Line %2: %1.").arg(error.errorString()).arg(line), place));
    }
    const QJsonObject root = document.object();
    if (!root.value(QLatin1String("rules")).isArray()) {
        return Failure(errorMessage(Messages::tr("A rules file lacks its list of rules."), {}, place,
            Messages::tr("Put the rules into a list named “rules”.")));
    }
    const QJsonObject fragments = root.value(QLatin1String("fragments")).toObject();
    QVector<Rule> rules;
    const QJsonArray array = root.value(QLatin1String("rules")).toArray();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        Result<Rule> rule = RuleParser(object, fragments, place, check).parse();
        if (!rule) {
            return Failure(rule.error());
        }
        rules.push_back(std::move(*rule));
    }
    return rules;
}

} // namespace Councilscope
