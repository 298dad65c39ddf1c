#pragma once

#include "extractor.h"

namespace Councilscope {

/// Figures about children and workers: the bullets of a report's "Information about this local authority area"
/// (observation.info, inside observation.section) and sentences of prose (observation.prose). A prior value is an
/// observation of its own with its own date. Nothing is added up.
class ObservationExtractor : public Extractor
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("observation"); }
    [[nodiscard]] bool canHandle(const ExtractionContext& context, const DocumentFacts& facts) const override;
    [[nodiscard]] bool readsOutline() const override { return true; }
    void extract(const ExtractionContext& context, DocumentFacts& facts) const override;
};

} // namespace Councilscope
