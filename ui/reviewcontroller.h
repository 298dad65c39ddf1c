#pragma once

#include <decisionservice.h>
#include <jobrunner.h>
#include <librarysession.h>
#include <viewstate.h>

#include <QUndoStack>

class QAction;
class QMenu;

namespace Councilscope {

class HistoryWindow;
class MessageModel;
class ReviewBar;
class ReviewQueuePanel;

/// What a person decides about records, with undo and redo: makes the commands, has them written, and lets the session
/// read the records again. Owns the stack and the places where decisions are made.
class ReviewController : public QObject
{
    Q_OBJECT

public:
    ReviewController(LibrarySession* session, ViewState* state, MessageModel* messages, QWidget* window);
    ~ReviewController() override;

    [[nodiscard]] QUndoStack* stack() { return &m_stack; }
    /// Puts Undo and Redo before the first entry of the menu.
    void addActions(QMenu* menu);
    /// Opens the trail, or brings it to the front.
    void showHistory();
    [[nodiscard]] HistoryWindow* history() const { return m_history; }
    /// The panel of evidence with the buttons for decisions beneath.
    [[nodiscard]] QWidget* withReviewBar(QWidget* panel);
    [[nodiscard]] ReviewQueuePanel* makeQueuePanel();

    void confirm(const FactRecord& fact);
    void correct(const FactRecord& shown);
    void reject(const FactRecord& shown);
    /// The decision on what was rejected or is not found any more.
    void takeBack(const SetAsideFact& fact);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refreshBar();
    void readSetAside();
    void retranslate();

    LibrarySession* m_session;
    ViewState* m_state;
    QWidget* m_window;
    ReviewBar* m_bar = nullptr;
    ReviewQueuePanel* m_queue = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_showHistory = nullptr;
    HistoryWindow* m_history = nullptr; ///< made when it is first asked for
    MessageModel* m_messages;
    JobRunner m_reading; ///< of what was set aside
    DecisionService m_service;
    QUndoStack m_stack; ///< its commands use the service, so it goes first
};

} // namespace Councilscope
