#include "rulescope.h"

#include <algorithm>

namespace Councilscope {

const Rule* RuleScope::match(const QString& target, const QString& text, QRegularExpressionMatch* match) const
{
    for (const Rule& rule : rules.rules(target)) {
        if (!rule.appliesTo(kind, framework)) {
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

DocumentOutline::KnownHeading RuleScope::knownHeading() const
{
    constexpr qsizetype LongestHeading = 110;
    return [scope = *this](const QString& line) {
        // Headings begin with a capital or a number; most lines of running text need not be asked.
        if (line.size() > LongestHeading || line.isEmpty() || line.front().isLower() || line.endsWith(u',')) {
            return false;
        }
        static const QStringList targets{QStringLiteral("finding.heading"), QStringLiteral("finding.end"),
            QStringLiteral("finding.body"), QStringLiteral("finding.subheading"),
            QStringLiteral("observation.section")};
        return std::any_of(
            targets.begin(), targets.end(), [&](const QString& target) { return scope.match(target, line); });
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
