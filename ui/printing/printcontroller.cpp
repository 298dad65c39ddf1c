#include "printcontroller.h"

#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QPdfWriter>

namespace Councilscope {

PrintController::PrintController(QObject* parent)
    : QObject(parent)
    , m_layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(18, 15, 18, 15), QPageLayout::Millimeter)
{
}

void PrintController::prepare(QPrinter& printer, const QString& documentName) const
{
    printer.setPageLayout(m_layout);
    printer.setDocName(documentName);
    printer.setCreator(QStringLiteral("Councilscope"));
}

void PrintController::preview(const QString& documentName, const Draw& draw, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer, documentName);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(tr("Print preview: %1").arg(documentName));
    connect(&dialog, &QPrintPreviewDialog::paintRequested, this, [&draw](QPrinter* device) { draw(device); });
    dialog.exec();
    m_layout = printer.pageLayout();
}

bool PrintController::writePdf(const QString& path, const QString& documentName, const Draw& draw) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    QPdfWriter writer(&file);
    writer.setPageLayout(m_layout);
    writer.setTitle(documentName);
    writer.setCreator(QStringLiteral("Councilscope"));
    draw(&writer);
    return file.commit();
}

} // namespace Councilscope
