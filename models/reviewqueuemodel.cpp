#include "reviewqueuemodel.h"

#include "recordevidence.h"
#include "tooltip.h"

#include <QLocale>

namespace Councilscope {

ReviewQueueModel::ReviewQueueModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ReviewQueueModel::setRecords(const RecordSet& records, double threshold)
{
    const QHash<QString, DocumentRecord> documents = documentsByHash(records);
    const QVector<FactRecord> queue = reviewQueue(records, threshold);
    beginResetModel();
    m_rows.clear();
    for (const FactRecord& fact : queue) {
        m_rows.push_back({fact, evidenceOf(fact, documents.value(sourceOf(fact).sha256))});
    }
    endResetModel();
}

int ReviewQueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReviewQueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReviewQueueModel::text(const Row& row, int column) const
{
    switch (column) {
    case ConfidenceColumn:
        return tr("%1 %", "confidence in per cent").arg(QLocale().toString(qRound(100 * confidenceOf(row.fact))));
    case WhatColumn:
        return row.evidence.heading;
    case QuoteColumn:
        return row.evidence.source.quote.simplified();
    case CouncilColumn:
        return row.evidence.council;
    case DocumentColumn:
        return row.evidence.documentTitle;
    default:
        return {};
    }
}

QVariant ReviewQueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return wrappedToolTip(row.evidence.source.quote.simplified());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == ConfidenceColumn ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return index.column() == ConfidenceColumn ? QVariant(confidenceOf(row.fact))
                                                  : QVariant(text(row, index.column()));
    case EvidenceRole:
        return QVariant::fromValue(row.evidence);
    default:
        return {};
    }
}

QVariant ReviewQueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case ConfidenceColumn:
        return tr("Confidence");
    case WhatColumn:
        return tr("Record");
    case QuoteColumn:
        return tr("Quote");
    case CouncilColumn:
        return tr("Council");
    case DocumentColumn:
        return tr("Document");
    default:
        return {};
    }
}

std::optional<FactRecord> factOf(const EvidenceItem& item, const RecordSet& records)
{
    QVector<FactRecord> found;
    const auto look = [&](const auto& facts) {
        for (const auto& fact : facts) {
            if (fact.source.isValid() && fact.source == item.source) {
                found.push_back(fact);
            }
        }
    };
    look(records.judgements);
    look(records.findings);
    look(records.observations);
    look(records.statements);
    for (const ReportedInspection& reported : records.reported) {
        if (item.source.isValid() && reported.said.evidence.contains(item.source)) {
            found.push_back(reported);
        }
    }
    // Several facts may share one sentence; the heading names the one, unless it has been corrected since.
    const auto named = std::find_if(found.begin(), found.end(),
        [&](const FactRecord& fact) { return evidenceOf(fact, {}).heading == item.heading; });
    if (named != found.end()) {
        return *named;
    }
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

std::optional<FactRecord> inspectionFactOf(const EvidenceItem& item, const RecordSet& records)
{
    const auto found = std::find_if(records.reported.cbegin(), records.reported.cend(),
        [&](const ReportedInspection& reported) { return reported.source.sha256 == item.source.sha256; });
    return item.isValid() && found != records.reported.cend() ? std::optional<FactRecord>(*found) : std::nullopt;
}

} // namespace Councilscope
