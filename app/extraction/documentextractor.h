#pragma once

#include "extractor.h"

namespace Councilscope {

/// Says what a document is: kind with confidence, framework, title and publisher. Everything is read from the content;
/// rules of the targets "document.kind", "document.framework" and "document.title" decide, each in its zone.
class DocumentExtractor : public Extractor
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool canHandle(const ExtractionContext& context, const DocumentFacts& facts) const override;
    void extract(const ExtractionContext& context, DocumentFacts& facts) const override;
};

} // namespace Councilscope
