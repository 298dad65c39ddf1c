#pragma once

#include "casefilter.h"

#include <QAbstractTableModel>
#include <QSet>

#include <memory>

namespace Councilscope {

/// How the rows of the table are gathered; a group has a row of its own above its cases.
enum class CaseGrouping
{
    None,
    Council,
    Theme, ///< by the first theme of the case
    Status,
};

/// The cases that pass a filter, sorted by a column and gathered in groups that can be folded. It filters and sorts by
/// itself, on the values and not on cells, so that ten thousand cases are a matter of milliseconds.
class CaseModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        CouncilColumn,
        TitleColumn,
        StatusColumn,
        ThemeColumn,
        KindColumn,
        OpenedColumn,
        LastColumn,
        MentionsColumn,
        ConfidenceColumn,
        OwnerColumn,
        DueColumn,
        RagColumn,
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1, ///< raw: dates, numbers, enumerators as int, texts
        KeyRole, ///< Case::key; empty for a group
        IsGroupRole,
        IsFoldedRole,
        StatusRole, ///< int of CaseStatus
        IsSilentRole, ///< later inspections do not speak of it
        RagRole, ///< int of RagRating
        IsPriorityRole,
        IsOverdueRole, ///< the due date is past and the case is open
    };

    explicit CaseModel(QObject* parent = nullptr);

    void setLedger(std::shared_ptr<const CaseLedger> ledger);
    [[nodiscard]] const std::shared_ptr<const CaseLedger>& ledger() const { return m_ledger; }
    void setFilter(const CaseFilter& filter);
    [[nodiscard]] const CaseFilter& filter() const { return m_filter; }
    void setGrouping(CaseGrouping grouping);
    [[nodiscard]] CaseGrouping grouping() const { return m_grouping; }
    /// `row` is a group's; another does nothing.
    void setFolded(int row, bool isFolded);
    /// Overdue is judged by this day.
    void setToday(const QDate& today) { m_today = today; }

    /// nullptr for a group.
    [[nodiscard]] const Case* caseAt(int row) const;
    [[nodiscard]] bool isGroup(int row) const;
    /// Row of the case; -1 when it is filtered out or folded away.
    [[nodiscard]] int rowOf(const QString& caseKey) const;
    /// Every case that passes the filter, folded or not, in the order of the table.
    [[nodiscard]] QVector<const Case*> cases() const;
    [[nodiscard]] int caseCount() const { return int(m_order.size()); }
    [[nodiscard]] int openCount() const;

    /// What the cell shows, and the raw value behind it.
    [[nodiscard]] static QString text(const Case& single, int column);
    [[nodiscard]] static QVariant sortValue(const Case& single, int column);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1: in the order of the ledger.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Group
    {
        QString key;
        QString title;
        QVector<int> cases; ///< indices into the ledger
        int open = 0;
    };
    struct Row
    {
        int group = -1;
        int single = -1; ///< index into the ledger; -1 for the group itself
    };

    void rebuild();
    void choose();
    void sortChosen();
    void gather();
    void layRows();
    [[nodiscard]] bool hasWords(int single) const;
    [[nodiscard]] QString groupKey(const Case& single) const;
    [[nodiscard]] QString groupTitle(const QString& groupKey) const;
    [[nodiscard]] QVariant groupData(const Group& group, int column, int role) const;
    [[nodiscard]] QVariant caseData(const Case& single, int column, int role) const;

    std::shared_ptr<const CaseLedger> m_ledger = std::make_shared<const CaseLedger>();
    CaseFilter m_filter;
    CaseGrouping m_grouping = CaseGrouping::None;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QDate m_today;
    mutable QVector<QString> m_searchTexts; ///< by case of the ledger; made when words are first looked for
    QVector<int> m_order; ///< chosen cases, sorted
    QVector<Group> m_groups; ///< one without a title when nothing is grouped
    QSet<QString> m_folded; ///< keys of groups
    QVector<Row> m_rows;
};

} // namespace Councilscope
