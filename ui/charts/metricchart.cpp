#include "metricchart.h"

#include "chartkey.h"
#include "labelplacer.h"

#include <QChart>
#include <QDateTimeAxis>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Councilscope {

namespace {

constexpr double outer = 12;
constexpr double axisRoom = 62;
constexpr double yearsRoom = 22;
constexpr double widestLabel = 210;
constexpr double inspectionRow = 15;
constexpr int mostInspectionRows = 3;
constexpr int manySeries = 10;

qint64 milliseconds(const QDate& date)
{
    return date.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

QPen penOf(JoinKind kind, const QColor& color, double width)
{
    QColor pale = color;
    switch (kind) {
    case JoinKind::Line:
        return QPen(color, width);
    case JoinKind::Uncertain:
        return QPen(color, width * 0.6, Qt::DashLine);
    case JoinKind::Distant:
        pale.setAlphaF(color.alphaF() * 0.55F);
        return QPen(pale, width * 0.55, Qt::DotLine);
    }
    return {};
}

/// Ways that follow each other and are equally sure, which the pen says.
struct LineRun
{
    JoinKind kind = JoinKind::Line;
    QVector<qsizetype> points;
};

/// As few as can be: Qt Charts lays out all its series again for each that is added.
QVector<LineRun> runsOf(const QVector<MetricJoin>& joins)
{
    QVector<LineRun> runs;
    for (const MetricJoin& join : joins) {
        if (runs.isEmpty() || runs.last().kind != join.kind || runs.last().points.last() != join.from) {
            runs.push_back({join.kind, {join.from}});
        }
        runs.last().points.push_back(join.to);
    }
    return runs;
}

} // namespace

MetricChart::MetricChart(const MetricChartData& data, const ChartStyle& style, const QSizeF& size)
    : m_data(data)
    , m_style(style)
    , m_size(size.expandedTo(minimumSize()))
{
    if (m_data.isEmpty()) {
        return;
    }
    measure();
    layOut();
    buildChart();
    placeMarks();
    placeEndLabels();
}

MetricChart::~MetricChart() = default;

QFont MetricChart::font(double pixels, bool bold) const
{
    // Pixels, not points: the drawing is scaled as a whole, on screen and on paper alike.
    QFont result;
    result.setPixelSize(int(std::round(pixels)));
    result.setBold(bold);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

void MetricChart::measure()
{
    double lowest = std::numeric_limits<double>::max();
    double highest = std::numeric_limits<double>::lowest();
    QDate first = m_data.from;
    QDate last = m_data.to;
    for (const MetricSeries& series : std::as_const(m_data.series)) {
        for (const MetricPoint& point : series.points) {
            if (point.hasValue()) {
                lowest = std::min(lowest, *point.observation.value);
                highest = std::max({highest, *point.observation.value, point.observation.upper.value_or(lowest)});
            }
            first = m_data.from.isValid() ? first
                : first.isValid()         ? std::min(first, point.date.date)
                                          : point.date.date;
            last = m_data.to.isValid() ? last
                : last.isValid()       ? std::max(last, point.date.lastDate())
                                       : point.date.lastDate();
        }
    }
    if (lowest > highest) { // nothing but suppressed values
        lowest = 0;
        highest = 1;
    }
    m_scale = m_data.range ? ownScale(m_data.range->first, m_data.range->second)
                           : axisScale(lowest, highest, m_data.fromZero);
    // Whole years around the points, so that no mark sits on the frame.
    m_from = QDate(first.addDays(-60).year(), 1, 1);
    m_to = QDate(last.addDays(60).year() + 1, 1, 1);
}

void MetricChart::layOut()
{
    const QRectF all(QPointF(), m_size);
    const QRectF inner = all.adjusted(outer, outer, -outer, -outer);
    const auto height = [&](const QString& text, const QFont& used) {
        return QFontMetricsF(used).boundingRect(QRectF(0, 0, inner.width(), 1000), Qt::TextWordWrap, text).height();
    };
    m_titleRect = QRectF(inner.left(), inner.top(), inner.width(), height(m_data.title, font(17, true)));
    m_keyRect = QRectF(inner.left(), m_titleRect.bottom() + 6, inner.width(),
        chartKeyHeight(chartKey(m_data), font(11), inner.width()));
    const double caption = height(m_data.caption, font(11));
    m_captionRect = QRectF(inner.left(), inner.bottom() - caption, inner.width(), caption);
    double labels = 40;
    const QFontMetricsF metrics(font(12));
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const MetricPoint* last = m_data.series.at(i).last();
        EndLabel label{.series = i, .text = m_data.series.at(i).council};
        const double value = last ? *last->observation.value : 0;
        if (last && (!m_data.range || (value >= m_data.range->first && value <= m_data.range->second))) {
            label.text += QStringLiteral("  %1 (%2)").arg(figureText(last->observation)).arg(last->date.date.year());
            labels = std::max(labels, metrics.horizontalAdvance(label.text) + 40);
            m_endLabels.push_back(label);
        }
    }
    labels = std::min({labels, widestLabel + 40, m_size.width() * 0.4});
    int rows = 0;
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        rows += showsInspections(i) ? 1 : 0;
    }
    const double axisTitle = 18;
    m_plot = QRectF(QPointF(inner.left() + axisRoom, m_keyRect.bottom() + axisTitle + 8 + rows * inspectionRow),
        QPointF(inner.right() - labels, m_captionRect.top() - yearsRoom - 10));
    if (m_plot.height() < 60) { // a long caption in a small window gives way to the figures
        m_plot.setHeight(60);
        m_captionRect.moveTop(m_plot.bottom() + yearsRoom + 10);
    }
}

bool MetricChart::isFaded(qsizetype series) const
{
    const MetricSeries& one = m_data.series.at(series);
    return !m_data.highlighted.isEmpty() && !one.isComparator && one.council != m_data.highlighted;
}

QColor MetricChart::colorOf(qsizetype series) const
{
    QColor color = m_data.series.at(series).isComparator ? m_style.muted : m_style.seriesColor(series);
    if (isFaded(series)) {
        color.setAlphaF(0.22F);
    }
    return color;
}

bool MetricChart::showsInspections(qsizetype series) const
{
    const bool few = m_data.councilCount() <= mostInspectionRows;
    const bool chosen = m_data.series.at(series).council == m_data.highlighted;
    return (few || chosen)
        && std::any_of(m_data.inspections.cbegin(), m_data.inspections.cend(),
            [series](const InspectionLine& line) { return line.series == series; });
}

double MetricChart::markSize() const
{
    return m_data.series.size() > manySeries ? 6.5 : 9;
}

void MetricChart::buildChart()
{
    m_scene = std::make_unique<QGraphicsScene>();
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    auto* chart = new QChart; // the scene owns it, the chart its axes and series
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_scene->addItem(chart);
    chart->resize(m_size);
    chart->setPlotArea(m_plot);

    auto* dates = new QDateTimeAxis;
    dates->setRange(m_from.startOfDay(Qt::UTC), m_to.startOfDay(Qt::UTC));
    // Its ticks are spread evenly and so drift through the years: drawGrid() sets them at each 1 January.
    dates->setVisible(false);
    chart->addAxis(dates, Qt::AlignBottom);

    auto* values = new QValueAxis;
    values->setRange(m_scale.from, m_scale.to);
    // Its labels know no comma for thousands and take their place from the plot; without a window it draws no grid.
    values->setVisible(false);
    chart->addAxis(values, Qt::AlignLeft);

    const double width = m_data.series.size() > manySeries ? 1.4 : 2.2;
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const MetricSeries& series = m_data.series.at(i);
        for (const LineRun& run : runsOf(series.joins)) {
            auto* line = new QLineSeries;
            for (const qsizetype k : run.points) {
                const MetricPoint& point = series.points.at(k);
                line->append(double(milliseconds(point.middle())), *point.observation.value);
            }
            line->setPen(series.isComparator ? comparatorPen(m_data.comparatorIndex(i), m_style)
                                             : penOf(run.kind, colorOf(i), width));
            chart->addSeries(line);
            line->attachAxis(dates);
            line->attachAxis(values);
        }
    }
    m_scene->setSceneRect(QRectF(QPointF(), m_size));
}

double MetricChart::xOf(const QDate& date) const
{
    const double share = double(m_from.daysTo(date)) / double(m_from.daysTo(m_to));
    return m_plot.left() + share * m_plot.width();
}

QPointF MetricChart::position(const QDate& date, double value) const
{
    const double share = (value - m_scale.from) / (m_scale.to - m_scale.from);
    return {xOf(date), m_plot.bottom() - share * m_plot.height()};
}

void MetricChart::placeMarks()
{
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        const MetricSeries& series = m_data.series.at(i);
        for (qsizetype k = 0; k < series.points.size(); ++k) {
            const MetricPoint& point = series.points.at(k);
            const double value = point.observation.value.value_or(m_scale.from);
            if (value < m_scale.from || value > m_scale.to) {
                continue; // beyond the ends that a person set
            }
            m_marks.push_back({i, k, position(point.middle(), value)});
        }
    }
}

void MetricChart::placeEndLabels()
{
    QVector<double> wanted;
    for (EndLabel& label : m_endLabels) {
        const MetricPoint* last = m_data.series.at(label.series).last();
        label.from = position(last->middle(), *last->observation.value);
        wanted.push_back(label.from.y());
    }
    const double room = m_plot.height() + 2 * m_labelHeight;
    // Many councils: smaller letters before lost names.
    m_labelHeight = std::clamp(room / std::max<qsizetype>(1, wanted.size()), 12.0, 16.0);
    const QVector<double> places
        = placeLabels(wanted, m_labelHeight, m_plot.top() - m_labelHeight, m_plot.bottom() + m_labelHeight);
    for (qsizetype i = 0; i < places.size(); ++i) {
        m_endLabels[i].y = places.at(i);
        m_unlabelled += std::isnan(places.at(i)) ? 1 : 0;
    }
}

} // namespace Councilscope
