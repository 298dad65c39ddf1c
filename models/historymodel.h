#pragma once

#include "historyrows.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace Councilscope {

/// The trail: who decided or entered what, when and why.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        WhenColumn,
        WhoColumn,
        WhatColumn,
        CouncilColumn,
        BeforeColumn,
        AfterColumn,
        ReasonColumn,
        DocumentColumn,
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1,
        EvidenceRole, ///< EvidenceItem
    };

    explicit HistoryModel(QObject* parent = nullptr);

    void setRows(const QVector<HistoryRow>& rows);
    [[nodiscard]] const QVector<HistoryRow>& rows() const { return m_rows; }
    /// Everybody who acted, and the councils that acts are about, by name.
    [[nodiscard]] QStringList users() const;
    [[nodiscard]] QStringList councils() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const HistoryRow& row, int column);

    QVector<HistoryRow> m_rows;
};

/// Acts with all of the words, of one council and one person; empty texts mean all.
class HistoryFilterProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit HistoryFilterProxy(QObject* parent = nullptr);

    void setWords(const QString& words);
    void setCouncil(const QString& council);
    void setUser(const QString& user);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    QString m_council;
    QString m_user;
};

} // namespace Councilscope
