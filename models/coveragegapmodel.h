#pragma once

#include "coveragetable.h"

#include <QAbstractTableModel>

namespace Councilscope {

/// What to look for next: inspections that are known and not loaded, documents that were read in part, counts that do
/// not agree.
class CoverageGapModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        CouncilColumn,
        DateColumn,
        WhatColumn,
        KnownColumn,
        DocumentColumn,
        PageColumn,
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1,
    };

    explicit CoverageGapModel(QObject* parent = nullptr);

    void setGaps(const QVector<CoverageGap>& gaps);
    [[nodiscard]] const CoverageGap& gap(int row) const { return m_gaps.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const CoverageGap& gap, int column);

    QVector<CoverageGap> m_gaps;
};

} // namespace Councilscope
