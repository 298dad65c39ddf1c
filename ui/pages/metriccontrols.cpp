#include "metriccontrols.h"

#include <periodbar.h>

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Councilscope {

namespace {

QToolButton* menuButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setMenu(new QMenu(button));
    return button;
}

QDoubleSpinBox* valueBox(double value, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(-1e9, 1e9);
    box->setDecimals(1);
    box->setValue(value);
    return box;
}

// A search in the titles, wherever the words stand.
void makeSearchable(QComboBox* box, int length)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(length);
    box->setMaxVisibleItems(25);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

} // namespace

MetricControls::MetricControls(ViewState* state, QWidget* parent)
    : QWidget(parent)
    , m_metricLabel(new QLabel(this))
    , m_metrics(new QComboBox(this))
    , m_partLabel(new QLabel(this))
    , m_parts(new QComboBox(this))
    , m_add(new QToolButton(this))
    , m_chips(new QHBoxLayout)
    , m_modeLabel(new QLabel(this))
    , m_modes(new QComboBox(this))
    , m_momentLabel(new QLabel(this))
    , m_moments(new QComboBox(this))
    , m_highlightLabel(new QLabel(this))
    , m_highlight(new QComboBox(this))
    , m_compare(menuButton(this))
    , m_inspections(new QAction(this))
    , m_predecessors(new QAction(this))
    , m_axis(menuButton(this))
    , m_axes(new QActionGroup(this))
    , m_fromZero(new QAction(m_axes))
    , m_fitted(new QAction(m_axes))
    , m_own(new QAction(m_axes))
{
    build(state);
    retranslate();
    connect(
        m_metrics, &QComboBox::activated, this, [this] { Q_EMIT metricChosen(m_metrics->currentData().toString()); });
    connect(m_parts, &QComboBox::activated, this, [this] { Q_EMIT metricChosen(metric()); });
    connect(m_add, &QToolButton::clicked, this, &MetricControls::addMetric);
    for (QComboBox* box : {m_modes, m_moments, m_highlight}) {
        connect(box, &QComboBox::activated, this, &MetricControls::changed);
    }
    connect(m_inspections, &QAction::toggled, this, &MetricControls::changed);
    connect(m_predecessors, &QAction::toggled, this, &MetricControls::changed);
    connect(m_axes, &QActionGroup::triggered, this, [this](QAction* action) {
        if (action == m_own) {
            askRange();
        }
        Q_EMIT changed();
    });
}

void MetricControls::build(ViewState* state)
{
    constexpr int metricLength = 38; // characters
    constexpr int partLength = 32;
    makeSearchable(m_metrics, metricLength);
    makeSearchable(m_parts, partLength);
    m_metricLabel->setBuddy(m_metrics);
    m_partLabel->setBuddy(m_parts);
    m_modeLabel->setBuddy(m_modes);
    m_momentLabel->setBuddy(m_moments);
    m_highlightLabel->setBuddy(m_highlight);
    for (const ChartMode mode : {ChartMode::Line, ChartMode::Bars, ChartMode::Panels}) {
        m_modes->addItem(QString(), int(mode));
    }
    for (QAction* action : {m_inspections, m_predecessors, m_fromZero, m_fitted, m_own}) {
        action->setCheckable(true);
    }
    m_inspections->setChecked(true);
    m_fromZero->setChecked(true);
    m_axis->menu()->addActions(m_axes->actions());
    auto* inspections = new QToolButton(this);
    inspections->setDefaultAction(m_inspections);
    m_chips->setContentsMargins(0, 0, 0, 0);
    auto* first = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_metricLabel, m_metrics, m_partLabel, m_parts, m_add}) {
        first->addWidget(widget);
    }
    first->addLayout(m_chips);
    first->addStretch();
    first->addWidget(new PeriodBar(state, this));
    auto* second = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_modeLabel, m_modes, m_momentLabel, m_moments, m_compare, m_highlightLabel, m_highlight}) {
        second->addWidget(widget);
    }
    second->addStretch();
    second->addWidget(inspections);
    second->addWidget(m_axis);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 6, 10, 4);
    rows->setSpacing(4);
    rows->addLayout(first);
    rows->addLayout(second);
    showParts({}, {});
    showMoments({}, {});
}

QString MetricControls::metric() const
{
    return measureKey(m_metrics->currentData().toString(), m_parts->currentData().toString());
}

QString MetricControls::highlighted() const
{
    return m_highlight->currentData().toString();
}

MetricChartOptions MetricControls::options() const
{
    QStringList more = m_added;
    more.removeAll(metric());
    return {.inspections = m_inspections->isChecked(),
        .fromZero = m_fromZero->isChecked(),
        .highlighted = highlighted(),
        .mode = ChartMode(m_modes->currentData().toInt()),
        .range = m_own->isChecked() ? m_range : std::nullopt,
        .moreMetrics = more,
        .comparators = m_comparators,
        .predecessors = m_predecessors->isChecked(),
        .moment = m_moments->currentData().toDate()};
}

QVector<QAction*> MetricControls::actions() const
{
    return {m_inspections, m_predecessors, m_fromZero, m_fitted, m_own};
}

void MetricControls::showMetrics(const QStringList& metrics, const QString& measureKey)
{
    const QSignalBlocker blocker(m_metrics);
    m_metrics->clear();
    for (const QString& key : metrics) {
        m_metrics->addItem(metricTitle(key), key);
    }
    m_metrics->setCurrentIndex(m_metrics->findData(measurePart(measureKey).metric));
    m_metrics->setEnabled(!metrics.isEmpty());
    m_add->setEnabled(!metrics.isEmpty());
}

void MetricControls::showParts(const QStringList& breakdowns, const QString& measureKey)
{
    const QSignalBlocker blocker(m_parts);
    if (breakdowns != m_shownParts) {
        m_shownParts = breakdowns; // there may be thousands
        m_parts->clear();
        for (const QString& breakdown : breakdowns) {
            m_parts->addItem(breakdown.isEmpty() ? tr("total") : partTitle(breakdown), breakdown);
        }
    }
    m_parts->setCurrentIndex(m_parts->findData(measurePart(measureKey).breakdown));
    m_parts->lineEdit()->setCursorPosition(0); // a long name is seen from its beginning
    const bool divided = breakdowns.size() > 1 || (breakdowns.size() == 1 && !breakdowns.first().isEmpty());
    m_parts->setVisible(divided);
    m_partLabel->setVisible(divided);
}

void MetricControls::showCouncils(const QStringList& councils)
{
    const QSignalBlocker blocker(m_highlight);
    const QString before = highlighted();
    m_highlight->clear();
    m_highlight->addItem(tr("no council"), QString());
    for (const QString& council : councils) {
        m_highlight->addItem(council, council);
    }
    m_highlight->setCurrentIndex(std::max(0, m_highlight->findData(before)));
    m_highlight->setEnabled(councils.size() > 1);
}

void MetricControls::showMoments(const QVector<ChartMoment>& moments, const ChartMoment& shown)
{
    const QSignalBlocker blocker(m_moments);
    m_moments->clear();
    for (const ChartMoment& moment : moments) {
        m_moments->addItem(moment.text, moment.from.addDays(moment.from.daysTo(moment.to) / 2));
        if (moment == shown) {
            m_moments->setCurrentIndex(m_moments->count() - 1);
        }
    }
    const bool ranked = ChartMode(m_modes->currentData().toInt()) == ChartMode::Bars;
    m_moments->setVisible(ranked);
    m_momentLabel->setVisible(ranked);
    m_axis->setEnabled(!ranked);
}

void MetricControls::showNeighbourSets(const QStringList& names)
{
    if (m_sets != names) {
        m_sets = names;
        fillComparators();
    }
}

void MetricControls::setMode(ChartMode mode)
{
    m_modes->setCurrentIndex(m_modes->findData(int(mode)));
    Q_EMIT changed();
}

void MetricControls::setComparators(const QVector<ComparatorChoice>& choices)
{
    m_comparators = choices;
    fillComparators();
    Q_EMIT changed();
}

void MetricControls::addMetric()
{
    const QString key = metric();
    if (!key.isEmpty() && !m_added.contains(key)) {
        m_added.push_back(key);
        showAdded();
        m_metrics->setFocus();
        m_metrics->lineEdit()->selectAll();
        Q_EMIT changed();
    }
}

void MetricControls::showAdded()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& key : std::as_const(m_added)) {
        auto* chip = new QToolButton(this);
        chip->setText(fontMetrics().elidedText(metricTitle(key), Qt::ElideRight, 170) + QStringLiteral("  ×"));
        chip->setToolTip(tr("Leave out “%1”").arg(metricTitle(key)));
        chip->setAccessibleName(chip->toolTip());
        connect(chip, &QToolButton::clicked, this, [this, key] {
            m_added.removeAll(key);
            showAdded();
            Q_EMIT changed();
        });
        m_chips->addWidget(chip);
    }
}

void MetricControls::askRange()
{
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Axis of figures"));
    const ValueRange before = m_range.value_or(ValueRange(0, 100));
    QDoubleSpinBox* from = valueBox(before.first, &dialog);
    QDoubleSpinBox* to = valueBox(before.second, &dialog);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    auto* form = new QFormLayout(&dialog);
    form->addRow(tr("&From:"), from);
    form->addRow(tr("&To:"), to);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() == QDialog::Accepted && from->value() < to->value()) {
        m_range = ValueRange(from->value(), to->value());
    }
    if (!m_range) {
        m_fromZero->setChecked(true);
    }
}

void MetricControls::fillComparators()
{
    QMenu* menu = m_compare->menu();
    menu->clear();
    const auto add = [this, menu](const QString& text, const ComparatorChoice& choice) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_comparators.contains(choice));
        connect(action, &QAction::toggled, this, [this, choice](bool on) { toggleComparator(choice, on); });
    };
    add(tr("England"), {ComparatorKind::England, {}, {}});
    add(tr("The council’s region"), {ComparatorKind::Region, {}, {}});
    add(tr("The council’s region, Inner and Outer London apart"), {ComparatorKind::Region, {}, QStringLiteral("lait")});
    add(tr("The council’s Ofsted region"), {ComparatorKind::Region, {}, QStringLiteral("ofsted")});
    for (const QString& set : std::as_const(m_sets)) {
        add(tr("Mean of the %1 statistical neighbours").arg(set), {ComparatorKind::NeighboursMean, set, {}});
        add(tr("Median of the %1 statistical neighbours").arg(set), {ComparatorKind::NeighboursMedian, set, {}});
    }
    menu->addSeparator();
    menu->addAction(m_predecessors);
}

void MetricControls::toggleComparator(const ComparatorChoice& choice, bool on)
{
    m_comparators.removeAll(choice);
    if (on) {
        m_comparators.push_back(choice);
    }
    Q_EMIT changed();
}

void MetricControls::focusMetrics()
{
    m_metrics->setFocus(Qt::ShortcutFocusReason);
    m_metrics->lineEdit()->selectAll();
}

void MetricControls::retranslate()
{
    m_metricLabel->setText(tr("&Measure:"));
    m_metrics->setAccessibleName(tr("Measure"));
    m_metrics->lineEdit()->setAccessibleName(tr("Measure"));
    m_metrics->setToolTip(tr("Type any part of a measure’s name to find it"));
    if (m_shownParts.value(0, QStringLiteral("-")).isEmpty()) {
        m_parts->setItemText(0, tr("total"));
    }
    m_partLabel->setText(tr("P&art:"));
    m_parts->setAccessibleName(tr("Part of the measure"));
    m_parts->lineEdit()->setAccessibleName(tr("Part of the measure"));
    m_parts->setToolTip(tr("Type any word of a part to find it"));
    m_add->setText(tr("&Keep"));
    m_add->setToolTip(tr("Keep this measure on the chart and choose another beside it"));
    m_modeLabel->setText(tr("&Show:"));
    m_modes->setAccessibleName(tr("Form of the chart"));
    m_modes->setItemText(0, tr("lines"));
    m_modes->setItemText(1, tr("ranked bars"));
    m_modes->setItemText(2, tr("small charts"));
    m_momentLabel->setText(tr("&at"));
    m_moments->setAccessibleName(tr("Date of the ranking"));
    m_highlightLabel->setText(tr("&Highlight:"));
    m_highlight->setAccessibleName(tr("Highlighted council"));
    m_compare->setText(tr("&Compare with"));
    m_compare->setToolTip(tr("Compares the highlighted council, or else the first three, with official figures"));
    m_inspections->setText(tr("&Inspections"));
    m_inspections->setToolTip(tr("Show graded inspections as vertical lines"));
    m_predecessors->setText(tr("Councils that these &replaced"));
    m_axis->setText(tr("A&xis"));
    m_fromZero->setText(tr("From &zero"));
    m_fitted->setText(tr("&Fitted to the figures"));
    m_own->setText(tr("&Own range…"));
    fillComparators();
}

} // namespace Councilscope
