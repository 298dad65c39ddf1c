#pragma once

#include "timelineblock.h"

#include <QAbstractTableModel>

namespace Councilscope {

/// The table behind the timelines: one row for each band, visit and group of findings.
class TimelineTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns
    {
        CouncilColumn,
        LaneColumn,
        WhatColumn,
        FromColumn,
        UntilColumn,
        SentenceColumn,
        ColumnCount,
    };

    enum Roles
    {
        SortRole = Qt::UserRole + 1, ///< dates as dates, the rest as text
    };

    explicit TimelineTableModel(QObject* parent = nullptr);

    /// Themes are left out: their findings are in the lanes of findings already.
    void setBlocks(const QVector<TimelineBlock>& blocks);
    [[nodiscard]] const TimelineMark& mark(int row) const { return m_rows[row].mark; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString council;
        QString lane;
        TimelineMark mark;
    };

    [[nodiscard]] static QString text(const Row& row, int column);

    QVector<Row> m_rows;
};

} // namespace Councilscope
