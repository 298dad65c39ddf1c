#pragma once

#include "documentoutline.h"
#include "extractor.h"
#include "ruleset.h"

namespace Councilscope {

/// The rules that apply to one document.
struct RuleScope
{
    const RuleSet& rules;
    DocumentKind kind = DocumentKind::Other;
    Framework framework = Framework::Unknown;

    /// First rule of the target, by priority, that applies and matches; null when none does. `match` gets the captures.
    [[nodiscard]] const Rule* match(
        const QString& target, const QString& text, QRegularExpressionMatch* match = nullptr) const;
    /// The same where the text's words are known.
    [[nodiscard]] const Rule* match(const QString& target, const QString& text, const WordHits& hits,
        QRegularExpressionMatch* match = nullptr) const;
    /// The same with the text of a block.
    [[nodiscard]] const Rule* match(
        const QString& target, const OutlineBlock& block, QRegularExpressionMatch* match = nullptr) const;
    /// The rules of the target that apply and may match a text with these words, by priority.
    [[nodiscard]] QVector<const Rule*> candidates(const QString& target, const WordHits& hits) const;
    [[nodiscard]] QVector<const Rule*> candidates(const QString& target, const QString& text) const;
    /// For the outline: lines that a rule names as a heading, whatever they look like.
    [[nodiscard]] DocumentOutline::KnownHeading knownHeading() const;
};

[[nodiscard]] RuleScope scopeOf(const ExtractionContext& context, const DocumentFacts& facts);
/// The outline of the document, the same for all extractors; its kind must be known.
[[nodiscard]] const DocumentOutline& outlineOf(const ExtractionContext& context, const DocumentFacts& facts);

} // namespace Councilscope
