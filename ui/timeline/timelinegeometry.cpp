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
constexpr double caseEms = 1.35;
constexpr double overviewEms = 1.75;
constexpr double gapEms = 0.75;
constexpr double headerGapEms = 0.2;
constexpr double bandMargin = 2;

} // namespace

TimelineDetail suitableDetail(qsizetype councils)
{
    if (councils <= 2) {
        return TimelineDetail::Cases;
    }
    if (councils <= 4) {
        return TimelineDetail::Findings;
    }
    return councils <= 10 ? TimelineDetail::Areas : TimelineDetail::Overview;
}

TimelineGeometry::TimelineGeometry(const QVector<TimelineBlock>& blocks, const TimelineFolding& folding, double em)
    : m_folding(folding)
    , m_em(em)
{
    for (int i = 0; i < blocks.size(); ++i) {
        m_details.push_back(folding.councils.value(blocks[i].council, folding.detail));
        addBlock(blocks[i], i);
    }
}

bool TimelineGeometry::isUnfolded(const TimelineBlock& block, const TimelineLane& theme) const
{
    const bool byDefault = m_folding.councils.value(block.council, m_folding.detail) == TimelineDetail::Everything;
    return m_folding.themes.value({block.council, theme.theme}, byDefault);
}

bool TimelineGeometry::showsAllThemes(const TimelineBlock& block) const
{
    return m_folding.councils.value(block.council, m_folding.detail) == TimelineDetail::Everything
        || m_folding.allThemes.contains(block.council);
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

void TimelineGeometry::addBlock(const TimelineBlock& block, int index)
{
    const TimelineDetail detail = detailOf(index);
    if (detail == TimelineDetail::Overview) {
        addRow(TimelineRow::Kind::Overview, index, 0, overviewEms);
        return;
    }
    addRow(TimelineRow::Kind::Header, index, -1, headerEms);
    m_height += std::round(headerGapEms * m_em);
    for (int lane = 0; lane < block.lanes.size(); ++lane) {
        if (block.lanes[lane].kind == TimelineLane::Kind::Rating) {
            addRow(TimelineRow::Kind::Lane, index, lane, laneEms);
        } else if (block.lanes[lane].kind == TimelineLane::Kind::Events) {
            addRow(TimelineRow::Kind::Lane, index, lane, eventsEms);
        }
    }
    const bool hasCases = detail >= TimelineDetail::Cases && block.cases.all > 0;
    if (detail == TimelineDetail::Findings || detail == TimelineDetail::Everything
        || (detail == TimelineDetail::Cases && !hasCases)) {
        addFindings(block, index);
    }
    if (hasCases) {
        addRow(TimelineRow::Kind::CasesHeading, index, -1, findingsHeadingEms);
        addCases(block, index);
    }
    m_height += std::round(gapEms * m_em);
}

void TimelineGeometry::addFindings(const TimelineBlock& block, int index)
{
    bool isHeaded = false;
    for (int lane = 0; lane < block.lanes.size(); ++lane) {
        if (block.lanes[lane].kind != TimelineLane::Kind::Findings) {
            continue;
        }
        if (!isHeaded) {
            addRow(TimelineRow::Kind::FindingsHeading, index, -1, findingsHeadingEms);
            isHeaded = true;
        }
        addRow(TimelineRow::Kind::Lane, index, lane, findingsEms);
    }
}

void TimelineGeometry::addCases(const TimelineBlock& block, int index)
{
    if (block.cases.all > casesShown) {
        addThemes(block, index);
        return;
    }
    for (int lane = 0; lane < block.lanes.size(); ++lane) {
        if (block.lanes[lane].kind == TimelineLane::Kind::Case) {
            addRow(TimelineRow::Kind::Lane, index, lane, caseEms);
        }
    }
}

void TimelineGeometry::addThemes(const TimelineBlock& block, int index)
{
    const bool all = showsAllThemes(block);
    int themes = 0;
    bool isOpen = false;
    for (int lane = 0; lane < block.lanes.size(); ++lane) {
        const TimelineLane::Kind kind = block.lanes[lane].kind;
        if (kind == TimelineLane::Kind::Theme) {
            ++themes;
            const bool isShown = all || themes <= themesShown;
            isOpen = isShown && isUnfolded(block, block.lanes[lane]);
            if (isShown) {
                addRow(TimelineRow::Kind::Lane, index, lane, caseEms);
            }
        } else if (kind == TimelineLane::Kind::Case && isOpen) {
            addRow(TimelineRow::Kind::Lane, index, lane, caseEms);
        }
    }
    if (themes > themesShown && detailOf(index) != TimelineDetail::Everything) {
        addRow(TimelineRow::Kind::MoreThemes, index, -1, caseEms);
    }
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

QRectF TimelineGeometry::shapeRect(const TimelineMark& mark, const TimeAxis& axis, const TimelineRow& row) const
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
        height = std::round(m_em * 1.3);
        width = std::max(height, m_em * (0.55 + 0.55 * double(mark.label.size())));
        return {middle - width / 2, centre - height / 2, width, height};
    case TimelineMark::Kind::CaseEvent:
        height = std::round(m_em * 1.02);
        width = std::max(height, std::round(m_em * (0.5 + 0.45 * double(mark.label.size()))));
        return {middle - width / 2 + mark.side * width * 0.52, centre - height / 2, width, height};
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
    QRectF rect = shapeRect(mark, axis, m_rows[row]);
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
