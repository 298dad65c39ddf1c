#include "casecontroller.h"

#include <casecommand.h>
#include <casespage.h>
#include <library.h>
#include <messagemodel.h>

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUndoStack>
#include <QUrl>

namespace Councilscope {

CaseController::CaseController(
    LibrarySession* session, ViewState* state, MessageModel* messages, QUndoStack* stack, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_state(state)
    , m_messages(messages)
    , m_stack(stack)
{
    connect(session, &LibrarySession::opened, this, [this] { m_service.setLocation(m_session->location()); });
    connect(&m_service, &CaseService::edited, session, &LibrarySession::reloadCases);
    connect(&m_service, &CaseService::failed, messages, &MessageModel::add);
    connect(session, &LibrarySession::casesChanged, this, &CaseController::takeLedger);
}

CaseController::~CaseController() = default;

void CaseController::takeLedger()
{
    if (m_state->ledger() != m_session->ledger()) {
        m_state->setLedger(m_session->ledger(), m_session->ledgerState());
    } else {
        m_state->setLedgerState(m_session->ledgerState());
    }
}

void CaseController::connectPage(CasesPage* page)
{
    connect(page, &CasesPage::editRequested, this, &CaseController::edit);
    connect(page, &CasesPage::fileRequested, this, &CaseController::openFile);
}

void CaseController::edit(const CaseEdit& edit)
{
    if (!edit.changes.isEmpty()) {
        m_stack->push(new CaseCommand(&m_service, edit));
    }
}

void CaseController::openFile(const CaseFile& file)
{
    m_service.flush(); // it may have been added just now
    m_reading.start<Result<QByteArray>>(
        [location = m_session->location(), sha256 = file.sha256](const JobContext&) -> Result<QByteArray> {
            const Result<std::unique_ptr<Library>> library = Library::open(location);
            return library ? (*library)->caseFile(sha256) : Result<QByteArray>(Failure(library.error()));
        },
        [this, file](const Result<QByteArray>& bytes) { showFile(file, bytes); });
}

void CaseController::showFile(const CaseFile& file, const Result<QByteArray>& bytes)
{
    if (!bytes) {
        m_messages->add(bytes.error());
        return;
    }
    // A folder for each content, so that files of one name do not get into each other's way.
    const QString folder = m_opened.filePath(file.sha256.left(12));
    const QString path = QDir(folder).filePath(QFileInfo(file.name).fileName());
    QDir().mkpath(folder);
    QFile copy(path);
    const bool isWritten = copy.open(QIODevice::WriteOnly) && copy.write(*bytes) == bytes->size();
    copy.close();
    if (!isWritten || !QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        m_messages->add(errorMessage(tr("The file could not be opened."),
            isWritten ? tr("No program on this computer opens files of this kind.") : copy.errorString(), path,
            tr("Open the copy at this place with a program of your choice.")));
    }
}

} // namespace Councilscope
