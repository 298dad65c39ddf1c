#include "importreportmodel.h"

#include <words.h>

#include <QFileInfo>

#include <algorithm>

namespace Councilscope {

ImportReportModel::ImportReportModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ImportReportModel::setRows(const QVector<ImportReportRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ImportReportModel::append(const ImportReportRow& row)
{
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
    m_rows.push_back(row);
    endInsertRows();
}

int ImportReportModel::count(ImportReportRow::Outcome outcome) const
{
    return int(std::count_if(
        m_rows.cbegin(), m_rows.cend(), [outcome](const ImportReportRow& row) { return row.outcome == outcome; }));
}

int ImportReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

namespace {

int urgency(ImportReportRow::Outcome outcome)
{
    switch (outcome) {
    case ImportReportRow::Outcome::Failed:
        return 0;
    case ImportReportRow::Outcome::Partial:
        return 1;
    case ImportReportRow::Outcome::Loaded:
        return 2;
    case ImportReportRow::Outcome::Unchanged:
        return 3;
    }
    return 4;
}

} // namespace

QVariant ImportReportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ImportReportRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == FileColumn ? row.path : text(row, index.column());
    case SortRole:
        return index.column() == OutcomeColumn ? QVariant(urgency(row.outcome)) : QVariant(text(row, index.column()));
    case DocumentIdRole:
        return row.documentId;
    case PathRole:
        return row.path;
    default:
        return {};
    }
}

QString ImportReportModel::text(const ImportReportRow& row, int column) const
{
    switch (column) {
    case OutcomeColumn:
        switch (row.outcome) {
        case ImportReportRow::Outcome::Loaded:
            return tr("Loaded");
        case ImportReportRow::Outcome::Partial:
            return tr("Loaded in part");
        case ImportReportRow::Outcome::Unchanged:
            return tr("Already there");
        case ImportReportRow::Outcome::Failed:
            return tr("Not loaded");
        }
        return {};
    case FileColumn:
        return QFileInfo(row.path).fileName();
    case KindColumn:
        return row.outcome == ImportReportRow::Outcome::Failed ? QString() : documentKindName(row.kind);
    case CouncilColumn:
        return row.council;
    case ReasonColumn:
        return row.reason;
    default:
        return {};
    }
}

QVariant ImportReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case OutcomeColumn:
        return tr("Outcome");
    case FileColumn:
        return tr("File");
    case KindColumn:
        return tr("Kind");
    case CouncilColumn:
        return tr("Council");
    case ReasonColumn:
        return tr("Reason and what to do");
    default:
        return {};
    }
}

} // namespace Councilscope
