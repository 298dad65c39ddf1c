#pragma once

#include "viewstate.h"

#include <ratingtimeline.h>

namespace Councilscope {

/// One thing drawn on a lane, with all that is said about it. Dates: the mark stands from `from` to `to` (exclusive);
/// its beginning is somewhere in `from` to `uncertainUntil` (inclusive, equal to `from` when the day is known).
struct TimelineMark
{
    enum class Kind
    {
        Band,
        NoOverallGrade, ///< where the overall band ends for good
        Event,
        Intervention,
        Knot, ///< findings of one inspection
    };

    Kind kind = Kind::Band;
    QDate from;
    QDate uncertainUntil;
    QDate to;
    Grade grade = Grade::Unknown;
    bool isJoint = false;
    bool isInferred = false;
    bool isInForce = false; ///< of a band: no later judgement is known
    FindingLaneKind findings = FindingLaneKind::ToImprove; ///< of a knot
    int count = 0; ///< of a knot
    QString label; ///< "RI", "7", "FV"
    QString sentence; ///< tooltip and what a screen reader says
    QVector<EvidenceItem> evidence; ///< may be empty: a mark without a quotable source

    bool operator==(const TimelineMark&) const = default;
};

struct TimelineLane
{
    enum class Kind
    {
        Rating,
        Events,
        Findings,
        Theme,
    };

    Kind kind = Kind::Rating;
    Area area = Area::Overall; ///< of a rating lane
    FindingLaneKind findings = FindingLaneKind::ToImprove; ///< of a findings lane
    QString title;
    QString sentence; ///< the lane as a whole, in words
    QVector<TimelineMark> marks; ///< ascending by `from`
    QDate silentFrom; ///< from here to today no loaded document speaks; invalid when one does

    bool operator==(const TimelineLane&) const = default;
};

struct GradeChip
{
    QString label; ///< "leaders"
    Grade grade = Grade::Unknown;

    bool operator==(const GradeChip&) const = default;
};

/// One council as the Timelines page shows it. Lanes: ratings, events, findings, themes, in this order.
struct TimelineBlock
{
    QString council;
    QVector<GradeChip> chips; ///< grades in force today
    QString since; ///< "inspected 10 months ago"
    QString findingsSummary; ///< "17 to improve, 3 priority actions, 5 strengths"
    QString sentence;
    QVector<TimelineLane> lanes;
    QDate first; ///< earliest date drawn; invalid when there is none
    int inspections = 0;
    int visits = 0;
    int findings = 0;

    [[nodiscard]] bool isEmpty() const { return !first.isValid(); }
    bool operator==(const TimelineBlock&) const = default;
};

[[nodiscard]] TimelineBlock timelineBlock(const CouncilTimeline& timeline);
[[nodiscard]] QVector<TimelineBlock> timelineBlocks(const QVector<CouncilTimeline>& timelines);

} // namespace Councilscope

Q_DECLARE_METATYPE(Councilscope::TimelineMark)
