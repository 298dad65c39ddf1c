#include "themehistorymodel.h"

#include "tooltip.h"

#include <words.h>

#include <QLocale>

namespace Councilscope {

ThemeHistoryModel::ThemeHistoryModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ThemeHistoryModel::setHistories(const QVector<ThemeHistory>& histories)
{
    beginResetModel();
    m_rows = histories;
    endResetModel();
}

int ThemeHistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ThemeHistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

/// Numbers as numbers, an unknown one as none.
QVariant ThemeHistoryModel::value(const ThemeHistory& history, int column)
{
    switch (column) {
    case ThemeColumn:
        return history.theme.isEmpty() ? tr("No theme") : themeName(history.theme);
    case CouncilsColumn:
        return history.councils;
    case CasesColumn:
        return history.cases;
    case OpenColumn:
        return history.open;
    case ResolvedColumn:
        return history.resolved;
    case InferredColumn:
        return history.inferred;
    case RecurredColumn:
        return history.recurred;
    case MonthsColumn:
        return history.medianMonthsToResolved ? QVariant(*history.medianMonthsToResolved) : QVariant();
    case StrengthColumn:
        return history.fromDefectToStrength.join(QStringLiteral(", "));
    default:
        return {};
    }
}

QString ThemeHistoryModel::sentence(const ThemeHistory& history)
{
    QString text = tr("%1: %n case(s),", nullptr, history.cases).arg(value(history, ThemeColumn).toString()) + u' '
        + tr("%1 open, %2 met, %3 met but to be confirmed, %4 came back.")
              .arg(history.open)
              .arg(history.resolved)
              .arg(history.inferred)
              .arg(history.recurred);
    if (!history.fromDefectToStrength.isEmpty()) {
        text += u' ' + tr("From defect to strength: %1.").arg(value(history, StrengthColumn).toString());
    }
    return text;
}

QVariant ThemeHistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ThemeHistory& history = m_rows.at(index.row());
    const QVariant shown = value(history, index.column());
    const bool isNumber = index.column() != ThemeColumn && index.column() != StrengthColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isNumber && shown.isValid() ? QVariant(QLocale().toString(shown.toInt())) : shown;
    case Qt::ToolTipRole:
        return wrappedToolTip(sentence(history));
    case Qt::AccessibleDescriptionRole:
        return sentence(history);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return index.column() == StrengthColumn ? QVariant(history.fromDefectToStrength.size()) : shown;
    default:
        return {};
    }
}

QVariant ThemeHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(
            Qt::AlignVCenter | (section == ThemeColumn || section == StrengthColumn ? Qt::AlignLeft : Qt::AlignRight));
    }
    const bool isTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isTip) {
        return {};
    }
    switch (section) {
    case ThemeColumn:
        return tr("Theme");
    case CouncilsColumn:
        return isTip ? tr("Councils that were flagged for it") : tr("Councils");
    case CasesColumn:
        return tr("Cases");
    case OpenColumn:
        return isTip ? tr("Open, better, persisting or come back") : tr("Open");
    case ResolvedColumn:
        return tr("Met");
    case InferredColumn:
        return isTip ? tr("Met by inference: waits for a person") : tr("To confirm");
    case RecurredColumn:
        return tr("Came back");
    case MonthsColumn:
        return isTip ? tr("Median months from first flagged to met") : tr("Months to met");
    case StrengthColumn:
        return tr("From defect to strength");
    default:
        return {};
    }
}

} // namespace Councilscope
