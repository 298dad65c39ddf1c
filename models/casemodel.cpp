#include "casemodel.h"

#include "casewords.h"
#include "tooltip.h"

#include <words.h>

#include <QLocale>

#include <algorithm>

namespace Councilscope {

namespace {

QString dateOrNone(const QDate& date)
{
    return date.isValid() ? shortDateText(PartialDate::day(date)) : QString();
}

QString capitalised(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

int alignment(int column)
{
    const bool isNumber = column == CaseModel::MentionsColumn || column == CaseModel::ConfidenceColumn;
    return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

CaseModel::CaseModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_today(QDate::currentDate())
{
}

void CaseModel::setLedger(std::shared_ptr<const CaseLedger> ledger)
{
    beginResetModel();
    m_ledger = std::move(ledger);
    m_searchTexts.clear();
    rebuild();
    endResetModel();
}

void CaseModel::setFilter(const CaseFilter& filter)
{
    if (filter != m_filter) {
        beginResetModel();
        m_filter = filter;
        rebuild();
        endResetModel();
    }
}

void CaseModel::setGrouping(CaseGrouping grouping)
{
    if (grouping != m_grouping) {
        beginResetModel();
        m_grouping = grouping;
        m_folded.clear();
        gather();
        layRows();
        endResetModel();
    }
}

void CaseModel::rebuild()
{
    choose();
    sortChosen();
    gather();
    layRows();
}

const Case* CaseModel::caseAt(int row) const
{
    const int single = row >= 0 && row < m_rows.size() ? m_rows.at(row).single : -1;
    return single < 0 ? nullptr : &m_ledger->cases.at(single);
}

bool CaseModel::isGroup(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).single < 0;
}

int CaseModel::rowOf(const QString& caseKey) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const Case* single = caseAt(row);
        if (single && single->key == caseKey) {
            return row;
        }
    }
    return -1;
}

QVector<const Case*> CaseModel::cases() const
{
    QVector<const Case*> all;
    for (const Group& group : m_groups) {
        for (const int single : group.cases) {
            all.push_back(&m_ledger->cases.at(single));
        }
    }
    return all;
}

int CaseModel::openCount() const
{
    int open = 0;
    for (const Group& group : m_groups) {
        open += group.open;
    }
    return open;
}

int CaseModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaseModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString CaseModel::text(const Case& single, int column)
{
    const CaseWork* work = workOf(single);
    switch (column) {
    case CouncilColumn:
        return single.council;
    case TitleColumn:
        return caseTitle(single);
    case StatusColumn:
        return caseStatusShort(single);
    case ThemeColumn:
        return single.themes.size() > 1
            ? tr("%1 +%2", "theme, how many more").arg(themeName(single.themes.first())).arg(single.themes.size() - 1)
            : themeName(single.themes.value(0));
    case KindColumn:
        return capitalised(findingKindName(single.isPriority ? FindingKind::PriorityAction : single.kind));
    case OpenedColumn:
        return shortDateText(single.opened);
    case LastColumn:
        return shortDateText(single.lastMentioned);
    case MentionsColumn:
        return QString::number(single.mentions());
    case ConfidenceColumn:
        return tr("%1 %", "confidence in per cent").arg(QLocale().toString(qRound(100 * confidenceOf(single))));
    case OwnerColumn:
        return work ? work->owner : QString();
    case DueColumn:
        return work ? dateOrNone(work->due) : QString();
    case RagColumn:
        return work ? ragName(work->rag) : QString();
    default:
        return {};
    }
}

QVariant CaseModel::sortValue(const Case& single, int column)
{
    const CaseWork* work = workOf(single);
    switch (column) {
    case StatusColumn:
        return int(single.status);
    case OpenedColumn:
        return single.opened.date;
    case LastColumn:
        return single.lastMentioned.date;
    case MentionsColumn:
        return single.mentions();
    case ConfidenceColumn:
        return confidenceOf(single);
    case DueColumn:
        return work ? work->due : QDate();
    case RagColumn:
        return int(work ? work->rag : RagRating::None);
    default:
        return text(single, column);
    }
}

QVariant CaseModel::groupData(const Group& group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column != 0) {
            return {};
        }
        return group.open == 0
            ? tr("%1 · %n case(s)", "group", int(group.cases.size())).arg(group.title)
            : tr("%1 · %n case(s), %2 open", "group", int(group.cases.size())).arg(group.title).arg(group.open);
    case IsGroupRole:
        return true;
    case IsFoldedRole:
        return m_folded.contains(group.key);
    case SortRole:
        return group.title;
    default:
        return {};
    }
}

QVariant CaseModel::caseData(const Case& single, int column, int role) const
{
    const CaseWork* work = workOf(single);
    switch (role) {
    case Qt::DisplayRole:
        return text(single, column);
    case Qt::ToolTipRole:
        return wrappedToolTip(caseSentence(single));
    case Qt::AccessibleDescriptionRole:
        return caseSentence(single);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case SortRole:
        return sortValue(single, column);
    case KeyRole:
        return single.key;
    case IsGroupRole:
        return false;
    case StatusRole:
        return int(single.status);
    case IsSilentRole:
        return isSilent(single);
    case RagRole:
        return int(work ? work->rag : RagRating::None);
    case IsPriorityRole:
        return single.isPriority;
    case IsOverdueRole:
        return work && work->due.isValid() && work->due < m_today && !single.isClosed();
    default:
        return {};
    }
}

QVariant CaseModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Case* single = caseAt(index.row());
    return single ? caseData(*single, index.column(), role)
                  : groupData(m_groups.at(m_rows.at(index.row()).group), index.column(), role);
}

QVariant CaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return alignment(section);
    }
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == StatusColumn) {
        return tr("Silent: later inspections of the council are loaded and do not speak of it. That does not mean "
                  "that it is resolved.");
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case CouncilColumn:
        return tr("Council");
    case TitleColumn:
        return tr("Defect");
    case StatusColumn:
        return tr("Status");
    case ThemeColumn:
        return tr("Themes");
    case KindColumn:
        return tr("Kind");
    case OpenedColumn:
        return tr("Flagged");
    case LastColumn:
        return tr("Last mention");
    case MentionsColumn:
        return tr("Mentions");
    case ConfidenceColumn:
        return tr("Confidence");
    case OwnerColumn:
        return tr("Owner");
    case DueColumn:
        return tr("Due");
    case RagColumn:
        return tr("R/A/G");
    default:
        return {};
    }
}

} // namespace Councilscope
