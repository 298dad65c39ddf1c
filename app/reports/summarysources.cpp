#include "summarysources.h"

#include <words.h>

#include <algorithm>

namespace Councilscope {

SummarySources::SummarySources(const QVector<DocumentRecord>& documents)
{
    for (const DocumentRecord& document : documents) {
        m_documents.insert(document.sha256, document);
    }
}

SummarySource& SummarySources::sourceOf(const QString& sha256, const QString& file)
{
    const auto known = m_numbers.constFind(sha256);
    if (known != m_numbers.cend()) {
        return m_sources[*known - 1];
    }
    const DocumentRecord document = m_documents.value(sha256);
    SummarySource source{.number = int(m_sources.size()) + 1,
        .council = document.council,
        .title = document.sha256.isEmpty() ? file : documentTitle(document),
        .publisher = document.publisher,
        .file = file};
    m_numbers.insert(sha256, source.number);
    m_sources.push_back(source);
    return m_sources.last();
}

SummaryClaim SummarySources::claim(const QString& text, const SourceSpan& place)
{
    SummaryClaim result{.text = text};
    if (place.sha256.isEmpty()) {
        return result;
    }
    SummarySource& source = sourceOf(place.sha256, place.file);
    if (place.page > 0 && !source.pages.contains(place.page)) {
        source.pages.insert(std::lower_bound(source.pages.begin(), source.pages.end(), place.page), place.page);
    }
    result.citations = {int(m_citations.size())};
    m_citations.push_back({source.number, place});
    return result;
}

SummaryClaim SummarySources::claim(const QString& text, const DocumentRecord& document)
{
    SourceSpan place;
    place.documentId = document.id;
    place.sha256 = document.sha256;
    place.file = document.file;
    return claim(text, place);
}

} // namespace Councilscope
