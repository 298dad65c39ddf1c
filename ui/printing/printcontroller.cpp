#include "printcontroller.h"

#include <QPrintPreviewDialog>
#include <QPrinter>

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

} // namespace Councilscope
