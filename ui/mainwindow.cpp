#include "mainwindow.h"

#include "casecontroller.h"
#include "importcontroller.h"
#include "reviewcontroller.h"
#include "windowactions.h"

#include <councilmodel.h>
#include <councilpanel.h>
#include <drophint.h>
#include <evidencepanel.h>
#include <messagebar.h>
#include <messagemodel.h>
#include <page.h>
#include <reviewqueuepanel.h>
#include <settings.h>
#include <theme.h>
#include <themedicon.h>

#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

constexpr int councilsAtFirst = 2;
constexpr int dockWidth = 280;
constexpr int evidenceWidth = 380;

} // namespace

MainWindow::MainWindow(Settings* settings, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_state(new ViewState(this))
    , m_session(new LibrarySession(this))
    , m_messages(new MessageModel(this))
    , m_actions(new WindowActions(menuBar(), this))
    , m_importer(new ImportController(m_session, settings, m_messages, this))
    , m_review(new ReviewController(m_session, m_state, m_messages, this))
    , m_cases(new CaseController(m_session, m_state, m_messages, m_review->stack(), this))
    , m_dropHint(new DropHint(this))
{
    setObjectName(QStringLiteral("MainWindow"));
    setAcceptDrops(true);
    buildCentre();
    buildDocks();
    buildStatusBar();
    connectActions();
    connectSession();
    retranslate();
    resize(1500, 940);
}

MainWindow::~MainWindow()
{
    hide(); // what leaving a field sets in motion needs the whole window
}

void MainWindow::buildCentre()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("PageBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize({16, 16});
    m_tabs = new QTabBar(m_toolBar);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    m_search = new QLineEdit(m_toolBar);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(320);
    auto* spacer = new QWidget(m_toolBar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(m_tabs);
    m_toolBar->addWidget(spacer);
    m_toolBar->addAction(m_actions->importFiles);
    m_toolBar->addAction(m_actions->exportPicture);
    m_toolBar->addAction(m_actions->preview);
    m_toolBar->addWidget(m_search);

    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_stack = new QStackedWidget(centre);
    layout->addWidget(new MessageBar(m_messages, centre));
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::pageChanged);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::forgetTrail);
    connect(m_search, &QLineEdit::returnPressed, this, &MainWindow::search);
}

void MainWindow::buildDocks()
{
    const auto makeDock = [this](const QString& name, QWidget* content, Qt::DockWidgetArea area) {
        auto* dock = new QDockWidget(this);
        dock->setObjectName(name);
        dock->setWidget(content);
        addDockWidget(area, dock);
        m_actions->viewMenu->addAction(dock->toggleViewAction());
        return dock;
    };
    m_councilPanel = new CouncilPanel(m_state, this);
    m_evidencePanel = new EvidencePanel(m_state, m_session, this);
    m_councilDock = makeDock(QStringLiteral("CouncilDock"), m_councilPanel, Qt::LeftDockWidgetArea);
    m_evidenceDock
        = makeDock(QStringLiteral("EvidenceDock"), m_review->withReviewBar(m_evidencePanel), Qt::RightDockWidgetArea);
    m_reviewDock = makeDock(QStringLiteral("ReviewDock"), m_review->makeQueuePanel(), Qt::BottomDockWidgetArea);
    m_reviewDock->hide();
    m_reviewDock->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F7));
    m_review->addActions(m_actions->editMenu);
    resizeDocks({m_councilDock, m_evidenceDock}, {dockWidth, evidenceWidth}, Qt::Horizontal);
    m_councilDock->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F8));
    m_evidenceDock->toggleViewAction()->setShortcut(QKeySequence(Qt::Key_F9));
}

void MainWindow::buildStatusBar()
{
    m_status = new QLabel(this);
    m_jobText = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setMaximumWidth(180);
    m_progress->setTextVisible(false);
    m_cancel = new QToolButton(this);
    m_cancel->setIcon(themedIcon(QStringLiteral("cancel")));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_jobText);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, m_session, &LibrarySession::cancelImport);
    hideProgress();
}

void MainWindow::addPage(Page* page)
{
    m_pages.push_back(page);
    m_stack->addWidget(page);
    m_tabs->addTab(page->title());
    const int index = int(m_pages.size()) - 1;
    QAction* action = m_actions->windowMenu->addAction(page->title(), this, [this, index] { showPage(index); });
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
    m_pageActions.push_back(action);
    connect(page, &Page::messageRaised, m_messages, &MessageModel::add);
    connect(page, &Page::changed, this, [this, page] {
        if (page == currentPage()) {
            pageChanged();
        }
    });
    pageChanged();
}

void MainWindow::setDocumentPage(Page* page)
{
    m_documentPage = page;
}

Page* MainWindow::currentPage() const
{
    return m_pages.value(m_stack->currentIndex());
}

void MainWindow::showPage(int index)
{
    if (index >= 0 && index < m_pages.size()) {
        m_tabs->setCurrentIndex(index);
    }
}

void MainWindow::pageChanged()
{
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    const Page* page = currentPage();
    if (!page) {
        return;
    }
    m_tabs->setTabText(m_tabs->currentIndex(), page->title());
    m_actions->exportPicture->setEnabled(page->canExport());
    m_actions->print->setEnabled(page->canPrint());
    m_actions->preview->setEnabled(page->canPrint());
    m_actions->copy->setEnabled(page->canCopy());
    m_actions->pageMenu->clear();
    m_actions->pageMenu->addActions(page->pageActions());
    m_actions->pageMenu->menuAction()->setVisible(!page->pageActions().isEmpty());
}

void MainWindow::openLibrary(const QString& location, const QStringList& pathsToImport)
{
    m_pathsToImport = pathsToImport;
    commitPages();
    m_state->setEvidenceGroup({});
    m_session->open(location);
}

void MainWindow::commitPages()
{
    for (Page* page : m_pages) {
        page->commit();
    }
}

void MainWindow::libraryOpened()
{
    m_settings->addRecentLibrary(m_session->location());
    m_state->setEvidenceGroup({}); // chosen in the other one while this was read
    takeRecords();
    const QPair<QDate, QDate> period = m_settings->period(m_session->location());
    m_state->setPeriod(period.first, period.second);
    if (m_settings->hasCouncils(m_session->location())) {
        m_state->setCouncils(m_settings->councils(m_session->location()));
    } else {
        m_state->setCouncils({});
        chooseFirstCouncils();
    }
    retranslate();
    if (!m_pathsToImport.isEmpty()) {
        m_importer->importPaths(std::exchange(m_pathsToImport, {}));
    }
}

void MainWindow::takeRecords()
{
    if (m_state->records() == m_session->records()) {
        refreshStatus();
        return;
    }
    m_state->setRecords(m_session->records());
    chooseFirstCouncils();
    refreshStatus();
}

/// A library that is new to the window shows the councils that most is known of, rather than an empty page.
void MainWindow::chooseFirstCouncils()
{
    if (!m_state->councils().isEmpty() || m_settings->hasCouncils(m_session->location())
        || m_session->location().isEmpty()) {
        return;
    }
    const QStringList first = m_state->mostDocumented(councilsAtFirst);
    if (!first.isEmpty()) {
        m_state->setCouncils(first);
    }
}

void MainWindow::refreshStatus()
{
    const LibraryCounts counts = m_session->counts();
    QStringList parts{m_session->displayName()};
    parts.push_back(tr("%n document(s)", nullptr, counts.documents));
    parts.push_back(tr("%n council(s)", nullptr, counts.councils));
    parts.push_back(tr("%Ln fact(s)", nullptr, counts.facts));
    parts.push_back(tr("%Ln with page evidence", nullptr, counts.factsWithEvidence));
    if (counts.toReview > 0) {
        parts.push_back(tr("%Ln to review", nullptr, counts.toReview));
    }
    parts.removeAll(QString());
    m_status->setText(m_session->location().isEmpty() ? QString() : parts.join(QStringLiteral(" · ")));
}

void MainWindow::showProgress(int done, int total, const QString& text)
{
    m_progress->setMaximum(total);
    m_progress->setValue(done);
    m_jobText->setText(tr("Reading %1 of %2…").arg(done).arg(total));
    m_jobText->setToolTip(text);
    for (QWidget* widget :
        {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_jobText), static_cast<QWidget*>(m_cancel)}) {
        widget->show();
    }
}

void MainWindow::hideProgress()
{
    m_progress->hide();
    m_jobText->hide();
    m_cancel->hide();
}

void MainWindow::refreshRecent()
{
    m_actions->recentMenu->clear();
    for (const QString& location : m_settings->recentLibraries()) {
        m_actions->recentMenu->addAction(QFileInfo(location).completeBaseName() + QStringLiteral(" – ") + location,
            this, [this, location] { openLibrary(location); });
    }
    m_actions->recentMenu->setEnabled(!m_actions->recentMenu->isEmpty());
}

void MainWindow::restore()
{
    if (!m_settings->windowGeometry().isEmpty()) {
        restoreGeometry(m_settings->windowGeometry());
        restoreState(m_settings->windowState());
    }
    showPage(m_settings->page());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    commitPages();
    m_settings->setWindowGeometry(saveGeometry());
    m_settings->setWindowState(saveState());
    m_settings->setPage(m_stack->currentIndex());
    m_session->cancelImport();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_status) {
        retranslate();
    }
}

void MainWindow::retranslate()
{
    const QString name = m_session->displayName();
    setWindowTitle(name.isEmpty() ? tr("Councilscope") : tr("%1 – Councilscope", "name of the library").arg(name));
    m_actions->retranslate();
    m_councilDock->setWindowTitle(tr("Councils"));
    m_evidenceDock->setWindowTitle(tr("Evidence"));
    m_reviewDock->setWindowTitle(tr("To review"));
    m_toolBar->setWindowTitle(tr("Pages"));
    m_toolBar->setAccessibleName(tr("Pages"));
    m_tabs->setAccessibleName(tr("Pages"));
    m_search->setPlaceholderText(
        tr("Search all documents (%1)").arg(m_actions->search->shortcut().toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search all documents"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop reading; what is loaded stays"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    for (int i = 0; i < m_pages.size(); ++i) {
        m_tabs->setTabText(i, m_pages[i]->title());
        m_pageActions[i]->setText(m_pages[i]->title());
    }
    for (QAction* action : m_actions->languages->actions()) {
        action->setChecked(action->data().toString() == m_settings->language());
    }
    for (QAction* action : m_actions->themes->actions()) {
        action->setChecked(action->data().toString() == m_settings->theme());
    }
    refreshStatus();
}

} // namespace Councilscope
