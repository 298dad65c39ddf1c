#pragma once

#include <QAction>
#include <QMenuBar>
#include <QObject>

class QActionGroup;

namespace Councilscope {

/// Every action of the window with its menus and shortcuts. It only makes and names them; the window connects them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QMenuBar* bar, QObject* parent = nullptr);

    void retranslate();
    /// The menus are kept; entries of pages, docks and recent libraries are put in by the window.
    QMenu* fileMenu;
    QMenu* recentMenu;
    QMenu* editMenu;
    QMenu* viewMenu;
    QMenu* pageMenu;
    QMenu* languageMenu;
    QMenu* themeMenu;
    QMenu* windowMenu;
    QMenu* helpMenu;

    QAction* importFiles;
    QAction* importFolder;
    QAction* lastReport;
    QAction* openLibrary;
    QAction* newLibrary;
    QAction* exportPicture;
    QAction* print;
    QAction* preview;
    QAction* quit;
    QAction* copy;
    QAction* find; ///< on the page that is shown
    QAction* search;
    QAction* back;
    QAction* forward;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomFit;
    QAction* nextPage;
    QAction* previousPage;
    QAction* shortcuts;
    QAction* about;
    QActionGroup* languages; ///< data: language code
    QActionGroup* themes; ///< data: key of the theme

private:
    void addFileMenu(QMenuBar* bar);
    void addOtherMenus(QMenuBar* bar);
    void addChoices();
    void addIcons();
    QAction* add(QMenu* menu, const QKeySequence& shortcut = {});
};

} // namespace Councilscope
