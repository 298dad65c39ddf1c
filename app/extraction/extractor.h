#pragma once

#include "extractionengine.h"
#include "ruleset.h"

#include <spanbuilder.h>

#include <memory>

namespace Councilscope {

class DocumentOutline;

/// What every extractor is given. Extractors run in a fixed order (document, inspection, judgements, findings,
/// observations, statements); each reads what earlier ones put into `facts` and adds its own.
struct ExtractionContext
{
    const PagedText& text;
    const SpanBuilder& spans;
    const RuleSet& rules;
    const SourceFileInfo& file;
    /// Built when first asked for, see outlineOf(). One document is extracted by one thread.
    mutable std::shared_ptr<const DocumentOutline> outline = {};
};

/// Finds one kind of record. Immutable after construction; safe to use from several threads.
class Extractor
{
public:
    Extractor() = default;
    Extractor(const Extractor&) = delete;
    Extractor& operator=(const Extractor&) = delete;
    virtual ~Extractor() = default;

    [[nodiscard]] virtual QString name() const = 0;
    /// Fast; may be wrong in favour of true.
    [[nodiscard]] virtual bool canHandle(const ExtractionContext& context, const DocumentFacts& facts) const = 0;
    /// Whether the document's outline is built before extract() is called.
    [[nodiscard]] virtual bool readsOutline() const { return false; }
    virtual void extract(const ExtractionContext& context, DocumentFacts& facts) const = 0;
};

} // namespace Councilscope
