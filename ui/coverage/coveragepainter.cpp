#include "coveragepainter.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

constexpr double radius = 3;
constexpr double padding = 3; // around the marks of a cell

QFont markFont(QFont font)
{
    font.setPixelSize(std::max(8, int(std::lround(QFontInfo(font).pixelSize() * 0.86))));
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

CoveragePainter::CoveragePainter(const TimelineStyle& style, const QFont& font)
    : m_style(style)
    , m_font(markFont(font))
    , m_side(std::round(QFontMetricsF(m_font).height() * 1.25))
    , m_gap(std::round(m_side * 0.2))
    , m_loaded(style.dark ? QColor(0x6C, 0xB2, 0xF0) : QColor(0x1B, 0x5E, 0x9E))
    , m_loadedText(style.dark ? QColor(0x10, 0x1C, 0x28) : QColor(Qt::white))
    , m_missing(style.dark ? QColor(0xF2, 0xA8, 0x5E) : QColor(0x9A, 0x4B, 0x00))
{
}

QSizeF CoveragePainter::markSize(const CoverageMark& mark) const
{
    const double words = QFontMetricsF(m_font).horizontalAdvance(mark.label) + m_side * 0.4;
    return {mark.label.size() > 1 ? std::round(std::max(m_side, words)) : m_side, m_side};
}

double CoveragePainter::comfortableWidth() const
{
    return 2 * m_side + m_gap + 2 * padding;
}

/// The number of marks in each line.
QVector<int> CoveragePainter::linesOf(const CoverageCell& cell, double width) const
{
    QVector<int> lines;
    double used = 0;
    for (const CoverageMark& mark : cell.marks) {
        const double next = markSize(mark).width();
        if (lines.isEmpty() || used + m_gap + next > width - 2 * padding) {
            lines.push_back(0);
            used = next;
        } else {
            used += m_gap + next;
        }
        ++lines.last();
    }
    return lines;
}

double CoveragePainter::rowHeight(const CoverageRow& row, double cellWidth) const
{
    qsizetype lines = 1;
    for (const CoverageCell& cell : row.cells) {
        lines = std::max(lines, linesOf(cell, cellWidth).size());
    }
    return double(lines) * (m_side + m_gap) - m_gap + 2 * padding;
}

QVector<QRectF> CoveragePainter::markRects(const CoverageCell& cell, const QRectF& area) const
{
    QVector<QRectF> rects;
    const QVector<int> lines = linesOf(cell, area.width());
    const double height = double(lines.size()) * (m_side + m_gap) - m_gap;
    double y = area.top() + std::round((area.height() - height) / 2);
    for (const int count : lines) {
        double width = -m_gap;
        for (int i = 0; i < count; ++i) {
            width += markSize(cell.marks[rects.size() + i]).width() + m_gap;
        }
        double x = area.left() + std::round((area.width() - width) / 2);
        for (int i = 0; i < count; ++i) {
            const QSizeF size = markSize(cell.marks[rects.size()]);
            rects.push_back(QRectF(QPointF(x, y), size));
            x += size.width() + m_gap;
        }
        y += m_side + m_gap;
    }
    return rects;
}

void CoveragePainter::drawCell(QPainter& painter, const CoverageCell& cell, const QRectF& area) const
{
    if (!cell.existed) {
        drawAbsence(painter, area);
    }
    const QVector<QRectF> rects = markRects(cell, area);
    for (qsizetype i = 0; i < rects.size(); ++i) {
        drawMark(painter, cell.marks[i], rects[i]);
    }
}

void CoveragePainter::drawAbsence(QPainter& painter, const QRectF& area) const
{
    // Lines rather than a brush: a brush's pattern keeps its size in pixels on paper and on screens of any density.
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setPen(QPen(m_style.silence, 1));
    const double step = m_side * 0.5;
    const double phase = std::fmod(area.left() + area.top(), step);
    for (double x = area.left() - area.height() - phase; x < area.right(); x += step) {
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
    }
    painter.restore();
}

void CoveragePainter::drawMark(QPainter& painter, const CoverageMark& mark, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_font);
    if (mark.isCount || isMissing(mark.state)) {
        drawMissing(painter, mark, rect);
    } else {
        drawLoaded(painter, mark, rect);
    }
    painter.restore();
}

void CoveragePainter::drawLoaded(QPainter& painter, const CoverageMark& mark, const QRectF& rect) const
{
    if (mark.isDocument) {
        painter.setPen(QPen(m_style.seam, 1));
        painter.setBrush(m_style.header);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter.setPen(m_style.text);
    } else {
        QPainterPath shape;
        shape.addRoundedRect(rect, radius, radius);
        if (mark.state == CoverageState::InPart) {
            // A corner is missing.
            QPainterPath corner;
            const double cut = rect.width() * 0.45;
            corner.addPolygon(QPolygonF({rect.bottomRight() + QPointF(1, 1), rect.bottomRight() + QPointF(1, -cut),
                rect.bottomRight() + QPointF(-cut, 1)}));
            shape -= corner;
        }
        painter.fillPath(shape, m_loaded);
        painter.setPen(m_loadedText);
    }
    painter.drawText(rect, Qt::AlignCenter, mark.label);
}

void CoveragePainter::drawMissing(QPainter& painter, const CoverageMark& mark, const QRectF& rect) const
{
    const QColor color = mark.isCount ? m_style.flagged : m_missing;
    const QRectF edge = rect.adjusted(0.75, 0.75, -0.75, -0.75);
    QPen pen(mark.isCount && m_style.dark ? m_missing : color, 1.3);
    if (mark.isCount) {
        // Rounder than a letter's mark.
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(edge, rect.height() / 2, rect.height() / 2);
    } else {
        if (mark.state == CoverageState::SecondHand) {
            QPainterPath below;
            below.addRoundedRect(edge, radius, radius);
            QColor tint = m_missing;
            tint.setAlphaF(0.28F);
            painter.save();
            painter.setClipRect(QRectF(rect.left(), rect.center().y(), rect.width(), rect.height()), Qt::IntersectClip);
            painter.fillPath(below, tint);
            painter.restore();
        } else if (mark.state == CoverageState::Mentioned) {
            pen.setCapStyle(Qt::FlatCap);
            pen.setDashPattern({1.8, 1.6});
        }
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(edge, radius, radius);
    }
    painter.setPen(pen.color());
    painter.drawText(rect, Qt::AlignCenter, mark.label);
}

} // namespace Councilscope
