#include "mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

struct Shortcut
{
    QString keys;
    QString meaning;
};

QString asTable(const QVector<Shortcut>& shortcuts)
{
    QString html = QStringLiteral("<table cellspacing=\"6\">");
    for (const Shortcut& shortcut : shortcuts) {
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>").arg(shortcut.keys.toHtmlEscaped(), shortcut.meaning.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

} // namespace

void MainWindow::showShortcuts()
{
    const QVector<Shortcut> shortcuts {
        {tr("Ctrl+1 … Ctrl+4"), tr("Go to a page")},
        {tr("Ctrl+I, Ctrl+Shift+I"), tr("Import files, import a folder")},
        {tr("Ctrl+Shift+F"), tr("Search all documents")},
        {tr("Ctrl+E, Ctrl+P, Ctrl+C"), tr("Export the picture, print, copy")},
        {tr("Left, Right"), tr("Timelines: from mark to mark")},
        {tr("Up, Down, Tab"), tr("Timelines: from lane to lane")},
        {tr("Page Up, Page Down"), tr("Timelines: from council to council")},
        {tr("Return"), tr("Timelines: show the evidence of the mark, or fold a council")},
        {tr("Ctrl+Return"), tr("Timelines: open the document of the mark")},
        {tr("+, -, Ctrl+wheel, Ctrl+0"), tr("Zoom in, zoom out, zoom at the pointer, show all")},
        {tr("Shift+wheel, drag"), tr("Move through time")},
        {tr("Alt+Left, Alt+Right"), tr("Evidence: back and forward")},
        {tr("F8, F9"), tr("Show or hide the councils, the evidence")},
    };
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Keyboard shortcuts"));
    auto* layout = new QVBoxLayout(&dialog);
    auto* text = new QLabel(asTable(shortcuts), &dialog);
    text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    text->setAccessibleName(dialog.windowTitle());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog.exec();
}

void MainWindow::showAbout()
{
    const QString text =
        tr("<h3>Councilscope %1</h3><p>Reads inspection reports of children's services and shows, side by side, what was judged, "
           "what was found and what was measured. Every mark leads to the sentence that it comes from.</p>"
           "<p>Licence: GNU General Public Licence, version 3 or later. It uses Qt, Poppler, SQLite, libxml2 and libzip.</p>")
            .arg(QStringLiteral(COUNCILSCOPE_VERSION));
    QMessageBox::about(this, tr("About Councilscope"), text);
}

} // namespace Councilscope
