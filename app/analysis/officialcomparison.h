#pragma once

#include <records.h>

/// Where documents and official files speak of the same thing: figures, and outcomes of inspections.
namespace Councilscope {

/// Why a reported figure may differ from the official one.
enum class DifferenceReason
{
    None, ///< they are equal
    Rounded, ///< the document rounds or qualifies, and the official figure fits
    OtherDate, ///< the official figure is of another day
    Validated, ///< of the same day: published after checks that came later than the document
};

/// A figure of a document beside the official one for the same council and measure, of the same day or the nearest.
struct FigureComparison
{
    Observation reported;
    Observation official;
    DifferenceReason reason = DifferenceReason::None;

    /// Reported less official; 0 where the official figure fits what the document says.
    [[nodiscard]] double difference() const;
    bool operator==(const FigureComparison&) const = default;
};

/// Every reported figure with a value, a council and a date that an official figure is within half a year of, in the
/// order of `reported`. Breakdowns and rejected records are left out.
[[nodiscard]] QVector<FigureComparison> compareWithOfficial(
    const QVector<Observation>& reported, const QVector<Observation>& official);
/// A sentence on the reason, for people; empty for None.
[[nodiscard]] QString differenceText(DifferenceReason reason);

/// A judgement of a document beside that of a table of outcomes.
struct OutcomeComparison
{
    Judgement reported;
    Judgement official;

    [[nodiscard]] bool agrees() const { return reported.grade == official.grade; }
    bool operator==(const OutcomeComparison&) const = default;
};

/// An inspection of a document and one of a table that were not found to be the same, though only days lie between.
struct DateDisagreement
{
    Inspection reported;
    Inspection official;

    bool operator==(const DateDisagreement&) const = default;
};

struct OutcomeComparisons
{
    QVector<OutcomeComparison> judgements; ///< those that agree, too
    QVector<DateDisagreement> dates;

    [[nodiscard]] int agreements() const;
};

[[nodiscard]] OutcomeComparisons compareOutcomes(const RecordSet& records);

} // namespace Councilscope
