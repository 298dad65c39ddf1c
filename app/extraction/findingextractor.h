#pragma once

#include "extractor.h"

namespace Councilscope {

/// Findings of every kind of document: lists under headings, lists and paragraphs behind a sentence that introduces
/// them, and, in news only, sentences that say what inspectors found.
class FindingExtractor : public Extractor
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("finding"); }
    [[nodiscard]] bool canHandle(const ExtractionContext& context, const DocumentFacts& facts) const override;
    [[nodiscard]] bool readsOutline() const override { return true; }
    void extract(const ExtractionContext& context, DocumentFacts& facts) const override;
};

} // namespace Councilscope
