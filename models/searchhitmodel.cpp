#include "searchhitmodel.h"

namespace Councilscope {

QString plainSnippet(const QString& snippet)
{
    QString plain = snippet;
    plain.remove(QChar(2));
    plain.remove(QChar(3));
    return plain.simplified();
}

SearchHitModel::SearchHitModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void SearchHitModel::setRows(const QVector<SearchHitRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

SourceSpan SearchHitModel::source(int row) const
{
    if (row < 0 || row >= m_rows.size()) {
        return {};
    }
    const SearchHitRow& hit = m_rows.at(row);
    SourceSpan source;
    source.documentId = hit.documentId;
    source.page = hit.page;
    source.start = hit.start;
    source.end = hit.end;
    source.quote = plainSnippet(hit.snippet);
    return source;
}

int SearchHitModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString SearchHitModel::place(const SearchHitRow& row) const
{
    const QString document = row.council.isEmpty() ? row.title : tr("%1, %2").arg(row.council, row.title);
    return row.page > 0 ? tr("%1, page %2").arg(document).arg(row.page) : document;
}

QVariant SearchHitModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const SearchHitRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QString(place(row) + u'\n' + plainSnippet(row.snippet));
    case Qt::AccessibleTextRole:
        return QString(place(row) + u": " + plainSnippet(row.snippet));
    case Qt::ToolTipRole:
    case PlaceRole:
        return place(row);
    case SnippetRole:
        return row.snippet;
    case SourceRole:
        return QVariant::fromValue(source(index.row()));
    default:
        return {};
    }
}

} // namespace Councilscope
