#pragma once

#include "page.h"

#include <jobrunner.h>
#include <timelinegeometry.h>

#include <QStackedWidget>

#include <memory>

class QActionGroup;
class QLabel;
class QMenu;
class QSortFilterProxyModel;
class QToolButton;

namespace Councilscope {

class CopyTableView;
class EmptyState;
class LegendWidget;
class PeriodBar;
class TimelineModel;
class TimelineTableModel;
class TimelineView;

/// Rating timelines of the chosen councils on one axis: the heart of the program.
class TimelinePage : public Page
{
    Q_OBJECT

public:
    TimelinePage(ViewState* state, LibrarySession* session, QWidget* parent = nullptr);
    ~TimelinePage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVector<QAction*> pageActions() const override;
    [[nodiscard]] Picture picture() const override;
    // Asked often: no picture is made for the answer.
    [[nodiscard]] bool canExport() const override { return !m_timelines.isEmpty(); }
    [[nodiscard]] bool canPrint() const override { return canExport(); }
    [[nodiscard]] bool canCopy() const override { return canExport(); }
    void copy() override;
    void zoomIn() override;
    void zoomOut() override;
    void zoomFit() override;

    [[nodiscard]] TimelineView* view() const { return m_view; }
    [[nodiscard]] TimelineModel* model() const { return m_model; }
    /// The same as a table, hidden until asked for.
    [[nodiscard]] CopyTableView* table() const { return m_table; }
    [[nodiscard]] QAction* tableAction() const { return m_tableAction; }
    [[nodiscard]] LegendWidget* legend() const { return m_legend; }
    /// What can be done at a mark, a lane, a council or, with an invalid index, beside them.
    [[nodiscard]] std::unique_ptr<QMenu> contextMenu(const QModelIndex& index);
    /// For tests and pictures of a fixed day; by default the day of the computer.
    void setToday(const QDate& today);

Q_SIGNALS:
    /// Asked by the empty page.
    void importRequested();
    /// Asked by the context menu.
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    struct Built
    {
        QVector<CouncilTimeline> timelines;
        QVector<TimelineBlock> blocks;
    };
    void take(const Built& built);
    void build();
    void showPeriod();
    void sharePeriod(bool whole);
    void choose(const TimelineMark* mark);
    void addCaseAction();
    /// Of the case on whose strip the place is; empty elsewhere.
    [[nodiscard]] QString caseAt(const QModelIndex& index) const;
    void addCouncilActions(QMenu& menu, const QModelIndex& index);
    void emptyAction();
    void showMenu(const QPoint& position);
    void openMark(const QModelIndex& index);
    void chooseRow(const QModelIndex& index);
    void chooseIndex(const QModelIndex& index);
    void setDetailAction(QAction* action);
    void addDetailActions();
    void retranslate();
    void showEmptyState();
    struct Counts
    {
        int inspections = 0;
        int visits = 0;
        int findings = 0;
        int cases = 0;
        QDate first;
    };
    /// Of what lies in the period.
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] bool isSpokenOf(const TimelineLane& lane) const;
    [[nodiscard]] bool isInPeriod(const QDate& date) const;

    TimelineModel* m_model;
    TimelineView* m_view;
    QLabel* m_headline;
    LegendWidget* m_legend;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    TimelineTableModel* m_tableModel;
    QSortFilterProxyModel* m_sortedRows;
    CopyTableView* m_table;
    QActionGroup* m_details;
    QAction* m_automatic = nullptr;
    QAction* m_tableAction;
    QAction* m_showCase;
    QAction* m_usePeriod;
    QAction* m_wholePeriod;
    QToolButton* m_detailButton;
    PeriodBar* m_period;
    QVector<CouncilTimeline> m_timelines;
    int m_documents = 0;
    QDate m_today;
    JobRunner m_job;
};

} // namespace Councilscope
