#include "setasidemodel.h"

#include "decisionwords.h"
#include "recordevidence.h"
#include "tooltip.h"

namespace Councilscope {

SetAsideModel::SetAsideModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void SetAsideModel::setFacts(const QVector<SetAsideFact>& facts, const RecordSet& documents)
{
    const QHash<QString, DocumentRecord> byHash = documentsByHash(documents);
    beginResetModel();
    m_rows.clear();
    for (const SetAsideFact& fact : facts) {
        const DocumentRecord document = byHash.value(sourceOf(fact.fact).sha256);
        m_rows.push_back({fact, evidenceOf(fact.fact, document)});
    }
    endResetModel();
}

int SetAsideModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SetAsideModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString SetAsideModel::text(const Row& row, int column)
{
    const Decision& decision = row.fact.decision;
    switch (column) {
    case WhatColumn:
        return QString(recordTypeName(typeOf(row.fact.fact)) + QLatin1String(" · ") + row.evidence.heading);
    case QuoteColumn:
        return row.evidence.source.quote.simplified();
    case CouncilColumn:
        return row.evidence.council;
    case DocumentColumn:
        return row.evidence.documentTitle;
    case WhoColumn:
        return decision.user;
    case WhenColumn:
        return decision.when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case ReasonColumn:
        return decision.reason;
    default:
        return {};
    }
}

QVariant SetAsideModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return wrappedToolTip(text(row, index.column()));
    case EvidenceRole:
        return QVariant::fromValue(row.evidence);
    default:
        return {};
    }
}

QVariant SetAsideModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case WhatColumn:
        return tr("Record");
    case QuoteColumn:
        return tr("Quote");
    case CouncilColumn:
        return tr("Council");
    case DocumentColumn:
        return tr("Document");
    case WhoColumn:
        return tr("Who");
    case WhenColumn:
        return tr("When");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace Councilscope
