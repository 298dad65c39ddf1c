#pragma once

#include "chartdrawing.h"
#include "valueaxis.h"

#include <QFont>

class QGraphicsScene;

namespace Councilscope {

/// A line chart of figures over real dates for one size. Lines and axes are Qt Charts'; what it cannot say (open marks,
/// arrows, widths of uncertain dates, direct labels, inspections) is painted over it. Needs a QApplication.
class MetricChart : public ChartDrawing
{
public:
    /// `size` in logical pixels; the smallest that is legible is minimumSize().
    MetricChart(const MetricChartData& data, const ChartStyle& style, const QSizeF& size);
    ~MetricChart() override;

    [[nodiscard]] static QSizeF minimumSize() { return {420, 300}; }

    void draw(QPainter& painter, const QPointF& topLeft) const override;
    [[nodiscard]] QRectF plotArea() const { return m_plot; }
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
    void drawReported(QPainter& painter, const ChartMark& mark, const QColor& color) const;
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
    QVector<EndLabel> m_endLabels;
    double m_labelHeight = 15;
    int m_unlabelled = 0;
    std::unique_ptr<QGraphicsScene> m_scene; ///< holds the QChart
};

} // namespace Councilscope
