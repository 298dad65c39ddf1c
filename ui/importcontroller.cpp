#include "importcontroller.h"

#include <messagemodel.h>
#include <settings.h>

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace Councilscope {

ImportController::ImportController(LibrarySession* session, Settings* settings, MessageModel* messages, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_window(window)
{
    connect(session, &LibrarySession::importFinished, this, &ImportController::finish);
}

void ImportController::askForFiles()
{
    const QString filter = tr("Reports, letters, pages and statistics (%1);;All files (*)")
                               .arg(QStringLiteral("*.pdf *.html *.htm *.txt *.csv *.ods"));
    const QStringList files
        = QFileDialog::getOpenFileNames(m_window, tr("Import files"), m_settings->importFolder(), filter);
    if (!files.isEmpty()) {
        m_settings->setImportFolder(QFileInfo(files.first()).absolutePath());
        importPaths(files);
    }
}

void ImportController::askForFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Import folder"), m_settings->importFolder());
    if (!folder.isEmpty()) {
        m_settings->setImportFolder(folder);
        importPaths({folder});
    }
}

void ImportController::importPaths(const QStringList& paths)
{
    if (m_session->isImporting()) {
        m_messages->add({UserMessage::Level::Warning, tr("An import is running."),
            tr("One import runs at a time, so that its report is whole."), {},
            tr("Wait until it is done or cancel it, then import again.")});
        return;
    }
    m_session->importPaths(paths);
}

void ImportController::finish(const ImportReport& report)
{
    m_report = report;
    Q_EMIT reportChanged();
    std::for_each(report.problems.begin(), report.problems.end(),
        [this](const UserMessage& problem) { m_messages->add(problem); });
    const int failed = report.count(ImportOutcome::Failed);
    const int partial = report.count(ImportOutcome::Partial);
    if (failed + partial > 0) {
        showReport();
        return;
    }
    const int loaded = report.count(ImportOutcome::Loaded);
    m_messages->add({UserMessage::Level::Information, tr("%n file(s) loaded.", nullptr, loaded),
        tr("%n file(s) were already in the library.", nullptr, report.count(ImportOutcome::Unchanged)), {},
        tr("File › Last import report lists them and can take the import back.")});
}

void ImportController::showReport()
{
    if (m_dialog) {
        m_dialog->close();
    }
    m_dialog = new ImportReportDialog(m_report, m_window);
    connect(m_dialog, &ImportReportDialog::undoRequested, this, [this](const ImportReport& report) {
        m_session->undoImport(report);
        m_report = {};
        Q_EMIT reportChanged();
    });
    m_dialog->show();
}

} // namespace Councilscope
