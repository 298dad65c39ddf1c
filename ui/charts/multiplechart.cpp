#include "multiplechart.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Councilscope {

namespace {

constexpr double smallWidth = 150;
constexpr double wideWidth = 300;
constexpr double smallHeight = 104;
constexpr double wideHeight = 190;
constexpr double titleRoom = 18;
constexpr double yearsRoom = 16;
constexpr double valuesRoom = 44;
constexpr double endRoom = 34;
constexpr double namesLine = 18;
constexpr qsizetype fewPanels = 6;

bool isByCouncil(const MetricChartData& data)
{
    return data.mode == ChartMode::Panels;
}

qsizetype panelCount(const MetricChartData& data)
{
    return isByCouncil(data) ? data.series.size() : data.metrics().size();
}

qsizetype columnsFor(qsizetype panels, double width)
{
    const double wanted = panels <= fewPanels ? wideWidth : smallWidth;
    const auto fitting = std::clamp<qsizetype>(qsizetype(width / wanted), 1, std::max<qsizetype>(1, panels));
    const qsizetype rows = (panels + fitting - 1) / fitting;
    return (panels + rows - 1) / rows; // no nearly empty last row
}

double namesHeight(const MetricChartData& data)
{
    return isByCouncil(data) ? 0 : namesLine;
}

// The key of a panel is the broken lines of the comparators; marks are as in the single chart.
QVector<KeyEntry> keyOf(const MetricChartData& data)
{
    QVector<KeyEntry> key = chartKey(data);
    key.removeIf([](const KeyEntry& entry) {
        return entry.sign == KeySign::UncertainDate || entry.sign == KeySign::InspectionDate;
    });
    return key;
}

} // namespace

MultipleChart::MultipleChart(const MetricChartData& data, const ChartStyle& style, const QSizeF& size)
    : m_data(data)
    , m_style(style)
    , m_size(size)
    , m_frame(data, keyOf(data), size, namesHeight(data))
    , m_councils(data.councils())
{
    makePanels();
    measure();
    layOut();
    placeMarks();
}

double MultipleChart::minimumHeight(const MetricChartData& data, double width)
{
    const qsizetype panels = panelCount(data);
    const qsizetype columns = columnsFor(panels, std::max(200.0, width - 24));
    const double height = panels <= fewPanels ? wideHeight : smallHeight;
    return 150 + height * double((panels + columns - 1) / columns);
}

void MultipleChart::makePanels()
{
    const bool several = m_data.metrics().size() > 1;
    if (!isByCouncil(m_data)) {
        for (const QString& metric : m_data.metrics()) {
            m_panels.push_back({.title = measureText(metric), .metric = metric});
        }
        return;
    }
    for (const MetricSeries& series : std::as_const(m_data.series)) {
        if (!series.isComparator) {
            const QString title
                = several ? series.council + QLatin1String(": ") + metricTitle(series.metric) : series.council;
            m_panels.push_back({.title = title, .metric = series.metric, .council = series.council});
        }
    }
}

void MultipleChart::measure()
{
    QDate first = m_data.from;
    QDate last = m_data.to;
    for (const QString& metric : m_data.metrics()) {
        double lowest = std::numeric_limits<double>::max();
        double highest = std::numeric_limits<double>::lowest();
        for (const MetricSeries& series : std::as_const(m_data.series)) {
            for (const MetricPoint& point : series.metric == metric ? series.points : QVector<MetricPoint>()) {
                lowest = std::min(lowest, point.observation.value.value_or(lowest));
                highest = std::max(highest, point.observation.value.value_or(highest));
                first = m_data.from.isValid() ? first
                    : first.isValid()         ? std::min(first, point.date.date)
                                              : point.date.date;
                last = m_data.to.isValid() ? last : last.isValid() ? std::max(last, point.middle()) : point.middle();
            }
        }
        const bool isKnown = lowest <= highest;
        // Several measures share no axis: a range set for one would cut the others.
        const bool own = m_data.range && m_data.metrics().size() == 1;
        m_scales.insert(metric,
            own ? ownScale(m_data.range->first, m_data.range->second)
                : axisScale(isKnown ? lowest : 0, isKnown ? highest : 1, m_data.fromZero, 3));
    }
    m_from = first.addDays(-90);
    m_to = last.addDays(90);
}

void MultipleChart::layOut()
{
    const QRectF body = m_frame.body();
    const qsizetype columns = columnsFor(m_panels.size(), body.width());
    const qsizetype rows = (m_panels.size() + columns - 1) / columns;
    const QSizeF cell(body.width() / double(columns), body.height() / double(std::max<qsizetype>(1, rows)));
    const double left = m_panels.size() > 12 ? 34 : valuesRoom;
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        const QPointF corner
            = body.topLeft() + QPointF(double(i % columns) * cell.width(), double(i / columns) * cell.height());
        m_panels[i].rect = QRectF(corner, cell).adjusted(0, 0, -8, -8);
        m_panels[i].plot = m_panels.at(i).rect.adjusted(left, titleRoom, -endRoom, -yearsRoom);
    }
}

bool MultipleChart::isOwn(const Panel& panel, const MetricSeries& series) const
{
    return series.metric == panel.metric && !series.isComparator
        && (panel.council.isEmpty() || series.council == panel.council);
}

QColor MultipleChart::colorOf(const MetricSeries& series) const
{
    // In panels of their own councils need no colours: one says which stands out.
    if (isByCouncil(m_data)) {
        return m_style.seriesColor(series.council == m_data.highlighted ? 1 : 0);
    }
    QColor color = m_style.seriesColor(m_councils.indexOf(series.council));
    if (!m_data.highlighted.isEmpty() && series.council != m_data.highlighted) {
        color.setAlphaF(0.25F);
    }
    return color;
}

QPointF MultipleChart::position(const Panel& panel, const QDate& date, double value) const
{
    const AxisScale scale = m_scales.value(panel.metric);
    const double along = double(m_from.daysTo(date)) / double(std::max<qint64>(1, m_from.daysTo(m_to)));
    const double up = (value - scale.from) / (scale.to - scale.from);
    return {panel.plot.left() + along * panel.plot.width(), panel.plot.bottom() - up * panel.plot.height()};
}

void MultipleChart::placeMarks()
{
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const MetricSeries& series = m_data.series.at(i);
        for (const Panel& panel : std::as_const(m_panels)) {
            for (qsizetype k = 0; isOwn(panel, series) && k < series.points.size(); ++k) {
                const MetricPoint& point = series.points.at(k);
                const AxisScale scale = m_scales.value(panel.metric);
                const double value = point.observation.value.value_or(scale.from);
                if (value >= scale.from && value <= scale.to) {
                    m_marks.push_back({i, k, position(panel, point.middle(), value)});
                }
            }
        }
    }
}

void MultipleChart::draw(QPainter& painter, const QPointF& topLeft) const
{
    painter.save();
    painter.translate(topLeft);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), m_size), m_style.background);
    m_frame.draw(painter, m_style);
    drawNames(painter);
    for (const Panel& panel : m_panels) {
        drawPanel(painter, panel);
    }
    painter.restore();
}

void MultipleChart::drawNames(QPainter& painter) const
{
    if (isByCouncil(m_data)) {
        return;
    }
    painter.setFont(chartFont(12, true));
    const QFontMetricsF metrics(painter.font());
    double x = m_frame.names().left();
    const double y = m_frame.names().center().y();
    for (qsizetype i = 0; i < m_councils.size(); ++i) {
        const double need = metrics.horizontalAdvance(m_councils.at(i)) + 34;
        if (x + need > m_frame.names().right()) {
            painter.setPen(m_style.muted);
            painter.drawText(QPointF(x, y + metrics.ascent() / 2 - 1), QString(QChar(0x2026)));
            return;
        }
        const QColor color = m_style.seriesColor(i);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPath(markerShape(i, 8).translated(x + 6, y));
        painter.setPen(color);
        painter.drawText(QPointF(x + 16, y + metrics.ascent() / 2 - 1), m_councils.at(i));
        x += need;
    }
}

void MultipleChart::drawPanel(QPainter& painter, const Panel& panel) const
{
    const bool stands = !panel.council.isEmpty() && panel.council == m_data.highlighted;
    painter.setFont(chartFont(12, stands || panel.council.isEmpty()));
    painter.setPen(stands ? m_style.seriesColor(1) : m_style.text);
    painter.drawText(QRectF(panel.rect.left(), panel.rect.top(), panel.rect.width(), titleRoom - 4), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(panel.title, Qt::ElideRight, panel.rect.width()));
    drawAxes(painter, panel);
    drawInspections(painter, panel);
    QColor ghost = m_style.muted;
    ghost.setAlphaF(0.16F);
    QColor reference = m_style.seriesColor(1);
    reference.setAlphaF(0.65F);
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const MetricSeries& series = m_data.series.at(i);
        if (series.metric != panel.metric || isOwn(panel, series)) {
            continue;
        }
        const bool concerns
            = panel.council.isEmpty() || series.comparatorOf.isEmpty() || series.comparatorOf.contains(panel.council);
        if (!series.isComparator) {
            drawJoins(
                painter, panel, series, series.council == m_data.highlighted ? QPen(reference, 1.1) : QPen(ghost, 0.8));
        } else if (concerns) {
            drawJoins(painter, panel, series, comparatorPen(m_data.comparatorIndex(i), m_style));
        }
    }
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        if (isOwn(panel, m_data.series.at(i))) {
            drawOwn(painter, panel, i);
        }
    }
}

void MultipleChart::drawAxes(QPainter& painter, const Panel& panel) const
{
    const AxisScale scale = m_scales.value(panel.metric);
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    painter.setFont(chartFont(10));
    for (const double value : scale.ticks()) {
        const double y = position(panel, m_from, value).y();
        painter.setPen(QPen(m_style.grid, 1));
        painter.drawLine(QPointF(panel.plot.left(), y), QPointF(panel.plot.right(), y));
        painter.setPen(m_style.muted);
        painter.drawText(QRectF(panel.rect.left(), y - 7, panel.plot.left() - panel.rect.left() - 4, 14),
            Qt::AlignRight | Qt::AlignVCenter, locale.toString(value, 'f', scale.decimals()));
    }
    const int step = yearStep(double(m_from.daysTo(m_to)) / 365.25, panel.plot.width(), 34);
    for (int year = m_from.year() + 1; year <= m_to.year(); ++year) {
        if (year % step == 0) {
            const double x = position(panel, QDate(year, 1, 1), scale.from).x();
            painter.setPen(QPen(m_style.muted, 1));
            painter.drawLine(QPointF(x, panel.plot.bottom()), QPointF(x, panel.plot.bottom() + 3));
            painter.drawText(QRectF(x - 20, panel.plot.bottom() + 3, 40, 13), Qt::AlignCenter, QString::number(year));
        }
    }
    if (scale.isCut()) { // the axis does not begin at nought
        const QPointF foot = panel.plot.bottomLeft();
        painter.setPen(QPen(m_style.text, 1.1));
        painter.drawPolyline(
            QPolygonF({foot + QPointF(-4, -3), foot + QPointF(-1, -8), foot + QPointF(2, -3), foot + QPointF(5, -8)}));
    }
}

void MultipleChart::drawInspections(QPainter& painter, const Panel& panel) const
{
    for (const InspectionLine& line : m_data.inspections) {
        const bool own = !panel.council.isEmpty() && m_data.series.at(line.series).council == panel.council;
        if (!own || line.date < m_from || line.date > m_to) {
            continue;
        }
        const double x = position(panel, line.date, 0).x();
        painter.setPen(QPen(m_style.muted, 0.8, Qt::DashLine));
        painter.drawLine(QPointF(x, panel.plot.top() + 10), QPointF(x, panel.plot.bottom()));
        painter.setFont(chartFont(9, true));
        painter.drawText(QRectF(x - 12, panel.plot.top() - 3, 24, 12), Qt::AlignCenter, gradeLetter(line.grade));
    }
}

void MultipleChart::drawJoins(QPainter& painter, const Panel& panel, const MetricSeries& series, const QPen& pen) const
{
    painter.save();
    painter.setClipRect(panel.plot.adjusted(-1, -1, 1, 1));
    QPainterPath sure; // one path, so that a broken line is broken evenly over all its points
    for (const MetricJoin& join : series.joins) {
        const MetricPoint& from = series.points.at(join.from);
        const MetricPoint& to = series.points.at(join.to);
        const QPointF start = position(panel, from.middle(), *from.observation.value);
        const QPointF end = position(panel, to.middle(), *to.observation.value);
        if (join.kind == JoinKind::Line || series.isComparator) {
            if (sure.currentPosition() != start || sure.isEmpty()) {
                sure.moveTo(start);
            }
            sure.lineTo(end);
            continue;
        }
        QPen used = pen;
        used.setStyle(join.kind == JoinKind::Distant ? Qt::DotLine : Qt::DashLine);
        painter.setPen(used);
        painter.drawLine(start, end);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(sure);
    painter.restore();
}

void MultipleChart::drawOwn(QPainter& painter, const Panel& panel, qsizetype index) const
{
    const MetricSeries& series = m_data.series.at(index);
    const QColor color = colorOf(series);
    drawJoins(painter, panel, series, QPen(color, 1.8));
    const qsizetype shape = isByCouncil(m_data) ? 0 : m_councils.indexOf(series.council);
    const bool hasOfficial = std::any_of(
        series.points.cbegin(), series.points.cend(), [](const MetricPoint& point) { return !point.isReported(); });
    for (const ChartMark& mark : m_marks) {
        if (mark.series == index) {
            drawFigureMark(
                painter, series.points.at(mark.point), mark.place, {shape, 6, color, m_style.background, hasOfficial});
        }
    }
    const MetricPoint* last = series.last();
    const bool crowded = panel.council.isEmpty() && m_councils.size() > 4;
    const AxisScale scale = m_scales.value(panel.metric);
    if (last && !crowded && *last->observation.value >= scale.from && *last->observation.value <= scale.to) {
        const QPointF place = position(panel, last->middle(), *last->observation.value);
        painter.setFont(chartFont(10, true));
        painter.setPen(color);
        painter.drawText(place + QPointF(6, 4), figureText(last->observation));
    }
}

} // namespace Councilscope
