#pragma once

#include "page.h"

#include <jobrunner.h>
#include <metricchartdata.h>

class QCheckBox;
class QScrollArea;
class QSortFilterProxyModel;

namespace Councilscope {

class CopyTableView;
class MetricChartView;
class MetricControls;
class MetricSeriesModel;

/// Measures of the chosen councils, from reports and official files, with comparators and the numbers as a table
/// beneath.
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
    [[nodiscard]] MetricControls* controls() const { return m_controls; }
    [[nodiscard]] CopyTableView* table() const { return m_table; }
    [[nodiscard]] QCheckBox* differencesOnly() const { return m_differences; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Shown
    {
        QStringList metrics;
        QStringList parts; ///< breakdowns of the measure chosen first
        QString metric; ///< a measureKey()
        MetricChartData data;
        QVector<MetricSeries> series;
        QVector<ChartMoment> moments;
        QString emptyText;
    };

    void build();
    [[nodiscard]] QWidget* tablePart();
    void countDifferences();
    void rebuild();
    void takeOfficial(const Result<OfficialFigures>& answer);
    /// The second half of rebuild(): the official figures are there, or there are none.
    void prepareChart(const MetricSelection& selection);
    /// The wanted measure, or one that there is; of a measure without totals its first part.
    [[nodiscard]] QString chosenMetric() const;
    void take(const Shown& shown);
    void highlight(const QString& council);
    void showEvidence(const SourceSpan& source);
    void markEvidence();
    void retranslate();
    [[nodiscard]] static Shown prepare(
        const RecordSet& records, const MetricSelection& selection, const MetricChartOptions& options);

    MetricControls* m_controls;
    QScrollArea* m_scroll;
    MetricChartView* m_chart;
    QCheckBox* m_differences;
    CopyTableView* m_table;
    MetricSeriesModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QString m_wanted; ///< the measure a person chose; kept while other councils have no figures of it
    QHash<QString, QStringList> m_parts; ///< breakdowns by metric, as the library answered
    std::shared_ptr<const OfficialFigures> m_official; ///< null until the library has answered
    JobRunner m_job;
};

} // namespace Councilscope
