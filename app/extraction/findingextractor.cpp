#include "findingextractor.h"

#include "findinglists.h"
#include "findingprose.h"

namespace Councilscope {

bool FindingExtractor::canHandle(const ExtractionContext&, const DocumentFacts& facts) const
{
    return facts.document.kind != DocumentKind::Dataset && facts.document.kind != DocumentKind::Other;
}

void FindingExtractor::extract(const ExtractionContext& context, DocumentFacts& facts) const
{
    const RuleScope scope = scopeOf(context, facts);
    const DocumentOutline& outline = outlineOf(context, facts);
    QVector<FindingDraft> drafts = FindingLists(scope, outline.blocks()).read();
    const bool isSecondHand = scope.kind == DocumentKind::News || scope.kind == DocumentKind::WebPage;
    if (!isSecondHand || !facts.document.council.isEmpty()) { // of many councils: nobody's
        drafts += FindingProse(scope, outline.blocks(), facts.document.council).read();
    }
    appendFindings(drafts, context.spans, facts);
}

} // namespace Councilscope
