#pragma once

#include "findingdraft.h"
#include "rulescope.h"
#include "speakerfinder.h"

#include <optional>

namespace Councilscope {

/// What articles tell or quote of the inspectorate: sentences that name it (finding.reported), "they" and "it" behind
/// one (finding.reported.they), sentences that only go on with what it found (finding.continued), until the article
/// turns to something else (finding.voice.end), and its own words (finding.quoted). Good or bad by the rule, or by the
/// words of each clause (finding.polarity); a clause whose words do not decide is left out.
class ReportedFindings
{
public:
    /// The speakers have read each block before it is read here; drafts are added to `drafts`. All outlive this.
    /// `council`: whom the article is about; empty for nobody in particular.
    ReportedFindings(
        const RuleScope& scope, const SpeakerFinder& speakers, const QString& council, QVector<FindingDraft>& drafts)
        : m_scope(scope)
        , m_speakers(speakers)
        , m_council(council)
        , m_drafts(drafts)
    {
    }

    void readSentence(const OutlineBlock& block, qsizetype start, const QString& sentence);
    /// A list of what was found begins: "it" and "they" behind it are the inspectorate.
    void expectMore() { m_inspectorsWereNamed = true; }
    /// What the block quotes of the inspectorate; to be called behind its sentences.
    void readQuoted(const OutlineBlock& block);
    [[nodiscard]] std::optional<FindingKind> kindOf(const QString& clause) const;
    [[nodiscard]] std::optional<FindingKind> kindOfMainPart(const QString& clause) const;
    /// The article turns from what was found to what is done about it, or to other people.
    [[nodiscard]] bool turnsAway(const QString& sentence) const;

private:
    const Rule* ruleFor(const QString& sentence, QRegularExpressionMatch* match);
    /// Half-open, in the text.
    [[nodiscard]] Sentence withoutRating(const QString& text, Sentence clause) const;
    qsizetype addClauses(const Rule& rule, const OutlineBlock& block, qsizetype start, qsizetype end);
    bool addClause(const Rule& rule, FindingKind kind, const OutlineBlock& block, qsizetype start, qsizetype end);
    [[nodiscard]] bool isAboutAnother(const QString& clause) const;
    [[nodiscard]] bool isTaken(const OutlineBlock& block, qsizetype start, qsizetype end) const;

    const RuleScope& m_scope;
    const SpeakerFinder& m_speakers;
    QString m_council;
    QVector<FindingDraft>& m_drafts;
    bool m_inspectorsWereNamed = false; ///< in the sentence before: who "they" are
    int m_patience = 0; ///< sentences that may pass without a finding before nobody goes on with them
};

} // namespace Councilscope
