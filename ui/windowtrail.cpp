#include "mainwindow.h"

#include "windowactions.h"

#include <evidencepanel.h>
#include <page.h>

#include <QScopedValueRollback>
#include <QTabBar>

// The way back: from a document, or a case, to the page that led there, and from evidence to the evidence before.
namespace Councilscope {

void MainWindow::follow(Page* page)
{
    const int from = m_tabs->currentIndex();
    const int to = int(m_pages.indexOf(page));
    if (to < 0 || to == from) {
        return;
    }
    m_trail.push_back({from, m_evidencePanel->place()});
    const QScopedValueRollback<bool> guard(m_isFollowing, true);
    showPage(to);
    refreshBack();
}

/// What was chosen on the page since one came to it is gone through first.
void MainWindow::goBack()
{
    if (m_trail.isEmpty() || m_evidencePanel->place() > m_trail.last().evidence) {
        m_evidencePanel->back();
        return;
    }
    const int page = m_trail.takeLast().page;
    const QScopedValueRollback<bool> guard(m_isFollowing, true);
    showPage(page);
    refreshBack();
}

/// Who chooses a page by its tab, key or menu goes a way of their own.
void MainWindow::forgetTrail()
{
    if (!m_isFollowing) {
        m_trail.clear();
        refreshBack();
    }
}

void MainWindow::refreshBack()
{
    m_actions->back->setEnabled(m_evidencePanel->canGoBack() || !m_trail.isEmpty());
    m_actions->forward->setEnabled(m_evidencePanel->canGoForward());
}

} // namespace Councilscope
