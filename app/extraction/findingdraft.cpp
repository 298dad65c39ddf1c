#include "findingdraft.h"

#include "themecatalogue.h"

#include <algorithm>

namespace Councilscope {

FindingDraft findingDraft(const Rule& rule, const QString& body)
{
    FindingDraft draft;
    draft.kind = fromKey<FindingKind>(rule.value(QStringLiteral("finding"))).value_or(FindingKind::AreaForImprovement);
    draft.body = rule.values.value(QLatin1String("body")).toString(body);
    draft.speaker = rule.values.value(QLatin1String("speaker")).toString(QStringLiteral("inspectorate"));
    draft.confidence = rule.values.value(QLatin1String("confidence")).toDouble(1);
    draft.ruleId = rule.id;
    draft.ruleVersion = rule.version;
    return draft;
}

void appendFindings(const QVector<FindingDraft>& drafts, const SpanBuilder& spans, DocumentFacts& facts)
{
    for (const FindingDraft& draft : drafts) {
        Finding finding;
        finding.council = facts.document.council;
        finding.kind = draft.kind;
        finding.body = draft.body;
        finding.speaker = draft.speaker;
        finding.confidence = draft.confidence;
        finding.text = draft.text.text();
        finding.themes = ThemeCatalogue::instance().themesOf(finding.text);
        finding.source = spans.span(
            draft.text.sourceStart(0), draft.text.sourceEnd(finding.text.size()), draft.ruleId, draft.ruleVersion);
        finding.ordinal = 1
            + static_cast<int>(std::count_if(facts.findings.begin(), facts.findings.end(),
                [&](const Finding& f) { return f.kind == finding.kind && f.body == finding.body; }));
        if (finding.source.isValid()) {
            facts.findings.push_back(finding);
        }
    }
}

} // namespace Councilscope
