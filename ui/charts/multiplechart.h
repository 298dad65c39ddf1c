#pragma once

#include "chartdrawing.h"
#include "chartframe.h"
#include "valueaxis.h"

namespace Councilscope {

/// Many small line charts side by side, of one scale for each measure and one of dates for all. A panel is a council
/// with the others pale behind it and the highlighted one told apart, or a measure with the lines of all councils.
class MultipleChart : public ChartDrawing
{
public:
    MultipleChart(const MetricChartData& data, const ChartStyle& style, const QSizeF& size);

    [[nodiscard]] static double minimumHeight(const MetricChartData& data, double width);
    void draw(QPainter& painter, const QPointF& topLeft) const override;

private:
    struct Panel
    {
        QString title;
        QString metric;
        QString council; ///< empty: the panel is of all councils
        QRectF rect;
        QRectF plot;
    };

    void makePanels();
    void measure();
    void layOut();
    void placeMarks();
    [[nodiscard]] bool isOwn(const Panel& panel, const MetricSeries& series) const;
    [[nodiscard]] QColor colorOf(const MetricSeries& series) const;
    [[nodiscard]] QPointF position(const Panel& panel, const QDate& date, double value) const;
    void drawNames(QPainter& painter) const;
    void drawPanel(QPainter& painter, const Panel& panel) const;
    void drawAxes(QPainter& painter, const Panel& panel) const;
    void drawInspections(QPainter& painter, const Panel& panel) const;
    void drawJoins(QPainter& painter, const Panel& panel, const MetricSeries& series, const QPen& pen) const;
    void drawOwn(QPainter& painter, const Panel& panel, qsizetype index) const;

    MetricChartData m_data;
    ChartStyle m_style;
    QSizeF m_size;
    ChartFrame m_frame;
    QStringList m_councils;
    QVector<Panel> m_panels;
    QHash<QString, AxisScale> m_scales; ///< by metric
    QDate m_from;
    QDate m_to;
};

} // namespace Councilscope
