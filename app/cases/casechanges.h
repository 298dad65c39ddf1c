#pragma once

#include "caseledger.h"

#include <QSet>

namespace Councilscope {

/// What became of a council's cases from one of its inspections to another.
struct CaseChanges
{
    QVector<QString> appeared; ///< Case::key of cases first flagged since
    QVector<QString> repeated;
    QVector<QString> progressing;
    QVector<QString> met; ///< stated or inferred
    QVector<QString> recurred;
    QVector<QString> silent; ///< open before, not spoken of since: not resolved

    bool operator==(const CaseChanges&) const = default;
};

/// Between the state after inspection `earlier` and what `since` say; keys of Inspection.
[[nodiscard]] CaseChanges caseChanges(
    const CaseLedger& ledger, const QString& council, const QString& earlier, const QSet<QString>& since);

/// The keys of `later` and of the council's inspections between it and `earlier`: visits, too, but not those of special
/// educational needs where `later` is one of children's social care, nor the other way round.
[[nodiscard]] QSet<QString> inspectionsSince(const CaseLedger& ledger, const RecordSet& records, const QString& council,
    const QString& earlier, const QString& later);

/// With which of a council's `earlier` inspections, newest first, a person will want to compare `later`: a full
/// inspection with the full one before it; special educational needs with special educational needs; a visit with
/// whatever inspection of children's social care came before. Where there is none such, with the newest. -1: no
/// earlier.
[[nodiscard]] qsizetype inspectionToCompare(const QVector<Inspection>& earlier, const Inspection& later);

/// One theme over the chosen councils.
struct ThemeHistory
{
    QString theme; ///< key
    int councils = 0; ///< that were flagged for it
    int cases = 0;
    int open = 0; ///< open, progressing, persisting or recurred
    int resolved = 0; ///< stated
    int inferred = 0; ///< resolved, to be confirmed
    int recurred = 0; ///< cases that ever came back
    std::optional<int> medianMonthsToResolved; ///< of stated and inferred resolutions with both dates
    QStringList fromDefectToStrength; ///< councils, by name

    bool operator==(const ThemeHistory&) const = default;
};

/// Cases opened from `from` to `to` (inclusive; invalid: no limit) in `councils` (empty: all), commonest theme first.
/// `frameworks` restricts the inspections that opened them; empty: all.
[[nodiscard]] QVector<ThemeHistory> themeHistories(const CaseLedger& ledger, const RecordSet& records,
    const QStringList& councils, const QDate& from, const QDate& to, const QVector<Framework>& frameworks);

} // namespace Councilscope
