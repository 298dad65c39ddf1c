#pragma once

#include "page.h"

#include <coveragetable.h>
#include <jobrunner.h>

#include <QDate>

class QLabel;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;

namespace Councilscope {

class CopyTableView;
class CoverageGapModel;
class CoverageGrid;
class CoverageLegendWidget;
class CoverageModel;
class EmptyState;

/// What of the chosen councils' record is loaded, year by year, what is known to be missing, and what never was;
/// beneath it the list of what to look for.
class CoveragePage : public Page
{
    Q_OBJECT

public:
    CoveragePage(ViewState* state, LibrarySession* session, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVector<QAction*> pageActions() const override;
    [[nodiscard]] Picture picture() const override;
    [[nodiscard]] bool canExport() const override;
    [[nodiscard]] bool canPrint() const override;
    void print(QPagedPaintDevice* device) override;
    [[nodiscard]] bool canCopy() const override;
    /// The grid, or the list when that has the focus, with headers.
    void copy() override;
    void find(const QString& words) override;

    void setToday(const QDate& today);
    /// Writes the list of what is missing; a failure is a message.
    bool saveCsv(const QString& path);

    [[nodiscard]] CoverageModel* model() const { return m_model; }
    [[nodiscard]] CoverageGapModel* gapModel() const { return m_gapModel; }
    [[nodiscard]] CoverageGrid* grid() const { return m_grid; }
    [[nodiscard]] CopyTableView* gaps() const { return m_gaps; }

Q_SIGNALS:
    void importRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    void refreshIfSeen();
    void rebuild();
    void take(const CoverageTable& table);
    void shareHeight();
    void chooseGap(const QModelIndex& index);
    void openGap(const QModelIndex& index);
    void showEmptyState();
    void emptyAction();
    void askCsv();
    void retranslate();

    CoverageModel* m_model;
    CoverageGapModel* m_gapModel;
    QSortFilterProxyModel* m_sorted;
    QLabel* m_headline;
    CoverageGrid* m_grid;
    CoverageLegendWidget* m_legend;
    QLabel* m_gapHeading;
    CopyTableView* m_gaps;
    QWidget* m_map; ///< headline, grid and legend
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QAction* m_csv;
    QDate m_today;
    bool m_isSplitByHand = false;
    bool m_isStale = true; ///< something changed while the page was not seen
    JobRunner m_job; ///< last: dies first, while all that it answers to is there
};

} // namespace Councilscope
