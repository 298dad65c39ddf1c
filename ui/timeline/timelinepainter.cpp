#include "timelinepainter.h"

#include "findingshapes.h"
#include "textwidth.h"
#include "timelinelegend.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QSet>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr double smallFont = 0.86;
constexpr double casesEms = 15;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(TimelinePainter)
};

QString elided(const QString& text, const QFont& font, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, std::max(0.0, width));
}

} // namespace

TimelinePainter::TimelinePainter(const TimelineScene& scene)
    : m_scene(scene)
    , m_em(scene.geometry.em())
    , m_bold(scene.font)
    , m_small(scene.font)
{
    m_bold.setWeight(QFont::DemiBold);
    if (m_small.pixelSize() > 0) {
        m_small.setPixelSize(std::max(8, int(std::lround(m_small.pixelSize() * smallFont))));
    } else {
        m_small.setPointSizeF(m_small.pointSizeF() * smallFont);
    }
}

double TimelinePainter::labelWidth(
    const QVector<TimelineBlock>& blocks, const TimelineGeometry& geometry, const QFont& font)
{
    const QFontMetricsF metrics(font);
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    double width = metrics.height() * 7;
    for (const TimelineBlock& block : blocks) {
        width = std::max(width, textWidth(block.council, bold));
    }
    QSet<QString> titles; // most are the same in every council, and measuring text is slow
    for (const TimelineRow& row : geometry.rows()) {
        // As wide whether their themes are folded or not: the years must not move at a click.
        width = row.kind == TimelineRow::Kind::CasesHeading ? std::max(width, metrics.height() * casesEms) : width;
        if (row.kind == TimelineRow::Kind::Lane && blocks[row.block].lanes[row.lane].kind < TimelineLane::Kind::Theme) {
            titles.insert(blocks[row.block].lanes[row.lane].title);
        }
    }
    for (const QString& title : std::as_const(titles)) {
        width = std::max(width, metrics.horizontalAdvance(title));
    }
    return std::min(width, metrics.height() * 19) + metrics.height() * 1.2;
}

QRectF TimelinePainter::visible(const QRectF& rect) const
{
    return QRectF(QPointF(std::max(rect.left(), m_scene.axis.left), rect.top()),
        QPointF(std::min(rect.right(), m_scene.axis.right()), rect.bottom()));
}

void TimelinePainter::drawRows(QPainter& painter, double top, double bottom) const
{
    const QVector<TimelineRow>& rows = m_scene.geometry.rows();
    painter.setFont(m_scene.font);
    int row = m_scene.geometry.firstRowBelow(top);
    // A joint band begins one row above the one that is seen.
    row = std::max(0, row - 1);
    for (; row < rows.size() && rows[row].y < bottom; ++row) {
        drawRow(painter, rows[row]);
    }
}

void TimelinePainter::drawGrid(QPainter& painter, double top, double bottom) const
{
    const TimelineStyle& style = m_scene.style;
    for (const TimeTick& tick : m_scene.axis.ticks(m_em * 3.2)) {
        painter.setPen(QPen(tick.isMajor ? style.majorGrid : style.grid, 1));
        painter.drawLine(QPointF(tick.x, top), QPointF(tick.x, bottom));
    }
    painter.setPen(QPen(style.seam, 1, Qt::DashLine));
    for (const QDate& date : {scaleChange(), overallGradeEnds()}) {
        const double x = m_scene.axis.x(date);
        if (x > m_scene.axis.left && x < m_scene.axis.right()) {
            painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        }
    }
    const double today = m_scene.axis.x(m_scene.today);
    if (today > m_scene.axis.left && today <= m_scene.axis.right()) {
        painter.setPen(QPen(style.today, 1.5));
        painter.drawLine(QPointF(today, top), QPointF(today, bottom));
    }
}

void TimelinePainter::drawAxisLabels(QPainter& painter, double bottom) const
{
    painter.setFont(m_small);
    const QFontMetricsF metrics(m_small);
    const double baseline = bottom - metrics.descent() - 3;
    const QString todayLabel = Messages::tr("today");
    const double todayX = m_scene.axis.x(m_scene.today);
    const bool hasToday = todayX > m_scene.axis.left && todayX <= m_scene.axis.right();
    const double todayWidth = metrics.horizontalAdvance(todayLabel);
    const double todayLeft = std::min(todayX - todayWidth / 2, m_scene.right - todayWidth - 2);
    for (const TimeTick& tick : m_scene.axis.ticks(m_em * 3.2)) {
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = tick.x - width / 2;
        const bool collides = hasToday && left + width + 6 > todayLeft && left < todayLeft + todayWidth + 6;
        if (collides || left < m_scene.axis.left - width / 2 || left + width > m_scene.right) {
            continue;
        }
        painter.setPen(tick.isMajor ? m_scene.style.text : m_scene.style.mutedText);
        painter.drawText(QPointF(left, baseline), tick.label);
        painter.setPen(m_scene.style.majorGrid);
        painter.drawLine(QPointF(tick.x, bottom - 3), QPointF(tick.x, bottom));
    }
    if (hasToday) {
        painter.setPen(m_scene.style.today);
        painter.drawText(QPointF(todayLeft, baseline), todayLabel);
    }
}

void TimelinePainter::drawSeamCaptions(QPainter& painter, double top) const
{
    painter.setFont(m_small);
    painter.setPen(m_scene.style.mutedText);
    const QFontMetricsF metrics(m_small);
    const double baseline = top + metrics.ascent();
    const double scaleX = m_scene.axis.x(scaleChange());
    const double endX = m_scene.axis.x(overallGradeEnds());
    const QString scaleText = Messages::tr("scale changed: “adequate” → “requires improvement”");
    const QString endText = Messages::tr("overall grade ends");
    double used = m_scene.axis.left;
    if (scaleX > m_scene.axis.left && scaleX < m_scene.axis.right() - m_em * 4) {
        const QString text = elided(scaleText, m_small, m_scene.axis.right() - scaleX - 8);
        painter.drawText(QPointF(scaleX + 4, baseline), text);
        used = scaleX + 4 + metrics.horizontalAdvance(text);
    }
    const double endLeft = endX - 4 - metrics.horizontalAdvance(endText);
    if (endX > m_scene.axis.left && endX < m_scene.axis.right() && endLeft > used + m_em) {
        painter.drawText(QPointF(endLeft, baseline), endText);
    }
}

void TimelinePainter::drawRow(QPainter& painter, const TimelineRow& row) const
{
    switch (row.kind) {
    case TimelineRow::Kind::Overview:
        drawOverview(painter, row);
        break;
    case TimelineRow::Kind::Header:
        drawHeader(painter, row);
        break;
    case TimelineRow::Kind::FindingsHeading:
        drawFindingsHeading(painter, row);
        break;
    case TimelineRow::Kind::CasesHeading:
        drawCasesHeading(painter, row);
        break;
    case TimelineRow::Kind::MoreThemes:
        drawMoreThemes(painter, row);
        break;
    case TimelineRow::Kind::Lane:
        drawLane(painter, row);
        break;
    }
}

double TimelinePainter::drawChips(QPainter& painter, const TimelineRow& row, double x, double right) const
{
    const double chipHeight = std::round(m_em * 1.25);
    const double chipWidth = std::round(m_em * 1.7);
    for (const GradeChip& chip : m_scene.blocks[row.block].chips) {
        const double labelWidth = textWidth(chip.label, m_scene.font);
        if (x + labelWidth + chipWidth + m_em > right) {
            break;
        }
        painter.setFont(m_scene.font);
        painter.setPen(m_scene.style.mutedText);
        painter.drawText(QRectF(x, row.y, labelWidth + 2, row.height), Qt::AlignVCenter | Qt::AlignLeft, chip.label);
        x += labelWidth + m_em * 0.4;
        const QRectF rect(x, row.y + (row.height - chipHeight) / 2, chipWidth, chipHeight);
        drawGradeChip(painter, rect, chip.grade, m_scene.style, m_bold);
        x += chipWidth + m_em;
    }
    return x;
}

void TimelinePainter::drawHeader(QPainter& painter, const TimelineRow& row) const
{
    const TimelineBlock& block = m_scene.blocks[row.block];
    const QRectF area(m_scene.left, row.y, m_scene.right - m_scene.left, row.height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_scene.style.header);
    painter.drawRoundedRect(area, 4, 4);
    const MarkRef own{row.block, -1, -1};
    double right = area.right() - m_em * 0.6;
    if (m_scene.interactive) {
        const QRectF arrow(right - m_em * 0.7, row.y + row.height / 2 - m_em * 0.2, m_em * 0.7, m_em * 0.4);
        painter.setPen(QPen(m_scene.style.mutedText, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(arrow.topLeft(), QPointF(arrow.center().x(), arrow.bottom()));
        painter.drawLine(QPointF(arrow.center().x(), arrow.bottom()), arrow.topRight());
        right = arrow.left() - m_em * 0.5;
    }
    QFont name = m_bold;
    if (name.pixelSize() > 0) {
        name.setPixelSize(int(std::lround(name.pixelSize() * 1.12)));
    } else {
        name.setPointSizeF(name.pointSizeF() * 1.12);
    }
    painter.setFont(name);
    painter.setPen(m_scene.style.text);
    const double nameLeft = area.left() + m_em * 0.6;
    const double nameWidth = std::min(textWidth(block.council, name) + 4, area.width() / 2);
    painter.drawText(QRectF(nameLeft, row.y, nameWidth, row.height), Qt::AlignVCenter | Qt::AlignLeft,
        elided(block.council, name, nameWidth));
    const double chipsLeft = std::max(m_scene.axis.left + 2, nameLeft + nameWidth + m_em);
    drawHeaderNote(painter, row, drawChips(painter, row, chipsLeft, right - m_em), right);
    if (m_scene.current == own) {
        drawFocus(painter, own, area);
    }
}

/// As much as has room: the last inspection and the cases, else the cases alone.
void TimelinePainter::drawHeaderNote(QPainter& painter, const TimelineRow& row, double left, double right) const
{
    const TimelineBlock& block = m_scene.blocks[row.block];
    QStringList notes{block.isEmpty() ? Messages::tr("no inspection is loaded") : block.since};
    if (block.cases.all > 0) {
        const QString cases = casesText(block.cases);
        notes = {
            notes.first() + QStringLiteral(" · ") + cases, cases, Messages::tr("%n open", nullptr, block.cases.open)};
    }
    const auto note = std::find_if(notes.cbegin(), notes.cend(),
        [&](const QString& text) { return left + textWidth(text, m_scene.font) + 2 < right; });
    if (note != notes.cend()) {
        painter.setFont(m_scene.font);
        painter.setPen(m_scene.style.mutedText);
        painter.drawText(QRectF(left, row.y, right - left, row.height), Qt::AlignVCenter | Qt::AlignRight, *note);
    }
}

void TimelinePainter::drawLaneLabel(
    QPainter& painter, const TimelineRow& row, const QString& text, const QColor& color) const
{
    painter.setPen(color);
    const double width = m_scene.axis.left - m_scene.left - m_em * 0.7;
    painter.drawText(QRectF(m_scene.left, row.y, width, row.height), Qt::AlignVCenter | Qt::AlignRight,
        elided(text, painter.font(), width));
}

void TimelinePainter::drawOverview(QPainter& painter, const TimelineRow& row) const
{
    const TimelineBlock& block = m_scene.blocks[row.block];
    if (m_scene.current.isValid() && m_scene.current.block == row.block) {
        painter.fillRect(QRectF(m_scene.left, row.y, m_scene.right - m_scene.left, row.height), m_scene.style.header);
    }
    painter.setFont(m_bold);
    drawLaneLabel(painter, row, block.council, block.isEmpty() ? m_scene.style.mutedText : m_scene.style.text);
    drawSilence(painter, row, block.lanes[row.lane]);
    if (block.isEmpty()) {
        painter.setFont(m_small);
        painter.setPen(m_scene.style.mutedText);
        painter.drawText(QRectF(m_scene.axis.left + 4, row.y, m_scene.axis.width, row.height),
            Qt::AlignVCenter | Qt::AlignLeft, Messages::tr("no inspection is loaded"));
    }
    for (const int lane : m_scene.geometry.lanesIn(m_scene.blocks, row)) {
        drawMarks(painter, row, lane);
    }
}

void TimelinePainter::drawFindingsHeading(QPainter& painter, const TimelineRow& row) const
{
    painter.setFont(m_bold);
    drawLaneLabel(painter, row, Messages::tr("Findings"), m_scene.style.text);
    painter.setFont(m_small);
    painter.setPen(m_scene.style.mutedText);
    painter.drawText(QRectF(m_scene.axis.left + 2, row.y, m_scene.axis.width, row.height),
        Qt::AlignVCenter | Qt::AlignLeft,
        elided(m_scene.blocks[row.block].findingsSummary, m_small, m_scene.axis.width));
}

void TimelinePainter::drawSilence(QPainter& painter, const TimelineRow& row, const TimelineLane& lane) const
{
    if (!lane.silentFrom.isValid()) {
        return;
    }
    const double height = lane.kind == TimelineLane::Kind::Rating ? row.height - 8 : std::round(m_em * 0.5);
    const QRectF area = visible(QRectF(QPointF(m_scene.axis.x(lane.silentFrom), row.y + (row.height - height) / 2),
        QPointF(m_scene.axis.x(m_scene.today), row.y + (row.height + height) / 2)));
    if (area.width() > 2) {
        drawHatch(painter, area, m_scene.style.silence, 7);
    }
}

void TimelinePainter::drawLane(QPainter& painter, const TimelineRow& row) const
{
    const TimelineLane& lane = m_scene.blocks[row.block].lanes[row.lane];
    const MarkRef own{row.block, row.lane, -1};
    const bool isCurrentLane = m_scene.current.block == row.block && m_scene.current.lane == row.lane;
    const bool isOfCases = lane.kind == TimelineLane::Kind::Theme || lane.kind == TimelineLane::Kind::Case;
    if (isCurrentLane && isOfCases) {
        painter.fillRect(
            QRectF(m_scene.left, row.y, m_scene.right - m_scene.left, row.height), m_scene.style.rowHighlight);
        drawGrid(painter, row.y, row.bottom());
    }
    if (lane.kind == TimelineLane::Kind::Theme) {
        drawThemeLabel(painter, row, lane);
    } else if (lane.kind == TimelineLane::Kind::Case) {
        drawCaseTitle(painter, row, lane);
    } else {
        painter.setFont(m_scene.font);
        drawLaneLabel(painter, row, lane.title, m_scene.style.text);
    }
    if (lane.kind == TimelineLane::Kind::Events) {
        painter.setPen(QPen(m_scene.style.majorGrid, 1));
        const double y = row.y + row.height / 2;
        painter.drawLine(QPointF(m_scene.axis.left, y), QPointF(m_scene.axis.right(), y));
    }
    drawSilence(painter, row, lane);
    if (isOfCases) {
        drawCaseLine(painter, row, lane);
    }
    drawMarks(painter, row, row.lane);
    if (m_scene.current == own) {
        drawFocus(
            painter, own, QRectF(m_scene.left, row.y, m_scene.right - m_scene.left, row.height).adjusted(1, 1, -1, -1));
    }
}

} // namespace Councilscope
