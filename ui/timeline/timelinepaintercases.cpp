#include "timelinepainter.h"

#include "textwidth.h"

#include <casemark.h>

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

// The strips of cases and of their themes.
namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(TimelinePainter)
};

bool endsDefect(CaseEventKind kind)
{
    return kind == CaseEventKind::ResolvedStated || kind == CaseEventKind::ResolvedInferred
        || kind == CaseEventKind::Superseded;
}

/// What people note and councils claim leaves the case as it was.
bool movesNothing(CaseEventKind kind)
{
    return kind == CaseEventKind::Note || kind == CaseEventKind::Claim;
}

int themeCount(const TimelineBlock& block)
{
    return int(std::count_if(block.lanes.cbegin(), block.lanes.cend(),
        [](const TimelineLane& lane) { return lane.kind == TimelineLane::Kind::Theme; }));
}

/// Opens to the right where something is folded, downwards where it is shown.
void drawChevron(QPainter& painter, const QPointF& centre, double size, bool isOpen, const QColor& color)
{
    const double half = size / 2;
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap));
    if (isOpen) {
        painter.drawLine(centre + QPointF(-size, -half), centre + QPointF(0, half));
        painter.drawLine(centre + QPointF(0, half), centre + QPointF(size, -half));
    } else {
        painter.drawLine(centre + QPointF(-half, -size), centre + QPointF(half, 0));
        painter.drawLine(centre + QPointF(half, 0), centre + QPointF(-half, size));
    }
}

} // namespace

void TimelinePainter::drawCasesHeading(QPainter& painter, const TimelineRow& row) const
{
    painter.setFont(m_bold);
    drawLaneLabel(painter, row, Messages::tr("Cases"), m_scene.style.text);
    painter.setFont(m_small);
    painter.setPen(m_scene.style.mutedText);
    painter.drawText(QRectF(m_scene.axis.left + 2, row.y, m_scene.axis.width, row.height),
        Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(m_small).elidedText(
            m_scene.blocks[row.block].casesSummary, Qt::ElideRight, m_scene.axis.width - 4));
}

void TimelinePainter::drawMoreThemes(QPainter& painter, const TimelineRow& row) const
{
    const TimelineBlock& block = m_scene.blocks[row.block];
    const bool all = m_scene.geometry.showsAllThemes(block);
    if (all && !m_scene.interactive) {
        return;
    }
    const int more = themeCount(block) - TimelineGeometry::themesShown;
    QString text = all ? Messages::tr("fewer themes") : Messages::tr("%n more theme(s)", nullptr, more);
    if (m_scene.interactive) {
        text += all ? QStringLiteral(" ▴") : QStringLiteral(" ▾");
    }
    painter.setFont(m_small);
    drawLaneLabel(painter, row, text, m_scene.interactive ? m_scene.style.today : m_scene.style.mutedText);
}

/// With the number of its cases and, on the screen, an arrow.
void TimelinePainter::drawThemeLabel(QPainter& painter, const TimelineRow& row, const TimelineLane& lane) const
{
    const bool isOpen = m_scene.geometry.isUnfolded(m_scene.blocks[row.block], lane);
    double right = m_scene.axis.left - m_em * 0.7;
    if (m_scene.interactive) {
        drawChevron(painter, QPointF(right - m_em * 0.25, row.y + row.height / 2), m_em * 0.22, isOpen,
            m_scene.style.mutedText);
        right -= m_em * 0.8;
    }
    const QString count = QString::number(lane.cases);
    const double countWidth = textWidth(count, m_small) + 1;
    painter.setFont(m_small);
    painter.setPen(m_scene.style.mutedText);
    painter.drawText(QRectF(right - countWidth, row.y, countWidth, row.height), Qt::AlignVCenter, count);
    right -= countWidth + m_em * 0.5;
    const QFont font = isOpen ? m_bold : m_scene.font;
    painter.setFont(font);
    painter.setPen(m_scene.style.text);
    painter.drawText(QRectF(m_scene.left, row.y, right - m_scene.left, row.height), Qt::AlignVCenter | Qt::AlignRight,
        QFontMetricsF(font).elidedText(lane.title, Qt::ElideRight, right - m_scene.left));
}

/// From the left, as far as there is room before the first mark; in italics where no document names the case.
void TimelinePainter::drawCaseTitle(QPainter& painter, const TimelineRow& row, const TimelineLane& lane) const
{
    const bool hasDate = !lane.marks.isEmpty();
    const MarkRef first{row.block, row.lane, 0};
    const QString note = hasDate ? QString() : QString(u' ' + Messages::tr("(no date is known)"));
    const double end = hasDate ? m_scene.geometry.markRect(m_scene.blocks, m_scene.axis, first).left() - m_em * 0.5
                               : m_scene.axis.right() - textWidth(note, m_small) - 4;
    QFont font = m_scene.font;
    font.setItalic(lane.isPlaceholder);
    const double left = m_scene.left + m_em * 1.2;
    const double right = std::clamp(end, m_scene.axis.left - m_em * 0.7, m_scene.axis.right() - 4);
    const QString title = QFontMetricsF(font).elidedText(lane.title, Qt::ElideRight, right - left);
    const QRectF area(left, row.y, textWidth(title, font) + 2, row.height);
    // The lines of the years must not run through the words.
    const bool isCurrent = m_scene.current.block == row.block && m_scene.current.lane == row.lane;
    painter.fillRect(
        area.adjusted(0, 0, m_em * 0.3, 0), isCurrent ? m_scene.style.rowHighlight : m_scene.style.background);
    painter.setFont(font);
    painter.setPen(lane.silentFrom.isValid() ? m_scene.style.mutedText : m_scene.style.text);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, title);
    painter.setFont(m_small);
    painter.setPen(m_scene.style.mutedText);
    painter.drawText(QRectF(area.right() + 2, row.y, m_scene.axis.width, row.height), Qt::AlignVCenter, note);
}

/// Thick while the defect stands, dashed where no document names it, dotted once it is met.
void TimelinePainter::drawCaseLine(QPainter& painter, const TimelineRow& row, const TimelineLane& lane) const
{
    const bool isTheme = lane.kind == TimelineLane::Kind::Theme;
    const double y = row.y + row.height / 2;
    bool stands = true;
    for (int mark = 0; mark + 1 < lane.marks.size(); ++mark) {
        const CaseEventKind kind = lane.marks[mark].event;
        stands = movesNothing(kind) ? stands : !endsDefect(kind);
        const double from = std::max(m_scene.axis.left, m_scene.axis.x(lane.marks[mark].from));
        const double to = std::min(m_scene.axis.right(), m_scene.axis.x(lane.marks[mark + 1].from));
        if (to <= from) {
            continue;
        }
        QPen pen(m_scene.style.flaggedLine, std::round(m_em * 0.2), Qt::SolidLine, Qt::FlatCap);
        if (lane.isPlaceholder) {
            pen.setStyle(Qt::DashLine);
        } else if (!stands && !isTheme) {
            pen = QPen(m_scene.style.seam, 1.2, Qt::DotLine);
        }
        painter.setPen(pen);
        painter.drawLine(QPointF(from, y), QPointF(to, y));
    }
}

void TimelinePainter::drawCaseEvent(QPainter& painter, const TimelineMark& mark, const QRectF& rect) const
{
    drawUncertainty(painter, mark, rect, m_scene.style.outline);
    // Parts marks that touch.
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_scene.style.background);
    painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), rect.height() / 2, rect.height() / 2);
    drawCaseMark(painter, rect, mark.event, m_scene.style, mark.label);
}

} // namespace Councilscope
