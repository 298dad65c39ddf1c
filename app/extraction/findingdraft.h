#pragma once

#include "documentoutline.h"
#include "rule.h"

#include <records.h>
#include <spanbuilder.h>

namespace Councilscope {

/// A finding while it is collected. `text` may consist of several parts of the document; its first and last characters
/// are the evidence's ends.
struct FindingDraft
{
    FindingKind kind = FindingKind::AreaForImprovement;
    QString body;
    QString speaker;
    double confidence = 1;
    QString ruleId;
    int ruleVersion = 1;
    MendedText text;
};

[[nodiscard]] FindingDraft findingDraft(const Rule& rule, const QString& body);

/// Numbers the drafts within kind and body after the findings that are there already, finds their themes and appends
/// them.
void appendFindings(const QVector<FindingDraft>& drafts, const SpanBuilder& spans, DocumentFacts& facts);

} // namespace Councilscope
