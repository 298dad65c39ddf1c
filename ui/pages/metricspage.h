#pragma once

#include "page.h"

#include <jobrunner.h>
#include <metricchartdata.h>

class QCheckBox;
class QComboBox;
class QLabel;
class QSortFilterProxyModel;

namespace Councilscope {

class CopyTableView;
class MetricChartView;
class MetricSeriesModel;

/// One measure of the chosen councils through the years, with the numbers as a table beneath.
class MetricsPage : public Page
{
    Q_OBJECT

public:
    MetricsPage(ViewState* state, LibrarySession* session, QWidget* parent = nullptr);
    ~MetricsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVector<QAction*> pageActions() const override;
    [[nodiscard]] Picture picture() const override;
    void copy() override;
    void find(const QString& words) override;

    [[nodiscard]] QString metric() const;
    void setMetric(const QString& key);
    [[nodiscard]] MetricChartView* chart() const { return m_chart; }
    [[nodiscard]] CopyTableView* table() const { return m_table; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Shown
    {
        QStringList metrics;
        QString metric;
        MetricChartData data;
        QVector<MetricSeries> series;
        QString emptyText;
    };

    void build();
    void rebuild();
    void take(const Shown& shown);
    void fillMetrics(const QStringList& metrics, const QString& metric);
    void highlight(const QString& council);
    void showEvidence(const SourceSpan& source);
    void markEvidence();
    void retranslate();
    [[nodiscard]] static Shown prepare(const RecordSet& records, MetricSelection selection, MetricChartOptions options);

    QLabel* m_metricLabel;
    QComboBox* m_metrics;
    QAction* m_inspections;
    QAction* m_fromZero;
    MetricChartView* m_chart;
    CopyTableView* m_table;
    MetricSeriesModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QString m_wanted; ///< the metric a person chose; kept while other councils have no figures of it
    JobRunner m_job;
};

} // namespace Councilscope
