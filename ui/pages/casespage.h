#pragma once

#include "page.h"

#include <caserecords.h>

#include <QDate>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace Councilscope {

class CaseActions;
class CaseDetail;
class CaseFilterBar;
class CaseModel;
class CaseTableView;
class EmptyState;
class ProposalPanel;
class Settings;
class ThemePanel;
struct Case;

/// Every flagged defect of the chosen councils followed over the years: the table of cases with the life of one
/// beneath, the queue of proposed links, and the themes. It changes nothing itself: what a person does comes out as an
/// edit for the window's undo stack, and comes back as a new ledger.
class CasesPage : public Page
{
    Q_OBJECT

public:
    /// `settings` remembers the columns; nullptr: nobody does.
    CasesPage(ViewState* state, LibrarySession* session, Settings* settings = nullptr, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVector<QAction*> pageActions() const override;
    /// The life of the chosen case.
    [[nodiscard]] Picture picture() const override;
    [[nodiscard]] bool canExport() const override;
    /// The table that is shown, as an improvement plan.
    [[nodiscard]] bool canPrint() const override;
    void print(QPagedPaintDevice* device) override;
    [[nodiscard]] bool canCopy() const override;
    void copy() override;
    void find(const QString& words) override;
    void commit() override;

    void setToday(const QDate& today);
    /// Shows the case in the table with its life; what hides it (filters, the period, a council that is not chosen)
    /// gives way. Nothing happens when there is no such case.
    void showCase(const QString& caseKey);
    /// Writes the shown cases; a failure is a message.
    bool saveCsv(const QString& path);

    [[nodiscard]] CaseModel* model() const { return m_model; }
    [[nodiscard]] CaseTableView* table() const { return m_table; }
    [[nodiscard]] CaseFilterBar* filterBar() const { return m_filter; }
    [[nodiscard]] CaseDetail* detail() const { return m_detail; }
    [[nodiscard]] CaseActions* caseActions() const { return m_actions; }
    [[nodiscard]] ProposalPanel* proposals() const { return m_proposals; }
    [[nodiscard]] ThemePanel* themes() const { return m_themes; }
    [[nodiscard]] QTabBar* tabs() const { return m_tabs; }

Q_SIGNALS:
    void editRequested(const Councilscope::CaseEdit& edit);
    /// A file of one's own that is kept in the library is to be opened.
    void fileRequested(const Councilscope::CaseFile& file);
    void importRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum Tab
    {
        CasesTab,
        ProposalsTab,
        ThemesTab,
    };

    void build();
    void connectParts();
    void connectEdits();
    void rebuild();
    void refreshIfSeen();
    void applyFilter();
    void restoreChoice();
    void showChosen();
    void tellSelection();
    void showTab();
    void refreshTexts();
    void showEmptyState();
    void emptyAction();
    void askCsv();
    void retranslate();
    [[nodiscard]] QString subtitle() const;

    Settings* m_settings;
    CaseModel* m_model;
    CaseActions* m_actions;
    QTabBar* m_tabs;
    QStackedWidget* m_stack; ///< by Tab, then the empty state
    CaseFilterBar* m_filter;
    CaseTableView* m_table;
    EmptyState* m_noCases;
    CaseDetail* m_detail;
    ProposalPanel* m_proposals;
    ThemePanel* m_themes;
    EmptyState* m_empty;
    QAction* m_csv;
    QDate m_today;
    QString m_chosen; ///< Case::key, kept over new ledgers
    bool m_isStale = true; ///< something changed while the page was not seen
};

} // namespace Councilscope
