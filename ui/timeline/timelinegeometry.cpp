#include "timelinegeometry.h"

#include <algorithm>

namespace Councilscope {

namespace {

// All in lines of text.
constexpr double headerEms = 1.95;
constexpr double laneEms = 1.5;
constexpr double eventsEms = 1.75;
constexpr double findingsHeadingEms = 1.6;
constexpr double findingsEms = 1.7;
constexpr double themeEms = 1.35;
constexpr double overviewEms = 1.75;
constexpr double gapEms = 0.75;
constexpr double headerGapEms = 0.2;
constexpr double bandMargin = 2;

} // namespace

TimelineDetail suitableDetail(qsizetype councils)
{
    if (councils <= 2) {
        return TimelineDetail::Themes;
    }
    if (councils <= 4) {
        return TimelineDetail::Findings;
    }
    return councils <= 10 ? TimelineDetail::Areas : TimelineDetail::Overview;
}

TimelineGeometry::TimelineGeometry(const QVector<TimelineBlock>& blocks, TimelineDetail detail, double em,
    const QHash<QString, TimelineDetail>& perCouncil)
    : m_em(em)
{
    for (int i = 0; i < blocks.size(); ++i) {
        m_details.push_back(perCouncil.value(blocks[i].council, detail));
        addBlock(blocks[i], i, m_details.last());
    }
}

void TimelineGeometry::addRow(TimelineRow::Kind kind, int block, int lane, double ems)
{
    const int row = int(m_rows.size());
    if (lane >= 0) {
        m_rowOfLane.insert({block, lane}, row);
    }
    if (kind == TimelineRow::Kind::Header || kind == TimelineRow::Kind::Overview) {
        m_headerOf.insert(block, row);
    }
    m_rows.push_back({kind, block, lane, m_height, std::round(ems * m_em)});
    m_height = m_rows.last().bottom();
}

void TimelineGeometry::addBlock(const TimelineBlock& block, int index, TimelineDetail detail)
{
    if (detail == TimelineDetail::Overview) {
        addRow(TimelineRow::Kind::Overview, index, 0, overviewEms);
        return;
    }
    addRow(TimelineRow::Kind::Header, index, -1, headerEms);
    m_height += std::round(headerGapEms * m_em);
    bool headed = false;
    int themes = 0;
    for (int lane = 0; lane < block.lanes.size(); ++lane) {
        switch (block.lanes[lane].kind) {
        case TimelineLane::Kind::Rating:
            addRow(TimelineRow::Kind::Lane, index, lane, laneEms);
            break;
        case TimelineLane::Kind::Events:
            addRow(TimelineRow::Kind::Lane, index, lane, eventsEms);
            break;
        case TimelineLane::Kind::Findings:
            if (detail >= TimelineDetail::Findings) {
                if (!headed) {
                    addRow(TimelineRow::Kind::FindingsHeading, index, -1, findingsHeadingEms);
                    headed = true;
                }
                addRow(TimelineRow::Kind::Lane, index, lane, findingsEms);
            }
            break;
        case TimelineLane::Kind::Theme:
            ++themes;
            if (detail == TimelineDetail::AllThemes || (detail == TimelineDetail::Themes && themes <= themesShown)) {
                addRow(TimelineRow::Kind::Lane, index, lane, themeEms);
            }
            break;
        }
    }
    if (detail >= TimelineDetail::Themes && themes > themesShown) {
        addRow(TimelineRow::Kind::MoreThemes, index, -1, themeEms);
    }
    m_height += std::round(gapEms * m_em);
}

int TimelineGeometry::firstRowBelow(double y) const
{
    const auto row
        = std::partition_point(m_rows.cbegin(), m_rows.cend(), [y](const TimelineRow& r) { return r.bottom() <= y; });
    return int(row - m_rows.cbegin());
}

int TimelineGeometry::rowAt(double y) const
{
    const int row = firstRowBelow(y);
    return row < m_rows.size() && m_rows[row].y <= y ? row : -1;
}

int TimelineGeometry::rowOf(int block, int lane) const
{
    return lane < 0 ? headerRowOf(block) : m_rowOfLane.value({block, lane}, -1);
}

int TimelineGeometry::headerRowOf(int block) const
{
    return m_headerOf.value(block, -1);
}

QVector<int> TimelineGeometry::lanesIn(const QVector<TimelineBlock>& blocks, const TimelineRow& row) const
{
    QVector<int> lanes;
    if (row.lane >= 0) {
        lanes.push_back(row.lane);
    }
    if (row.kind == TimelineRow::Kind::Overview) {
        const QVector<TimelineLane>& all = blocks[row.block].lanes;
        for (int lane = 0; lane < all.size(); ++lane) {
            if (all[lane].kind == TimelineLane::Kind::Events) {
                lanes.push_back(lane);
            }
        }
    }
    return lanes;
}

QRectF TimelineGeometry::shapeRect(
    const TimelineMark& mark, const TimelineLane& lane, const TimeAxis& axis, const TimelineRow& row) const
{
    const double from = axis.x(mark.from);
    const double to = axis.x(mark.to);
    const double centre = row.y + row.height / 2;
    const double middle = (from + axis.x(mark.uncertainUntil.addDays(1))) / 2;
    double width = 0;
    double height = 0;
    switch (mark.kind) {
    case TimelineMark::Kind::Band: {
        const bool isOverview = row.kind == TimelineRow::Kind::Overview;
        const double margin = isOverview ? bandMargin + 1 : bandMargin;
        return {from + 0.5, row.y + margin, std::max(2.0, to - from - 1), row.height - 2 * margin};
    }
    case TimelineMark::Kind::NoOverallGrade:
        return {from + 0.5, row.y + bandMargin, std::max(m_em * 0.6, to - from - 1), row.height - 2 * bandMargin};
    case TimelineMark::Kind::Event:
    case TimelineMark::Kind::Intervention:
        width = height = std::round(m_em * (row.kind == TimelineRow::Kind::Overview ? 0.85 : 1.0));
        return {(from + to) / 2 - width / 2, centre - height / 2, width, height};
    case TimelineMark::Kind::Knot:
        height = lane.kind == TimelineLane::Kind::Theme ? std::round(m_em * 0.7) : std::round(m_em * 1.3);
        width = lane.kind == TimelineLane::Kind::Theme
            ? height
            : std::max(height, m_em * (0.55 + 0.55 * double(mark.label.size())));
        return {middle - width / 2, centre - height / 2, width, height};
    }
    return {};
}

QRectF TimelineGeometry::markRect(const QVector<TimelineBlock>& blocks, const TimeAxis& axis, const MarkRef& ref) const
{
    if (!ref.isMark()) {
        return {};
    }
    const TimelineLane& lane = blocks[ref.block].lanes[ref.lane];
    int row = rowOf(ref.block, ref.lane);
    if (row < 0 && lane.kind == TimelineLane::Kind::Events && detailOf(ref.block) == TimelineDetail::Overview) {
        row = headerRowOf(ref.block);
    }
    if (row < 0) {
        return {};
    }
    const TimelineMark& mark = lane.marks[ref.mark];
    QRectF rect = shapeRect(mark, lane, axis, m_rows[row]);
    // A joint judgement covers the lane below as well.
    if (mark.isJoint && row + 1 < m_rows.size() && m_rows[row + 1].block == ref.block
        && m_rows[row].kind == TimelineRow::Kind::Lane) {
        rect.setBottom(m_rows[row + 1].bottom() - bandMargin);
    }
    return rect;
}

MarkRef TimelineGeometry::at(const QVector<TimelineBlock>& blocks, const TimeAxis& axis, const QPointF& point) const
{
    const int index = rowAt(point.y());
    if (index < 0) {
        return {};
    }
    const TimelineRow& row = m_rows[index];
    QVector<int> lanes = lanesIn(blocks, row);
    if (row.lane > 0 && row.kind == TimelineRow::Kind::Lane) {
        lanes.push_front(row.lane - 1); // for its joint marks
    }
    for (auto lane = lanes.crbegin(); lane != lanes.crend(); ++lane) {
        const QVector<TimelineMark>& marks = blocks[row.block].lanes[*lane].marks;
        for (int mark = int(marks.size()) - 1; mark >= 0; --mark) {
            const MarkRef ref{row.block, *lane, mark};
            const QRectF rect = markRect(blocks, axis, ref);
            // Small marks may be hit a little beside them.
            const double slack = rect.width() < m_em ? 3 : 0;
            if (rect.adjusted(-slack, -slack, slack, slack).contains(point)) {
                return ref;
            }
        }
    }
    return {row.block, row.kind == TimelineRow::Kind::Lane ? row.lane : -1, -1};
}

TimeAxis TimelineGeometry::fitted(const QVector<TimelineBlock>& blocks, const QDate& today, double left, double width)
{
    QDate first = today.addYears(-5);
    for (const TimelineBlock& block : blocks) {
        if (!block.isEmpty()) {
            first = std::min(first, block.first);
        }
    }
    const qint64 margin = std::max<qint64>(20, first.daysTo(today) / 50);
    return TimeAxis::over(first.addDays(-margin), today.addDays(margin), left, width);
}

} // namespace Councilscope
