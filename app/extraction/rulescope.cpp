#include "rulescope.h"

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
        if (line.size() > LongestHeading) {
            return false;
        }
        static const QStringList targets {QStringLiteral("finding.heading"), QStringLiteral("finding.end"),
                                          QStringLiteral("finding.body"), QStringLiteral("finding.subheading"),
                                          QStringLiteral("observation.section")};
        return std::any_of(targets.begin(), targets.end(), [&](const QString& target) { return scope.match(target, line); });
    };
}

} // namespace Councilscope
