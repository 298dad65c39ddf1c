#pragma once

#include "findingdraft.h"
#include "reportedfindings.h"
#include "rulescope.h"
#include "speakerfinder.h"

namespace Councilscope {

/// Findings outside lists with headings: bulleted or plain paragraphs behind a sentence that introduces them
/// (finding.intro, ended by finding.intro.end), enumerations in one sentence (finding.enumeration), the members of a
/// stated number ("two required immediate action. One was ... The other involved ...": finding.counted,
/// finding.member), clauses (finding.prose), which belong to whoever speaks in the paragraph, and what articles tell or
/// quote of the inspectorate (ReportedFindings). An introduction of a list that is good and bad (by_words) holds for
/// paragraphs as long as they say which.
class FindingProse
{
    Q_DISABLE_COPY_MOVE(FindingProse)

public:
    /// `council`: whom the document is about; what is told of others is left out. Empty: nobody in particular.
    FindingProse(const RuleScope& scope, const QVector<OutlineBlock>& blocks, const QString& council = {});

    [[nodiscard]] QVector<FindingDraft> read();

private:
    void readHeading(const OutlineBlock& block);
    void readIntroduced(qsizetype index);
    void readSentences(const OutlineBlock& block);
    void readEnumeration(const OutlineBlock& block, qsizetype start, const QString& sentence);
    void readMember(const OutlineBlock& block, qsizetype start, const QString& sentence);
    void readClauses(const OutlineBlock& block, qsizetype start, const QString& sentence);
    void add(const Rule& rule, const OutlineBlock& block, qsizetype start, qsizetype end);

    const RuleScope& m_scope;
    const QVector<OutlineBlock>& m_blocks;
    SpeakerFinder m_speakers;
    QVector<FindingDraft> m_drafts;
    ReportedFindings m_reported; ///< adds to the drafts
    QString m_headed; ///< which findings the heading above announces: their list is FindingLists' matter
    const Rule* m_intro = nullptr;
    const OutlineBlock* m_lastPoint = nullptr; ///< of the introduced list, the last draft
    const Rule* m_counted = nullptr;
};

} // namespace Councilscope
