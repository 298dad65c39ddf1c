#pragma once

#include "database.h"

#include <records.h>

namespace Councilscope {

/// Small reading queries: what belongs to one document, and the library's numbers. Nothing after an error; a document
/// that does not exist has empty contents.
class LibraryReader
{
public:
    explicit LibraryReader(Database& database);

    [[nodiscard]] std::optional<QHash<QString, qint64>> documentIdsBySha256();
    [[nodiscard]] std::optional<QByteArray> bytes(qint64 documentId);
    [[nodiscard]] std::optional<QString> text(qint64 documentId);
    [[nodiscard]] std::optional<QVector<qsizetype>> pageStarts(qint64 documentId);
    [[nodiscard]] std::optional<QVector<ReadingNote>> notes(qint64 documentId);
    [[nodiscard]] std::optional<LibraryCounts> counts();

private:
    template <typename Take> [[nodiscard]] bool forEach(const QString& sql, qint64 documentId, Take take);

    Database& m_database;
};

} // namespace Councilscope
