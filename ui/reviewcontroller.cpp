#include "reviewcontroller.h"

#include <correctiondialog.h>
#include <historywindow.h>
#include <library.h>
#include <messagemodel.h>
#include <recordcommands.h>
#include <reviewbar.h>
#include <reviewqueuemodel.h>
#include <reviewqueuepanel.h>
#include <username.h>

#include <QAction>
#include <QEvent>
#include <QInputDialog>
#include <QMenu>
#include <QVBoxLayout>

namespace Councilscope {

ReviewController::ReviewController(LibrarySession* session, ViewState* state, MessageModel* messages, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_state(state)
    , m_window(window)
    , m_messages(messages)
{
    connect(session, &LibrarySession::opened, this, [this] {
        m_stack.clear();
        m_service.setLocation(m_session->location());
    });
    connect(&m_service, &DecisionService::decided, session, &LibrarySession::reload);
    connect(&m_service, &DecisionService::failed, messages, &MessageModel::add);
    connect(state, &ViewState::recordsChanged, this, [this] {
        refreshBar();
        if (m_queue) {
            m_queue->setRecords(*m_state->records());
            readSetAside();
        }
    });
    connect(state, &ViewState::evidenceChanged, this, &ReviewController::refreshBar);
    window->installEventFilter(this);
}

ReviewController::~ReviewController() = default;

void ReviewController::addActions(QMenu* menu)
{
    QAction* first = menu->actions().value(0);
    m_undo = new QAction(this);
    m_redo = new QAction(this);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    m_showHistory = new QAction(this);
    m_showHistory->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    menu->insertActions(first, {m_undo, m_redo, m_showHistory});
    menu->insertSeparator(first);
    connect(m_showHistory, &QAction::triggered, this, &ReviewController::showHistory);
    connect(m_undo, &QAction::triggered, &m_stack, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, &m_stack, &QUndoStack::redo);
    connect(&m_stack, &QUndoStack::indexChanged, this, &ReviewController::retranslate);
    retranslate();
}

QWidget* ReviewController::withReviewBar(QWidget* panel)
{
    auto* frame = new QWidget(m_window);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(panel, 1);
    m_bar = new ReviewBar(frame);
    layout->addWidget(m_bar);
    connect(m_bar, &ReviewBar::confirmRequested, this, &ReviewController::confirm);
    connect(m_bar, &ReviewBar::correctRequested, this, &ReviewController::correct);
    connect(m_bar, &ReviewBar::rejectRequested, this, &ReviewController::reject);
    return frame;
}

ReviewQueuePanel* ReviewController::makeQueuePanel()
{
    m_queue = new ReviewQueuePanel(m_window);
    connect(m_queue, &ReviewQueuePanel::selected, m_state, &ViewState::setEvidence);
    connect(m_queue, &ReviewQueuePanel::confirmRequested, this, &ReviewController::confirm);
    connect(m_queue, &ReviewQueuePanel::correctRequested, this, &ReviewController::correct);
    connect(m_queue, &ReviewQueuePanel::rejectRequested, this, &ReviewController::reject);
    connect(m_queue, &ReviewQueuePanel::takeBackRequested, this, &ReviewController::takeBack);
    connect(m_queue, &ReviewQueuePanel::setAsideRequested, this, &ReviewController::readSetAside);
    return m_queue;
}

void ReviewController::showHistory()
{
    if (!m_history) {
        m_history = new HistoryWindow(m_session, m_state, m_window);
        connect(m_history, &HistoryWindow::messageRaised, m_messages, &MessageModel::add);
    }
    m_history->show();
    m_history->raise();
    m_history->activateWindow();
}

/// Only while somebody looks at one of its lists: it takes reading all records.
void ReviewController::readSetAside()
{
    if (m_queue->list() == ReviewQueuePanel::List::ToReview || m_session->location().isEmpty()) {
        return;
    }
    m_reading.start<Result<QVector<SetAsideFact>>>(
        [location = m_session->location()](const JobContext&) -> Result<QVector<SetAsideFact>> {
            const auto library = Library::open(location);
            return library ? (*library)->setAside() : Result<QVector<SetAsideFact>>(Failure(library.error()));
        },
        [this](const Result<QVector<SetAsideFact>>& facts) {
            if (facts) {
                m_queue->setSetAside(*facts, *m_state->records());
            } else {
                m_messages->add(facts.error());
            }
        });
}

void ReviewController::takeBack(const SetAsideFact& fact)
{
    m_stack.push(new TakeBackDecisionCommand(&m_service, fact, currentUserName()));
}

void ReviewController::confirm(const FactRecord& fact)
{
    m_stack.push(new ConfirmRecordCommand(&m_service, fact, currentUserName()));
}

void ReviewController::correct(const FactRecord& shown)
{
    const FactRecord fact = shown; // the records may be read anew while the dialog is open
    CorrectionDialog dialog(fact, m_window);
    if (dialog.exec() == QDialog::Accepted) {
        m_stack.push(
            new CorrectRecordCommand(&m_service, fact, dialog.corrected(), dialog.reason(), currentUserName()));
    }
}

void ReviewController::reject(const FactRecord& shown)
{
    const FactRecord fact = shown; // as above
    bool isMeant = false;
    const QString reason = QInputDialog::getText(m_window, tr("Reject record"),
        tr("The document does not say this. Why was it found (may stay empty)?"), QLineEdit::Normal, QString(),
        &isMeant);
    if (isMeant) {
        m_stack.push(new RejectRecordCommand(&m_service, fact, reason.trimmed(), currentUserName()));
    }
}

void ReviewController::refreshBar()
{
    if (m_bar) {
        m_bar->setFact(factOf(m_state->evidence(), *m_state->records()));
        m_bar->setInspection(inspectionFactOf(m_state->evidence(), *m_state->records()));
    }
}

bool ReviewController::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange && m_undo) {
        retranslate();
    }
    return QObject::eventFilter(watched, event);
}

void ReviewController::retranslate()
{
    const QString undone = m_stack.undoText();
    const QString redone = m_stack.redoText();
    m_undo->setText(undone.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undone));
    m_redo->setText(redone.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redone));
    m_showHistory->setText(tr("&History…"));
    m_undo->setEnabled(m_stack.canUndo());
    m_redo->setEnabled(m_stack.canRedo());
}

} // namespace Councilscope
