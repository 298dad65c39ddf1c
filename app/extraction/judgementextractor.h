#pragma once

#include "extractor.h"

namespace Councilscope {

/// Reads the judgements of the inspection that a document reports: rows of its table of judgements, the sentence on the
/// cover, the sentence about the safeguarding board. Rules of the target "judgement" name the area (value "area", or
/// "areas" for a sentence about several) and capture the `grade`; each area is judged once, by the first rule that
/// speaks. Descriptions of earlier inspections and of grading scales are no judgements: no rule may match them.
class JudgementExtractor : public Extractor
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool canHandle(const ExtractionContext& context, const DocumentFacts& facts) const override;
    void extract(const ExtractionContext& context, DocumentFacts& facts) const override;
};

} // namespace Councilscope
