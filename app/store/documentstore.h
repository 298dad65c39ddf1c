#pragma once

#include "database.h"
#include "library.h"

namespace Councilscope {

/// Documents with their bytes, pages and facts as rows. Knows nothing of transactions and of the merging of
/// inspections.
class DocumentStore
{
public:
    explicit DocumentStore(Database& database);

    /// The new document's id; 0 after an error.
    [[nodiscard]] qint64 insert(const StoredDocument& document);
    /// Takes the document with everything that belongs to it.
    [[nodiscard]] bool remove(qint64 documentId);
    /// Replaces the text and all facts of a document; its bytes, name and day of import stay.
    [[nodiscard]] bool replaceContents(qint64 documentId, const StoredDocument& document);

private:
    [[nodiscard]] bool insertBytes(const QString& sha256, const QByteArray& bytes);
    [[nodiscard]] bool insertPages(qint64 documentId, const StoredDocument& document);
    [[nodiscard]] bool insertContents(qint64 documentId, const StoredDocument& document);
    [[nodiscard]] bool insertMention(qint64 documentId, const DocumentFacts& facts);
    [[nodiscard]] bool insertFacts(qint64 documentId, const DocumentFacts& facts);
    [[nodiscard]] bool forgetIndex(qint64 documentId);

    Database& m_database;
};

} // namespace Councilscope
