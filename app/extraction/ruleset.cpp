#include "ruleset.h"

#include "requiredwords.h"
#include "ruleparser.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <mutex>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(RuleSet)
};

bool comesBefore(const Rule& left, const Rule& right)
{
    return left.priority != right.priority ? left.priority > right.priority : left.id < right.id;
}

/// The longest beginning of the pattern that is a pattern by itself and matches, and what it matches.
struct PartialMatch
{
    QString pattern;
    QString matched;
};

PartialMatch longestMatchingPrefix(const QRegularExpression& pattern, const QString& sample)
{
    const QString full = pattern.pattern();
    for (qsizetype length = full.size() - 1; length > 0; --length) {
        const QRegularExpression prefix(full.left(length), pattern.patternOptions());
        if (!prefix.isValid()) {
            continue;
        }
        const QRegularExpressionMatch match = prefix.match(sample);
        if (match.hasMatch() && match.capturedLength() > 0) {
            return {writtenPattern(full.left(length)), match.captured()};
        }
    }
    return {};
}

UserMessage unmatchedSample(const Rule& rule, const QString& sample)
{
    const PartialMatch partial = longestMatchingPrefix(rule.pattern, sample);
    const QString reason = partial.pattern.isEmpty()
        ? Messages::tr("No beginning of the pattern matches “%1”.").arg(sample)
        : Messages::tr("In “%1” matching stopped after “%2”; this beginning of the pattern still matches: %3")
              .arg(sample, partial.matched, partial.pattern);
    return errorMessage(Messages::tr("A sample that must match does not."), reason, rule.id,
        Messages::tr("Change the pattern from that place on, or the sample."));
}

UserMessage keptOutSample(const Rule& rule, const QString& sample)
{
    return errorMessage(Messages::tr("The words of a rule keep out a sample that must match."),
        Messages::tr("“%1” holds none of: %2.").arg(sample, rule.words.join(QStringLiteral(", "))), rule.id,
        Messages::tr("Name words in small letters of which every match holds one."));
}

UserMessage matchedCounterSample(const Rule& rule, const QString& sample, const QString& matched)
{
    return errorMessage(Messages::tr("A sample that must not match does."),
        Messages::tr("In “%1” the pattern matches “%2”.").arg(sample, matched), rule.id,
        Messages::tr("Make the pattern narrower, or remove the sample."));
}

bool isTooShort(const QString& word)
{
    return word.size() < WordFinder::ShortestWord;
}

} // namespace

/// Which words each rule needs.
struct RuleSet::Needs
{
    struct Groups
    {
        qsizetype first = 0; ///< of the finder's groups; half-open
        qsizetype end = 0;
    };

    void collect(const RuleSet& rules);

    std::once_flag isCollected;
    WordFinder finder;
    QVector<Groups> byRule; ///< by number
};

void RuleSet::Needs::collect(const RuleSet& rules)
{
    QVector<QStringList> groups;
    byRule.resize(rules.m_count);
    for (const QVector<Rule>& ofTarget : rules.m_byTarget) {
        for (const Rule& rule : ofTarget) {
            const qsizetype first = groups.size();
            if (!rule.words.isEmpty() && std::none_of(rule.words.begin(), rule.words.end(), isTooShort)) {
                groups.push_back(rule.words);
            }
            groups += requiredWords(rule.pattern);
            byRule[rule.number] = {first, groups.size()};
        }
    }
    finder = WordFinder(groups);
}

RuleSet::RuleSet()
    : m_needs(std::make_shared<Needs>())
{
}

Result<RuleSet> RuleSet::builtIn()
{
    RuleSet all;
    const QDir folder(QStringLiteral(":/rules"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        if (name.endsWith(QLatin1String(".schema.json"))) {
            continue;
        }
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return Failure(errorMessage(Messages::tr("Rules could not be read."), file.errorString(), name));
        }
        const Result<RuleSet> rules = fromRules(parseRules(file.readAll(), name, PatternCheck::None), name);
        if (!rules) {
            return Failure(rules.error());
        }
        if (const Result<void> added = all.add(*rules); !added) {
            return Failure(added.error());
        }
    }
    return all;
}

Result<RuleSet> RuleSet::fromJson(const QByteArray& json, const QString& place)
{
    return fromRules(parseRules(json, place, PatternCheck::WhenRead), place);
}

Result<RuleSet> RuleSet::fromRules(const Result<QVector<Rule>>& parsed, const QString& place)
{
    if (!parsed) {
        return Failure(parsed.error());
    }
    RuleSet set;
    QSet<QString> ids;
    for (const Rule& rule : *parsed) {
        if (ids.contains(rule.id)) {
            return Failure(errorMessage(Messages::tr("Two rules have the same id."), {},
                QString(place + QLatin1String(": ") + rule.id), Messages::tr("Give each rule an id of its own.")));
        }
        ids.insert(rule.id);
        set.insert(rule);
    }
    return set;
}

Result<void> RuleSet::add(const RuleSet& other)
{
    QSet<QString> ids;
    for (const Rule& rule : all()) {
        ids.insert(rule.id);
    }
    const QVector<Rule> added = other.all();
    for (const Rule& rule : added) {
        if (ids.contains(rule.id)) {
            return Failure(errorMessage(Messages::tr("Two rules have the same id."), {}, rule.id,
                Messages::tr("Give each rule an id of its own.")));
        }
    }
    for (const Rule& rule : added) {
        insert(rule);
    }
    return {};
}

void RuleSet::insert(const Rule& rule)
{
    QVector<Rule>& rules = m_byTarget[rule.target];
    const auto inserted = rules.insert(std::upper_bound(rules.begin(), rules.end(), rule, comesBefore), rule);
    inserted->number = m_count++;
    m_needs = std::make_shared<Needs>();
}

const RuleSet::Needs& RuleSet::needs() const
{
    std::call_once(m_needs->isCollected, [this] { m_needs->collect(*this); });
    return *m_needs;
}

const WordFinder& RuleSet::words() const
{
    return needs().finder;
}

bool RuleSet::needsWords(const Rule& rule) const
{
    const Needs::Groups groups = needs().byRule[rule.number];
    return groups.first < groups.end;
}

bool RuleSet::mayMatch(const Rule& rule, const WordHits& hits) const
{
    const Needs::Groups groups = needs().byRule[rule.number];
    for (qsizetype group = groups.first; group < groups.end; ++group) {
        if (!hits.contains(group)) {
            return false;
        }
    }
    return true;
}

RuleSet RuleSet::without(const QStringList& ids) const
{
    RuleSet fewer;
    const QVector<Rule> rules = all();
    for (const Rule& rule : rules) {
        if (!ids.contains(rule.id)) {
            fewer.insert(rule);
        }
    }
    return fewer;
}

QVector<UserMessage> RuleSet::checkSamples() const
{
    QVector<UserMessage> messages;
    const QVector<Rule> rules = all();
    for (const Rule& rule : rules) {
        for (const QString& sample : rule.matchSamples) {
            if (!rule.pattern.match(sample).hasMatch()) {
                messages.push_back(unmatchedSample(rule, sample));
            } else if (!mayMatch(rule, words().find(sample))) {
                messages.push_back(keptOutSample(rule, sample));
            }
        }
        for (const QString& sample : rule.noMatchSamples) {
            if (const QRegularExpressionMatch match = rule.pattern.match(sample); match.hasMatch()) {
                messages.push_back(matchedCounterSample(rule, sample, match.captured()));
            }
        }
    }
    return messages;
}

const QVector<Rule>& RuleSet::rules(const QString& target) const
{
    static const QVector<Rule> none;
    const auto found = m_byTarget.constFind(target);
    return found == m_byTarget.cend() ? none : *found;
}

QVector<Rule> RuleSet::all() const
{
    QVector<Rule> rules;
    for (const QVector<Rule>& ofTarget : m_byTarget) {
        rules += ofTarget;
    }
    std::sort(rules.begin(), rules.end(), [](const Rule& left, const Rule& right) { return left.id < right.id; });
    return rules;
}

} // namespace Councilscope
