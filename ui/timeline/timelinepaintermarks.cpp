#include "timelinepainter.h"

#include "findingshapes.h"
#include "textwidth.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// The marks on the lanes: bands, diamonds, knots.
namespace Councilscope {

namespace {

constexpr double corner = 2.5;

} // namespace

void TimelinePainter::drawMarks(QPainter& painter, const TimelineRow& row, int lane) const
{
    const int count = int(m_scene.blocks[row.block].lanes[lane].marks.size());
    for (int mark = 0; mark < count; ++mark) {
        drawMark(painter, {row.block, lane, mark});
    }
}

void TimelinePainter::drawMark(QPainter& painter, const MarkRef& ref) const
{
    const TimelineMark& mark = m_scene.blocks[ref.block].lanes[ref.lane].marks[ref.mark];
    const QRectF rect = m_scene.geometry.markRect(m_scene.blocks, m_scene.axis, ref);
    if (rect.right() <= m_scene.axis.left || rect.left() >= m_scene.axis.right()) {
        return;
    }
    switch (mark.kind) {
    case TimelineMark::Kind::Band:
        drawBand(painter, ref, mark, visible(rect));
        break;
    case TimelineMark::Kind::NoOverallGrade:
        drawNoOverall(painter, mark, visible(rect));
        break;
    case TimelineMark::Kind::Event:
    case TimelineMark::Kind::Intervention:
        drawEvent(painter, ref, mark, rect);
        break;
    case TimelineMark::Kind::Knot:
        drawKnot(painter, mark, rect);
        break;
    case TimelineMark::Kind::CaseEvent:
        drawCaseEvent(painter, mark, rect);
        break;
    }
    if (ref == m_scene.current || ref == m_scene.hovered) {
        drawFocus(painter, ref, visible(rect));
    }
}

void TimelinePainter::drawBand(
    QPainter& painter, const MarkRef& ref, const TimelineMark& mark, const QRectF& rect) const
{
    const GradePaint paint = gradePaint(mark.grade, m_scene.style.dark);
    const double sure = m_scene.axis.x(mark.uncertainUntil.addDays(1));
    const bool isUncertain = mark.uncertainUntil != mark.from && sure > rect.left() + 2;
    QRectF solid = rect;
    if (isUncertain) {
        // The beginning is drawn as wide as it is unknown: outlined, and solid only from where it is sure.
        solid.setLeft(std::min(sure, rect.right() - 1));
        painter.setPen(QPen(paint.fill, 1.2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(paint.fill);
    painter.drawRoundedRect(solid, corner, corner);
    if (paint.hatch.isValid()) {
        drawHatch(painter, solid.adjusted(1, 1, -1, -1), paint.hatch, 8);
    }
    QString label = mark.isInferred ? mark.label + u'*' : mark.label;
    if (textWidth(label, m_bold) + m_em * 0.5 > solid.width()) {
        label = gradeLetter(mark.grade);
    }
    const double width = textWidth(label, m_bold);
    if (width + 4 > solid.width()) {
        return;
    }
    const double indent = std::min(m_em * 0.5, (solid.width() - width) / 2);
    const QRectF text
        = besideEvents(ref, QRectF(solid.left() + indent, solid.top(), width + 2, solid.height()), solid.right() - 2);
    if (paint.hatch.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(paint.fill);
        const double lineHeight = std::min(m_em * 1.05, solid.height() - 2);
        painter.drawRect(QRectF(text.left() - 2, text.center().y() - lineHeight / 2, width + 4, lineHeight));
    }
    painter.setFont(m_bold);
    painter.setPen(paint.text);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, label);
}

/// In an overview the visits lie on the band: its letter stands behind those that would cover it, where there is room.
QRectF TimelinePainter::besideEvents(const MarkRef& band, const QRectF& text, double right) const
{
    const int row = m_scene.geometry.rowOf(band.block, band.lane);
    if (row < 0 || m_scene.geometry.detailOf(band.block) != TimelineDetail::Overview) {
        return text;
    }
    QVector<QRectF> events;
    for (const int lane : m_scene.geometry.lanesIn(m_scene.blocks, m_scene.geometry.rows()[row])) {
        const QVector<TimelineMark>& marks = m_scene.blocks[band.block].lanes[lane].marks;
        for (int mark = 0; mark < marks.size(); ++mark) {
            if (marks[mark].kind == TimelineMark::Kind::Event || marks[mark].kind == TimelineMark::Kind::Intervention) {
                events.push_back(m_scene.geometry.markRect(m_scene.blocks, m_scene.axis, {band.block, lane, mark}));
            }
        }
    }
    std::sort(events.begin(), events.end(), [](const QRectF& a, const QRectF& b) { return a.left() < b.left(); });
    QRectF moved = text;
    for (const QRectF& event : std::as_const(events)) {
        if (event.left() < moved.right() && event.right() > moved.left()) {
            moved.moveLeft(event.right() + 2);
        }
    }
    return moved.right() <= right ? moved : text;
}

void TimelinePainter::drawNoOverall(QPainter& painter, const TimelineMark& mark, const QRectF& rect) const
{
    painter.setPen(QPen(m_scene.style.outline, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.setFont(m_small);
    painter.setPen(m_scene.style.mutedText);
    if (textWidth(mark.label, m_small) + m_em * 0.6 < rect.width()) {
        painter.drawText(rect.adjusted(m_em * 0.4, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, mark.label);
    } else if (textWidth(QStringLiteral("–"), m_small) < rect.width()) {
        painter.drawText(rect, Qt::AlignCenter, QStringLiteral("–"));
    }
}

void TimelinePainter::drawEvent(
    QPainter& painter, const MarkRef& ref, const TimelineMark& mark, const QRectF& rect) const
{
    const bool isIntervention = mark.kind == TimelineMark::Kind::Intervention;
    const QColor color = isIntervention ? m_scene.style.intervention : m_scene.style.outline;
    const QRectF span = visible(QRectF(QPointF(m_scene.axis.x(mark.from), rect.center().y() - m_em * 0.2),
        QPointF(m_scene.axis.x(mark.to), rect.center().y() + m_em * 0.2)));
    if (mark.uncertainUntil != mark.from && span.width() > rect.width()) {
        painter.setPen(QPen(color, 1, Qt::DotLine));
        painter.setBrush(m_scene.style.background);
        painter.drawRoundedRect(span, m_em * 0.2, m_em * 0.2);
    }
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(isIntervention ? color : m_scene.style.background);
    painter.drawPolygon(diamondShape(rect));
    // Its kind in letters where nothing follows too closely.
    const QVector<TimelineMark>& marks = m_scene.blocks[ref.block].lanes[ref.lane].marks;
    const double next = ref.mark + 1 < marks.size()
        ? m_scene.geometry.markRect(m_scene.blocks, m_scene.axis, {ref.block, ref.lane, ref.mark + 1}).left()
        : m_scene.axis.right();
    const double width = textWidth(mark.label, m_small);
    const bool isOverview = m_scene.geometry.detailOf(ref.block) == TimelineDetail::Overview;
    if (!isOverview && !mark.label.isEmpty() && rect.right() + 3 + width + 3 < next) {
        const QRectF label(rect.right() + 2, rect.center().y() - m_em * 0.55, width + 2, m_em * 1.1);
        painter.fillRect(label, m_scene.style.background);
        painter.setFont(m_small);
        painter.setPen(m_scene.style.mutedText);
        painter.drawText(label.adjusted(1, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, mark.label);
    }
}

/// As wide as its date is unknown.
void TimelinePainter::drawUncertainty(
    QPainter& painter, const TimelineMark& mark, const QRectF& rect, const QColor& color) const
{
    const double from = m_scene.axis.x(mark.from);
    const double sure = m_scene.axis.x(mark.uncertainUntil.addDays(1));
    if (mark.uncertainUntil == mark.from || sure - from <= rect.width()) {
        return;
    }
    painter.setPen(QPen(color, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    const double half = m_em * 0.25;
    painter.drawRoundedRect(
        visible(QRectF(QPointF(from, rect.center().y() - half), QPointF(sure, rect.center().y() + half))), half, half);
}

void TimelinePainter::drawKnot(QPainter& painter, const TimelineMark& mark, const QRectF& rect) const
{
    const QColor color = m_scene.style.findingColor(mark.findings);
    drawUncertainty(painter, mark, rect, color);
    painter.setPen(QPen(m_scene.style.background, 1));
    painter.setBrush(color);
    drawFindingShape(painter, rect, mark.findings);
    painter.setFont(m_small);
    painter.setPen(m_scene.style.textOnMark);
    painter.drawText(rect, Qt::AlignCenter, mark.label);
}

void TimelinePainter::drawFocus(QPainter& painter, const MarkRef& ref, const QRectF& rect) const
{
    const bool isCurrent = ref == m_scene.current;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_scene.style.background, isCurrent ? 4 : 1));
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), corner + 1, corner + 1);
    painter.setPen(
        QPen(isCurrent ? m_scene.style.focus : m_scene.style.mutedText, isCurrent && m_scene.hasFocus ? 2 : 1));
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), corner + 1, corner + 1);
}

void TimelinePainter::drawHatch(QPainter& painter, const QRectF& rect, const QColor& color, double spacing) const
{
    painter.setPen(QPen(color, 1));
    painter.drawLines(hatchLines(rect, spacing));
}

} // namespace Councilscope
