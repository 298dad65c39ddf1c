#pragma once

#include <importreportdialog.h>
#include <librarysession.h>

#include <QObject>
#include <QPointer>

class QWidget;

namespace Councilscope {

class MessageModel;
class Settings;

/// Importing from the window's side: asks for files, starts the session's import, shows its report, takes it back.
class ImportController : public QObject
{
    Q_OBJECT

public:
    ImportController(LibrarySession* session, Settings* settings, MessageModel* messages, QWidget* window);

    void askForFiles();
    void askForFolder();
    void importPaths(const QStringList& paths);
    void showReport();
    [[nodiscard]] bool hasReport() const { return !m_report.files.isEmpty(); }
    [[nodiscard]] ImportReportDialog* dialog() const { return m_dialog; }

Q_SIGNALS:
    void reportChanged();

private:
    void finish(const ImportReport& report);

    LibrarySession* m_session;
    Settings* m_settings;
    MessageModel* m_messages;
    QWidget* m_window;
    ImportReport m_report;
    QPointer<ImportReportDialog> m_dialog;
};

} // namespace Councilscope
