#pragma once

#include "viewstate.h"

#include <decision.h>

#include <QAbstractTableModel>

namespace Councilscope {

/// Facts whose confidence is low and that nobody has decided about yet.
class ReviewQueueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        ConfidenceColumn,
        WhatColumn,
        QuoteColumn,
        CouncilColumn,
        DocumentColumn,
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1,
        EvidenceRole, ///< EvidenceItem
    };

    explicit ReviewQueueModel(QObject* parent = nullptr);

    void setRecords(const RecordSet& records, double threshold = reviewThreshold);
    [[nodiscard]] FactRecord fact(int row) const { return m_rows.value(row).fact; }
    [[nodiscard]] EvidenceItem evidence(int row) const { return m_rows.value(row).evidence; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        FactRecord fact;
        EvidenceItem evidence;
    };
    [[nodiscard]] QString text(const Row& row, int column) const;

    QVector<Row> m_rows;
};

/// The fact that an item of evidence shows; nothing when the records do not hold it.
[[nodiscard]] std::optional<FactRecord> factOf(const EvidenceItem& item, const RecordSet& records);

/// What the item's document says of the inspection that it reports; nothing when it reports none.
[[nodiscard]] std::optional<FactRecord> inspectionFactOf(const EvidenceItem& item, const RecordSet& records);

} // namespace Councilscope
