#pragma once

#include "documentoutline.h"
#include "rulescope.h"
#include "statementdraft.h"

#include <QHash>

namespace Councilscope {

/// Who speaks in a news article. A quotation keeps its speaker until its mark closes, over sentences and over
/// paragraphs that each open with a mark; "he said" is whoever was named last. People are remembered by their surname
/// with the role that they are introduced with, so that "Mr Example" speaks for whom "council leader Ann Example" does;
/// somebody who is known by their party only speaks for the council when an article says that the party runs it.
class SpeakerFinder
{
public:
    explicit SpeakerFinder(const RuleScope& scope)
        : m_scope(scope)
    {
    }

    /// To be called for each paragraph in order. Claims found in it are added to drafts().
    void readBlock(const OutlineBlock& block);
    /// Category of the speaker of the block read last: council, opposition, board, inspectorate; "reporter" when nobody
    /// is quoted.
    [[nodiscard]] QString speaker() const { return m_speaker.isEmpty() ? QStringLiteral("reporter") : m_speaker; }
    /// Half-open ranges, in the text of the block read last, of what the inspectorate is quoted with.
    [[nodiscard]] const QVector<Sentence>& inspectorateWords() const { return m_inspectorateWords; }
    /// Whether somebody else than the inspectorate says it. Half-open, canonical.
    [[nodiscard]] bool isClaimed(qsizetype start, qsizetype end) const;
    [[nodiscard]] const QVector<StatementDraft>& drafts() const { return m_drafts; }

private:
    qsizetype readOpeningQuotation(const OutlineBlock& block);
    void readSentence(const OutlineBlock& block, const Sentence& sentence);
    [[nodiscard]] bool namesAnother(const QString& sentence) const;
    void rememberPeople(const QString& sentence);
    void rememberBodies(const QString& sentence);
    [[nodiscard]] QString speakerOf(const QString& who) const;
    [[nodiscard]] QString byParty(const Rule& role, const QString& who) const;
    void addClaim(const OutlineBlock& block, qsizetype start, qsizetype end);

    const RuleScope& m_scope;
    const Rule* m_rule = nullptr; ///< that named the speaker
    QString m_speaker;
    QString m_lastNamed; ///< of whoever was named last, for "he said"
    QString m_lastBody; ///< council or inspectorate, whichever a sentence spoke of last, for "it said"
    QString m_rulingParty; ///< empty until an article tells
    bool m_isAnnounced = false; ///< the block read last ends with "Ann Example said:"
    bool m_isOpen = false; ///< inside a quotation that goes on
    QHash<QString, QString> m_roles; ///< by surname
    QVector<Sentence> m_inspectorateWords;
    QVector<StatementDraft> m_drafts;
};

} // namespace Councilscope
