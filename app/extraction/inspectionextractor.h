#pragma once

#include "extractor.h"

namespace Councilscope {

/// What a document says of the inspection it reports: framework, variant, days, publication and lead inspector, each
/// with its evidence. Documents that report no inspection of a council's services get none.
class InspectionExtractor : public Extractor
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool canHandle(const ExtractionContext& context, const DocumentFacts& facts) const override;
    void extract(const ExtractionContext& context, DocumentFacts& facts) const override;
};

} // namespace Councilscope
