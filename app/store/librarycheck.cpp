#include "librarycheck.h"

#include "libraryreader.h"
#include "recordcolumns.h"

#include <codepoints.h>
#include <sha256.h>

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(LibraryCheck)
};

} // namespace

LibraryCheck::LibraryCheck(Database& database)
    : m_database(database)
{
}

std::optional<QVector<UserMessage>> LibraryCheck::run()
{
    m_found.clear();
    for (const char* table : {"mention_evidence", "judgements", "findings", "observations", "statements"}) {
        if (!checkQuotes(QLatin1String(table))) {
            return std::nullopt;
        }
    }
    if (!checkBytes() || !checkInspections()) {
        return std::nullopt;
    }
    return m_found;
}

bool LibraryCheck::checkQuotes(const QString& table)
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT f.document_id, d.file, f.start_offset, f.end_offset, f.start_point, f.quote "
                       "FROM %1 f JOIN documents d ON d.id = f.document_id ORDER BY f.document_id")
            .arg(table));
    if (!query.run()) {
        return false;
    }
    qint64 document = 0;
    QString text;
    std::optional<CodePointMap> points;
    while (query.next()) {
        if (query.number(0) != document) {
            document = query.number(0);
            const auto read = LibraryReader(m_database).text(document);
            if (!read) {
                return false;
            }
            text = *read;
            points.emplace(text);
        }
        const qsizetype start = query.number(2);
        const qsizetype end = query.number(3);
        const bool quoted = start >= 0 && end > start && QStringView(text).mid(start, end - start) == query.text(5);
        if (!quoted || points->toCodePoint(start) != query.number(4)) {
            m_found.push_back(
                errorMessage(Messages::tr("The evidence of a record in “%1” is not in the document's text at %2.")
                                 .arg(table)
                                 .arg(start),
                    {}, query.text(1), Messages::tr("Run reread for its council.")));
        }
    }
    return true;
}

bool LibraryCheck::checkBytes()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT b.sha256, d.file FROM blobs b "
                       "LEFT JOIN documents d ON d.sha256 = b.sha256 ORDER BY d.file"));
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        // One document's bytes at a time: all of them may not fit into the memory.
        SqlStatement bytes(m_database, QStringLiteral("SELECT bytes FROM blobs WHERE sha256 = :sha256"));
        if (!bytes.bind(QStringLiteral(":sha256"), query.text(0)).run() || !bytes.next()) {
            return false;
        }
        if (sha256Of(bytes.value(0).toByteArray()) != query.text(0)) {
            m_found.push_back(
                errorMessage(Messages::tr("The stored bytes of a document are not those that were loaded."), {},
                    query.text(1), Messages::tr("Remove the document and load its file again.")));
        }
        if (query.value(1).isNull()) {
            m_found.push_back(
                errorMessage(Messages::tr("Bytes are stored that belong to no document."), {}, query.text(0)));
        }
    }
    return true;
}

bool LibraryCheck::checkInspections()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT d.file FROM mentions m JOIN documents d ON d.id = m.document_id "
                       "WHERE m.inspection_id IS NULL AND NOT EXISTS (SELECT 1 FROM decisions v "
                       "WHERE v.record_type = 'inspections' AND v.record_id = m.document_id "
                       "AND v.verdict = 'rejected') ORDER BY d.file"));
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        m_found.push_back(errorMessage(Messages::tr("A document's inspection is missing."), {}, query.text(0),
            Messages::tr("Run reread for its council.")));
    }
    SqlStatement empty(m_database,
        QStringLiteral("SELECT inspection_key FROM inspections WHERE NOT EXISTS "
                       "(SELECT 1 FROM mentions WHERE inspection_id = inspections.id) AND NOT EXISTS "
                       "(SELECT 1 FROM outcomes WHERE inspection_id = inspections.id) ORDER BY 1"));
    if (!empty.run()) {
        return false;
    }
    while (empty.next()) {
        m_found.push_back(errorMessage(Messages::tr("An inspection is in no document."), {}, empty.text(0)));
    }
    return true;
}

} // namespace Councilscope
