#include "mainwindow.h"

#include "importcontroller.h"
#include "windowactions.h"

#include <councilpanel.h>
#include <evidencepanel.h>
#include <messagemodel.h>
#include <page.h>
#include <settings.h>
#include <theme.h>

#include <QActionGroup>
#include <QLineEdit>
#include <QShortcut>
#include <QTabBar>

// What menus, keys, settings and the session set in motion.
namespace Councilscope {

void MainWindow::connectActions()
{
    connect(m_actions->importFiles, &QAction::triggered, m_importer, &ImportController::askForFiles);
    connect(m_actions->importFolder, &QAction::triggered, m_importer, &ImportController::askForFolder);
    connect(m_actions->lastReport, &QAction::triggered, m_importer, &ImportController::showReport);
    connect(m_importer, &ImportController::reportChanged, this,
        [this] { m_actions->lastReport->setEnabled(m_importer->hasReport()); });
    connect(m_actions->openLibrary, &QAction::triggered, this, [this] { askForLibrary(false); });
    connect(m_actions->newLibrary, &QAction::triggered, this, [this] { askForLibrary(true); });
    connect(m_actions->exportPicture, &QAction::triggered, this, &MainWindow::exportPicture);
    connect(m_actions->print, &QAction::triggered, this, [this] { printPage(false); });
    connect(m_actions->preview, &QAction::triggered, this, [this] { printPage(true); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->copy, &QAction::triggered, this, [this] {
        if (Page* page = currentPage()) {
            page->copy();
        }
    });
    connect(m_actions->search, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_actions->back, &QAction::triggered, this, &MainWindow::goBack);
    connect(m_actions->forward, &QAction::triggered, m_evidencePanel, &EvidencePanel::forward);
    connect(m_evidencePanel, &EvidencePanel::historyChanged, this, &MainWindow::refreshBack);
    refreshBack();
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (Page* page = currentPage()) {
            page->find({});
        }
    });
    const auto stepPage = [this](int by) {
        const int count = int(m_pages.size());
        showPage(count > 0 ? (m_tabs->currentIndex() + by + count) % count : -1);
    };
    connect(m_actions->nextPage, &QAction::triggered, this, [stepPage] { stepPage(1); });
    connect(m_actions->previousPage, &QAction::triggered, this, [stepPage] { stepPage(-1); });
    addEscape();
    connectPageActions();
    connectSettings();
}

/// Escape takes back what is typed; a second one goes back to the page.
void MainWindow::addEscape()
{
    for (QLineEdit* field : {m_search, m_councilPanel->filter()}) {
        auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), field, nullptr, nullptr, Qt::WidgetShortcut);
        connect(escape, &QShortcut::activated, this, [this, field] {
            if (!field->text().isEmpty()) {
                field->clear();
            } else if (Page* page = currentPage()) {
                page->setFocus(Qt::OtherFocusReason);
            }
        });
    }
}

void MainWindow::connectSettings()
{
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->languages, &QActionGroup::triggered, this,
        [this](const QAction* action) { m_settings->setLanguage(action->data().toString()); });
    connect(m_actions->themes, &QActionGroup::triggered, this,
        [this](const QAction* action) { m_settings->setTheme(action->data().toString()); });
    connect(m_settings, &Settings::languageChanged, this, [](const QString& code) { installLanguage(code); });
    connect(m_settings, &Settings::themeChanged, this, [](const QString& key) { applyTheme(themeFromKey(key)); });
    connect(m_settings, &Settings::recentLibrariesChanged, this, &MainWindow::refreshRecent);
    m_councilPanel->setRegionScheme(m_settings->regionScheme());
    connect(m_councilPanel, &CouncilPanel::regionSchemeChosen, m_settings, &Settings::setRegionScheme);
    refreshRecent();
}

void MainWindow::connectPageActions()
{
    const auto onPage = [this](QAction* action, void (Page::*function)()) {
        connect(action, &QAction::triggered, this, [this, function] {
            if (Page* page = currentPage()) {
                (page->*function)();
            }
        });
    };
    onPage(m_actions->zoomIn, &Page::zoomIn);
    onPage(m_actions->zoomOut, &Page::zoomOut);
    onPage(m_actions->zoomFit, &Page::zoomFit);
}

void MainWindow::connectSession()
{
    connect(m_session, &LibrarySession::opened, this, &MainWindow::libraryOpened);
    connect(m_session, &LibrarySession::recordsChanged, this, &MainWindow::takeRecords);
    connect(m_session, &LibrarySession::failed, m_messages, &MessageModel::add);
    connect(m_session, &LibrarySession::importProgressed, this, &MainWindow::showProgress);
    connect(m_session, &LibrarySession::importFinished, this, &MainWindow::hideProgress);
    connect(m_state, &ViewState::documentRequested, this, &MainWindow::requestDocument);
    connect(m_state, &ViewState::councilsChanged, this, [this] {
        if (!m_session->location().isEmpty()) {
            m_settings->setCouncils(m_session->location(), m_state->councils());
        }
    });
    connect(m_state, &ViewState::periodChanged, this, [this] {
        if (!m_session->location().isEmpty()) {
            m_settings->setPeriod(m_session->location(), m_state->from(), m_state->to());
        }
    });
}

} // namespace Councilscope
