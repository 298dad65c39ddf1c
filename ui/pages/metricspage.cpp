#include "metricspage.h"

#include <copytableview.h>
#include <metricchartpicture.h>
#include <metricchartview.h>
#include <metricseriesmodel.h>
#include <periodbar.h>
#include <recordevidence.h>
#include <viewstate.h>

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

constexpr qsizetype manyCouncils = 4; // from here on the one that is pointed at stands out

QToolButton* buttonFor(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    return button;
}

} // namespace

MetricsPage::MetricsPage(ViewState* state, LibrarySession* session, QWidget* parent)
    : Page(state, session, parent)
    , m_metricLabel(new QLabel(this))
    , m_metrics(new QComboBox(this))
    , m_inspections(new QAction(this))
    , m_fromZero(new QAction(this))
    , m_chart(new MetricChartView(this))
    , m_table(new CopyTableView(this))
    , m_model(new MetricSeriesModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    build();
    connect(state, &ViewState::recordsChanged, this, &MetricsPage::rebuild);
    connect(state, &ViewState::councilsChanged, this, &MetricsPage::rebuild);
    connect(state, &ViewState::periodChanged, this, &MetricsPage::rebuild);
    connect(state, &ViewState::evidenceChanged, this, &MetricsPage::markEvidence);
    connect(m_metrics, &QComboBox::activated, this, [this] { setMetric(m_metrics->currentData().toString()); });
    for (QAction* action : {m_inspections, m_fromZero}) {
        connect(action, &QAction::toggled, this, &MetricsPage::rebuild);
    }
    connect(m_chart, &MetricChartView::pointActivated, this,
        [this](const MetricPoint& point) { showEvidence(point.observation.source); });
    connect(m_chart, &MetricChartView::councilPointedAt, this, &MetricsPage::highlight);
    connect(m_table, &CopyTableView::rowActivated, this, [this](const QModelIndex& index) {
        this->state()->setEvidence(index.data(MetricSeriesModel::EvidenceRole).value<EvidenceItem>());
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT this->state()->documentRequested(
            index.data(MetricSeriesModel::EvidenceRole).value<EvidenceItem>().source);
    });
    retranslate();
    rebuild();
}

MetricsPage::~MetricsPage() = default;

void MetricsPage::build()
{
    for (QAction* action : {m_inspections, m_fromZero}) {
        action->setCheckable(true);
        action->setChecked(true);
    }
    m_metricLabel->setBuddy(m_metrics);
    m_metrics->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_metrics->setMinimumContentsLength(30);
    m_metrics->setMaxVisibleItems(25);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(MetricSeriesModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setWideColumn(MetricSeriesModel::DocumentColumn);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as chosen, until a person sorts
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 6);
    top->addWidget(m_metricLabel);
    top->addWidget(m_metrics);
    top->addStretch();
    top->addWidget(new PeriodBar(state(), this));
    top->addWidget(buttonFor(m_inspections, this));
    top->addWidget(buttonFor(m_fromZero, this));
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_chart);
    parts->addWidget(m_table);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    parts->setSizes({460, 190});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(parts, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

QString MetricsPage::title() const
{
    return tr("Metrics");
}

QVector<QAction*> MetricsPage::pageActions() const
{
    return {m_inspections, m_fromZero};
}

QString MetricsPage::metric() const
{
    return m_metrics->currentData().toString();
}

void MetricsPage::setMetric(const QString& key)
{
    m_wanted = key;
    rebuild();
}

MetricsPage::Shown MetricsPage::prepare(const RecordSet& records, MetricSelection selection, MetricChartOptions options)
{
    Shown shown;
    shown.metrics = selection.councils.isEmpty() ? QStringList() : metricsWithFigures(records, selection.councils);
    if (!shown.metrics.contains(selection.metric)) {
        selection.metric = shown.metrics.value(0);
    }
    shown.metric = selection.metric;
    shown.data = metricChartData(records, selection, options);
    shown.series = metricSeries(records, selection);
    shown.emptyText = emptyReason(records, selection);
    return shown;
}

void MetricsPage::rebuild()
{
    const std::shared_ptr<const RecordSet> records = state()->records();
    const MetricSelection selection{m_wanted, state()->councils(), state()->from(), state()->to()};
    const MetricChartOptions options{.inspections = m_inspections->isChecked(), .fromZero = m_fromZero->isChecked()};
    m_job.start<Shown>(
        [records, selection, options](const JobContext&) { return prepare(*records, selection, options); },
        [this](const Shown& shown) { take(shown); });
}

void MetricsPage::take(const Shown& shown)
{
    fillMetrics(shown.metrics, shown.metric);
    m_chart->setData(shown.data, shown.emptyText);
    m_model->setSeries(shown.series, documentsByHash(*state()->records()));
    m_table->setAccessibleDescription(shown.data.title);
    m_table->setVisible(m_model->rowCount() > 0);
    markEvidence();
    Q_EMIT changed();
}

void MetricsPage::fillMetrics(const QStringList& metrics, const QString& metric)
{
    const QSignalBlocker blocker(m_metrics);
    m_metrics->clear();
    for (const QString& key : metrics) {
        m_metrics->addItem(metricTitle(key), key);
    }
    m_metrics->setCurrentIndex(m_metrics->findData(metric));
    m_metrics->setEnabled(!metrics.isEmpty());
}

void MetricsPage::highlight(const QString& council)
{
    MetricChartData shown = m_chart->data();
    const QString wanted = shown.series.size() >= manyCouncils ? council : QString();
    if (shown.highlighted == wanted) {
        return;
    }
    const MetricPoint* point = m_chart->current();
    const SourceSpan current = point ? point->observation.source : SourceSpan();
    shown.highlighted = wanted;
    m_chart->setData(shown, {});
    m_chart->setCurrent(current);
}

void MetricsPage::showEvidence(const SourceSpan& source)
{
    state()->setEvidence(m_model->evidence(m_model->rowOf(source)));
}

void MetricsPage::markEvidence()
{
    const SourceSpan source = state()->evidence().source;
    const int row = source.isValid() ? m_model->rowOf(source) : -1;
    if (row < 0) {
        return;
    }
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
    m_chart->setCurrent(source);
}

Picture MetricsPage::picture() const
{
    return metricChartPicture(m_chart->data());
}

void MetricsPage::copy()
{
    if (m_table->hasFocus()) {
        m_table->copyRows(CopyHeaders::Include);
    } else {
        Page::copy();
    }
}

void MetricsPage::find(const QString&)
{
    m_metrics->setFocus(Qt::ShortcutFocusReason);
}

void MetricsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    }
}

void MetricsPage::retranslate()
{
    m_metricLabel->setText(tr("&Measure:"));
    m_metrics->setAccessibleName(tr("Measure"));
    m_inspections->setText(tr("&Inspections"));
    m_inspections->setToolTip(tr("Show graded inspections as vertical lines"));
    m_fromZero->setText(tr("From &zero"));
    m_fromZero->setToolTip(tr("Let the axis of figures begin at 0"));
    m_chart->setAccessibleName(tr("Chart of the measure"));
    m_table->setAccessibleName(tr("Figures of the chart"));
}

} // namespace Councilscope
