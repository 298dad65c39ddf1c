#pragma once

#include <vocabulary.h>

#include <QAbstractTableModel>

namespace Councilscope {

/// One file of an import, ready to be shown.
struct ImportReportRow
{
    enum class Outcome
    {
        Loaded,
        Partial,
        Unchanged,
        Failed,
    };

    Outcome outcome = Outcome::Failed;
    QString path;
    qint64 documentId = 0; ///< 0 when failed
    DocumentKind kind = DocumentKind::Other;
    QString council;
    QString reason; ///< what, why and what to do, of files that failed or are partial

    bool operator==(const ImportReportRow&) const = default;
};

class ImportReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns
    {
        OutcomeColumn,
        FileColumn,
        KindColumn,
        CouncilColumn,
        ReasonColumn,
        ColumnCount,
    };

    enum Roles
    {
        SortRole = Qt::UserRole + 1, ///< failed first, then partial, loaded, unchanged
        DocumentIdRole,
        PathRole,
    };

    explicit ImportReportModel(QObject* parent = nullptr);

    void setRows(const QVector<ImportReportRow>& rows);
    void append(const ImportReportRow& row);
    [[nodiscard]] int count(ImportReportRow::Outcome outcome) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ImportReportRow& row, int column) const;

    QVector<ImportReportRow> m_rows;
};

} // namespace Councilscope
