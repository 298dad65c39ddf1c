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
        CaseEvent, ///< something that is said of a case; on the lane of a theme, of several of its cases
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
    int count = 0; ///< findings of a knot; cases of a mark on a theme's lane
    CaseEventKind event = CaseEventKind::Flagged; ///< of a case event
    int side = 0; ///< -1 or 1: another mark of the same time stands to the right or left
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
        Theme, ///< all cases of a theme
        Case,
    };

    Kind kind = Kind::Rating;
    Area area = Area::Overall; ///< of a rating lane
    FindingLaneKind findings = FindingLaneKind::ToImprove; ///< of a findings lane
    QString theme; ///< key, of the lanes of themes and cases; empty: none
    int cases = 0; ///< of a theme
    QString caseKey; ///< Case::key, of the lane of a case
    bool isPlaceholder = false; ///< of a case that no document names
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

struct CaseCounts
{
    int all = 0;
    int open = 0;
    int toConfirm = 0; ///< met as far as the program can tell
    int met = 0;
    int silent = 0; ///< open, and later inspections do not speak of it
    int unnamed = 0; ///< counted by a document, never named

    void add(const Case& single);
    bool operator==(const CaseCounts&) const = default;
};

/// "6 open · 2 to confirm · 9 met"
[[nodiscard]] QString casesText(const CaseCounts& counts);

/// One council as the Timelines page shows it. Lanes, in this order: ratings, events, findings, then each theme with
/// its cases.
struct TimelineBlock
{
    QString council;
    QVector<GradeChip> chips; ///< grades in force today
    QString since; ///< "inspected 10 months ago"
    QString findingsSummary; ///< "17 to improve, 3 priority actions, 5 strengths"
    QString casesSummary; ///< "19 cases by theme, 4 not mentioned since"
    CaseCounts cases;
    QString sentence;
    QVector<TimelineLane> lanes;
    QDate first; ///< earliest date drawn; invalid when there is none
    int inspections = 0;
    int visits = 0;
    int findings = 0;

    [[nodiscard]] bool isEmpty() const { return !first.isValid(); }
    bool operator==(const TimelineBlock&) const = default;
};

/// `cases` are those of the council.
[[nodiscard]] TimelineBlock timelineBlock(const CouncilTimeline& timeline, const QVector<const Case*>& cases = {});
[[nodiscard]] QVector<TimelineBlock> timelineBlocks(
    const QVector<CouncilTimeline>& timelines, const CaseLedger& ledger = {});

} // namespace Councilscope

Q_DECLARE_METATYPE(Councilscope::TimelineMark)
