#pragma once

#include <caseledger.h>

/// What a person does to cases, as edits for the library. Pure: an edit says what is to change, nothing is changed.
namespace Councilscope {

/// `text` is the reason or the quote. Superseded, Merged and NotADefect close the case.
[[nodiscard]] CaseEdit changeStatus(
    const Case& single, CaseStatus status, const PartialDate& date, const QString& text, const QString& user);
/// The same for several cases as one act.
[[nodiscard]] CaseEdit changeStatus(
    const QVector<Case>& cases, CaseStatus status, const PartialDate& date, const QString& text, const QString& user);
[[nodiscard]] CaseEdit addNote(const Case& single, const PartialDate& date, const QString& text, const QString& user);
/// The line of the improvement plan as it is to be; an empty one removes it. `work.anchor` is of no meaning.
[[nodiscard]] CaseEdit writeWork(const Case& single, const CaseWork& work, const QString& user);
/// `name` without folders.
[[nodiscard]] CaseEdit addFile(const Case& single, const QString& name, const QByteArray& bytes, const QString& user);
/// Takes back what a person entered.
[[nodiscard]] CaseEdit removeEntry(const CaseEntry& entry, const QString& user);

/// The person's word on a proposal. An existing verdict on the pair is replaced.
[[nodiscard]] CaseEdit decideProposal(
    const CaseProposal& proposal, bool isAccepted, const CaseLedger& ledger, const QString& user);
/// Both become one case.
[[nodiscard]] CaseEdit mergeCases(const Case& earlier, const Case& later, const QString& user);
/// The mentions from `event` on become a case of their own. None is split off where `canSplit` says no.
[[nodiscard]] CaseEdit splitCase(const Case& single, int event, const QString& user);
[[nodiscard]] bool canSplit(const Case& single, int event);

} // namespace Councilscope
