#include "windowactions.h"

#include <settings.h>
#include <theme.h>
#include <themedicon.h>

#include <QActionGroup>

namespace Councilscope {

WindowActions::WindowActions(QMenuBar* bar, QObject* parent)
    : QObject(parent)
{
    addFileMenu(bar);
    addOtherMenus(bar);
    addChoices();
    addIcons();
    retranslate();
}

QAction* WindowActions::add(QMenu* menu, const QKeySequence& shortcut)
{
    QAction* action = menu->addAction(QString());
    action->setShortcut(shortcut);
    return action;
}

void WindowActions::addFileMenu(QMenuBar* bar)
{
    fileMenu = bar->addMenu(QString());
    importFiles = add(fileMenu, QKeySequence(Qt::CTRL | Qt::Key_I));
    importFolder = add(fileMenu, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    lastReport = add(fileMenu);
    lastReport->setEnabled(false);
    fileMenu->addSeparator();
    openLibrary = add(fileMenu, QKeySequence::Open);
    newLibrary = add(fileMenu, QKeySequence::New);
    recentMenu = fileMenu->addMenu(QString());
    fileMenu->addSeparator();
    exportPicture = add(fileMenu, QKeySequence(Qt::CTRL | Qt::Key_E));
    preview = add(fileMenu);
    print = add(fileMenu, QKeySequence::Print);
    fileMenu->addSeparator();
    quit = add(fileMenu, QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::addOtherMenus(QMenuBar* bar)
{
    editMenu = bar->addMenu(QString());
    copy = add(editMenu, QKeySequence::Copy);
    editMenu->addSeparator();
    find = add(editMenu, QKeySequence::Find);
    search = add(editMenu, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    viewMenu = bar->addMenu(QString());
    back = add(viewMenu, QKeySequence(Qt::ALT | Qt::Key_Left));
    forward = add(viewMenu, QKeySequence(Qt::ALT | Qt::Key_Right));
    viewMenu->addSeparator();
    zoomIn = add(viewMenu, QKeySequence::ZoomIn);
    zoomOut = add(viewMenu, QKeySequence::ZoomOut);
    zoomFit = add(viewMenu, QKeySequence(Qt::CTRL | Qt::Key_0));
    viewMenu->addSeparator();
    pageMenu = viewMenu->addMenu(QString());
    languageMenu = viewMenu->addMenu(QString());
    themeMenu = viewMenu->addMenu(QString());
    viewMenu->addSeparator();
    windowMenu = bar->addMenu(QString());
    nextPage = add(windowMenu, QKeySequence(Qt::CTRL | Qt::Key_Tab));
    previousPage = add(windowMenu, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab));
    windowMenu->addSeparator();
    helpMenu = bar->addMenu(QString());
    shortcuts = add(helpMenu, QKeySequence::HelpContents);
    about = add(helpMenu);
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::addChoices()
{
    languages = new QActionGroup(this);
    for (const QString& code : languageCodes()) {
        QAction* action = languages->addAction(languageName(code));
        action->setData(code);
        action->setCheckable(true);
    }
    languageMenu->addActions(languages->actions());
    themes = new QActionGroup(this);
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        QAction* action = themes->addAction(QString());
        action->setData(key(theme));
        action->setCheckable(true);
    }
    themeMenu->addActions(themes->actions());
}

void WindowActions::addIcons()
{
    const QVector<QPair<QAction*, QString>> icons{
        {importFiles, QStringLiteral("import")},
        {importFolder, QStringLiteral("import-folder")},
        {lastReport, QStringLiteral("report")},
        {openLibrary, QStringLiteral("open")},
        {newLibrary, QStringLiteral("new")},
        {exportPicture, QStringLiteral("export")},
        {preview, QStringLiteral("preview")},
        {print, QStringLiteral("print")},
        {quit, QStringLiteral("quit")},
        {copy, QStringLiteral("copy")},
        {search, QStringLiteral("search")},
        {back, QStringLiteral("back")},
        {forward, QStringLiteral("forward")},
        {zoomIn, QStringLiteral("zoom-in")},
        {zoomOut, QStringLiteral("zoom-out")},
        {zoomFit, QStringLiteral("zoom-fit")},
        {shortcuts, QStringLiteral("help")},
    };
    for (const auto& [action, name] : icons) {
        action->setIcon(themedIcon(name));
    }
}

void WindowActions::retranslate()
{
    fileMenu->setTitle(tr("&File"));
    importFiles->setText(tr("&Import files…"));
    importFolder->setText(tr("Import f&older…"));
    lastReport->setText(tr("Last import &report…"));
    openLibrary->setText(tr("&Open library…"));
    newLibrary->setText(tr("&New library…"));
    recentMenu->setTitle(tr("Recent &libraries"));
    exportPicture->setText(tr("&Export picture…"));
    preview->setText(tr("Print pre&view…"));
    print->setText(tr("&Print…"));
    quit->setText(tr("&Quit"));
    editMenu->setTitle(tr("&Edit"));
    copy->setText(tr("&Copy"));
    find->setText(tr("&Find on this page"));
    search->setText(tr("&Search all documents"));
    viewMenu->setTitle(tr("&View"));
    back->setText(tr("&Back to the evidence before"));
    forward->setText(tr("&Forward"));
    zoomIn->setText(tr("Zoom &in"));
    zoomOut->setText(tr("Zoom &out"));
    zoomFit->setText(tr("&Fit"));
    pageMenu->setTitle(tr("This &page"));
    languageMenu->setTitle(tr("&Language"));
    themeMenu->setTitle(tr("&Style"));
    windowMenu->setTitle(tr("&Window"));
    helpMenu->setTitle(tr("&Help"));
    nextPage->setText(tr("&Next page"));
    previousPage->setText(tr("Previo&us page"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    about->setText(tr("&About Councilscope"));
    const QStringList themeNames{tr("As the desktop"), tr("Light"), tr("Dark")};
    for (int i = 0; i < themes->actions().size(); ++i) {
        themes->actions().at(i)->setText(themeNames.value(i));
    }
}

} // namespace Councilscope
