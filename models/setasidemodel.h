#pragma once

#include "viewstate.h"

#include <decision.h>

#include <QAbstractTableModel>

namespace Councilscope {

/// Facts that people rejected, or decisions whose fact is not found any more: those of one kind at a time.
class SetAsideModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        WhatColumn,
        QuoteColumn,
        CouncilColumn,
        DocumentColumn,
        WhoColumn,
        WhenColumn,
        ReasonColumn,
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1,
        EvidenceRole, ///< EvidenceItem
    };

    explicit SetAsideModel(QObject* parent = nullptr);

    /// `documents` give the titles.
    void setFacts(const QVector<SetAsideFact>& facts, const RecordSet& documents);
    [[nodiscard]] SetAsideFact fact(int row) const { return m_rows.value(row).fact; }
    [[nodiscard]] EvidenceItem evidence(int row) const { return m_rows.value(row).evidence; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        SetAsideFact fact;
        EvidenceItem evidence;
    };
    [[nodiscard]] static QString text(const Row& row, int column);

    QVector<Row> m_rows;
};

} // namespace Councilscope
