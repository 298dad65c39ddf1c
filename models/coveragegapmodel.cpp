#include "coveragegapmodel.h"

#include "tooltip.h"

#include <words.h>

namespace Councilscope {

CoverageGapModel::CoverageGapModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CoverageGapModel::setGaps(const QVector<CoverageGap>& gaps)
{
    beginResetModel();
    m_gaps = gaps;
    endResetModel();
}

int CoverageGapModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_gaps.size());
}

int CoverageGapModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString CoverageGapModel::text(const CoverageGap& gap, int column)
{
    const EvidenceItem evidence = gap.evidence.value(0);
    switch (column) {
    case CouncilColumn:
        return gap.council;
    case DateColumn:
        return dateText(gap.date);
    case WhatColumn:
        return gap.what;
    case KnownColumn:
        return gap.known;
    case DocumentColumn:
        return evidence.isValid() ? evidence.documentTitle : gap.document.file;
    case PageColumn:
        return evidence.source.page > 0 ? QString::number(evidence.source.page) : QString();
    default:
        return {};
    }
}

QVariant CoverageGapModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CoverageGap& gap = m_gaps[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(gap, index.column());
    case Qt::ToolTipRole:
        return wrappedToolTip(text(gap, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == PageColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        if (index.column() == DateColumn) {
            return gap.date.date;
        }
        return index.column() == PageColumn ? QVariant(gap.evidence.value(0).source.page)
                                            : QVariant(text(gap, index.column()));
    default:
        return {};
    }
}

QVariant CoverageGapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case CouncilColumn:
        return tr("Council");
    case DateColumn:
        return tr("Date");
    case WhatColumn:
        return tr("What is missing");
    case KnownColumn:
        return tr("How it is known");
    case DocumentColumn:
        return tr("Where it says so");
    case PageColumn:
        return tr("Page");
    default:
        return {};
    }
}

} // namespace Councilscope
