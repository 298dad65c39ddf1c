#pragma once

#include "extractor.h"

#include <functional>
#include <optional>

namespace Councilscope {

/// A rule that spoke and where. Offsets are in the canonical text.
struct RuleMatch
{
    const Rule* rule = nullptr;
    QRegularExpressionMatch match;

    [[nodiscard]] QString captured(const QString& group) const { return match.captured(group).simplified(); }
    [[nodiscard]] SourceSpan span(const SpanBuilder& spans, const QString& group = {}) const;
};

/// Rules may restrict themselves by three values: "zone" (see zoneOf), "paged" ("yes" or "no") and, as for all rules,
/// kind and framework of the document. Every match of the target's rules is offered, rule after rule in their order,
/// until `accept` returns true; that match is the result.
std::optional<RuleMatch> firstRuleMatch(const ExtractionContext& context, const QString& target,
    const DocumentRecord& document, const std::function<bool(const RuleMatch&)>& accept = {});

} // namespace Councilscope
