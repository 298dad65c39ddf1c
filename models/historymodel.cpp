#include "historymodel.h"

#include "tooltip.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace Councilscope {

namespace {

template <typename Member> QStringList distinct(const QVector<HistoryRow>& rows, Member member)
{
    std::set<QString> found;
    for (const HistoryRow& row : rows) {
        if (!(row.*member).isEmpty()) {
            found.insert(row.*member);
        }
    }
    return {found.begin(), found.end()};
}

} // namespace

HistoryModel::HistoryModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void HistoryModel::setRows(const QVector<HistoryRow>& rows)
{
    if (rows == m_rows) {
        return; // what is selected stays so
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QStringList HistoryModel::users() const
{
    return distinct(m_rows, &HistoryRow::user);
}

QStringList HistoryModel::councils() const
{
    return distinct(m_rows, &HistoryRow::council);
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString HistoryModel::text(const HistoryRow& row, int column)
{
    switch (column) {
    case WhenColumn:
        return row.when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case WhoColumn:
        return row.user;
    case WhatColumn:
        return row.what;
    case CouncilColumn:
        return row.council;
    case BeforeColumn:
        return row.before;
    case AfterColumn:
        return row.after;
    case ReasonColumn:
        return row.reason;
    case DocumentColumn:
        return row.document;
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const HistoryRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        // Many lines need rich text, or they are one long line.
        return wrappedToolTip(text(row, index.column()));
    case SortRole:
        return index.column() == WhenColumn ? QVariant(row.when) : QVariant(text(row, index.column()));
    case EvidenceRole:
        return QVariant::fromValue(row.evidence);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhoColumn:
        return tr("Who");
    case WhatColumn:
        return tr("What");
    case CouncilColumn:
        return tr("Council");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case ReasonColumn:
        return tr("Reason");
    case DocumentColumn:
        return tr("Document");
    default:
        return {};
    }
}

HistoryFilterProxy::HistoryFilterProxy(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(HistoryModel::SortRole);
    setSortLocaleAware(true);
}

void HistoryFilterProxy::setWords(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void HistoryFilterProxy::setCouncil(const QString& council)
{
    m_council = council;
    invalidateFilter();
}

void HistoryFilterProxy::setUser(const QString& user)
{
    m_user = user;
    invalidateFilter();
}

bool HistoryFilterProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto cell = [&](int column) { return sourceModel()->index(row, column, parent).data().toString(); };
    if ((!m_council.isEmpty() && cell(HistoryModel::CouncilColumn) != m_council)
        || (!m_user.isEmpty() && cell(HistoryModel::WhoColumn) != m_user)) {
        return false;
    }
    QStringList cells;
    for (int column = 0; !m_words.isEmpty() && column < HistoryModel::ColumnCount; ++column) {
        cells << cell(column);
    }
    const auto evidence = sourceModel()->index(row, 0, parent).data(HistoryModel::EvidenceRole).value<EvidenceItem>();
    const QString all = cells.join(u'\n') + u'\n' + evidence.source.quote.simplified();
    return std::all_of(
        m_words.cbegin(), m_words.cend(), [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace Councilscope
