#pragma once

#include "comparisonsummary.h"

#include <QHash>

namespace Councilscope {

/// Numbers the documents in the order in which claims first cite them.
class SummarySources
{
public:
    explicit SummarySources(const QVector<DocumentRecord>& documents);

    /// A claim with this source; without a citation only when the source is not valid.
    [[nodiscard]] SummaryClaim claim(const QString& text, const SourceSpan& source);
    [[nodiscard]] SummaryClaim claim(const QString& text, const DocumentRecord& document);

    [[nodiscard]] QVector<SummarySource> sources() const { return m_sources; }
    [[nodiscard]] QVector<SummaryCitation> citations() const { return m_citations; }

private:
    SummarySource& sourceOf(const QString& sha256, const QString& file);

    QHash<QString, DocumentRecord> m_documents;
    QHash<QString, int> m_numbers;
    QVector<SummarySource> m_sources;
    QVector<SummaryCitation> m_citations;
};

} // namespace Councilscope
