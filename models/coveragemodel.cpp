#include "coveragemodel.h"

#include "tooltip.h"

namespace Councilscope {

CoverageModel::CoverageModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CoverageModel::setTable(const CoverageTable& table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

const CoverageCell* CoverageModel::cell(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() == CouncilColumn) {
        return nullptr;
    }
    return &m_table.rows[index.row()].cells[index.column() - 1];
}

int CoverageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int CoverageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table.isEmpty() ? 0 : int(m_table.years.size()) + 1;
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CoverageRow& row = m_table.rows[index.row()];
    const CoverageCell* found = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return found ? found->text : row.council;
    case Qt::AccessibleTextRole:
        return found ? found->sentence : row.sentence;
    case Qt::ToolTipRole:
        return wrappedToolTip(found ? found->sentence : row.sentence);
    default:
        return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const bool isRow = section >= 0 && section < m_table.rows.size();
        switch (role) {
        case Qt::DisplayRole:
            return isRow ? m_table.rows[section].council : QVariant();
        case Qt::AccessibleTextRole:
            return isRow ? m_table.rows[section].sentence : QVariant();
        case Qt::ToolTipRole:
            return isRow ? wrappedToolTip(m_table.rows[section].sentence) : QVariant();
        default:
            return QAbstractTableModel::headerData(section, orientation, role);
        }
    }
    if (role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    return section == CouncilColumn ? tr("Council") : m_table.years.value(section - 1);
}

} // namespace Councilscope
