#pragma once

#include <librarysession.h>
#include <viewstate.h>

#include <QMainWindow>

class QDockWidget;
class QLabel;
class QLineEdit;
class QProgressBar;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace Councilscope {

class CaseController;
class CouncilPanel;
class DropHint;
class EvidencePanel;
class ImportController;
class MessageModel;
class Page;
class ReviewController;
class Settings;
class WindowActions;

/// The frame: pages in the middle, councils on the left, evidence on the right. It owns the session and the state,
/// wires pages to menus and to each other, and holds no knowledge of what a page shows.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Settings* settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ViewState* state() const { return m_state; }
    [[nodiscard]] LibrarySession* session() const { return m_session; }
    [[nodiscard]] MessageModel* messages() const { return m_messages; }
    [[nodiscard]] CouncilPanel* councilPanel() const { return m_councilPanel; }
    [[nodiscard]] EvidencePanel* evidencePanel() const { return m_evidencePanel; }
    [[nodiscard]] ImportController* importer() const { return m_importer; }
    [[nodiscard]] WindowActions* windowActions() const { return m_actions; }
    [[nodiscard]] ReviewController* review() const { return m_review; }
    [[nodiscard]] CaseController* cases() const { return m_cases; }

    /// In the order of adding. The window takes the page.
    void addPage(Page* page);
    /// The page that searches and opens documents.
    void setDocumentPage(Page* page);
    [[nodiscard]] const QVector<Page*>& pages() const { return m_pages; }
    [[nodiscard]] Page* currentPage() const;
    void showPage(int index);
    /// Shows a page that another one leads to: Alt+Left leads back.
    void follow(Page* page);

    /// Opens the library; the paths are imported when it is open.
    void openLibrary(const QString& location, const QStringList& pathsToImport = {});
    /// Files that were dropped or named: a library is opened, everything else is imported into it.
    void takePaths(const QStringList& paths);
    /// Every shortcut of the menus and the keys of the views: keys and meaning.
    [[nodiscard]] QVector<QPair<QString, QString>> shortcutList() const;
    /// Size, docks and page of the last time; call once all pages are there.
    void restore();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildStatusBar();
    void connectActions();
    void connectPageActions();
    void connectSettings();
    void addEscape();
    void connectSession();
    void commitPages();
    void libraryOpened();
    void takeRecords();
    void chooseFirstCouncils();
    void pageChanged();
    void refreshRecent();
    void refreshStatus();
    void showProgress(int done, int total, const QString& text);
    void hideProgress();
    void askForLibrary(bool isNew);
    void exportPicture();
    void printPage(bool preview);
    void search();
    void requestDocument(const SourceSpan& source);
    void goBack();
    void forgetTrail();
    void refreshBack();
    void showShortcuts();
    void showAbout();
    void retranslate();

    Settings* m_settings;
    ViewState* m_state;
    LibrarySession* m_session;
    MessageModel* m_messages;
    WindowActions* m_actions;
    ImportController* m_importer;
    ReviewController* m_review;
    CaseController* m_cases;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLineEdit* m_search = nullptr;
    QToolBar* m_toolBar = nullptr;
    QDockWidget* m_councilDock = nullptr;
    QDockWidget* m_evidenceDock = nullptr;
    QDockWidget* m_reviewDock = nullptr;
    CouncilPanel* m_councilPanel = nullptr;
    EvidencePanel* m_evidencePanel = nullptr;
    DropHint* m_dropHint;
    QLabel* m_status = nullptr;
    QLabel* m_jobText = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
    QVector<Page*> m_pages;
    QVector<QAction*> m_pageActions; ///< Ctrl+1 ...
    Page* m_documentPage = nullptr;
    struct TrailStep
    {
        int page = 0; ///< one came from it
        int evidence = -1; ///< place in the evidence's history then
    };
    QVector<TrailStep> m_trail;
    bool m_isFollowing = false;
    QStringList m_pathsToImport;
};

} // namespace Councilscope
