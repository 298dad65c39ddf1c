#include "metricchartview.h"

#include "metricchart.h"

#include <tooltip.h>
#include <words.h>

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <limits>

namespace Councilscope {

MetricChartView::MetricChartView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Chart"));
}

MetricChartView::~MetricChartView() = default;

QSize MetricChartView::sizeHint() const
{
    return {800, 460};
}

QSize MetricChartView::minimumSizeHint() const
{
    return MetricChart::minimumSize().toSize();
}

void MetricChartView::setData(const MetricChartData& data, const QString& emptyText)
{
    m_data = data;
    m_emptyText = emptyText;
    m_chart.reset();
    m_current = -1;
    setAccessibleDescription(data.isEmpty() ? emptyText : textAlternative(data));
    setMinimumHeight(int(chartHeight(data, width())));
    update();
}

ChartDrawing& MetricChartView::chart()
{
    if (!m_chart) {
        m_chart = makeChart(m_data, ChartStyle::fromPalette(palette()), size());
    }
    return *m_chart;
}

const QVector<ChartMark>& MetricChartView::marks()
{
    return chart().marks();
}

const MetricPoint& MetricChartView::point(const ChartMark& mark) const
{
    return m_data.series.at(mark.series).points.at(mark.point);
}

const MetricPoint* MetricChartView::current() const
{
    return m_current < 0 || !m_chart ? nullptr : &point(m_chart->marks().at(m_current));
}

void MetricChartView::setCurrent(const SourceSpan& source)
{
    const QVector<ChartMark>& all = marks();
    m_current = -1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (point(all.at(i)).observation.source == source) {
            m_current = i;
            break;
        }
    }
    update();
}

QString MetricChartView::sentence(const MetricPoint& point) const
{
    const Observation& observation = point.observation;
    const QString figure = figureText(observation);
    if (point.counted > 0) {
        const QString without
            = point.without.isEmpty() ? QString() : tr(" No value: %1.").arg(point.without.join(QLatin1String(", ")));
        return tr("%1, %2: %3, of %n council(s).", nullptr, point.counted)
                   .arg(observation.council, dateText(point.date), figure)
            + without;
    }
    if (!point.isReported()) {
        return tr("%1, %2: %3. Official figure, %4.")
            .arg(observation.council, dateText(point.date), figure, observation.source.file);
    }
    if (point.against) {
        return tr("%1, %2: %3, %4. “%5”")
            .arg(observation.council, dateText(point.date), figure, differenceText(*point.against),
                observation.source.quote.simplified());
    }
    const QString date
        = point.dateOfInspection ? tr("at the inspection of %1").arg(dateText(point.date)) : dateText(point.date);
    return tr("%1, %2: %3. “%4”").arg(observation.council, date, figure, observation.source.quote.simplified());
}

void MetricChartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_data.isEmpty()) {
        painter.fillRect(rect(), palette().color(QPalette::Base));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(rect().adjusted(40, 40, -40, -40), int(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
        return;
    }
    chart().draw(painter, {});
    if (m_current >= 0 && m_current < chart().marks().size()) {
        const ChartMark& mark = chart().marks().at(m_current);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(mark.place, 11, 11);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void MetricChartView::resizeEvent(QResizeEvent*)
{
    m_chart.reset();
    setMinimumHeight(int(chartHeight(m_data, width())));
}

void MetricChartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_chart.reset();
        update();
    }
    QWidget::changeEvent(event);
}

bool MetricChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_data.isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const ChartMark* mark = chart().markAt(help->pos());
        if (mark) {
            QToolTip::showText(help->globalPos(), wrappedToolTip(sentence(point(*mark))), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void MetricChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_data.isEmpty()) {
        return;
    }
    const ChartMark* mark = chart().markAt(event->position());
    if (mark) {
        moveTo(mark - chart().marks().constData());
        activate();
    }
}

void MetricChartView::moveTo(qsizetype mark)
{
    if (mark < 0 || mark >= chart().marks().size()) {
        return;
    }
    m_current = mark;
    const MetricPoint& shown = point(chart().marks().at(mark));
    setAccessibleDescription(sentence(shown));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT councilPointedAt(shown.observation.council);
    update();
}

void MetricChartView::step(int direction)
{
    const QVector<ChartMark>& all = marks();
    if (m_current < 0) {
        moveTo(direction > 0 ? 0 : all.size() - 1);
        return;
    }
    const qsizetype next = m_current + direction;
    if (next >= 0 && next < all.size() && all.at(next).series == all.at(m_current).series) {
        moveTo(next);
    }
}

void MetricChartView::stepSeries(int direction)
{
    const QVector<ChartMark>& all = marks();
    if (m_current < 0) {
        step(1);
        return;
    }
    const ChartMark from = all.at(m_current);
    qsizetype best = -1;
    double nearest = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const double away = std::abs(all.at(i).place.x() - from.place.x());
        if (all.at(i).series == from.series + direction && away < nearest) {
            nearest = away;
            best = i;
        }
    }
    moveTo(best);
}

void MetricChartView::activate()
{
    if (const MetricPoint* shown = current()) {
        Q_EMIT pointActivated(*shown);
    }
}

void MetricChartView::keyPressEvent(QKeyEvent* event)
{
    if (m_data.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Right:
        step(+1);
        return;
    case Qt::Key_Left:
        step(-1);
        return;
    case Qt::Key_Down:
        stepSeries(+1);
        return;
    case Qt::Key_Up:
        stepSeries(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate();
        return;
    case Qt::Key_Escape:
        m_current = -1;
        setAccessibleDescription(textAlternative(m_data));
        Q_EMIT councilPointedAt({});
        update();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MetricChartView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MetricChartView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Councilscope
