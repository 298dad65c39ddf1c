#pragma once

#include <records.h>

/// Where documents and official tables speak of the same inspection.
namespace Councilscope {

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
