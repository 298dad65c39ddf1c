#include "councilcomparison.h"

#include <QSet>

#include <algorithm>

namespace Councilscope {

Grade CouncilStanding::overall() const
{
    for (const LatestGrade& latest : grades) {
        if (latest.area == Area::Overall) {
            return latest.grade;
        }
    }
    return Grade::Unknown;
}

CouncilStanding standing(const CouncilTimeline& timeline)
{
    CouncilStanding result;
    result.council = timeline.council;
    result.documents = int(timeline.documents.size());
    result.lastInspected = timeline.lastInspected;
    for (const Area area :
        {Area::Overall, Area::Leadership, Area::HelpAndProtection, Area::InCare, Area::CareLeavers}) {
        const RatingBand* band = timeline.latest(area);
        // A joint band answers for two areas and is listed once.
        if (band && !(area == Area::CareLeavers && band->isJoint())) {
            result.grades.push_back({band->area, band->grade, band->start, band->source});
        }
    }
    QDate latest;
    for (const FindingLane& lane : timeline.findings) {
        if (lane.kind != FindingLaneKind::Strengths && !lane.groups.isEmpty()) {
            latest = std::max(latest, lane.groups.last().date.date);
        }
    }
    for (const FindingLane& lane : timeline.findings) {
        for (const FindingGroup& group : lane.groups) {
            if (lane.kind != FindingLaneKind::Strengths && group.date.date == latest) {
                result.flaggedLast += int(group.findings.size());
            }
        }
    }
    return result;
}

QVector<CouncilStanding> councilStandings(const RecordSet& records, const QDate& today)
{
    QSet<QString> names;
    for (const DocumentRecord& document : records.documents) {
        names.insert(document.council);
    }
    for (const Inspection& inspection : records.inspections) {
        names.insert(inspection.council);
    }
    names.remove(QString());
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    QVector<CouncilStanding> standings;
    for (const CouncilTimeline& timeline : ratingTimelines(records, sorted, today)) {
        standings.push_back(standing(timeline));
    }
    return standings;
}

} // namespace Councilscope
