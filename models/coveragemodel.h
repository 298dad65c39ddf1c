#pragma once

#include "coveragetable.h"

#include <QAbstractTableModel>

namespace Councilscope {

/// Councils down, years across. The first column holds the council's name, so that a copied table says whose the row
/// is; views that have it as a heading hide it.
class CoverageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int CouncilColumn = 0;

    explicit CoverageModel(QObject* parent = nullptr);

    void setTable(const CoverageTable& table);
    [[nodiscard]] const CoverageTable& table() const { return m_table; }
    /// Null in the column of councils and for an invalid index; good until the next table.
    [[nodiscard]] const CoverageCell* cell(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    CoverageTable m_table;
};

} // namespace Councilscope
