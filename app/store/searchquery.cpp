#include "searchquery.h"

#include <QCoreApplication>

namespace Councilscope {

namespace {

const QChar hitStart(u'\u0002');
const QChar hitEnd(u'\u0003');

/// The snippet in one line, without the white space of the page's layout.
QString oneLine(const QString& snippet)
{
    return snippet.simplified();
}

/// Finds the first marked words of the snippet on the page that the snippet was cut from.
void place(SearchHit& hit, const QString& snippet, const QString& body, qint64 pageStart)
{
    const qsizetype from = snippet.indexOf(hitStart);
    const qsizetype to = snippet.indexOf(hitEnd, from);
    if (from < 0 || to < 0) {
        return;
    }
    QString plain = snippet;
    plain.remove(hitStart).remove(hitEnd);
    const qsizetype at = body.indexOf(plain);
    if (at >= 0) {
        hit.start = pageStart + at + from;
        hit.end = hit.start + (to - from - 1);
    }
}

} // namespace

SearchQuery::SearchQuery(Database& database)
    : m_database(database)
{
}

Result<QVector<SearchHit>> SearchQuery::run(const QString& words, int limit)
{
    const auto indexHits = m_database.dialect().search(m_database, words, limit);
    if (!indexHits) {
        return Failure(indexHits.error());
    }
    QVector<SearchHit> hits;
    for (const IndexHit& found : *indexHits) {
        SqlStatement page(m_database,
            QStringLiteral("SELECT p.document_id, p.number, p.position, p.start_offset, p.body, d.file, d.council "
                           "FROM pages p JOIN documents d ON d.id = p.document_id WHERE p.id = :page"));
        if (!page.bind(QStringLiteral(":page"), found.pageId).run()) {
            return Failure(
                m_database.failure(QCoreApplication::translate("Store", "The documents cannot be searched.")));
        }
        if (!page.next()) {
            continue;
        }
        SearchHit hit;
        hit.documentId = page.number(0);
        hit.page = int(page.number(1));
        hit.file = page.text(5);
        hit.council = page.text(6);
        hit.snippet = oneLine(found.snippet);
        // The first body begins with the text, even if its page begins later.
        place(hit, found.snippet, page.text(4), page.number(2) == 0 ? 0 : page.number(3));
        hits.push_back(hit);
    }
    return hits;
}

} // namespace Councilscope
