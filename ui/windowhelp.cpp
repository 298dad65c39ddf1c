#include "mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Councilscope {

namespace {

QString asTable(const QVector<QPair<QString, QString>>& shortcuts)
{
    QString html = QStringLiteral("<table cellspacing=\"4\">");
    for (const auto& [keys, meaning] : shortcuts) {
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                    .arg(keys.toHtmlEscaped(), meaning.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>");
}

QString plainText(QString text)
{
    return text.remove(u'&').remove(u'…');
}

/// From the actions themselves, so that the list is true.
void collect(const QList<QAction*>& actions, QVector<QPair<QString, QString>>& shortcuts)
{
    for (const QAction* action : actions) {
        if (action->menu()) {
            collect(action->menu()->actions(), shortcuts);
        } else if (!action->shortcut().isEmpty()) {
            shortcuts.push_back({action->shortcut().toString(QKeySequence::NativeText), plainText(action->text())});
        }
    }
}

} // namespace

QVector<QPair<QString, QString>> MainWindow::shortcutList() const
{
    QVector<QPair<QString, QString>> shortcuts;
    collect(menuBar()->actions(), shortcuts);
    shortcuts += QVector<QPair<QString, QString>>{
        {tr("Space"), tr("Councils: compare a council or not; on a region, all of it")},
        {tr("Alt+Up, Alt+Down"), tr("Compared councils: move one up or down")},
        {tr("Left, Right"), tr("Timelines, life of a case: from mark to mark; groups of cases: fold, unfold")},
        {tr("Up, Down, Tab"), tr("Timelines: from lane to lane")},
        {tr("Page Up, Page Down"), tr("Timelines: from council to council")},
        {tr("Return, Space"), tr("Timelines: show the evidence of a mark; fold or unfold a council")},
        {tr("Ctrl+Return"), tr("Timelines: open the document of a mark")},
        {tr("Return, Ctrl+Return"), tr("Coverage: show the evidence of a cell; open its document")},
        {tr("Return"), tr("Tables: show the evidence of a row")},
        {tr("A, X, O, N"), tr("Proposed links: accept, reject, open the later document, go to the next")},
        {tr("+, -, Ctrl+wheel"), tr("Zoom in, zoom out, zoom at the pointer")},
        {tr("Shift+wheel, drag"), tr("Move through time")},
        {tr("Escape"), tr("In a field: empty it, then go back to the page")},
    };
    return shortcuts;
}

void MainWindow::showShortcuts()
{
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Keyboard shortcuts"));
    auto* layout = new QVBoxLayout(&dialog);
    auto* text = new QLabel(asTable(shortcutList()), &dialog);
    text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    text->setAccessibleName(dialog.windowTitle());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    // Small screens scroll it.
    auto* area = new QScrollArea(&dialog);
    area->setWidget(text);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(dialog.windowTitle());
    layout->addWidget(area);
    dialog.resize(text->sizeHint() + QSize(60, 80));
    layout->addWidget(buttons);
    dialog.exec();
}

void MainWindow::showAbout()
{
    const QString text
        = tr("<h3>Councilscope %1</h3><p>Reads inspection reports of children's services and shows, side by side, what "
             "was judged, "
             "what was found and what was measured. Every mark leads to the sentence that it comes from.</p>"
             "<p>Licence: GNU General Public Licence, version 3 or later. It uses Qt, Poppler, SQLite, libxml2 and "
             "libzip.</p>")
              .arg(QStringLiteral(COUNCILSCOPE_VERSION));
    QMessageBox::about(this, tr("About Councilscope"), text);
}

} // namespace Councilscope
