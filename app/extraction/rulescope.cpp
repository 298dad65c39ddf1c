#include "rulescope.h"

#include <algorithm>

namespace Councilscope {

const Rule* RuleScope::match(const QString& target, const QString& text, QRegularExpressionMatch* match) const
{
    QString lowered;
    for (const Rule& rule : rules.rules(target)) {
        if (!rule.appliesTo(kind, framework)) {
            continue;
        }
        if (!rule.words.isEmpty() && lowered.isNull()) {
            lowered = text.toLower();
        }
        if (!rule.mayMatch(lowered)) {
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

QVector<const Rule*> RuleScope::candidates(const QString& target, const QString& lowered) const
{
    QVector<const Rule*> found;
    for (const Rule& rule : rules.rules(target)) {
        if (rule.appliesTo(kind, framework) && rule.mayMatch(lowered)) {
            found.push_back(&rule);
        }
    }
    return found;
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
    return [headings](const QString& line) {
        // Headings begin with a capital or a number; most lines of running text need not be asked.
        if (line.size() > LongestHeading || line.isEmpty() || line.front().isLower() || line.endsWith(u',')) {
            return false;
        }
        const QString lowered = line.toLower();
        return std::any_of(headings.begin(), headings.end(),
            [&](const Rule* rule) { return rule->mayMatch(lowered) && rule->pattern.match(line).hasMatch(); });
    };
}

RuleScope scopeOf(const ExtractionContext& context, const DocumentFacts& facts)
{
    return {context.rules, facts.document.kind, facts.document.framework};
}

const DocumentOutline& outlineOf(const ExtractionContext& context, const DocumentFacts& facts)
{
    if (!context.outline) {
        context.outline = std::make_shared<const DocumentOutline>(context.text, scopeOf(context, facts).knownHeading());
    }
    return *context.outline;
}

} // namespace Councilscope
