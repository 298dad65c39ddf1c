#include "documentmodel.h"

#include <words.h>

#include <algorithm>

namespace Councilscope {

QVector<DocumentRow> documentRows(const RecordSet& records)
{
    QHash<QString, const Inspection*> inspections;
    for (const Inspection& inspection : records.inspections) {
        for (const QString& sha256 : inspection.documents) {
            inspections.insert(sha256, &inspection);
        }
    }
    QVector<DocumentRow> rows;
    for (const DocumentRecord& document : records.documents) {
        const Inspection* inspection = inspections.value(document.sha256);
        rows.push_back(
            {document, inspection ? inspection->start : PartialDate(), inspection ? inspection->end : PartialDate()});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const DocumentRow& a, const DocumentRow& b) {
        return a.document.published.date > b.document.published.date;
    });
    return rows;
}

DocumentModel::DocumentModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void DocumentModel::setRows(const QVector<DocumentRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int DocumentModel::rowOf(qint64 documentId) const
{
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [documentId](const DocumentRow& row) { return row.document.id == documentId; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int DocumentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DocumentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DocumentModel::text(const DocumentRow& row, int column) const
{
    const DocumentRecord& document = row.document;
    switch (column) {
    case CouncilColumn:
        return document.council.isEmpty() ? tr("none") : document.council;
    case KindColumn:
        return documentKindName(document.kind);
    case PublishedColumn:
        return document.published.state == RecordState::Inferred && document.published.isValid()
            ? tr("%1 (by its name)").arg(shortDateText(document.published))
            : shortDateText(document.published);
    case InspectionColumn:
        return row.start.isValid() && row.end.isValid() && row.start != row.end
            ? tr("%1 – %2").arg(shortDateText(row.start), shortDateText(row.end))
            : shortDateText(row.end.isValid() ? row.end : row.start);
    case PagesColumn:
        return document.pages > 0 ? QString::number(document.pages) : QString();
    case RecordsColumn:
        return QString::number(document.records);
    case StatusColumn:
        return document.status == DocumentStatus::Partial ? tr("in part") : tr("loaded");
    case FileColumn:
        return document.file;
    default:
        return {};
    }
}

QVariant DocumentModel::sortValue(const DocumentRow& row, int column) const
{
    switch (column) {
    case PublishedColumn:
        return row.document.published.isValid() ? row.document.published.date : QDate(1, 1, 1);
    case InspectionColumn:
        return row.end.isValid() ? row.end.date : row.start.isValid() ? row.start.date : QDate(1, 1, 1);
    case PagesColumn:
        return row.document.pages;
    case RecordsColumn:
        return row.document.records;
    default:
        return text(row, column);
    }
}

QVariant DocumentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const DocumentRow& row = m_rows.at(index.row());
    const bool isNumber = index.column() == PagesColumn || index.column() == RecordsColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return row.document.reason.isEmpty() ? row.document.file : row.document.reason;
    case Qt::TextAlignmentRole:
        return int(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        return sortValue(row, index.column());
    case IdRole:
        return row.document.id;
    case CouncilRole:
        return row.document.council;
    case KindRole:
        return int(row.document.kind);
    default:
        return {};
    }
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case CouncilColumn:
        return tr("Council");
    case KindColumn:
        return tr("Kind");
    case PublishedColumn:
        return tr("Published");
    case InspectionColumn:
        return tr("Inspected");
    case PagesColumn:
        return tr("Pages");
    case RecordsColumn:
        return tr("Found");
    case StatusColumn:
        return tr("State");
    case FileColumn:
        return tr("File");
    default:
        return {};
    }
}

} // namespace Councilscope
