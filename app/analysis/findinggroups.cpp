#include "findinggroups.h"

#include <algorithm>

namespace Councilscope {

namespace {

FindingLaneKind laneOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::PriorityAction:
        return FindingLaneKind::PriorityActions;
    case FindingKind::Strength:
    case FindingKind::MeetsRequirements:
        return FindingLaneKind::Strengths;
    default:
        return FindingLaneKind::ToImprove;
    }
}

/// Adds the finding to the group of its inspection and date.
void addToGroup(QVector<FindingGroup>& groups, const Finding& finding, const PartialDate& date, Framework framework)
{
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const FindingGroup& candidate) {
        return candidate.inspection == finding.inspection && candidate.date == date;
    });
    if (group != groups.end()) {
        group->findings.push_back(finding);
    } else {
        groups.push_back({finding.inspection, framework, date, {finding}});
    }
}

void sortByDate(QVector<FindingGroup>& groups)
{
    std::stable_sort(groups.begin(), groups.end(),
        [](const FindingGroup& a, const FindingGroup& b) { return a.date.date < b.date.date; });
}

} // namespace

void FindingGrouper::add(const Finding& finding, const PartialDate& date, Framework framework)
{
    addToGroup(m_lanes[laneOf(finding.kind)], finding, date, framework);
}

QVector<FindingLane> FindingGrouper::lanes() const
{
    QVector<FindingLane> lanes;
    for (auto lane = m_lanes.cbegin(); lane != m_lanes.cend(); ++lane) {
        lanes.push_back({lane.key(), lane.value()});
        sortByDate(lanes.last().groups);
    }
    return lanes;
}

} // namespace Councilscope
