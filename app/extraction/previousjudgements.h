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
/// too. Rules with the value `waits`: "no" want the grade in their own sentence; what rules with the value `spare` find
/// outside the section of information counts only in a document that names no earlier inspection otherwise.
class PreviousJudgements
{
public:
    /// `own` is the first day of the inspection that the document is about, or unknown: what is judged then is no
    /// earlier judgement.
    PreviousJudgements(const RuleScope& scope, const PartialDate& own)
        : m_scope(scope)
        , m_own(own)
    {
    }

    void readBlock(const OutlineBlock& block, BlockSentences& sentences);
    [[nodiscard]] const QVector<StatementDraft>& drafts() const { return m_drafts.isEmpty() ? m_spare : m_drafts; }

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
    /// False when the sentence may yet hold the grade of an earlier one.
    bool readMentions(const OutlineBlock& block, const BlockSentences::Entry& sentence, const Rule& rule,
        const QRegularExpressionMatch& found);
    [[nodiscard]] bool isEarlier(const PartialDate& date) const;
    void take(const Mention& mention, const QString& grade, const OutlineBlock& block, qsizetype end);

    const RuleScope& m_scope;
    PartialDate m_own;
    QVector<Mention> m_waiting;
    QVector<StatementDraft> m_drafts;
    QVector<StatementDraft> m_spare;
    qsizetype m_sentence = 0;
    bool m_inInformation = false;
};

} // namespace Councilscope
