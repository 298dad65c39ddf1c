#include "casemodel.h"

#include "casewords.h"

#include <words.h>

#include <QHash>

#include <algorithm>

// Which cases are rows, in which order and in which groups.
namespace Councilscope {

namespace {

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

} // namespace Councilscope
