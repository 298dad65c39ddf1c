#include "timelinemodel.h"

namespace Councilscope {

namespace {

// The internal id names the parent: 0 for councils, the council for lanes, council and lane for marks.
constexpr int laneShift = 16;
constexpr quintptr blockMask = (quintptr(1) << laneShift) - 1;

quintptr idOfLanes(int block)
{
    return quintptr(block) + 1;
}

quintptr idOfMarks(int block, int lane)
{
    return idOfLanes(block) | ((quintptr(lane) + 1) << laneShift);
}

} // namespace

TimelineModel::TimelineModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void TimelineModel::setBlocks(const QVector<TimelineBlock>& blocks)
{
    beginResetModel();
    m_blocks = blocks;
    endResetModel();
}

QModelIndex TimelineModel::councilIndex(int block) const
{
    return createIndex(block, 0, quintptr(0));
}

QModelIndex TimelineModel::laneIndex(int block, int lane) const
{
    return createIndex(lane, 0, idOfLanes(block));
}

QModelIndex TimelineModel::markIndex(int block, int lane, int mark) const
{
    return createIndex(mark, 0, idOfMarks(block, lane));
}

TimelineModel::Level TimelineModel::level(const QModelIndex& index) const
{
    if (index.internalId() == 0) {
        return Level::Council;
    }
    return (index.internalId() >> laneShift) == 0 ? Level::Lane : Level::Mark;
}

int TimelineModel::blockOf(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return -1;
    }
    return level(index) == Level::Council ? index.row() : int(index.internalId() & blockMask) - 1;
}

int TimelineModel::laneOf(const QModelIndex& index) const
{
    if (!index.isValid() || level(index) == Level::Council) {
        return -1;
    }
    return level(index) == Level::Lane ? index.row() : int(index.internalId() >> laneShift) - 1;
}

const TimelineLane* TimelineModel::lane(const QModelIndex& index) const
{
    const int lane = laneOf(index);
    return lane < 0 ? nullptr : &m_blocks[blockOf(index)].lanes[lane];
}

const TimelineMark* TimelineModel::mark(const QModelIndex& index) const
{
    if (!index.isValid() || level(index) != Level::Mark) {
        return nullptr;
    }
    return &lane(index)->marks[index.row()];
}

QModelIndex TimelineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    if (!parent.isValid()) {
        return councilIndex(row);
    }
    return level(parent) == Level::Council ? laneIndex(parent.row(), row)
                                           : markIndex(blockOf(parent), parent.row(), row);
}

QModelIndex TimelineModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || level(child) == Level::Council) {
        return {};
    }
    return level(child) == Level::Lane ? councilIndex(blockOf(child)) : laneIndex(blockOf(child), laneOf(child));
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return int(m_blocks.size());
    }
    if (parent.column() != 0) {
        return 0;
    }
    switch (level(parent)) {
    case Level::Council:
        return int(m_blocks[parent.row()].lanes.size());
    case Level::Lane:
        return int(lane(parent)->marks.size());
    case Level::Mark:
        return 0;
    }
    return 0;
}

int TimelineModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == LevelRole) {
        return int(level(index));
    }
    if (role == CouncilRole) {
        return m_blocks[blockOf(index)].council;
    }
    switch (level(index)) {
    case Level::Council:
        return councilData(m_blocks[index.row()], role);
    case Level::Lane:
        return laneData(*lane(index), role);
    case Level::Mark:
        return markData(*mark(index), role);
    }
    return {};
}

QVariant TimelineModel::councilData(const TimelineBlock& block, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return block.council;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return block.sentence;
    case FromRole:
        return block.first;
    default:
        return {};
    }
}

QVariant TimelineModel::laneData(const TimelineLane& lane, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return lane.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return lane.sentence;
    default:
        return {};
    }
}

QVariant TimelineModel::markData(const TimelineMark& mark, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return mark.label;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return mark.sentence;
    case FromRole:
        return mark.from;
    case ToRole:
        return mark.to;
    case GradeRole:
        return int(mark.grade);
    case CountRole:
        return mark.count;
    case EvidenceCountRole:
        return int(mark.evidence.size());
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        return tr("Timeline");
    }
    return QAbstractItemModel::headerData(section, orientation, role);
}

} // namespace Councilscope
