#include "libraryreader.h"

#include "datasetquery.h"

#include <decision.h>

namespace Councilscope {

LibraryReader::LibraryReader(Database& database)
    : m_database(database)
{
}

/// `documentId` 0: the query has no document.
template <typename Take> bool LibraryReader::forEach(const QString& sql, qint64 documentId, Take take)
{
    SqlStatement query(m_database, sql);
    if (documentId != 0) {
        query.bind(QStringLiteral(":document"), documentId);
    }
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        take(query);
    }
    return true;
}

std::optional<QHash<QString, qint64>> LibraryReader::documentIdsBySha256()
{
    QHash<QString, qint64> ids;
    const bool done = forEach(QStringLiteral("SELECT sha256, id FROM documents"), 0,
        [&](const SqlStatement& row) { ids.insert(row.text(0), row.number(1)); });
    return done ? std::optional(ids) : std::nullopt;
}

std::optional<QByteArray> LibraryReader::bytes(qint64 documentId)
{
    QByteArray bytes;
    const bool done = forEach(QStringLiteral("SELECT b.bytes FROM blobs b JOIN documents d ON d.sha256 = b.sha256 "
                                             "WHERE d.id = :document"),
        documentId, [&](const SqlStatement& row) { bytes = row.value(0).toByteArray(); });
    return done ? std::optional(bytes) : std::nullopt;
}

std::optional<QString> LibraryReader::text(qint64 documentId)
{
    QString text;
    const bool done = forEach(QStringLiteral("SELECT body FROM pages WHERE document_id = :document ORDER BY position"),
        documentId, [&](const SqlStatement& row) { text += row.text(0); });
    if (done && text.isEmpty()) {
        return DatasetQuery(m_database).text(documentId); // tables have no pages
    }
    return done ? std::optional(text) : std::nullopt;
}

std::optional<QVector<qsizetype>> LibraryReader::pageStarts(qint64 documentId)
{
    QVector<qsizetype> starts;
    const bool done
        = forEach(QStringLiteral("SELECT start_offset FROM pages WHERE document_id = :document ORDER BY position"),
            documentId, [&](const SqlStatement& row) { starts.push_back(row.number(0)); });
    return done ? std::optional(starts) : std::nullopt;
}

std::optional<QVector<ReadingNote>> LibraryReader::notes(qint64 documentId)
{
    QVector<ReadingNote> notes;
    const bool done
        = forEach(QStringLiteral("SELECT what, page FROM notes WHERE document_id = :document ORDER BY position"),
            documentId, [&](const SqlStatement& row) {
                notes.push_back({row.text(0), int(row.number(1))});
            });
    return done ? std::optional(notes) : std::nullopt;
}

std::optional<LibraryCounts> LibraryReader::counts()
{
    LibraryCounts counts;
    bool done = forEach(QStringLiteral("SELECT count(*), count(DISTINCT nullif(council, '')) FROM documents"), 0,
        [&](const SqlStatement& row) {
            counts.documents = int(row.number(0));
            counts.councils = int(row.number(1));
        });
    done = done && forEach(QStringLiteral("SELECT count(*) FROM inspections"), 0, [&](const SqlStatement& row) {
        counts.inspections = int(row.number(0));
    });
    for (const char* table : {"judgements", "findings", "observations", "statements"}) {
        const QString sql = QStringLiteral("SELECT count(*), count(*) FILTER (WHERE f.end_offset > f.start_offset), "
                                           "count(*) FILTER (WHERE d.id IS NULL AND f.confidence < %2) FROM %1 f "
                                           "LEFT JOIN decisions d ON d.record_type = '%1' AND d.record_id = f.id "
                                           "WHERE d.id IS NULL OR d.verdict <> 'rejected'")
                                .arg(QLatin1String(table))
                                .arg(reviewThreshold);
        done = done && forEach(sql, 0, [&](const SqlStatement& row) {
            counts.facts += int(row.number(0));
            counts.factsWithEvidence += int(row.number(1));
            counts.toReview += int(row.number(2));
        });
    }
    return done ? std::optional(counts) : std::nullopt;
}

} // namespace Councilscope
