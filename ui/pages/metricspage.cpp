#include "metricspage.h"

#include "metriccontrols.h"

#include <copytableview.h>
#include <librarysession.h>
#include <metricchartpicture.h>
#include <metricchartview.h>
#include <metricseriesmodel.h>
#include <recordevidence.h>
#include <viewstate.h>

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr qsizetype manyCouncils = 4; // from here on the one that is pointed at stands out

QStringList neighbourSetNames(const OfficialFigures* official)
{
    QStringList names;
    for (const NeighbourSet& set : official ? official->neighbours : QVector<NeighbourSet>()) {
        names.push_back(set.name);
    }
    std::sort(names.begin(), names.end(), std::greater<>());
    return names;
}

// What reports print of the councils first, then what only published tables have.
QStringList availableMetrics(const RecordSet& records, const QStringList& councils, const OfficialFigures* official)
{
    QStringList metrics = councils.isEmpty() ? QStringList() : metricsWithFigures(records, councils);
    for (const QString& metric : official && !councils.isEmpty() ? official->metrics : QStringList()) {
        if (!metrics.contains(metric)) {
            metrics.push_back(metric);
        }
    }
    return metrics;
}

// As the tables have them, then what only reports print.
QStringList availableParts(
    const RecordSet& records, const QStringList& councils, const QString& metric, const OfficialFigures* official)
{
    QStringList parts = official ? official->parts.value(metric) : QStringList();
    for (const Observation& observation : records.observations) {
        const bool belongs = observation.metric == metric && councils.contains(observation.council)
            && observation.state != RecordState::Rejected;
        if (belongs && !parts.contains(observation.breakdown)) {
            parts.push_back(observation.breakdown);
        }
    }
    if (parts.removeAll(QString()) > 0) {
        parts.push_front(QString());
    }
    return parts;
}

// The one with fewest filters: "17 to 18 years" before "17 to 18 years, in training".
QString broadest(const QStringList& parts)
{
    return *std::min_element(parts.cbegin(), parts.cend(),
        [](const QString& a, const QString& b) { return a.count(QLatin1String("; ")) < b.count(QLatin1String("; ")); });
}

} // namespace

MetricsPage::MetricsPage(ViewState* state, LibrarySession* session, QWidget* parent)
    : Page(state, session, parent)
    , m_controls(new MetricControls(state, this))
    , m_scroll(new QScrollArea(this))
    , m_chart(new MetricChartView(this))
    , m_differences(new QCheckBox(this))
    , m_table(new CopyTableView(this))
    , m_model(new MetricSeriesModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    build();
    connect(state, &ViewState::recordsChanged, this, [this] {
        m_parts.clear(); // other tables may be there
        rebuild();
    });
    connect(state, &ViewState::councilsChanged, this, &MetricsPage::rebuild);
    connect(state, &ViewState::periodChanged, this, &MetricsPage::rebuild);
    connect(state, &ViewState::evidenceChanged, this, &MetricsPage::markEvidence);
    connect(m_controls, &MetricControls::metricChosen, this, &MetricsPage::setMetric);
    connect(m_controls, &MetricControls::changed, this, &MetricsPage::rebuild);
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
    m_scroll->setWidget(m_chart);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the chart in it takes the keys
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(MetricSeriesModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setWideColumn(MetricSeriesModel::DocumentColumn);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as chosen, until a person sorts
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_scroll);
    parts->addWidget(tablePart());
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    parts->setSizes({460, 190});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_controls);
    layout->addWidget(parts, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

QWidget* MetricsPage::tablePart()
{
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_differences->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(m_differences);
    layout->addWidget(m_table, 1);
    m_sorted->setFilterRole(MetricSeriesModel::DiffersRole);
    m_sorted->setFilterKeyColumn(MetricSeriesModel::FigureColumn);
    connect(m_differences, &QCheckBox::toggled, this,
        [this](bool on) { m_sorted->setFilterFixedString(on ? QStringLiteral("differs") : QString()); });
    return part;
}

void MetricsPage::countDifferences()
{
    const int differing = m_model->differing();
    m_differences->setText(differing > 0
            ? tr("&Only the %n figure(s) that differ from another source", nullptr, differing)
            : tr("No figure differs from another source"));
    m_differences->setEnabled(differing > 0);
    if (differing == 0) {
        m_differences->setChecked(false);
    }
}

QString MetricsPage::title() const
{
    return tr("Metrics");
}

QVector<QAction*> MetricsPage::pageActions() const
{
    return m_controls->actions();
}

QString MetricsPage::metric() const
{
    return m_controls->metric();
}

void MetricsPage::setMetric(const QString& key)
{
    m_wanted = key;
    rebuild();
}

MetricsPage::Shown MetricsPage::prepare(
    const RecordSet& records, const MetricSelection& selection, const MetricChartOptions& options)
{
    Shown shown;
    shown.metrics = availableMetrics(records, selection.councils, options.official.get());
    shown.metric = selection.metric;
    shown.parts
        = availableParts(records, selection.councils, measurePart(selection.metric).metric, options.official.get());
    shown.data = metricChartData(records, selection, options);
    shown.series = chartSeries(records, selection, options);
    shown.moments = chartMoments(shown.series);
    shown.emptyText = emptyReason(withOfficial(records, selection.councils, options.official.get()), selection);
    return shown;
}

QString MetricsPage::chosenMetric() const
{
    const QStringList metrics = availableMetrics(*state()->records(), state()->councils(), m_official.get());
    const bool mayBeOfficial = !m_official && !m_wanted.isEmpty();
    const QString chosen
        = mayBeOfficial || metrics.contains(measurePart(m_wanted).metric) ? m_wanted : metrics.value(0);
    const auto [metric, breakdown] = measurePart(chosen);
    const QStringList parts = availableParts(*state()->records(), state()->councils(), metric, m_official.get());
    return parts.isEmpty() || parts.contains(breakdown) ? chosen : measureKey(metric, broadest(parts));
}

void MetricsPage::rebuild()
{
    const MetricSelection selection{chosenMetric(), state()->councils(), state()->from(), state()->to()};
    if (session()->location().isEmpty()) {
        prepareChart(selection);
        return;
    }
    SeriesQuery query{.levels = {AreaLevel::National, AreaLevel::Region, AreaLevel::Council},
        .from = selection.from,
        .to = selection.to};
    ask(query, QStringList{selection.metric} + m_controls->moreMetrics());
    query.partsOf = query.metrics;
    query.partsOf.removeIf([this](const QString& metric) { return m_parts.contains(metric); });
    session()->fetchSeries(query, this, [this, selection](const Result<OfficialFigures>& answer) {
        takeOfficial(answer);
        if (m_official && chosenMetric() != selection.metric) {
            rebuild(); // only now it is known which measures there are, and in which parts
        } else {
            prepareChart(selection);
        }
    });
}

/// Without an answer the figures of reports are still there; the session tells what is wrong with the library.
void MetricsPage::takeOfficial(const Result<OfficialFigures>& answer)
{
    if (!answer) {
        m_official = nullptr;
        return;
    }
    OfficialFigures official = *answer;
    m_parts.insert(official.parts);
    official.parts = m_parts;
    m_official = std::make_shared<const OfficialFigures>(std::move(official));
}

void MetricsPage::prepareChart(const MetricSelection& selection)
{
    MetricChartOptions options = m_controls->options();
    options.official = m_official;
    options.moreMetrics.removeAll(selection.metric);
    m_job.start<Shown>([records = state()->records(), selection, options](
                           const JobContext&) { return prepare(*records, selection, options); },
        [this](const Shown& shown) { take(shown); });
}

void MetricsPage::take(const Shown& shown)
{
    m_controls->showMetrics(shown.metrics, shown.metric);
    m_controls->showParts(shown.parts, shown.metric);
    m_controls->showCouncils(state()->councils());
    m_controls->showMoments(shown.moments, shown.data.moment);
    m_controls->showNeighbourSets(neighbourSetNames(m_official.get()));
    m_chart->setData(shown.data, shown.emptyText);
    m_model->setSeries(shown.series, documentsByHash(*state()->records()));
    m_table->setAccessibleDescription(shown.data.title);
    m_table->parentWidget()->setVisible(m_model->rowCount() > 0);
    countDifferences();
    markEvidence();
    Q_EMIT changed();
}

void MetricsPage::highlight(const QString& council)
{
    MetricChartData shown = m_chart->data();
    const bool stands = shown.councilCount() >= manyCouncils && !council.isEmpty();
    const QString wanted = stands ? council : m_controls->highlighted();
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
    m_controls->focusMetrics();
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
    m_controls->retranslate();
    m_chart->setAccessibleName(tr("Chart of the measure"));
    m_table->setAccessibleName(tr("Figures of the chart"));
    countDifferences();
}

} // namespace Councilscope
