#pragma once

#include "timeaxis.h"

#include <timelineblock.h>

#include <QHash>
#include <QPointF>
#include <QRectF>

namespace Councilscope {

/// How much of a council is shown.
enum class TimelineDetail
{
    Overview, ///< one row: overall grade and visits
    Areas, ///< a row for each area, and the visits
    Findings, ///< and what was found, by kind
    Themes, ///< and the themes that are flagged most often
    AllThemes,
};

/// What fits the number of councils: two fill a window, forty are read as a list.
[[nodiscard]] TimelineDetail suitableDetail(qsizetype councils);

/// Names a council (lane and mark -1), a lane (mark -1) or a mark.
struct MarkRef
{
    int block = -1;
    int lane = -1;
    int mark = -1;

    [[nodiscard]] bool isValid() const { return block >= 0; }
    [[nodiscard]] bool isMark() const { return mark >= 0; }
    bool operator==(const MarkRef&) const = default;
};

struct TimelineRow
{
    enum class Kind
    {
        Overview, ///< `lane` is the overall lane
        Header,
        Lane,
        FindingsHeading,
        MoreThemes,
    };

    Kind kind = Kind::Lane;
    int block = 0;
    int lane = -1;
    double y = 0;
    double height = 0;

    [[nodiscard]] double bottom() const { return y + height; }
    bool operator==(const TimelineRow&) const = default;
};

/// Where rows and marks lie, in content coordinates (y from 0 at the first row). No painting and no widgets: `em` is
/// the height of a line of text, and all sizes follow from it.
class TimelineGeometry
{
public:
    static constexpr int themesShown = 5; ///< at TimelineDetail::Themes

    TimelineGeometry() = default;
    TimelineGeometry(const QVector<TimelineBlock>& blocks, TimelineDetail detail, double em,
        const QHash<QString, TimelineDetail>& perCouncil = {});

    [[nodiscard]] const QVector<TimelineRow>& rows() const { return m_rows; }
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] double em() const { return m_em; }
    [[nodiscard]] TimelineDetail detailOf(int block) const { return m_details.value(block); }
    /// Index of the row at `y`, -1 between blocks and outside.
    [[nodiscard]] int rowAt(double y) const;
    /// First row whose bottom is below `y`; rows().size() when none.
    [[nodiscard]] int firstRowBelow(double y) const;
    /// -1 when the lane is folded away.
    [[nodiscard]] int rowOf(int block, int lane) const;
    [[nodiscard]] int headerRowOf(int block) const;

    /// The mark as drawn; empty when its lane is folded away.
    [[nodiscard]] QRectF markRect(const QVector<TimelineBlock>& blocks, const TimeAxis& axis, const MarkRef& ref) const;
    /// The topmost mark under the point; else the lane or council of the row; else an invalid one.
    [[nodiscard]] MarkRef at(const QVector<TimelineBlock>& blocks, const TimeAxis& axis, const QPointF& point) const;
    /// The lanes drawn in the row: its own; in an overview row the visits too.
    [[nodiscard]] QVector<int> lanesIn(const QVector<TimelineBlock>& blocks, const TimelineRow& row) const;

    /// What was judged and found, from the first mark to today, with a margin at both ends.
    [[nodiscard]] static TimeAxis fitted(
        const QVector<TimelineBlock>& blocks, const QDate& today, double left, double width);

private:
    void addBlock(const TimelineBlock& block, int index, TimelineDetail detail);
    void addRow(TimelineRow::Kind kind, int block, int lane, double ems);
    [[nodiscard]] QRectF shapeRect(
        const TimelineMark& mark, const TimelineLane& lane, const TimeAxis& axis, const TimelineRow& row) const;

    QVector<TimelineRow> m_rows;
    QVector<TimelineDetail> m_details;
    QHash<QPair<int, int>, int> m_rowOfLane;
    QHash<int, int> m_headerOf;
    double m_em = 14;
    double m_height = 0;
};

} // namespace Councilscope
