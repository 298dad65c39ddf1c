#pragma once

#include <usermessage.h>

#include <QAbstractListModel>
#include <QVector>

namespace Councilscope {

/// Messages that wait to be dismissed, newest first. The same message twice is one row.
class MessageModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles
    {
        LevelRole = Qt::UserRole + 1, ///< int of UserMessage::Level
        DetailRole, ///< reason, place and help, one paragraph
    };

    explicit MessageModel(QObject* parent = nullptr);

    void add(const UserMessage& message);
    void dismiss(int row);
    void dismissAll();
    [[nodiscard]] UserMessage message(int row) const { return m_messages.value(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QVector<UserMessage> m_messages;
};

} // namespace Councilscope
