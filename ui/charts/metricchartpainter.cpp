// The painting half of MetricChart: everything that lies over or around Qt Charts' lines.
#include "metricchart.h"

#include "chartkey.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Councilscope {

namespace {

constexpr double inspectionRow = 15;
constexpr double yearRoom = 44;

bool hasOfficial(const MetricSeries& series)
{
    return std::any_of(
        series.points.cbegin(), series.points.cend(), [](const MetricPoint& point) { return !point.isReported(); });
}

// Several reports may print one figure: its difference is written once.
bool isFirstOfPair(const MetricSeries& series, qsizetype index)
{
    const auto& against = series.points.at(index).against;
    return std::none_of(series.points.cbegin(), series.points.cbegin() + index, [&against](const MetricPoint& other) {
        return other.against && other.against->official == against->official
            && other.against->difference == against->difference;
    });
}

} // namespace

void MetricChart::draw(QPainter& painter, const QPointF& topLeft) const
{
    painter.save();
    painter.translate(topLeft);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), m_size), m_style.background);
    if (m_scene) {
        drawTexts(painter);
        drawKey(painter);
        drawGrid(painter);
        drawInspections(painter);
        painter.setBrush(Qt::NoBrush); // Qt Charts would fill the dashed lines with whatever brush was used last
        m_scene->render(&painter, QRectF(QPointF(), m_size), QRectF(QPointF(), m_size), Qt::IgnoreAspectRatio);
        // The highlighted series last, over the faded ones.
        for (const bool faded : {true, false}) {
            for (const ChartMark& mark : m_marks) {
                if (isFaded(mark.series) == faded) {
                    drawPoint(painter, mark);
                }
            }
        }
        drawEndLabels(painter);
        drawCut(painter);
    }
    painter.restore();
}

void MetricChart::drawTexts(QPainter& painter) const
{
    painter.setPen(m_style.text);
    painter.setFont(font(17, true));
    painter.drawText(m_titleRect, Qt::TextWordWrap, m_data.title);
    painter.setPen(m_style.muted);
    painter.setFont(font(11));
    painter.drawText(m_captionRect, Qt::TextWordWrap, m_data.caption);
    const double top = m_keyRect.bottom() + 4;
    painter.drawText(QRectF(m_titleRect.left(), top, m_plot.right() - m_titleRect.left(), 16), Qt::AlignVCenter,
        QFontMetricsF(font(11)).elidedText(m_data.axisTitle, Qt::ElideRight, m_plot.width()));
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    for (const double value : m_scale.ticks()) {
        const QPointF place = position(m_from, value);
        painter.drawText(QRectF(m_titleRect.left(), place.y() - 8, place.x() - m_titleRect.left() - 8, 16),
            Qt::AlignRight | Qt::AlignVCenter, locale.toString(value, 'f', m_scale.decimals()));
    }
}

void MetricChart::drawKey(QPainter& painter) const
{
    drawChartKey(painter, chartKey(m_data), font(11), m_keyRect, m_style);
}

void MetricChart::drawGrid(QPainter& painter) const
{
    const int step = yearStep(m_from.daysTo(m_to) / 365.25, m_plot.width(), yearRoom);
    painter.setFont(font(11));
    painter.setPen(QPen(m_style.grid, 1));
    for (const double value : m_scale.ticks().mid(1)) {
        painter.drawLine(position(m_from, value), position(m_to, value));
    }
    for (QDate year = m_from; year <= m_to; year = year.addYears(1)) {
        const double x = xOf(year);
        const bool labelled = year.year() % step == 0;
        painter.setPen(QPen(m_style.grid, 1));
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        painter.setPen(QPen(m_style.muted, 1));
        painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + (labelled ? 5 : 3)));
        if (labelled) {
            painter.drawText(QRectF(x - yearRoom / 2, m_plot.bottom() + 6, yearRoom, 16), Qt::AlignCenter,
                QString::number(year.year()));
        }
    }
    painter.setPen(QPen(m_style.muted, 1));
    painter.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
}

void MetricChart::drawInspections(QPainter& painter) const
{
    int row = 0;
    for (qsizetype series = m_data.series.size() - 1; series >= 0; --series) {
        if (!showsInspections(series)) {
            continue;
        }
        ++row;
        const double y = m_plot.top() - (row - 0.5) * inspectionRow;
        for (const InspectionLine& line : m_data.inspections) {
            if (line.series != series || line.date < m_from || line.date > m_to) {
                continue;
            }
            QColor color = colorOf(series);
            const double x = xOf(line.date);
            const QColor pen(color.red(), color.green(), color.blue(), 110);
            painter.setPen(QPen(pen, 1, Qt::DashLine));
            painter.drawLine(QPointF(x, y + 6), QPointF(x, m_plot.bottom()));
            drawGradeChip(painter, {x, y}, gradeLetter(line.grade), color, m_style.background, font(11));
        }
    }
}

void MetricChart::drawPoint(QPainter& painter, const ChartMark& mark) const
{
    const MetricPoint& point = m_data.series.at(mark.series).points.at(mark.point);
    const QColor color = colorOf(mark.series);
    if (m_data.series.at(mark.series).isComparator) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(mark.place, 1.8, 1.8);
        return;
    }
    if (point.date.precision != DatePrecision::Day && point.date.isValid()) {
        // As wide as the date is uncertain.
        QColor pale = color;
        pale.setAlphaF(color.alphaF() * 0.45F);
        painter.setPen(QPen(pale, 3, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(
            QPointF(xOf(point.date.date), mark.place.y()), QPointF(xOf(point.date.lastDate()), mark.place.y()));
    }
    if (!point.hasValue()) {
        drawMissing(painter, point, mark.place, color);
        return;
    }
    drawQualifier(painter, point, mark.place, color);
    painter.setPen(QPen(color, 1.5));
    if (point.isReported() && !point.dateOfInspection && hasOfficial(m_data.series.at(mark.series))) {
        drawReported(painter, mark, color);
        return;
    }
    if (point.differs) {
        painter.drawLine(mark.place - QPointF(4, 4), mark.place + QPointF(4, 4));
        painter.drawLine(mark.place - QPointF(4, -4), mark.place + QPointF(4, -4));
        return;
    }
    const double size = point.isReported() ? markSize() : markSize() * 0.55;
    painter.setBrush(point.observation.qualifier == Qualifier::About ? m_style.background : color);
    painter.drawPath(markerShape(mark.series, size).translated(mark.place));
    if (point.dateOfInspection) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1));
        painter.drawEllipse(mark.place, size / 2 + 3, size / 2 + 3);
    }
}

void MetricChart::drawReported(QPainter& painter, const ChartMark& mark, const QColor& color) const
{
    const MetricPoint& point = m_data.series.at(mark.series).points.at(mark.point);
    drawReportMark(painter, mark.place, markSize() + 3, color, m_style.background,
        point.observation.qualifier == Qualifier::Exact);
    if (!point.against) {
        return;
    }
    const Observation& official = point.against->official;
    const QPointF other = position(official.asOf.date, *official.value);
    painter.setPen(QPen(color, 1, Qt::DotLine));
    painter.drawLine(mark.place, other);
    const bool few = m_data.councilCount() <= 3 || m_data.series.at(mark.series).council == m_data.highlighted;
    if (few && point.against->reason != DifferenceReason::Same
        && isFirstOfPair(m_data.series.at(mark.series), mark.point)) {
        painter.setFont(font(11, true));
        painter.setPen(color);
        const double up = mark.place.y() <= other.y() ? -7 : 16;
        painter.drawText(mark.place + QPointF(5, up), signedText(point.against->difference));
    }
}

void MetricChart::drawQualifier(
    QPainter& painter, const MetricPoint& point, const QPointF& place, const QColor& color) const
{
    painter.setPen(QPen(color, 1.5));
    switch (point.observation.qualifier) {
    case Qualifier::MoreThan:
    case Qualifier::AtLeast:
        drawArrow(painter, place, 16, true);
        return;
    case Qualifier::LessThan:
    case Qualifier::AtMost:
        drawArrow(painter, place, 16, false);
        return;
    case Qualifier::Range:
        if (point.observation.upper) {
            const QPointF upper = position(point.middle(), *point.observation.upper);
            painter.drawLine(place, upper);
            painter.drawLine(upper - QPointF(4, 0), upper + QPointF(4, 0));
        }
        return;
    default:
        return;
    }
}

void MetricChart::drawMissing(
    QPainter& painter, const MetricPoint& point, const QPointF& place, const QColor& color) const
{
    const QString symbol = point.observation.symbol.isEmpty() ? QStringLiteral("?") : point.observation.symbol;
    drawGradeChip(painter, place - QPointF(0, 10), symbol, color, m_style.background, font(11));
}

void MetricChart::drawEndLabels(QPainter& painter) const
{
    const QFont used = font(std::min(12.0, m_labelHeight - 2));
    const QFontMetricsF metrics(used);
    const double left = m_plot.right() + 26;
    for (const EndLabel& label : m_endLabels) {
        if (std::isnan(label.y)) {
            continue;
        }
        const QColor color = colorOf(label.series);
        // Grey: it leads the eye to the name and must not be read as figures that go on.
        QColor pale = m_style.muted;
        pale.setAlphaF(color.alphaF() * 0.35F);
        painter.setPen(QPen(pale, 0.7));
        const QPointF elbow(m_plot.right() + 6, label.from.y());
        painter.drawLine(label.from + QPointF(7, 0), elbow);
        painter.drawLine(elbow, QPointF(left - 12, label.y));
        if (m_data.series.at(label.series).isComparator) {
            painter.setPen(comparatorPen(m_data.comparatorIndex(label.series), m_style));
            painter.drawLine(QPointF(left - 12, label.y), QPointF(left - 1, label.y));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawPath(markerShape(label.series, 7).translated(left - 7, label.y));
        }
        painter.setPen(color);
        QFont bold = used;
        bold.setBold(!m_data.highlighted.isEmpty() && !isFaded(label.series));
        painter.setFont(bold);
        const double room = m_size.width() - left - 6;
        painter.drawText(QPointF(left + 2, label.y + metrics.ascent() / 2 - 1),
            QFontMetricsF(bold).elidedText(label.text, Qt::ElideMiddle, room));
    }
    if (m_unlabelled > 0) {
        painter.setPen(m_style.muted);
        painter.setFont(font(11));
        painter.drawText(QRectF(left - 14, m_plot.bottom() + m_labelHeight, 200, 16), Qt::AlignVCenter,
            QCoreApplication::translate("MetricChart", "and %n more in the table", nullptr, m_unlabelled));
    }
}

void MetricChart::drawCut(QPainter& painter) const
{
    if (!m_scale.isCut()) {
        return;
    }
    // A zigzag through the foot of the axis says that it does not begin at nought.
    const QPointF foot = m_plot.bottomLeft();
    painter.fillRect(QRectF(foot.x() - 5, foot.y() - 14, 10, 8), m_style.background);
    painter.setPen(QPen(m_style.text, 1.2));
    painter.drawPolyline(
        QPolygonF({foot + QPointF(-6, -6), foot + QPointF(-2, -12), foot + QPointF(2, -6), foot + QPointF(6, -12)}));
    painter.setFont(font(10));
    painter.setPen(m_style.muted);
    painter.drawText(QRectF(foot.x() + 10, foot.y() - 18, 200, 14), Qt::AlignVCenter,
        QCoreApplication::translate("MetricChart", "axis does not begin at 0"));
}

} // namespace Councilscope
