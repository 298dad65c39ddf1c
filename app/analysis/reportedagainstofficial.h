#pragma once

#include <records.h>

/// Figures that reports print beside those that official files have for the same council, measure and date.
namespace Councilscope {

enum class DifferenceReason
{
    Same,
    Approximate, ///< the report says "about" or "more than", and the official figure agrees with that
    OtherDate, ///< the two dates are close and not the same
    ValidatedLater, ///< printed before the official figures of that date were checked and published
    NotKnown,
};

struct ReportedAgainstOfficial
{
    Observation reported;
    Observation official;
    double difference = 0; ///< reported minus official
    DifferenceReason reason = DifferenceReason::NotKnown;

    bool operator==(const ReportedAgainstOfficial&) const = default;
};

/// One pair for each reported figure with an official one at most a month away, the nearest, in the order of
/// `reported`. Values of breakdowns, rejected records and figures without a number or a date have none. `documents`
/// give the dates of publication by which a likely reason is told.
[[nodiscard]] QVector<ReportedAgainstOfficial> reportedAgainstOfficial(const QVector<Observation>& reported,
    const QVector<Observation>& official, const QVector<DocumentRecord>& documents);
/// "25 more than the official 212; printed before the official figures were validated".
[[nodiscard]] QString differenceText(const ReportedAgainstOfficial& pair);
/// "+25", "−11.5", "0".
[[nodiscard]] QString signedText(double difference);

} // namespace Councilscope
