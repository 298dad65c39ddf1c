#pragma once

#include <records.h>

#include <QAbstractTableModel>

namespace Councilscope {

/// A document with what the table shows of its inspection.
struct DocumentRow
{
    DocumentRecord document;
    PartialDate start; ///< of the inspection it reports, or not valid
    PartialDate end;
};

[[nodiscard]] QVector<DocumentRow> documentRows(const RecordSet& records);

/// All documents of the library, newest publication first.
class DocumentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        CouncilColumn,
        KindColumn,
        PublishedColumn,
        InspectionColumn,
        PagesColumn,
        RecordsColumn,
        StatusColumn,
        FileColumn,
        ColumnCount,
    };
    enum Roles
    {
        SortRole = Qt::UserRole + 1,
        IdRole, ///< qint64
        CouncilRole,
        KindRole, ///< int of DocumentKind
    };

    explicit DocumentModel(QObject* parent = nullptr);

    void setRows(const QVector<DocumentRow>& rows);
    [[nodiscard]] const QVector<DocumentRow>& rows() const { return m_rows; }
    /// -1 when it is not there.
    [[nodiscard]] int rowOf(qint64 documentId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const DocumentRow& row, int column) const;
    [[nodiscard]] QVariant sortValue(const DocumentRow& row, int column) const;

    QVector<DocumentRow> m_rows;
};

} // namespace Councilscope
