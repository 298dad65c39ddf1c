#include "rulematch.h"

#include "zones.h"

namespace Councilscope {

namespace {

bool fits(const Rule& rule, const ExtractionContext& context, const DocumentRecord& document)
{
    const QString paged = rule.value(QStringLiteral("paged"));
    return rule.appliesTo(document.kind, document.framework)
        && (paged.isEmpty() || (paged == QLatin1String("yes")) == context.text.isPaged());
}

} // namespace

SourceSpan RuleMatch::span(const SpanBuilder& spans, const QString& group) const
{
    const bool hasGroup = !group.isEmpty() && match.hasCaptured(group);
    return hasGroup ? spans.span(match.capturedStart(group), match.capturedEnd(group), rule->id, rule->version)
                    : spans.span(match.capturedStart(), match.capturedEnd(), rule->id, rule->version);
}

std::optional<RuleMatch> firstRuleMatch(const ExtractionContext& context, const QString& target,
    const DocumentRecord& document, const std::function<bool(const RuleMatch&)>& accept)
{
    for (const Rule& rule : context.rules.rules(target)) {
        if (!fits(rule, context, document)) {
            continue;
        }
        const QStringView zone = zoneOf(context.text, rule.value(QStringLiteral("zone")));
        QRegularExpressionMatchIterator matches = rule.pattern.globalMatch(
            zone, 0, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
        while (matches.hasNext()) {
            const RuleMatch match{&rule, matches.next()};
            if (!accept || accept(match)) {
                return match;
            }
        }
    }
    return std::nullopt;
}

} // namespace Councilscope
