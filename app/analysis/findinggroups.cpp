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

bool comesBefore(const ThemeStrip& a, const ThemeStrip& b)
{
    // Named themes before findings without one; those that come back most often first, then the latest.
    if (a.theme.isEmpty() != b.theme.isEmpty()) {
        return b.theme.isEmpty();
    }
    if (a.flagged.size() != b.flagged.size()) {
        return a.flagged.size() > b.flagged.size();
    }
    if (a.items != b.items) {
        return a.items > b.items;
    }
    return a.lastFlagged() > b.lastFlagged();
}

/// One list of groups for each theme; a finding with several themes is in each of them.
QMap<QString, QVector<FindingGroup>> groupsByTheme(const QVector<FindingLane>& lanes)
{
    QMap<QString, QVector<FindingGroup>> themes;
    for (const FindingLane& lane : lanes) {
        if (lane.kind == FindingLaneKind::Strengths) {
            continue;
        }
        for (const FindingGroup& group : lane.groups) {
            for (const Finding& finding : group.findings) {
                const QStringList keys = finding.themes.isEmpty() ? QStringList{QString()} : finding.themes;
                for (const QString& theme : keys) {
                    addToGroup(themes[theme], finding, group.date, group.framework);
                }
            }
        }
    }
    return themes;
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

QVector<ThemeStrip> themeStrips(const QVector<FindingLane>& lanes)
{
    QVector<ThemeStrip> strips;
    const QMap<QString, QVector<FindingGroup>> themes = groupsByTheme(lanes);
    for (auto theme = themes.cbegin(); theme != themes.cend(); ++theme) {
        ThemeStrip strip{theme.key(), theme.value(), 0};
        sortByDate(strip.flagged);
        for (const FindingGroup& group : std::as_const(strip.flagged)) {
            strip.items += int(group.findings.size());
        }
        strips.push_back(strip);
    }
    std::stable_sort(strips.begin(), strips.end(), comesBefore);
    return strips;
}

} // namespace Councilscope
