#pragma once

#include <casechanges.h>

#include <QAbstractTableModel>

namespace Councilscope {

/// Themes of defects over councils: how many, how they ended, how long it took, who came out of them.
class ThemeHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        ThemeColumn,
        CouncilsColumn,
        CasesColumn,
        OpenColumn,
        ResolvedColumn,
        InferredColumn,
        RecurredColumn,
        MonthsColumn,
        StrengthColumn, ///< councils that went from defect to strength
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1,
    };

    explicit ThemeHistoryModel(QObject* parent = nullptr);

    void setHistories(const QVector<ThemeHistory>& histories);
    [[nodiscard]] QString theme(int row) const { return m_rows.value(row).theme; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QVariant value(const ThemeHistory& history, int column);
    [[nodiscard]] static QString sentence(const ThemeHistory& history);

    QVector<ThemeHistory> m_rows;
};

} // namespace Councilscope
