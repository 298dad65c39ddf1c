#include "casemodel.h"

#include "casewords.h"

#include <words.h>

#include <QHash>
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

/// What a value is compared by: numbers and dates by `number`, texts by `text` without regard to case.
struct SortKey
{
    double number = 0;
    QString text;

    explicit SortKey(const QVariant& value)
    {
        if (value.typeId() == QMetaType::QString) {
            text = value.toString().toCaseFolded();
        } else if (value.typeId() == QMetaType::QDate) {
            number = value.toDate().isValid() ? double(value.toDate().toJulianDay()) : 0;
        } else {
            number = value.toDouble();
        }
    }

    bool operator<(const SortKey& other) const
    {
        return number != other.number ? number < other.number : text < other.text;
    }
};

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

bool CaseModel::hasWords(int single) const
{
    if (m_searchTexts.isEmpty()) {
        m_searchTexts.reserve(m_ledger->cases.size());
        for (const Case& each : m_ledger->cases) {
            m_searchTexts.push_back(searchText(each));
        }
    }
    const QStringList words = m_filter.words.toLower().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(
        words.cbegin(), words.cend(), [&](const QString& word) { return m_searchTexts.at(single).contains(word); });
}

void CaseModel::choose()
{
    m_order.clear();
    const bool asksWords = !m_filter.words.trimmed().isEmpty();
    for (int single = 0; single < m_ledger->cases.size(); ++single) {
        if (m_filter.accepts(m_ledger->cases.at(single)) && (!asksWords || hasWords(single))) {
            m_order.push_back(single);
        }
    }
}

void CaseModel::sortChosen()
{
    std::sort(m_order.begin(), m_order.end()); // the ledger's order decides between equals
    if (m_sortColumn < 0) {
        return;
    }
    QVector<std::pair<SortKey, int>> keyed;
    keyed.reserve(m_order.size());
    for (const int single : std::as_const(m_order)) {
        keyed.push_back({SortKey(sortValue(m_ledger->cases.at(single), m_sortColumn)), single});
    }
    const bool isAscending = m_sortOrder == Qt::AscendingOrder;
    std::stable_sort(keyed.begin(), keyed.end(),
        [isAscending](const auto& a, const auto& b) { return isAscending ? a.first < b.first : b.first < a.first; });
    std::transform(keyed.cbegin(), keyed.cend(), m_order.begin(), [](const auto& each) { return each.second; });
}

QString CaseModel::groupKey(const Case& single) const
{
    switch (m_grouping) {
    case CaseGrouping::None:
        break;
    case CaseGrouping::Council:
        return single.council;
    case CaseGrouping::Theme:
        return single.themes.value(0);
    case CaseGrouping::Status:
        return key(single.status);
    }
    return {};
}

QString CaseModel::groupTitle(const QString& groupKey) const
{
    if (m_grouping == CaseGrouping::Theme) {
        return groupKey.isEmpty() ? tr("No theme") : themeName(groupKey);
    }
    if (m_grouping == CaseGrouping::Status) {
        const auto status = fromKey<CaseStatus>(groupKey);
        return status ? caseStatusName(*status) : QString();
    }
    return groupKey;
}

/// Councils stand as chosen, statuses by their course, themes by the number of their cases.
void CaseModel::gather()
{
    m_groups.clear();
    QHash<QString, int> places;
    for (const int single : std::as_const(m_order)) {
        const Case& each = m_ledger->cases.at(single);
        const QString group = groupKey(each);
        auto place = places.constFind(group);
        if (place == places.cend()) {
            place = places.insert(group, int(m_groups.size()));
            m_groups.push_back({group, groupTitle(group), {}, 0});
        }
        m_groups[*place].cases.push_back(single);
        m_groups[*place].open += each.isClosed() ? 0 : 1;
    }
    const auto rank = [this](const Group& group) {
        return m_grouping == CaseGrouping::Council ? m_filter.councils.indexOf(group.key)
            : m_grouping == CaseGrouping::Status ? qsizetype(fromKey<CaseStatus>(group.key).value_or(CaseStatus::Open))
                                                 : -group.cases.size();
    };
    std::stable_sort(m_groups.begin(), m_groups.end(), [&rank](const Group& a, const Group& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.title.localeAwareCompare(b.title) < 0;
    });
}

void CaseModel::layRows()
{
    m_rows.clear();
    for (int group = 0; group < m_groups.size(); ++group) {
        if (m_grouping != CaseGrouping::None) {
            m_rows.push_back({group, -1});
        }
        if (!m_folded.contains(m_groups.at(group).key)) {
            for (const int single : m_groups.at(group).cases) {
                m_rows.push_back({group, single});
            }
        }
    }
}

void CaseModel::setFolded(int row, bool isFolded)
{
    if (!isGroup(row)) {
        return;
    }
    const Group& group = m_groups.at(m_rows.at(row).group);
    if (isFolded == m_folded.contains(group.key)) {
        return;
    }
    const int last = row + int(group.cases.size());
    if (isFolded) {
        beginRemoveRows({}, row + 1, last);
        m_folded.insert(group.key);
        layRows();
        endRemoveRows();
    } else {
        beginInsertRows({}, row + 1, last);
        m_folded.remove(group.key);
        layRows();
        endInsertRows();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void CaseModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const QVector<Row> rows = m_rows;
    m_sortColumn = column;
    m_sortOrder = order;
    sortChosen();
    gather();
    layRows();
    // Groups keep their places: a sort changes neither their sizes nor their names.
    QHash<std::pair<int, int>, int> places;
    for (int row = 0; row < m_rows.size(); ++row) {
        places.insert({m_rows.at(row).group, m_rows.at(row).single}, row);
    }
    QModelIndexList after;
    for (const QModelIndex& each : before) {
        const Row& row = rows.at(each.row());
        after.push_back(index(places.value({row.group, row.single}, -1), each.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
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
        return QString(QLatin1String("<p>") + caseSentence(single).toHtmlEscaped() + QLatin1String("</p>"));
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
