#include "recordlistmodel.h"

#include "recordevidence.h"
#include "tooltip.h"

#include <algorithm>

namespace Councilscope {

namespace {

RecordKind kindOf(const Judgement&)
{
    return RecordKind::Judgement;
}

RecordKind kindOf(const Finding& finding)
{
    const bool good = finding.kind == FindingKind::Strength || finding.kind == FindingKind::MeetsRequirements;
    return good ? RecordKind::Strength : RecordKind::Improvement;
}

RecordKind kindOf(const Observation&)
{
    return RecordKind::Figure;
}

RecordKind kindOf(const Statement&)
{
    return RecordKind::Statement;
}

RecordKind kindOf(const ReportedInspection&)
{
    return RecordKind::Inspection;
}

template <typename Record>
void addRows(const QVector<Record>& records, const DocumentRecord& document, QVector<RecordRow>& rows)
{
    for (const Record& record : records) {
        if (record.source.sha256 == document.sha256 && record.source.isValid()
            && record.state != RecordState::Rejected) {
            rows.push_back({kindOf(record), record.state, evidenceOf(record, document)});
        }
    }
}

} // namespace

QVector<RecordRow> recordsOfDocument(const RecordSet& records, const DocumentRecord& document)
{
    QVector<RecordRow> rows;
    addRows(records.judgements, document, rows);
    addRows(records.findings, document, rows);
    addRows(records.observations, document, rows);
    addRows(records.statements, document, rows);
    addRows(records.reported, document, rows);
    std::stable_sort(rows.begin(), rows.end(),
        [](const RecordRow& a, const RecordRow& b) { return a.evidence.source.start < b.evidence.source.start; });
    return rows;
}

RecordListModel::RecordListModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void RecordListModel::setRows(const QVector<RecordRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RecordListModel::rowAt(qsizetype offset) const
{
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [offset](const RecordRow& row) { return row.evidence.source.start >= offset; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int RecordListModel::rowOf(const SourceSpan& source) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&source](const RecordRow& row) {
        return row.evidence.source.start == source.start && row.evidence.source.end == source.end;
    });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int RecordListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecordListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const RecordRow& row = m_rows.at(index.row());
    const int page = row.evidence.source.page;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == WhatColumn ? row.evidence.heading
            : index.column() == TextColumn  ? row.evidence.sentence
                                            : (page > 0 ? QString::number(page) : QString());
    case Qt::ToolTipRole:
        return wrappedToolTip(row.evidence.source.quote);
    case Qt::AccessibleDescriptionRole:
        return stateName(row.state);
    case SortRole:
        return index.column() == WhatColumn ? QVariant(row.evidence.heading) : QVariant(row.evidence.source.start);
    case EvidenceRole:
        return QVariant::fromValue(row.evidence);
    case KindRole:
        return int(row.kind);
    default:
        return {};
    }
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case WhatColumn:
        return tr("Found");
    case TextColumn:
        return tr("In words");
    case PageColumn:
        return tr("Page");
    default:
        return {};
    }
}

} // namespace Councilscope
