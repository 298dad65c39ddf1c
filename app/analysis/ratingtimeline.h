#pragma once

#include <frameworkdays.h>
#include <records.h>

namespace Councilscope {

enum class BandEnd
{
    Open, ///< still in force today
    NextInspection,
    NoOverallGrade, ///< the next inspection grants grades by area only
    NoLongerJudged, ///< the next graded inspection does not judge this area any more
};

/// The time for which a judgement stands.
struct RatingBand
{
    Area area = Area::Overall; ///< as judged; InCareAndCareLeavers is drawn over two lanes
    Grade grade = Grade::Unknown;
    QString gradeAsPrinted;
    PartialDate start; ///< inspection's end; else its publication; else its start
    QDate end; ///< exclusive; today for Open
    BandEnd endKind = BandEnd::Open;
    Framework framework = Framework::Unknown;
    QString inspection;
    RecordState state = RecordState::Stated;
    SourceSpan source;
    int otherGrades = 0; ///< judgements of the same inspection and area that give another grade

    [[nodiscard]] bool isJoint() const { return area == Area::InCareAndCareLeavers; }
    bool operator==(const RatingBand&) const = default;
};

/// `area` is one of Overall, Leadership, HelpAndProtection, InCare, CareLeavers, Adoption, Lscb. A joint band is in the
/// InCare lane only and counts for both; bands do not overlap and ascend.
struct RatingLane
{
    Area area = Area::Overall;
    QVector<RatingBand> bands;

    bool operator==(const RatingLane&) const = default;
};

/// An inspection without grades, or a dated act of intervention.
struct TimelineEvent
{
    Framework framework = Framework::Unknown;
    bool isIntervention = false;
    PartialDate from; ///< first day of the visit, as well as it is known
    QDate to; ///< last possible day, inclusive
    QString inspection;
    QString text; ///< of an intervention: its value as recorded, else its quote
    SourceSpan source;
    bool isMentioned = false; ///< of an intervention without a date: it stands where a document speaks of it

    bool operator==(const TimelineEvent&) const = default;
};

/// What one inspection found of one kind.
struct FindingGroup
{
    QString inspection;
    Framework framework = Framework::Unknown;
    PartialDate date; ///< as RatingBand::start
    QVector<Finding> findings; ///< never empty

    bool operator==(const FindingGroup&) const = default;
};

enum class FindingLaneKind
{
    PriorityActions,
    ToImprove, ///< areas for improvement, recommendations, concerns
    Strengths, ///< strengths and requirements that are met
};

struct FindingLane
{
    FindingLaneKind kind = FindingLaneKind::ToImprove;
    QVector<FindingGroup> groups; ///< ascending

    bool operator==(const FindingLane&) const = default;
};

struct CouncilTimeline
{
    QString council;
    QDate today;
    QVector<RatingLane> lanes; ///< the five areas always; adoption and LSCB when judged
    QVector<TimelineEvent> events; ///< ascending
    QVector<FindingLane> findings; ///< only lanes that hold something
    QVector<DocumentRecord> documents; ///< of this council; for source lines
    QDate first; ///< earliest date drawn; invalid when nothing is
    QDate lastInspected; ///< end of the last inspection or visit
    int inspections = 0; ///< graded
    int undated = 0; ///< judgements and findings that no date is known for: not drawn

    [[nodiscard]] int findingCount(FindingLaneKind kind) const;
    /// The band that is in force today in this lane, a joint one for both of its areas; null when there is none.
    [[nodiscard]] const RatingBand* latest(Area area) const;
    bool operator==(const CouncilTimeline&) const = default;
};

/// One timeline for each council, in the order given; a council that no record names gets an empty one.
[[nodiscard]] QVector<CouncilTimeline> ratingTimelines(
    const RecordSet& records, const QStringList& councils, const QDate& today);

} // namespace Councilscope
