#pragma once

#include "caseledger.h"

namespace Councilscope {

/// What became of a council's cases between two of its inspections.
struct CaseChanges
{
    QVector<QString> appeared; ///< Case::key of cases first flagged by the later one
    QVector<QString> repeated;
    QVector<QString> progressing;
    QVector<QString> met; ///< stated or inferred
    QVector<QString> recurred;
    QVector<QString> silent; ///< open before, not spoken of by the later one: not resolved

    bool operator==(const CaseChanges&) const = default;
};

/// Between the state after inspection `earlier` and what inspection `later` says; keys of Inspection. Events of
/// inspections in between belong to neither.
[[nodiscard]] CaseChanges caseChanges(
    const CaseLedger& ledger, const QString& council, const QString& earlier, const QString& later);

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
