#include "rankedbars.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr double leastRow = 16;
constexpr double mostRow = 26;
constexpr double columnHead = 22;
constexpr double valueRoom = 150; // "312  12 of 151, quartile 1"

struct BarWords
{
    Q_DECLARE_TR_FUNCTIONS(MetricChart)
};

bool fewerIsBetter(const QString& metric)
{
    return metricPolarity(metric) == QLatin1String("low");
}

QString orderText(const QString& metric)
{
    return metricPolarity(metric).isEmpty() ? BarWords::tr("highest first") : BarWords::tr("best first");
}

} // namespace

RankedBars::RankedBars(const MetricChartData& data, const ChartStyle& style, const QSizeF& size)
    : m_data(data)
    , m_style(style)
    , m_size(size)
    , m_frame(data, {}, size)
{
    const QStringList metrics = data.metrics();
    const QRectF body = m_frame.body();
    const double width = body.width() / double(metrics.size());
    for (qsizetype i = 0; i < metrics.size(); ++i) {
        const QRectF rect(
            body.left() + double(i) * width, body.top(), width - (metrics.size() > 1 ? 16 : 0), body.height());
        m_columns.push_back({.metric = metrics.at(i), .rect = rect});
        fill(m_columns.last());
        layOut(m_columns.last());
    }
    std::sort(
        m_marks.begin(), m_marks.end(), [](const ChartMark& a, const ChartMark& b) { return a.series < b.series; });
}

double RankedBars::minimumHeight(const MetricChartData& data)
{
    const double rows = double(data.series.size()) / double(std::max<qsizetype>(1, data.metrics().size()));
    return 150 + columnHead + leastRow * (rows + 1);
}

void RankedBars::fill(Column& column)
{
    for (qsizetype i = 0; i < m_data.series.size(); ++i) {
        if (m_data.series.at(i).metric == column.metric) {
            column.rows.push_back({.series = i, .point = pointAt(m_data.series.at(i), m_data.moment)});
        }
    }
    const bool ascending = fewerIsBetter(column.metric);
    std::stable_sort(column.rows.begin(), column.rows.end(), [ascending](const Row& a, const Row& b) {
        const bool hasA = a.point && a.point->hasValue();
        const bool hasB = b.point && b.point->hasValue();
        if (hasA != hasB || !hasA) {
            return hasA && !hasB;
        }
        const double left = *a.point->observation.value;
        const double right = *b.point->observation.value;
        return ascending ? left < right : left > right;
    });
}

void RankedBars::layOut(Column& column)
{
    const QFontMetricsF metrics(chartFont(12, true));
    double most = 0;
    for (const Row& row : std::as_const(column.rows)) {
        column.labels = std::max(column.labels, metrics.horizontalAdvance(m_data.series.at(row.series).council) + 12);
        most = row.point ? std::max(most, row.point->observation.value.value_or(0)) : most;
    }
    column.labels = std::min(column.labels, column.rect.width() * 0.42);
    const double height = std::clamp(
        (column.rect.height() - columnHead) / double(std::max<qsizetype>(1, column.rows.size())), leastRow, mostRow);
    const double room = std::max(20.0, column.rect.width() - column.labels - valueRoom);
    double top = column.rect.top() + columnHead;
    for (Row& row : column.rows) {
        row.rect = QRectF(column.rect.left(), top, column.rect.width(), height);
        top += height;
        const double value = row.point ? row.point->observation.value.value_or(0) : 0;
        const double length = most > 0 ? std::max(0.0, value) / most * room : 0;
        row.bar = QRectF(row.rect.left() + column.labels, row.rect.top() + height * 0.16, length, height * 0.68);
        if (row.point) {
            const qsizetype index = row.point - m_data.series.at(row.series).points.constData();
            m_marks.push_back({row.series, index, {row.bar.right(), row.bar.center().y()}});
        }
    }
}

QString RankedBars::valueText(const Row& row) const
{
    if (!row.point) {
        return BarWords::tr("no figure for this date");
    }
    const QString figure = figureText(row.point->observation);
    const MetricSeries& series = m_data.series.at(row.series);
    const QString standing = m_data.standings.value(series.metric + u'/' + series.council);
    const QString reported = row.point->isReported() && !series.isComparator ? BarWords::tr("from a report") : standing;
    return reported.isEmpty() ? figure : figure + QLatin1String("   ") + reported;
}

void RankedBars::draw(QPainter& painter, const QPointF& topLeft) const
{
    painter.save();
    painter.translate(topLeft);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), m_size), m_style.background);
    m_frame.draw(painter, m_style);
    for (const Column& column : m_columns) {
        drawColumn(painter, column);
    }
    painter.restore();
}

void RankedBars::drawColumn(QPainter& painter, const Column& column) const
{
    painter.setFont(chartFont(11));
    painter.setPen(m_style.muted);
    const QString head = BarWords::tr("%1, %2").arg(measureText(column.metric), orderText(column.metric));
    painter.drawText(QRectF(column.rect.left(), column.rect.top(), column.rect.width(), columnHead - 4),
        Qt::AlignVCenter, QFontMetricsF(painter.font()).elidedText(head, Qt::ElideRight, column.rect.width()));
    for (const Row& row : column.rows) {
        drawRow(painter, column, row);
    }
    for (const Row& row : column.rows) {
        if (m_data.series.at(row.series).isComparator && row.bar.width() > 0) {
            drawReference(painter, column, row.bar.right());
        }
    }
    if (!column.rows.isEmpty()) {
        const double x = column.rect.left() + column.labels;
        painter.setPen(QPen(m_style.muted, 1));
        painter.drawLine(QPointF(x, column.rows.first().rect.top()), QPointF(x, column.rows.last().rect.bottom()));
    }
}

// The end of a comparator through all bars that reach it; words beside shorter ones stay free of it.
void RankedBars::drawReference(QPainter& painter, const Column& column, double x) const
{
    painter.setPen(QPen(m_style.text, 1, Qt::DotLine));
    for (const Row& row : column.rows) {
        if (row.bar.right() >= x - 0.5) {
            painter.drawLine(QPointF(x, row.rect.top()), QPointF(x, row.rect.bottom()));
        }
    }
}

void RankedBars::drawRow(QPainter& painter, const Column& column, const Row& row) const
{
    const MetricSeries& series = m_data.series.at(row.series);
    const bool stands
        = series.council == m_data.highlighted || (m_data.highlighted.isEmpty() && m_data.councilCount() <= 3);
    QColor color = m_style.seriesColor(0);
    color.setAlphaF(stands && !series.isComparator ? 1.0F : 0.45F);
    if (row.point && row.point->hasValue()) {
        painter.setPen(series.isComparator ? QPen(m_style.muted, 1.4) : QPen(Qt::NoPen));
        painter.setBrush(series.isComparator ? QBrush(m_style.muted, Qt::BDiagPattern) : QBrush(color));
        painter.drawRect(row.bar);
    }
    const QFont used = chartFont(std::min(12.0, row.rect.height() - 4), series.council == m_data.highlighted);
    painter.setFont(used);
    painter.setPen(series.isComparator || !row.point ? m_style.muted : m_style.text);
    const QRectF name(row.rect.left(), row.rect.top(), column.labels - 8, row.rect.height());
    painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter,
        QFontMetricsF(used).elidedText(series.council, Qt::ElideMiddle, name.width()));
    const double left = row.bar.right() + 6;
    painter.drawText(QRectF(left, row.rect.top(), std::max(10.0, column.rect.right() - left), row.rect.height()),
        Qt::AlignVCenter, valueText(row));
}

} // namespace Councilscope
