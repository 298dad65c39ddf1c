#include "timelinetablemodel.h"

#include "casewords.h"

#include <words.h>

namespace Councilscope {

TimelineTableModel::TimelineTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void TimelineTableModel::setBlocks(const QVector<TimelineBlock>& blocks)
{
    beginResetModel();
    m_rows.clear();
    for (const TimelineBlock& block : blocks) {
        for (const TimelineLane& lane : block.lanes) {
            if (lane.kind == TimelineLane::Kind::Theme) {
                continue;
            }
            for (const TimelineMark& mark : lane.marks) {
                m_rows.push_back({block.council, lane.title, mark});
            }
        }
    }
    endResetModel();
}

int TimelineTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TimelineTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString TimelineTableModel::text(const Row& row, int column)
{
    const TimelineMark& mark = row.mark;
    const bool isBand = mark.kind == TimelineMark::Kind::Band;
    switch (column) {
    case CouncilColumn:
        return row.council;
    case LaneColumn:
        return row.lane;
    case WhatColumn:
        if (isBand && mark.isJoint) {
            return tr("%1, joint", "grade of one judgement over two areas").arg(gradeName(mark.grade));
        }
        if (mark.kind == TimelineMark::Kind::CaseEvent) {
            return caseEventName(mark.event);
        }
        return isBand ? gradeName(mark.grade) : mark.label;
    case FromColumn:
        return mark.uncertainUntil == mark.from
            ? dateText(mark.from)
            : tr("%1 to %2", "dates").arg(dateText(mark.from), dateText(mark.uncertainUntil));
    case UntilColumn:
        if (isBand && mark.isInForce) {
            return tr("in force");
        }
        return isBand ? dateText(mark.to) : QString();
    case SentenceColumn:
        return mark.sentence;
    default:
        return {};
    }
}

QVariant TimelineTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return row.mark.sentence;
    case SortRole:
        if (index.column() == FromColumn) {
            return row.mark.from;
        }
        return index.column() == UntilColumn ? QVariant(row.mark.to) : QVariant(text(row, index.column()));
    default:
        return {};
    }
}

QVariant TimelineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case CouncilColumn:
        return tr("Council");
    case LaneColumn:
        return tr("Lane");
    case WhatColumn:
        return tr("What");
    case FromColumn:
        return tr("From");
    case UntilColumn:
        return tr("Until");
    case SentenceColumn:
        return tr("In words");
    default:
        return {};
    }
}

} // namespace Councilscope
