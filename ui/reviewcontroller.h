#pragma once

#include <decisionservice.h>
#include <librarysession.h>
#include <viewstate.h>

#include <QUndoStack>

class QAction;
class QMenu;

namespace Councilscope {

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
    /// The panel of evidence with the buttons for decisions beneath.
    [[nodiscard]] QWidget* withReviewBar(QWidget* panel);
    [[nodiscard]] ReviewQueuePanel* makeQueuePanel();

    void confirm(const FactRecord& fact);
    void correct(const FactRecord& fact);
    void reject(const FactRecord& fact);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refreshBar();
    void retranslate();

    LibrarySession* m_session;
    ViewState* m_state;
    QWidget* m_window;
    ReviewBar* m_bar = nullptr;
    ReviewQueuePanel* m_queue = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    DecisionService m_service;
    QUndoStack m_stack; ///< its commands use the service, so it goes first
};

} // namespace Councilscope
