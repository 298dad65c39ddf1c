#pragma once

#include "casebiography.h"

#include <QAbstractTableModel>

namespace Councilscope {

/// The biography of one case as a table: one row for each event, in the order of time.
class CaseEventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        DateColumn,
        WhatColumn,
        WordsColumn, ///< quote or what a person wrote
        SpeakerColumn,
        SourceColumn,
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1,
        EvidenceRole, ///< EvidenceItem
        KindRole, ///< int of CaseEventKind
        DetailRole, ///< who says so and where, in one line; in a second why the program put it here
    };

    explicit CaseEventModel(QObject* parent = nullptr);

    void setLife(const CaseBiography& life);
    [[nodiscard]] const CaseBiography& life() const { return m_life; }
    /// Why the program put this mention into the case, in words; empty for the first and for a person's.
    [[nodiscard]] QString reasons(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const CaseKnot& knot, int column);
    [[nodiscard]] QString detail(int row) const;

    CaseBiography m_life;
};

} // namespace Councilscope
