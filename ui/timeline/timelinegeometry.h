#pragma once

#include "timeaxis.h"

#include <timelineblock.h>

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QSet>

namespace Councilscope {

/// How much of a council is shown.
enum class TimelineDetail
{
    Overview, ///< one row: overall grade and visits
    Areas, ///< a row for each area, and the visits
    Findings, ///< and what was found, by kind
    Cases, ///< instead of the findings, the cases: themes with most open cases, or all cases where they are few
    Everything, ///< findings, and every case
};

/// What fits the number of councils: two fill a window, forty are read as a list.
[[nodiscard]] TimelineDetail suitableDetail(qsizetype councils);

/// What is shown of the councils, and what a person folded or unfolded.
struct TimelineFolding
{
    TimelineDetail detail = TimelineDetail::Cases;
    QHash<QString, TimelineDetail> councils; ///< where it differs from `detail`
    QHash<QPair<QString, QString>, bool> themes; ///< by council and key of the theme: whether its cases are shown
    QSet<QString> allThemes; ///< councils that show more than the first themes

    bool operator==(const TimelineFolding&) const = default;
};

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
        CasesHeading,
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
    static constexpr int themesShown = 8; ///< at TimelineDetail::Cases
    static constexpr int casesShown = 8; ///< so many are shown one by one, more are folded by theme

    TimelineGeometry() = default;
    TimelineGeometry(const QVector<TimelineBlock>& blocks, const TimelineFolding& folding, double em);

    [[nodiscard]] const QVector<TimelineRow>& rows() const { return m_rows; }
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] double em() const { return m_em; }
    [[nodiscard]] TimelineDetail detailOf(int block) const { return m_details.value(block); }
    /// Whether the cases of the theme are shown.
    [[nodiscard]] bool isUnfolded(const TimelineBlock& block, const TimelineLane& theme) const;
    [[nodiscard]] bool showsAllThemes(const TimelineBlock& block) const;
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
    void addBlock(const TimelineBlock& block, int index);
    void addFindings(const TimelineBlock& block, int index);
    void addCases(const TimelineBlock& block, int index);
    void addThemes(const TimelineBlock& block, int index);
    void addRow(TimelineRow::Kind kind, int block, int lane, double ems);
    [[nodiscard]] QRectF shapeRect(const TimelineMark& mark, const TimeAxis& axis, const TimelineRow& row) const;

    QVector<TimelineRow> m_rows;
    TimelineFolding m_folding;
    QVector<TimelineDetail> m_details;
    QHash<QPair<int, int>, int> m_rowOfLane;
    QHash<int, int> m_headerOf;
    double m_em = 14;
    double m_height = 0;
};

} // namespace Councilscope
