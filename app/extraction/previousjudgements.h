#pragma once

#include "blocksentences.h"
#include "documentoutline.h"
#include "printeddates.h"
#include "rulescope.h"
#include "statementdraft.h"

namespace Councilscope {

/// "The previous inspection of ... was in May 2012. The local authority was judged to be good." A mention of an earlier
/// inspection (statement.previous) waits with its date for the grade that follows in its sentence, in the next ones or
/// in a list behind them (statement.previous.grade); a grade that stands before the date in the same sentence counts
/// too.
class PreviousJudgements
{
public:
    explicit PreviousJudgements(const RuleScope& scope)
        : m_scope(scope)
    {
    }

    void readBlock(const OutlineBlock& block, BlockSentences& sentences);
    [[nodiscard]] const QVector<StatementDraft>& drafts() const { return m_drafts; }

private:
    struct Mention
    {
        const Rule* rule = nullptr;
        PartialDate date;
        QString about;
        const OutlineBlock* block = nullptr;
        qsizetype start = 0;
        qsizetype end = 0;
        qsizetype sentence = 0; ///< running number of the sentence
    };

    void readSentence(const OutlineBlock& block, const BlockSentences::Entry& sentence);
    void readMentions(const OutlineBlock& block, const BlockSentences::Entry& sentence, const Rule& rule,
        const QRegularExpressionMatch& found);
    void take(const Mention& mention, const QString& grade, const OutlineBlock& block, qsizetype end);

    const RuleScope& m_scope;
    QVector<Mention> m_waiting;
    QVector<StatementDraft> m_drafts;
    qsizetype m_sentence = 0;
};

} // namespace Councilscope
