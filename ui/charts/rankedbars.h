#pragma once

#include "chartdrawing.h"
#include "chartframe.h"

namespace Councilscope {

/// Councils ranked by their figure of one date, a column of bars for each measure. Bars always begin at nought: their
/// length is what is read. Comparators stand among them as outlined bars; councils without a value at the end, with
/// why.
class RankedBars : public ChartDrawing
{
public:
    RankedBars(const MetricChartData& data, const ChartStyle& style, const QSizeF& size);

    [[nodiscard]] static double minimumHeight(const MetricChartData& data);
    void draw(QPainter& painter, const QPointF& topLeft) const override;

private:
    struct Row
    {
        qsizetype series = 0;
        const MetricPoint* point = nullptr; ///< null: no figure for the date
        QRectF rect;
        QRectF bar;
    };
    struct Column
    {
        QString metric;
        QRectF rect;
        double labels = 0; ///< width of the names
        QVector<Row> rows;
    };

    void fill(Column& column);
    void layOut(Column& column);
    void drawColumn(QPainter& painter, const Column& column) const;
    void drawReference(QPainter& painter, const Column& column, double x) const;
    void drawRow(QPainter& painter, const Column& column, const Row& row) const;
    [[nodiscard]] QString valueText(const Row& row) const;

    MetricChartData m_data;
    ChartStyle m_style;
    QSizeF m_size;
    ChartFrame m_frame;
    QVector<Column> m_columns;
};

} // namespace Councilscope
