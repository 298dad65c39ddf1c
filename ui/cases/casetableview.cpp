#include "casetableview.h"

#include "casedelegate.h"

#include <casemodel.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <array>

namespace Councilscope {

namespace {

constexpr int stateVersion = 1;
constexpr int smallestTitle = 220;
constexpr int readableTitle = 300;
constexpr int cellPadding = 8;

/// The width of each column in text that shall fit; the title takes what is left.
constexpr std::array<std::pair<CaseModel::Column, const char*>, 11> columnTexts{{
    {CaseModel::CouncilColumn, "Herefordshire"},
    {CaseModel::StatusColumn, "MM Persisting · silent"},
    {CaseModel::ThemeColumn, "Management over +2"},
    {CaseModel::KindColumn, "Area for improvement"},
    {CaseModel::OpenedColumn, "30 Sept 2022"},
    {CaseModel::LastColumn, "Last mention v"},
    {CaseModel::MentionsColumn, "Mentions"},
    {CaseModel::ConfidenceColumn, "Confidence v"},
    {CaseModel::OwnerColumn, "Head of service"},
    {CaseModel::DueColumn, "MM Sept 2022 !"},
    {CaseModel::RagColumn, "MM Amber"},
}};
/// Left out one after the other where the table is narrow.
constexpr std::array firstToGo{CaseModel::MentionsColumn, CaseModel::OpenedColumn, CaseModel::ThemeColumn};
constexpr std::array planColumns{CaseModel::OwnerColumn, CaseModel::DueColumn, CaseModel::RagColumn};

} // namespace

CaseTableView::CaseTableView(QWidget* parent)
    : CopyTableView(parent)
{
    setItemDelegate(new CaseDelegate(this));
    setFrameShape(QFrame::NoFrame);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &CaseTableView::showHeaderMenu);
    connect(this, &CopyTableView::rowActivated, this, &CaseTableView::toggle);
    const auto changed = [this] {
        if (!m_isFitting) {
            m_isArranged = true;
            Q_EMIT columnStateChanged();
        }
    };
    connect(header, &QHeaderView::sectionResized, this, changed);
    connect(header, &QHeaderView::sectionMoved, this, changed);
    connect(header, &QHeaderView::sortIndicatorChanged, this, changed);
}

void CaseTableView::setCaseModel(CaseModel* model)
{
    m_cases = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &CaseTableView::spanGroups);
    connect(model, &QAbstractItemModel::layoutChanged, this, &CaseTableView::spanGroups);
    connect(model, &QAbstractItemModel::rowsInserted, this, &CaseTableView::spanGroups);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CaseTableView::spanGroups);
    layColumns();
}

void CaseTableView::layColumns()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    for (const auto& [column, text] : columnTexts) {
        setColumnWidth(column, fontMetrics().horizontalAdvance(QString::fromUtf8(text)) + 2 * cellPadding);
    }
    sortByColumn(CaseModel::LastColumn, Qt::DescendingOrder); // what was said last stands first
    chooseColumns();
    fitTitle();
}

void CaseTableView::showColumns(bool hasPlans, bool hasCouncils)
{
    m_hasPlans = hasPlans;
    m_hasCouncils = hasCouncils;
    chooseColumns();
    fitTitle();
}

/// Until a person arranges the columns: those that say something, as many as leave the title room to be read.
void CaseTableView::chooseColumns()
{
    if (m_isArranged || !m_cases) {
        return;
    }
    const QScopedValueRollback fitting(m_isFitting, true);
    for (int column = 0; column < CaseModel::ColumnCount; ++column) {
        const bool isPlan = std::find(planColumns.cbegin(), planColumns.cend(), column) != planColumns.cend();
        const bool isExtra = column == CaseModel::KindColumn || column == CaseModel::ConfidenceColumn;
        setColumnHidden(
            column, isExtra || (isPlan && !m_hasPlans) || (column == CaseModel::CouncilColumn && !m_hasCouncils));
    }
    for (const CaseModel::Column column : firstToGo) {
        const QHeaderView* header = horizontalHeader();
        const int others = header->length() - header->sectionSize(CaseModel::TitleColumn);
        if (viewport()->width() - others >= readableTitle) {
            break;
        }
        setColumnHidden(column, true);
    }
}

/// The title fills the width that the other columns leave, so that nothing is scrolled sideways without need.
void CaseTableView::fitTitle()
{
    if (!m_cases) {
        return;
    }
    const QScopedValueRollback fitting(m_isFitting, true);
    const QHeaderView* header = horizontalHeader();
    const int others = header->length() - header->sectionSize(CaseModel::TitleColumn);
    setColumnWidth(CaseModel::TitleColumn, std::max(smallestTitle, viewport()->width() - others));
}

void CaseTableView::resizeEvent(QResizeEvent* event)
{
    CopyTableView::resizeEvent(event);
    chooseColumns();
    fitTitle();
}

QByteArray CaseTableView::columnState() const
{
    return QByteArray(1, char(stateVersion)) + horizontalHeader()->saveState();
}

void CaseTableView::setColumnState(const QByteArray& state)
{
    if (state.size() > 1 && state.at(0) == stateVersion) {
        const QScopedValueRollback fitting(m_isFitting, true);
        m_isArranged = horizontalHeader()->restoreState(state.mid(1));
        fitTitle();
    }
}

void CaseTableView::spanGroups()
{
    clearSpans();
    if (m_cases->grouping() == CaseGrouping::None) {
        return;
    }
    for (int row = 0; row < m_cases->rowCount(); ++row) {
        if (m_cases->isGroup(row)) {
            setSpan(row, 0, 1, CaseModel::ColumnCount);
        }
    }
}

void CaseTableView::goToRow(int row)
{
    int first = 0;
    while (first < CaseModel::ColumnCount && isColumnHidden(horizontalHeader()->logicalIndex(first))) {
        ++first;
    }
    setCurrentIndex(m_cases->index(row, horizontalHeader()->logicalIndex(first)));
    scrollTo(currentIndex());
}

void CaseTableView::toggle(const QModelIndex& index)
{
    if (index.data(CaseModel::IsGroupRole).toBool()) {
        m_cases->setFolded(index.row(), !index.data(CaseModel::IsFoldedRole).toBool());
    }
}

void CaseTableView::keyPressEvent(QKeyEvent* event)
{
    const bool isGroup = currentIndex().data(CaseModel::IsGroupRole).toBool();
    if (isGroup && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        m_cases->setFolded(currentIndex().row(), event->key() == Qt::Key_Left);
        return;
    }
    CopyTableView::keyPressEvent(event);
}

void CaseTableView::mouseDoubleClickEvent(QMouseEvent* event)
{
    // A fast second click on a group unfolds it again rather than being lost.
    const QModelIndex index = indexAt(event->pos());
    if (index.data(CaseModel::IsGroupRole).toBool()) {
        toggle(index);
        return;
    }
    CopyTableView::mouseDoubleClickEvent(event);
}

/// A group is no case to do something to.
QList<QAction*> CaseTableView::actionsAt(const QModelIndex& index) const
{
    return index.data(CaseModel::KeyRole).toString().isEmpty() ? QList<QAction*>() : actions();
}

void CaseTableView::showHeaderMenu(const QPoint& position)
{
    QMenu menu(this);
    for (int visual = 0; visual < CaseModel::ColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction* shown = menu.addAction(m_cases->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        shown->setCheckable(true);
        shown->setChecked(!isColumnHidden(column));
        shown->setEnabled(column != CaseModel::TitleColumn);
        connect(shown, &QAction::toggled, this, [this, column](bool isShown) {
            m_isArranged = true;
            setColumnHidden(column, !isShown);
            fitTitle();
            Q_EMIT columnStateChanged();
        });
    }
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

} // namespace Councilscope
