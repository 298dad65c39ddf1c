#include "caseeventmodel.h"

#include "casewords.h"
#include "tooltip.h"

#include <words.h>

namespace Councilscope {

CaseEventModel::CaseEventModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CaseEventModel::setLife(const CaseBiography& life)
{
    if (life == m_life) {
        return; // what is selected stays so
    }
    beginResetModel();
    m_life = life;
    endResetModel();
}

QString CaseEventModel::reasons(int row) const
{
    return row >= 0 && row < m_life.knots.size() ? reasonsText(m_life.knots.at(row).event.reasons) : QString();
}

int CaseEventModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_life.knots.size());
}

int CaseEventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString CaseEventModel::text(const CaseKnot& knot, int column)
{
    const CaseEvent& event = knot.event;
    switch (column) {
    case DateColumn:
        return event.date.isValid() ? shortDateText(event.date) : tr("unknown");
    case WhatColumn:
        return caseEventName(event.kind);
    case WordsColumn:
        return event.text.simplified();
    case SpeakerColumn:
        return event.source.isValid() ? speakerName(event.speaker) : event.by;
    case SourceColumn:
        return !event.source.isValid() ? tr("entered by hand")
            : event.source.page > 0
            ? tr("%1, page %2", "document, page").arg(knot.evidence.documentTitle).arg(event.source.page)
            : knot.evidence.documentTitle;
    default:
        return {};
    }
}

QString CaseEventModel::detail(int row) const
{
    const CaseKnot& knot = m_life.knots.at(row);
    QStringList parts{text(knot, SourceColumn), text(knot, SpeakerColumn)};
    parts.removeAll(QString());
    const QString why = reasons(row);
    QString lines = parts.join(QStringLiteral(" · "));
    if (!why.isEmpty()) {
        lines += u'\n' + tr("Why here: %1").arg(why);
    }
    return lines;
}

QVariant CaseEventModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const CaseKnot& knot = m_life.knots.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(knot, index.column());
    case Qt::ToolTipRole: {
        const QString why = reasons(index.row());
        const QString told
            = why.isEmpty() ? knot.sentence : tr("%1 Why it is in this case: %2").arg(knot.sentence, why);
        return wrappedToolTip(told);
    }
    case Qt::AccessibleDescriptionRole:
        return knot.sentence;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignTop | Qt::AlignLeft);
    case SortRole:
        return index.column() == DateColumn ? QVariant(knot.event.date.date) : QVariant(text(knot, index.column()));
    case EvidenceRole:
        return QVariant::fromValue(knot.evidence);
    case KindRole:
        return int(knot.event.kind);
    case DetailRole:
        return detail(index.row());
    default:
        return {};
    }
}

QVariant CaseEventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case DateColumn:
        return tr("Date");
    case WhatColumn:
        return tr("What happened");
    case WordsColumn:
        return tr("In words");
    case SpeakerColumn:
        return tr("Says");
    case SourceColumn:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace Councilscope
