#pragma once

#include "chartstyle.h"
#include "metricchartdata.h"
#include "valueaxis.h"

#include <QFont>
#include <QRectF>

#include <memory>

class QGraphicsScene;
class QPainter;

namespace Councilscope {

/// Where a figure is drawn, in the coordinates of the chart's rectangle.
struct ChartMark
{
    qsizetype series = 0;
    qsizetype point = 0;
    QPointF place;
};

/// A line chart of figures over real dates for one size. Lines and axes are Qt Charts'; what it cannot say (open marks,
/// arrows, widths of uncertain dates, direct labels, inspections) is painted over it. Needs a QApplication.
class MetricChart
{
public:
    /// `size` in logical pixels; the smallest that is legible is minimumSize().
    MetricChart(const MetricChartData& data, const ChartStyle& style, const QSizeF& size);
    ~MetricChart();
    MetricChart(const MetricChart&) = delete;
    MetricChart& operator=(const MetricChart&) = delete;

    [[nodiscard]] static QSizeF minimumSize() { return {420, 300}; }

    void draw(QPainter& painter, const QPointF& topLeft) const;
    [[nodiscard]] QRectF plotArea() const { return m_plot; }
    [[nodiscard]] const QVector<ChartMark>& marks() const { return m_marks; }
    /// Nearest mark within a finger's reach; null when there is none.
    [[nodiscard]] const ChartMark* markAt(const QPointF& place) const;
    /// Councils whose label found no place at the right.
    [[nodiscard]] int unlabelled() const { return m_unlabelled; }

private:
    struct EndLabel
    {
        qsizetype series = 0;
        QString text;
        QPointF from; ///< the mark it belongs to
        double y = 0; ///< NaN: no place
    };

    void measure();
    void layOut();
    void buildChart();
    void placeMarks();
    void placeEndLabels();
    [[nodiscard]] QPointF position(const QDate& date, double value) const;
    [[nodiscard]] double xOf(const QDate& date) const;
    [[nodiscard]] QColor colorOf(qsizetype series) const;
    [[nodiscard]] bool isFaded(qsizetype series) const;
    [[nodiscard]] bool showsInspections(qsizetype series) const;
    [[nodiscard]] double markSize() const;
    [[nodiscard]] QFont font(double pixels, bool bold = false) const;

    void drawTexts(QPainter& painter) const;
    void drawKey(QPainter& painter) const;
    void drawGrid(QPainter& painter) const;
    void drawInspections(QPainter& painter) const;
    void drawPoint(QPainter& painter, const ChartMark& mark) const;
    void drawQualifier(QPainter& painter, const MetricPoint& point, const QPointF& place, const QColor& color) const;
    void drawMissing(QPainter& painter, const MetricPoint& point, const QPointF& place, const QColor& color) const;
    void drawEndLabels(QPainter& painter) const;
    void drawCut(QPainter& painter) const;

    MetricChartData m_data;
    ChartStyle m_style;
    QSizeF m_size;
    QRectF m_plot;
    QRectF m_titleRect;
    QRectF m_keyRect;
    QRectF m_captionRect;
    AxisScale m_scale;
    QDate m_from;
    QDate m_to;
    QVector<ChartMark> m_marks;
    QVector<EndLabel> m_endLabels;
    double m_labelHeight = 15;
    int m_unlabelled = 0;
    std::unique_ptr<QGraphicsScene> m_scene; ///< holds the QChart
};

} // namespace Councilscope
