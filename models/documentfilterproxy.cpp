#include "documentfilterproxy.h"

#include "documentmodel.h"

#include <algorithm>

namespace Councilscope {

DocumentFilterProxy::DocumentFilterProxy(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(DocumentModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void DocumentFilterProxy::setWords(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void DocumentFilterProxy::setKind(std::optional<DocumentKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

void DocumentFilterProxy::setCouncils(const QStringList& councils)
{
    m_councils = councils;
    invalidateFilter();
}

bool DocumentFilterProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (m_kind && first.data(DocumentModel::KindRole).toInt() != int(*m_kind)) {
        return false;
    }
    if (!m_councils.isEmpty() && !m_councils.contains(first.data(DocumentModel::CouncilRole).toString())) {
        return false;
    }
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString& word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
            if (first.siblingAtColumn(column).data().toString().contains(word, Qt::CaseInsensitive)) {
                return true;
            }
        }
        return false;
    });
}

} // namespace Councilscope
