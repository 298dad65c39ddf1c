#pragma once

#include <metricchartdata.h>

#include <QWidget>

class QAction;
class QActionGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Councilscope {

class ViewState;

/// What a person chooses for the chart of measures: which, as what, compared with whom, on which axis.
class MetricControls : public QWidget
{
    Q_OBJECT

public:
    explicit MetricControls(ViewState* state, QWidget* parent = nullptr);

    /// The measure chosen first, a measureKey(); empty when there is none.
    [[nodiscard]] QString metric() const;
    [[nodiscard]] QStringList moreMetrics() const { return m_added; }
    /// Without the official figures and the moment's limits: the page adds them.
    [[nodiscard]] MetricChartOptions options() const;
    [[nodiscard]] QString highlighted() const;
    [[nodiscard]] QVector<QAction*> actions() const;

    /// Fills the lists; what was chosen stays chosen where it is still there.
    void showMetrics(const QStringList& metrics, const QString& measureKey);
    /// The parts of the measure, "" for the total; a measure that is not divided shows no choice.
    void showParts(const QStringList& breakdowns, const QString& measureKey);
    void showCouncils(const QStringList& councils);
    void showMoments(const QVector<ChartMoment>& moments, const ChartMoment& shown);
    /// Which sets of neighbours can be chosen; none disables the choice.
    void showNeighbourSets(const QStringList& names);
    void setMode(ChartMode mode);
    void setComparators(const QVector<ComparatorChoice>& choices);

    void focusMetrics();
    void retranslate();

Q_SIGNALS:
    void metricChosen(const QString& measureKey);
    void changed();

private:
    void build(ViewState* state);
    void addMetric();
    void showAdded();
    void askRange();
    void fillComparators();
    void toggleComparator(const ComparatorChoice& choice, bool on);

    QLabel* m_metricLabel;
    QComboBox* m_metrics;
    QLabel* m_partLabel;
    QComboBox* m_parts;
    QStringList m_shownParts;
    QToolButton* m_add;
    QHBoxLayout* m_chips;
    QStringList m_added;
    QLabel* m_modeLabel;
    QComboBox* m_modes;
    QLabel* m_momentLabel;
    QComboBox* m_moments;
    QLabel* m_highlightLabel;
    QComboBox* m_highlight;
    QToolButton* m_compare;
    QVector<ComparatorChoice> m_comparators;
    QStringList m_sets;
    QAction* m_inspections;
    QAction* m_predecessors;
    QToolButton* m_axis;
    QActionGroup* m_axes;
    QAction* m_fromZero;
    QAction* m_fitted;
    QAction* m_own;
    std::optional<ValueRange> m_range;
};

} // namespace Councilscope
