#pragma once

#include "findingdraft.h"
#include "rulescope.h"
#include "speakerfinder.h"

#include <optional>

namespace Councilscope {

/// Findings outside lists with headings: bulleted or plain paragraphs behind a sentence that introduces them
/// (finding.intro, ended by finding.intro.end), enumerations in one sentence (finding.enumeration), the members of a
/// stated number ("two required immediate action. One was ... The other involved ...": finding.counted,
/// finding.member), clauses (finding.prose), which belong to whoever speaks in the paragraph, and what articles tell or
/// quote of the inspectorate (finding.reported, finding.quoted): good or bad by the rule, or by the words of the clause
/// (finding.polarity); a clause whose words do not decide is left out.
class FindingProse
{
public:
    FindingProse(const RuleScope& scope, const QVector<OutlineBlock>& blocks);

    [[nodiscard]] QVector<FindingDraft> read();

private:
    void readIntroduced(qsizetype index);
    void readSentences(const OutlineBlock& block);
    void readEnumeration(const OutlineBlock& block, qsizetype start, const QString& sentence);
    void readMember(const OutlineBlock& block, qsizetype start, const QString& sentence);
    void readClauses(const OutlineBlock& block, qsizetype start, const QString& sentence);
    void readQuoted(const OutlineBlock& block);
    void readReported(const OutlineBlock& block, qsizetype start, const QString& sentence);
    void addClauses(const Rule& rule, const OutlineBlock& block, qsizetype start, qsizetype end);
    [[nodiscard]] std::optional<FindingKind> kindOf(const QString& clause) const;
    [[nodiscard]] bool isTaken(const OutlineBlock& block, qsizetype start, qsizetype end) const;
    void add(const Rule& rule, const OutlineBlock& block, qsizetype start, qsizetype end);

    const RuleScope& m_scope;
    const QVector<OutlineBlock>& m_blocks;
    SpeakerFinder m_speakers;
    QVector<FindingDraft> m_drafts;
    const Rule* m_intro = nullptr;
    const Rule* m_counted = nullptr;
    bool m_inspectorsWereNamed = false; ///< in the sentence before: who "they" are
};

} // namespace Councilscope
