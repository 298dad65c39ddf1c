#include "rulescope.h"

#include <algorithm>

namespace Councilscope {

const Rule* RuleScope::match(
    const QString& target, const QString& text, const WordHits& hits, QRegularExpressionMatch* match) const
{
    for (const Rule& rule : rules.rules(target)) {
        if (!rule.appliesTo(kind, framework) || !rules.mayMatch(rule, hits)) {
            continue;
        }
        const QRegularExpressionMatch found = rule.pattern.match(text);
        if (found.hasMatch()) {
            if (match) {
                *match = found;
            }
            return &rule;
        }
    }
    return nullptr;
}

const Rule* RuleScope::match(const QString& target, const QString& text, QRegularExpressionMatch* match) const
{
    return this->match(target, text, rules.words().find(text), match);
}

const Rule* RuleScope::match(const QString& target, const OutlineBlock& block, QRegularExpressionMatch* match) const
{
    return this->match(target, block.text.text(), block.hits, match);
}

QVector<const Rule*> RuleScope::candidates(const QString& target, const WordHits& hits) const
{
    QVector<const Rule*> found;
    for (const Rule& rule : rules.rules(target)) {
        if (rule.appliesTo(kind, framework) && rules.mayMatch(rule, hits)) {
            found.push_back(&rule);
        }
    }
    return found;
}

QVector<const Rule*> RuleScope::candidates(const QString& target, const QString& text) const
{
    return candidates(target, rules.words().find(text));
}

DocumentOutline::KnownHeading RuleScope::knownHeading() const
{
    constexpr qsizetype LongestHeading = 110;
    static const QStringList targets{QStringLiteral("finding.heading"), QStringLiteral("finding.end"),
        QStringLiteral("finding.body"), QStringLiteral("finding.subheading"), QStringLiteral("observation.section")};
    QVector<const Rule*> headings;
    for (const QString& target : targets) {
        for (const Rule& rule : rules.rules(target)) {
            if (rule.appliesTo(kind, framework)) {
                headings.push_back(&rule);
            }
        }
    }
    return [headings, &all = rules](const QString& line) {
        // Headings begin with a capital or a number; most lines of running text need not be asked.
        if (line.size() > LongestHeading || line.isEmpty() || line.front().isLower() || line.endsWith(u',')) {
            return false;
        }
        const WordHits hits = all.words().find(line);
        return std::any_of(headings.begin(), headings.end(),
            [&](const Rule* rule) { return all.mayMatch(*rule, hits) && rule->pattern.match(line).hasMatch(); });
    };
}

RuleScope scopeOf(const ExtractionContext& context, const DocumentFacts& facts)
{
    return {context.rules, facts.document.kind, facts.document.framework};
}

const DocumentOutline& outlineOf(const ExtractionContext& context, const DocumentFacts& facts)
{
    if (!context.outline) {
        context.outline = std::make_shared<const DocumentOutline>(
            context.text, scopeOf(context, facts).knownHeading(), &context.rules.words());
    }
    return *context.outline;
}

} // namespace Councilscope
