#pragma once

#include <QAbstractListModel>

namespace Councilscope {

class CouncilModel;

/// The compared councils in the order of choosing, which is the order of every page. Rows can be moved, by dragging or
/// by moveRows(); every role answers as the CouncilModel does.
class ComparedCouncilModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `councils` must outlive this model.
    explicit ComparedCouncilModel(CouncilModel* councils, QObject* parent = nullptr);

    [[nodiscard]] QStringList councils() const { return m_names; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex& sourceParent, int sourceRow, int count, const QModelIndex& destinationParent,
        int destinationChild) override;

private:
    void take();

    CouncilModel* m_councils;
    QStringList m_names;
};

} // namespace Councilscope
