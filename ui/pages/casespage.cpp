#include "casespage.h"

#include <caseactions.h>
#include <casedetail.h>
#include <casefilterbar.h>
#include <casemodel.h>
#include <casetableview.h>
#include <casewords.h>
#include <caseworkpanel.h>
#include <copytableview.h>
#include <emptystate.h>
#include <librarysession.h>
#include <periodbar.h>
#include <proposalpanel.h>
#include <settings.h>
#include <themepanel.h>
#include <viewstate.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace Councilscope {

CasesPage::CasesPage(ViewState* state, LibrarySession* session, Settings* settings, QWidget* parent)
    : Page(state, session, parent)
    , m_settings(settings)
    , m_model(new CaseModel(this))
    , m_actions(new CaseActions(state, this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_filter(new CaseFilterBar(this))
    , m_table(new CaseTableView(this))
    , m_noCases(new EmptyState(this))
    , m_detail(new CaseDetail(state, m_actions, this))
    , m_proposals(new ProposalPanel(state, this))
    , m_themes(new ThemePanel(state, this))
    , m_empty(new EmptyState(this))
    , m_csv(new QAction(this))
    , m_today(QDate::currentDate())
{
    build();
    connectParts();
    connectEdits();
    retranslate();
    rebuild();
}

void CasesPage::build()
{
    m_table->setCaseModel(m_model);
    m_table->addActions(m_actions->all());
    if (m_settings) {
        m_table->setColumnState(m_settings->columns(QStringLiteral("cases")));
    }
    auto* list = new QWidget(this);
    auto* listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(0);
    listLayout->addWidget(m_filter);
    listLayout->addWidget(m_table, 1);
    listLayout->addWidget(m_noCases, 1);
    auto* cases = new QSplitter(Qt::Vertical, this);
    cases->addWidget(list);
    cases->addWidget(m_detail);
    cases->setChildrenCollapsible(false);
    cases->setStretchFactor(0, 1);
    cases->setStretchFactor(1, 1);
    cases->setSizes({420, 420});
    for (int tab = CasesTab; tab <= ThemesTab; ++tab) {
        m_tabs->addTab(QString());
    }
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_stack->addWidget(cases);
    m_stack->addWidget(m_proposals);
    m_stack->addWidget(m_themes);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 2, 10, 0);
    top->addWidget(m_tabs, 0, Qt::AlignBottom);
    top->addStretch(1);
    top->addWidget(new PeriodBar(state(), this));
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    addAction(m_csv);
}

void CasesPage::connectParts()
{
    connect(state(), &ViewState::ledgerChanged, this, &CasesPage::refreshIfSeen);
    // A ledger comes after its records; until then the cases shown are those of before.
    connect(state(), &ViewState::recordsChanged, this, &CasesPage::showEmptyState);
    connect(state(), &ViewState::ledgerStateChanged, this, &CasesPage::showEmptyState);
    connect(state(), &ViewState::councilsChanged, this, &CasesPage::refreshIfSeen);
    connect(state(), &ViewState::periodChanged, this, &CasesPage::refreshIfSeen);
    connect(state(), &ViewState::caseRequested, this, &CasesPage::showCase);
    connect(m_tabs, &QTabBar::currentChanged, this, &CasesPage::showTab);
    connect(m_filter, &CaseFilterBar::changed, this, &CasesPage::applyFilter);
    connect(m_filter, &CaseFilterBar::groupingChanged, this, [this] {
        m_model->setGrouping(m_filter->grouping());
        restoreChoice();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CasesPage::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CasesPage::tellSelection);
    connect(m_table, &CopyTableView::rowActivated, this, [this](const QModelIndex& index) {
        showChosen();
        if (m_model->caseAt(index.row())) {
            m_detail->chooseLast();
        }
    });
    connect(m_noCases, &EmptyState::actionRequested, m_filter, &CaseFilterBar::clear);
    connect(m_empty, &EmptyState::actionRequested, this, &CasesPage::emptyAction);
    connect(m_proposals, &ProposalPanel::countChanged, this, &CasesPage::refreshTexts);
    connect(m_proposals, &ProposalPanel::caseRequested, this, &CasesPage::showCase);
    connect(m_themes, &ThemePanel::countChanged, this, &CasesPage::refreshTexts);
    connect(m_themes, &ThemePanel::themeChosen, this, [this](const QString& theme) {
        m_filter->clear();
        m_filter->setTheme(theme);
        m_tabs->setCurrentIndex(CasesTab);
    });
    connect(m_csv, &QAction::triggered, this, &CasesPage::askCsv);
    if (m_settings) {
        connect(m_table, &CaseTableView::columnStateChanged, this,
            [this] { m_settings->setColumns(QStringLiteral("cases"), m_table->columnState()); });
    }
}

void CasesPage::connectEdits()
{
    connect(m_actions, &CaseActions::editRequested, this, &CasesPage::editRequested);
    connect(m_actions, &CaseActions::messageRaised, this, &CasesPage::messageRaised);
    connect(m_detail, &CaseDetail::fileRequested, this, &CasesPage::fileRequested);
    connect(m_proposals, &ProposalPanel::decided, m_actions, &CaseActions::decide);
}

QString CasesPage::title() const
{
    return tr("Cases");
}

QVector<QAction*> CasesPage::pageActions() const
{
    return m_actions->all() + QVector<QAction*>{m_csv};
}

void CasesPage::refreshIfSeen()
{
    m_isStale = true;
    if (isVisible()) {
        rebuild();
    }
}

void CasesPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        rebuild();
    }
}

void CasesPage::rebuild()
{
    m_isStale = false;
    m_model->setLedger(state()->ledger());
    m_actions->setEntries(session()->caseEntries());
    QVector<const Case*> ofCouncils;
    std::set<QString> owners;
    bool hasPlans = false;
    for (const Case& single : state()->ledger()->cases) {
        if (state()->councils().contains(single.council)) {
            ofCouncils.push_back(&single);
            hasPlans = hasPlans || single.work;
        }
        if (const CaseWork* work = workOf(single); work && !work->owner.isEmpty()) {
            owners.insert(work->owner);
        }
    }
    m_filter->offer(ofCouncils);
    m_detail->setOwners(QStringList(owners.cbegin(), owners.cend()));
    m_table->showColumns(hasPlans, state()->councils().size() > 1);
    applyFilter();
    m_proposals->refresh();
    m_themes->refresh();
    showEmptyState();
    showTab();
}

void CasesPage::applyFilter()
{
    CaseFilter filter = m_filter->filter();
    filter.councils = state()->councils();
    filter.from = state()->from();
    filter.to = state()->to();
    m_model->setFilter(filter);
    restoreChoice();
    refreshTexts();
}

/// A new ledger or filter makes new rows; the case that was looked at is looked at still, wherever it stands now.
void CasesPage::restoreChoice()
{
    int row = m_model->rowOf(m_chosen);
    if (row < 0) {
        row = m_model->isGroup(0) ? 1 : 0;
    }
    if (m_model->caseAt(row)) {
        m_table->goToRow(row);
    }
    showChosen();
}

void CasesPage::showChosen()
{
    const int row = m_table->currentIndex().row();
    if (m_model->isGroup(row)) {
        return; // the case that was chosen stays
    }
    const Case* single = m_model->caseAt(row);
    m_chosen = single ? single->key : m_chosen;
    m_detail->setCase(single);
    tellSelection();
    Q_EMIT changed();
}

void CasesPage::tellSelection()
{
    QVector<Case> selected;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        if (const Case* single = m_model->caseAt(index.row())) {
            selected.push_back(*single);
        }
    }
    m_actions->setSelection(selected);
}

void CasesPage::showCase(const QString& caseKey)
{
    const QVector<Case>& cases = state()->ledger()->cases;
    const auto single
        = std::find_if(cases.cbegin(), cases.cend(), [&caseKey](const Case& each) { return each.key == caseKey; });
    if (single == cases.cend()) {
        return;
    }
    m_chosen = caseKey;
    if (!state()->councils().contains(single->council)) {
        state()->setCouncils(state()->councils() + QStringList{single->council});
    }
    if (!isInPeriod(*single, state()->from(), state()->to())) {
        state()->setPeriod({}, {});
    }
    if (m_isStale) {
        rebuild();
    }
    m_tabs->setCurrentIndex(CasesTab);
    if (m_model->rowOf(caseKey) < 0) {
        m_filter->clear();
        m_filter->groupBox()->setCurrentIndex(0);
    }
    restoreChoice();
    m_table->setFocus();
}

void CasesPage::showTab()
{
    const bool isEmpty = state()->councils().isEmpty() || state()->ledger()->cases.isEmpty();
    m_tabs->setVisible(!isEmpty);
    m_stack->setCurrentIndex(isEmpty ? m_stack->indexOf(m_empty) : m_tabs->currentIndex());
    Q_EMIT changed();
}

void CasesPage::refreshTexts()
{
    const int cases = m_model->caseCount();
    m_filter->setCount(tr("%1 open", "cases").arg(m_model->openCount()));
    m_tabs->setTabText(CasesTab, tr("Cases (%1)").arg(cases));
    m_tabs->setTabText(ProposalsTab, tr("Proposed links (%1)").arg(m_proposals->count()));
    m_tabs->setTabText(ThemesTab, tr("Themes (%1)").arg(m_themes->count()));
    m_table->setVisible(cases > 0);
    m_noCases->setVisible(cases == 0);
}

void CasesPage::showEmptyState()
{
    const QString unknown = ledgerStateText(state()->ledgerState());
    if (unknown.isEmpty()) {
        m_noCases->setTexts(tr("No case passes the filters"),
            tr("The chosen councils have no case like that in the chosen years."), tr("Clear filters"));
    } else {
        m_noCases->setTexts(unknown, {});
    }
    if (!unknown.isEmpty() && (!state()->councils().isEmpty() || state()->records()->documents.isEmpty())) {
        m_empty->setTexts(unknown, {});
    } else if (state()->records()->documents.isEmpty()) {
        m_empty->setTexts(tr("No defect is known yet"),
            tr("Import inspection reports and letters: what they ask a council to improve becomes a case, which the "
               "later reports follow."),
            tr("Import files…"));
    } else if (state()->councils().isEmpty()) {
        m_empty->setTexts(tr("No council is chosen"),
            tr("Tick one or more councils in the list on the left to follow what they were told to improve."),
            tr("Compare the two with most documents"));
    } else {
        m_empty->setTexts(tr("The loaded documents flag no defect"),
            tr("Reports name what is to be improved; news and statistics rarely do. Import the inspection reports."),
            tr("Import files…"));
    }
}

void CasesPage::emptyAction()
{
    if (!state()->records()->documents.isEmpty() && state()->councils().isEmpty()) {
        state()->setCouncils(state()->mostDocumented(2));
    } else {
        Q_EMIT importRequested();
    }
}

void CasesPage::find(const QString& words)
{
    m_tabs->setCurrentIndex(CasesTab);
    if (!words.isEmpty()) {
        m_filter->words()->setText(words);
    }
    m_filter->words()->setFocus(Qt::ShortcutFocusReason);
    m_filter->words()->selectAll();
}

void CasesPage::commit()
{
    m_detail->workPanel()->save();
}

void CasesPage::setToday(const QDate& today)
{
    m_today = today;
    m_model->setToday(today);
    m_detail->setToday(today);
}

void CasesPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild(); // its sentences speak the old language
    }
}

void CasesPage::retranslate()
{
    m_actions->retranslate();
    m_filter->retranslate();
    m_detail->retranslate();
    m_proposals->retranslate();
    m_themes->retranslate();
    m_csv->setText(tr("Save table as CSV…"));
    m_table->setAccessibleName(tr("Cases"));
    m_tabs->setAccessibleName(tr("Views of the cases"));
    showEmptyState();
    refreshTexts();
    setAccessibleName(title());
}

} // namespace Councilscope
