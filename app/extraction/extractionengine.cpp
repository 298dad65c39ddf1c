#include "extractionengine.h"

#include "contradictions.h"
#include "documentextractor.h"
#include "extractor.h"
#include "findingextractor.h"
#include "inspectionextractor.h"
#include "judgementextractor.h"
#include "observationextractor.h"
#include "rulescope.h"
#include "statementextractor.h"
#include "userrules.h"

#include <memory>
#include <vector>

namespace Councilscope {

namespace {

RuleSet loadedRules()
{
    const Result<RulesInForce> rules = rulesInForce();
    if (!rules) {
        qFatal("%s", qUtf8Printable(rules.error().toLine())); // the compiled-in rules are tested: a programming error
    }
    return rules->rules;
}

} // namespace

struct ExtractionEngine::Private
{
    RuleSet rules;
    std::vector<std::unique_ptr<Extractor>> extractors;
};

ExtractionEngine::ExtractionEngine()
    : ExtractionEngine(loadedRules())
{
}

ExtractionEngine::ExtractionEngine(const RuleSet& rules)
    : d(std::make_unique<Private>())
{
    d->rules = rules;

    // The order is the contract of ExtractionContext: each extractor may rely on what those before it found.
    d->extractors.push_back(std::make_unique<DocumentExtractor>());
    d->extractors.push_back(std::make_unique<InspectionExtractor>());
    d->extractors.push_back(std::make_unique<JudgementExtractor>());
    d->extractors.push_back(std::make_unique<FindingExtractor>());
    d->extractors.push_back(std::make_unique<ObservationExtractor>());
    d->extractors.push_back(std::make_unique<StatementExtractor>());
}

ExtractionEngine::~ExtractionEngine() = default;

DocumentFacts ExtractionEngine::extract(
    const PagedText& text, const SourceFileInfo& file, const StepObserver& stepDone) const
{
    const auto done = [&stepDone](const QString& step) {
        if (stepDone) {
            stepDone(step);
        }
    };
    DocumentFacts facts;
    facts.document.sha256 = file.sha256;
    facts.document.file = file.file;
    facts.document.pages = text.isPaged() ? static_cast<int>(text.pages.size()) : 0;

    const SpanBuilder spans(text, file.sha256, file.file);
    const ExtractionContext context{text, spans, d->rules, file};
    for (const std::unique_ptr<Extractor>& extractor : d->extractors) {
        if (!extractor->canHandle(context, facts)) {
            continue;
        }
        if (extractor->readsOutline()) {
            (void)outlineOf(context, facts);
            done(QStringLiteral("outline"));
        }
        extractor->extract(context, facts);
        done(extractor->name());
    }
    noteContradictions(facts);
    done(QStringLiteral("contradictions"));
    return facts;
}

} // namespace Councilscope
