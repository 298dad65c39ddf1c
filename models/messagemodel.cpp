#include "messagemodel.h"

namespace Councilscope {

MessageModel::MessageModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void MessageModel::add(const UserMessage& message)
{
    if (const int known = int(m_messages.indexOf(message)); known >= 0) {
        dismiss(known);
    }
    beginInsertRows({}, 0, 0);
    m_messages.push_front(message);
    endInsertRows();
}

void MessageModel::dismiss(int row)
{
    if (row < 0 || row >= m_messages.size()) {
        return;
    }
    beginRemoveRows({}, row, row);
    m_messages.remove(row);
    endRemoveRows();
}

void MessageModel::dismissAll()
{
    beginResetModel();
    m_messages.clear();
    endResetModel();
}

int MessageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

QVariant MessageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const UserMessage& message = m_messages[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return message.what;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return message.toLine();
    case LevelRole:
        return int(message.level);
    case DetailRole: {
        QStringList parts{message.place, message.reason, message.help};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" — "));
    }
    default:
        return {};
    }
}

} // namespace Councilscope
