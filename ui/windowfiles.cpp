#include "mainwindow.h"

#include "importcontroller.h"

#include <drophint.h>
#include <exportdialog.h>
#include <library.h>
#include <messagemodel.h>
#include <page.h>

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <algorithm>

// What goes into the window and out of it: libraries, dropped files, pictures, paper.
namespace Councilscope {

namespace {

QStringList localPaths(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            paths.push_back(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace

void MainWindow::askForLibrary(bool isNew)
{
    const QString filter = tr("Councilscope libraries (%1)").arg(QStringLiteral("*.councilscope"));
    const QString folder = QFileInfo(m_session->location()).absolutePath();
    QString path = isNew ? QFileDialog::getSaveFileName(this, tr("New library"), folder, filter)
                         : QFileDialog::getOpenFileName(this, tr("Open library"), folder, filter);
    if (path.isEmpty()) {
        return;
    }
    if (isNew && QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".councilscope");
    }
    if (isNew && QFileInfo::exists(path)) {
        m_messages->add(errorMessage(tr("A new library was not made."), tr("A file of this name is already there."),
            path, tr("Choose another name, or open it as a library.")));
        return;
    }
    openLibrary(path);
}

void MainWindow::exportPicture()
{
    const Page* page = currentPage();
    const Picture picture = page ? page->picture() : Picture{};
    if (picture.isValid()) {
        ExportDialog dialog(picture, this);
        dialog.exec();
    }
}

void MainWindow::printPage(bool preview)
{
    Page* page = currentPage();
    if (!page || !page->canPrint()) {
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(page->title());
    if (preview) {
        QPrintPreviewDialog dialog(&printer, this);
        connect(&dialog, &QPrintPreviewDialog::paintRequested, page, [page](QPrinter* device) { page->print(device); });
        dialog.exec();
        return;
    }
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted) {
        page->print(&printer);
    }
}

void MainWindow::search()
{
    if (m_documentPage && !m_search->text().trimmed().isEmpty()) {
        follow(m_documentPage);
        m_documentPage->find(m_search->text().trimmed());
    }
}

void MainWindow::requestDocument(const SourceSpan&)
{
    // The page itself listens for the source; the window only brings it to the front.
    if (m_documentPage) {
        follow(m_documentPage);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localPaths(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        m_dropHint->showFor(localPaths(event->mimeData()));
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropHint->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_dropHint->hide();
    const QStringList paths = localPaths(event->mimeData());
    if (!paths.isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        takePaths(paths);
    }
}

void MainWindow::takePaths(const QStringList& paths)
{
    QStringList documents = paths;
    const auto firstLibrary = std::stable_partition(
        documents.begin(), documents.end(), [](const QString& path) { return !isLibraryFile(path); });
    const QStringList libraries(firstLibrary, documents.end());
    documents.erase(firstLibrary, documents.end());
    if (libraries.size() > 1) {
        m_messages->add(errorMessage(tr("The libraries were not opened."), tr("Only one library can be open."),
            libraries.join(QStringLiteral(", ")), tr("Drop one library, and the files to import into it.")));
    } else if (libraries.size() == 1) {
        openLibrary(libraries.first(), documents);
    } else {
        m_importer->importPaths(documents);
    }
}

} // namespace Councilscope
