#pragma once

#include <caseledger.h>

/// Cases in the words that people read: the same in the table, the life line, print and what a screen reader says.
namespace Councilscope {

/// Why no cases are shown: "The cases are being worked out"; empty when the ledger is current.
[[nodiscard]] QString ledgerStateText(LedgerState state);
/// "Open", "Met, to confirm".
[[nodiscard]] QString caseStatusName(CaseStatus status);
/// The status and, where it applies, that later inspections are silent: "Open, not mentioned since".
[[nodiscard]] QString caseStatusText(const Case& single);
/// The same for a column: "Open · silent".
[[nodiscard]] QString caseStatusShort(const Case& single);
/// Whether later inspections of the council are loaded that do not speak of the open case.
[[nodiscard]] bool isSilent(const Case& single);
/// "flagged", "flagged again": lower case, for use after a date.
[[nodiscard]] QString caseEventName(CaseEventKind kind);
/// One letter for a narrow mark; never two kinds with the same.
[[nodiscard]] QString caseEventLetter(CaseEventKind kind);
/// "Amber"; empty for None.
[[nodiscard]] QString ragName(RagRating rating);
/// "the council", "a newspaper": who speaks; empty for a person's entry.
[[nodiscard]] QString speakerName(const QString& speaker);

/// The title that a person gave, else the program's.
[[nodiscard]] QString caseTitle(const Case& single);
/// The case's line in the improvement plan; nullptr when nobody wrote one.
[[nodiscard]] const CaseWork* workOf(const Case& single);
/// Least confidence of the mentions, 0-1; 1 when none has a source.
[[nodiscard]] double confidenceOf(const Case& single);

/// The case in one sentence.
[[nodiscard]] QString caseSentence(const Case& single);
/// The event in one sentence, with its words.
[[nodiscard]] QString eventSentence(const CaseEvent& event);

/// One cue as a sentence: "Shared words: recruitment, retention."
[[nodiscard]] QString reasonText(const LinkReason& reason);
/// All cues, the strongest first.
[[nodiscard]] QString reasonsText(const QVector<LinkReason>& reasons);
/// What the proposal asks: "Is this the same defect, flagged again?"
[[nodiscard]] QString proposalQuestion(CaseProposal::Kind kind);
/// The same in two words for a column: "Flagged again".
[[nodiscard]] QString proposalName(CaseProposal::Kind kind);

} // namespace Councilscope
