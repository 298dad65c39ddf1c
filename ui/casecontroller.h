#pragma once

#include <caseservice.h>
#include <librarysession.h>
#include <viewstate.h>

#include <QTemporaryDir>

class QUndoStack;

namespace Councilscope {

class CasesPage;
class MessageModel;

/// What a person does to cases, with undo and redo on the window's stack: makes the commands, has them written, and
/// lets the session read again. Opens the files that are kept with cases.
class CaseController : public QObject
{
    Q_OBJECT

public:
    CaseController(
        LibrarySession* session, ViewState* state, MessageModel* messages, QUndoStack* stack, QObject* parent);
    ~CaseController() override;

    /// Edits and files that the page asks for come here.
    void connectPage(CasesPage* page);
    void edit(const CaseEdit& edit);
    /// Writes a copy of the kept file to a folder of this session and opens it with the desktop's program for it.
    void openFile(const CaseFile& file);

private:
    void takeLedger();
    void showFile(const CaseFile& file, const Result<QByteArray>& bytes);

    LibrarySession* m_session;
    ViewState* m_state;
    MessageModel* m_messages;
    QUndoStack* m_stack;
    CaseService m_service;
    QTemporaryDir m_opened;
    JobRunner m_reading;
};

} // namespace Councilscope
