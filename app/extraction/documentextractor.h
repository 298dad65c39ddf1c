#pragma once

#include "extractor.h"

namespace Councilscope {

/// Says what a document is: kind with confidence, framework, title, publisher, council and the day of publication.
/// Everything is read from the content by rules of the targets "document.*"; only where no publication date is printed
/// is one taken from the file's name, as Inferred.
class DocumentExtractor : public Extractor
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool canHandle(const ExtractionContext& context, const DocumentFacts& facts) const override;
    void extract(const ExtractionContext& context, DocumentFacts& facts) const override;
};

} // namespace Councilscope
