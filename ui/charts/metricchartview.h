#pragma once

#include "chartdrawing.h"

#include <QWidget>

namespace Councilscope {

/// The chart on the screen. Point, click or walk it: left and right go through a council's figures, up and down to the
/// next council's nearest in time, Enter shows the evidence, Escape leaves. Says why when there is nothing to draw.
class MetricChartView : public QWidget
{
    Q_OBJECT

public:
    explicit MetricChartView(QWidget* parent = nullptr);
    ~MetricChartView() override;

    /// `emptyText` is shown when the data are empty.
    void setData(const MetricChartData& data, const QString& emptyText);
    [[nodiscard]] const MetricChartData& data() const { return m_data; }
    /// The figure that is pointed at; null when there is none.
    [[nodiscard]] const MetricPoint* current() const;
    void setCurrent(const SourceSpan& source);
    /// Marks in the order of the keyboard; for tests and pictures.
    [[nodiscard]] const QVector<ChartMark>& marks();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A figure was clicked or Enter was pressed on it.
    void pointActivated(const Councilscope::MetricPoint& point);
    /// The council under the pointer or of the current figure; empty when there is none.
    void councilPointedAt(const QString& council);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    ChartDrawing& chart();
    void moveTo(qsizetype mark);
    void step(int direction);
    void stepSeries(int direction);
    void activate();
    [[nodiscard]] const MetricPoint& point(const ChartMark& mark) const;
    [[nodiscard]] QString sentence(const MetricPoint& point) const;

    MetricChartData m_data;
    QString m_emptyText;
    std::unique_ptr<ChartDrawing> m_chart; ///< made when it is first painted at a size
    qsizetype m_current = -1; ///< index into the chart's marks
};

} // namespace Councilscope
