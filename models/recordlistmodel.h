#pragma once

#include "viewstate.h"

#include <QAbstractTableModel>

namespace Councilscope {

enum class RecordKind
{
    Judgement,
    Improvement, ///< areas for improvement, priority actions, recommendations, concerns
    Strength, ///< strengths and requirements met
    Figure,
    Statement,
    Inspection, ///< what the document says of the inspection itself
};

struct RecordRow
{
    RecordKind kind = RecordKind::Judgement;
    RecordState state = RecordState::Stated;
    EvidenceItem evidence;

    bool operator==(const RecordRow&) const = default;
};

/// Everything found in one document, in the order of its text. Rejected records are left out.
[[nodiscard]] QVector<RecordRow> recordsOfDocument(const RecordSet& records, const DocumentRecord& document);

class RecordListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        WhatColumn,
        TextColumn,
        PageColumn,
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1,
        EvidenceRole, ///< EvidenceItem
        KindRole, ///< int of RecordKind
    };

    explicit RecordListModel(QObject* parent = nullptr);

    void setRows(const QVector<RecordRow>& rows);
    [[nodiscard]] const QVector<RecordRow>& rows() const { return m_rows; }
    /// First row at or after the offset of the canonical text; -1 when there is none.
    [[nodiscard]] int rowAt(qsizetype offset) const;
    [[nodiscard]] int rowOf(const SourceSpan& source) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<RecordRow> m_rows;
};

} // namespace Councilscope
