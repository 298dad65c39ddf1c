#pragma once

#include "timelineblock.h"

#include <QAbstractItemModel>

namespace Councilscope {

/// Councils, below them their lanes, below those the marks: what the Timelines page shows, one column. Values come
/// whole by setBlocks(); DisplayRole is the name or label, ToolTipRole and AccessibleTextRole the sentence.
class TimelineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Roles
    {
        LevelRole = Qt::UserRole + 1, ///< 0 council, 1 lane, 2 mark
        FromRole, ///< QDate
        ToRole, ///< QDate, exclusive
        GradeRole, ///< int of Grade
        CountRole, ///< findings of a knot
        CouncilRole,
        EvidenceCountRole,
    };

    enum class Level
    {
        Council,
        Lane,
        Mark,
    };

    explicit TimelineModel(QObject* parent = nullptr);

    void setBlocks(const QVector<TimelineBlock>& blocks);
    [[nodiscard]] const QVector<TimelineBlock>& blocks() const { return m_blocks; }

    [[nodiscard]] QModelIndex councilIndex(int block) const;
    [[nodiscard]] QModelIndex laneIndex(int block, int lane) const;
    [[nodiscard]] QModelIndex markIndex(int block, int lane, int mark) const;
    [[nodiscard]] Level level(const QModelIndex& index) const;
    /// -1 where the index is above that level.
    [[nodiscard]] int blockOf(const QModelIndex& index) const;
    [[nodiscard]] int laneOf(const QModelIndex& index) const;
    /// Null for councils and lanes.
    [[nodiscard]] const TimelineMark* mark(const QModelIndex& index) const;
    [[nodiscard]] const TimelineLane* lane(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant councilData(const TimelineBlock& block, int role) const;
    [[nodiscard]] QVariant laneData(const TimelineLane& lane, int role) const;
    [[nodiscard]] QVariant markData(const TimelineMark& mark, int role) const;

    QVector<TimelineBlock> m_blocks;
};

} // namespace Councilscope
