#pragma once

#include "timelinegeometry.h"
#include "timelinestyle.h"

#include <QFont>

class QPainter;

namespace Councilscope {

/// What a painter needs to know; references must outlive the painter.
struct TimelineScene
{
    const QVector<TimelineBlock>& blocks;
    const TimelineGeometry& geometry;
    TimeAxis axis;
    TimelineStyle style;
    QFont font;
    QDate today;
    double left = 0; ///< of the label column
    double right = 0; ///< of the whole drawing
    bool interactive = false; ///< with fold arrows
    MarkRef current; ///< with the focus ring
    MarkRef hovered;
    bool hasFocus = false;
};

/// Draws rows of a timeline on any device: screen, image, SVG, PDF, printer. Uses no clipping and no brush patterns for
/// what must reach an SVG file.
class TimelinePainter
{
public:
    explicit TimelinePainter(const TimelineScene& scene);

    /// Rows that touch top..bottom, in content coordinates.
    void drawRows(QPainter& painter, double top, double bottom) const;
    /// Vertical lines: ticks, changes of scale, today.
    void drawGrid(QPainter& painter, double top, double bottom) const;
    /// Labels of the axis, above `bottom`.
    void drawAxisLabels(QPainter& painter, double bottom) const;
    /// What the dashed lines say, in one line of text below `top`.
    void drawSeamCaptions(QPainter& painter, double top) const;
    /// Width that the names of councils and of the lanes shown want; titles of cases are cut.
    [[nodiscard]] static double labelWidth(
        const QVector<TimelineBlock>& blocks, const TimelineGeometry& geometry, const QFont& font);

private:
    void drawRow(QPainter& painter, const TimelineRow& row) const;
    void drawHeader(QPainter& painter, const TimelineRow& row) const;
    void drawHeaderNote(QPainter& painter, const TimelineRow& row, double left, double right) const;
    double drawChips(QPainter& painter, const TimelineRow& row, double x, double right) const;
    void drawOverview(QPainter& painter, const TimelineRow& row) const;
    void drawFindingsHeading(QPainter& painter, const TimelineRow& row) const;
    void drawCasesHeading(QPainter& painter, const TimelineRow& row) const;
    void drawMoreThemes(QPainter& painter, const TimelineRow& row) const;
    void drawLane(QPainter& painter, const TimelineRow& row) const;
    void drawLaneLabel(QPainter& painter, const TimelineRow& row, const QString& text, const QColor& color) const;
    void drawSilence(QPainter& painter, const TimelineRow& row, const TimelineLane& lane) const;
    void drawMarks(QPainter& painter, const TimelineRow& row, int lane) const;
    void drawMark(QPainter& painter, const MarkRef& ref) const;
    void drawBand(QPainter& painter, const MarkRef& ref, const TimelineMark& mark, const QRectF& rect) const;
    [[nodiscard]] QRectF besideEvents(const MarkRef& band, const QRectF& text, double right) const;
    void drawNoOverall(QPainter& painter, const TimelineMark& mark, const QRectF& rect) const;
    void drawEvent(QPainter& painter, const MarkRef& ref, const TimelineMark& mark, const QRectF& rect) const;
    void drawKnot(QPainter& painter, const TimelineMark& mark, const QRectF& rect) const;
    void drawUncertainty(QPainter& painter, const TimelineMark& mark, const QRectF& rect, const QColor& color) const;
    void drawCaseEvent(QPainter& painter, const TimelineMark& mark, const QRectF& rect) const;
    void drawThemeLabel(QPainter& painter, const TimelineRow& row, const TimelineLane& lane) const;
    void drawCaseTitle(QPainter& painter, const TimelineRow& row, const TimelineLane& lane) const;
    void drawCaseLine(QPainter& painter, const TimelineRow& row, const TimelineLane& lane) const;
    void drawFocus(QPainter& painter, const MarkRef& ref, const QRectF& rect) const;
    void drawHatch(QPainter& painter, const QRectF& rect, const QColor& color, double spacing) const;
    [[nodiscard]] QRectF visible(const QRectF& rect) const;

    const TimelineScene& m_scene;
    double m_em;
    QFont m_bold;
    QFont m_small;
};

} // namespace Councilscope
