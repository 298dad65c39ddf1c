#pragma once

#include "facttables.h"

namespace Councilscope {

/// What facts take from their document.
struct DocumentContext
{
    QString sha256;
    QString file;
    QString inspection; ///< key
    QDate date; ///< of the inspection, else of publication; invalid when unknown
    int order = 0; ///< among all documents, the same in whatever order they were loaded
};

/// What is in memory by the time that facts are read: it spares every query of facts its joins.
struct RecordContext
{
    QHash<qint64, DocumentContext> documents;
    QHash<qint64, QString> inspectionKeys; ///< by row
    QHash<QString, QDate> inspectionDates; ///< by key
    QHash<qint64, QVector<SourceSpan>> mentionEvidence; ///< by document
    TextPool pool;

    /// An empty one when another program took the document away meanwhile.
    [[nodiscard]] const DocumentContext& document(qint64 id) const;
    /// From the columns of spanColumns().
    [[nodiscard]] SourceSpan readSpan(const SqlStatement& query, int firstColumn, qint64 documentId);
};

} // namespace Councilscope
