#include "comparedcouncilmodel.h"

#include "councilmodel.h"

namespace Councilscope {

ComparedCouncilModel::ComparedCouncilModel(CouncilModel* councils, QObject* parent)
    : QAbstractListModel(parent)
    , m_councils(councils)
{
    connect(councils, &CouncilModel::checkedChanged, this, &ComparedCouncilModel::take);
    const auto tell = [this] {
        if (!m_names.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
    };
    connect(councils, &QAbstractItemModel::modelReset, this, tell);
    connect(councils, &CouncilModel::openCasesChanged, this, tell);
    take();
}

void ComparedCouncilModel::take()
{
    const QStringList names = m_councils->checked();
    if (names != m_names) {
        beginResetModel();
        m_names = names;
        endResetModel();
    }
}

int ComparedCouncilModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

QVariant ComparedCouncilModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const QString name = m_names[index.row()];
    const QModelIndex council = m_councils->indexOf(name);
    if (council.isValid()) {
        return council.data(role);
    }
    // A council that was compared when the library still knew it.
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case CouncilModel::NameRole:
        return name;
    case Qt::CheckStateRole:
        return int(Qt::Checked);
    default:
        return {};
    }
}

bool ComparedCouncilModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
        || value.toInt() == Qt::Checked) {
        return false;
    }
    QStringList names = m_names;
    names.removeAt(index.row());
    m_councils->setChecked(names);
    return true;
}

Qt::ItemFlags ComparedCouncilModel::flags(const QModelIndex& index) const
{
    // Rows are dropped between rows, which belongs to the root, never onto one.
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled
            | Qt::ItemNeverHasChildren
                           : Qt::ItemIsDropEnabled;
}

bool ComparedCouncilModel::moveRows(const QModelIndex& sourceParent, int sourceRow, int count,
    const QModelIndex& destinationParent, int destinationChild)
{
    const bool isInside
        = sourceRow >= 0 && sourceRow < rowCount() && destinationChild >= 0 && destinationChild <= rowCount();
    if (count != 1 || !isInside
        || !beginMoveRows(sourceParent, sourceRow, sourceRow, destinationParent, destinationChild)) {
        return false;
    }
    m_names.move(sourceRow, destinationChild > sourceRow ? destinationChild - 1 : destinationChild);
    endMoveRows();
    m_councils->setChecked(m_names);
    return true;
}

} // namespace Councilscope
