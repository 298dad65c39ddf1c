#pragma once

#include "blocksentences.h"
#include "documentoutline.h"
#include "rulescope.h"
#include "statementdraft.h"

#include <records.h>

namespace Councilscope {

/// What surrounds findings and judgements: causes and effects, shares, qualitative caseloads, partners, addressees,
/// what is expected to follow. Rules of the target "statement.context" with the values `statement`, `about` and
///  - `value`, or a group of that name,
///  - `unit`: "block" matches the whole paragraph, else each sentence,
///  - `needs`: "resolved_paragraph" (behind a sentence of the same paragraph that says earlier areas were met) or
///    "resolved_finding" (in a strength of a document that says so),
///  - `within`: only blocks that begin before this offset,
///  - `once`: the first of a document.
class ContextStatements
{
public:
    /// Reads the findings of `facts`, which must outlive it.
    ContextStatements(const RuleScope& scope, const DocumentFacts& facts)
        : m_scope(scope)
        , m_facts(facts)
    {
    }

    /// In reading order. `resolvedEnd`: canonical end of the last statement so far that earlier areas were met, or -1.
    void readBlock(const OutlineBlock& block, BlockSentences& sentences, const QString& speaker, qsizetype resolvedEnd);
    [[nodiscard]] const QVector<StatementDraft>& drafts() const { return m_drafts; }

private:
    void readSentence(const OutlineBlock& block, const BlockSentences::Entry& sentence, const QString& speaker,
        const QVector<const Rule*>& rules);
    [[nodiscard]] bool applies(const Rule& rule, const OutlineBlock& block, qsizetype offset) const;
    void add(const Rule& rule, const QRegularExpressionMatch& match, const OutlineBlock& block, qsizetype start,
        const QString& speaker);

    const RuleScope& m_scope;
    const DocumentFacts& m_facts;
    qsizetype m_resolvedEnd = -1;
    QVector<StatementDraft> m_drafts;
};

} // namespace Councilscope
