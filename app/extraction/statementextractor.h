#pragma once

#include "extractor.h"

namespace Councilscope {

/// What a document says about other inspections and about what became of earlier findings: previous judgements, earlier
/// areas met or persisting, stated numbers of findings, interventions, claims by people who are not the inspectorate.
/// A sentence about what might have been states nothing.
class StatementExtractor : public Extractor
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("statement"); }
    [[nodiscard]] bool canHandle(const ExtractionContext& context, const DocumentFacts& facts) const override;
    [[nodiscard]] bool readsOutline() const override { return true; }
    void extract(const ExtractionContext& context, DocumentFacts& facts) const override;
};

} // namespace Councilscope
