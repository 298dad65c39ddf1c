#include "councilfilterproxy.h"

#include "councilmodel.h"

namespace Councilscope {

CouncilFilterProxy::CouncilFilterProxy(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setSortRole(CouncilModel::SortRole);
    setSortLocaleAware(true);
}

void CouncilFilterProxy::setWords(const QString& words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

void CouncilFilterProxy::setOnlyWithDocuments(bool only)
{
    m_onlyWithDocuments = only;
    invalidateFilter();
}

bool CouncilFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (index.data(CouncilModel::IsRegionRole).toBool()) {
        return false; // shown when one of its councils is
    }
    const bool isCompared = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    if (m_onlyWithDocuments && !isCompared && !index.data(CouncilModel::HasDocumentsRole).toBool()) {
        return false;
    }
    return m_words.isEmpty() || index.data(CouncilModel::NameRole).toString().contains(m_words, Qt::CaseInsensitive)
        || index.data(CouncilModel::RegionRole).toString().contains(m_words, Qt::CaseInsensitive);
}

} // namespace Councilscope
