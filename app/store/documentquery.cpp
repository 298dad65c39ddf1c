#include "documentquery.h"

#include "decisionstore.h"

#include <algorithm>

namespace Councilscope {

namespace {

bool readCounts(Database& database, QHash<qint64, int>& counts)
{
    SqlStatement query(database,
        QStringLiteral("SELECT document_id, count(*) FROM ("
                       "SELECT document_id FROM judgements UNION ALL "
                       "SELECT document_id FROM findings UNION ALL "
                       "SELECT document_id FROM observations UNION ALL "
                       "SELECT document_id FROM statements) facts GROUP BY document_id"));
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        counts.insert(query.number(0), int(query.number(1)));
    }
    SqlStatement tables(database,
        QStringLiteral(
            "SELECT d.document_id, d.observations + (SELECT count(*) FROM outcomes o WHERE o.dataset_id = d.id) "
            "FROM datasets d"));
    if (!tables.run()) {
        return false;
    }
    while (tables.next()) {
        counts.insert(tables.number(0), int(tables.number(1)));
    }
    const auto rejected = DecisionStore(database).rejectedByDocument();
    for (const qint64 document : rejected ? rejected->keys() : QList<qint64>()) {
        counts[document] -= rejected->value(document);
    }
    return rejected.has_value();
}

DocumentRecord readRow(const SqlStatement& query, TextPool& pool)
{
    DocumentRecord document;
    document.id = query.number(0);
    document.sha256 = query.text(1);
    document.file = query.text(2);
    document.kind = decoded<DocumentKind>(query.text(3));
    document.kindConfidence = query.real(4);
    document.publisher = pool.shared(query.text(5));
    document.title = query.text(6);
    document.council = pool.shared(query.text(7));
    document.framework = decoded<Framework>(query.text(8));
    document.published = readDate(query, 9);
    document.pages = int(query.number(12));
    document.status = decoded<DocumentStatus>(query.text(13));
    document.reason = query.text(14);
    document.imported = QDateTime::fromString(query.text(15), Qt::ISODateWithMs);
    return document;
}

/// A document is of the framework and the day that somebody corrected for its inspection, where it was of the same
/// before.
bool applyInspectionDecisions(Database& database, QVector<DocumentRecord>& documents)
{
    const auto decisions = DecisionStore(database).linked(RecordType::Inspection);
    if (!decisions || decisions->isEmpty()) {
        return decisions.has_value();
    }
    static const QString sql
        = QStringLiteral("SELECT document_id, %1 FROM mentions").arg(inspectionColumns().join(QLatin1String(", ")));
    SqlStatement query(database, sql);
    if (!query.run()) {
        return false;
    }
    QHash<qint64, std::pair<Inspection, Inspection>> corrections; // found, decided
    while (query.next()) {
        const Decision decision = decisions->value(query.number(0));
        if (decision.verdict == RecordState::Corrected) {
            ReportedInspection reported;
            readInspection(query, 1, reported.said);
            const Inspection found = reported.said;
            applyDecision(decision, reported);
            corrections.insert(query.number(0), {found, reported.said});
        }
    }
    for (DocumentRecord& document : documents) {
        const auto correction = corrections.constFind(document.id);
        if (correction == corrections.constEnd()) {
            continue;
        }
        const auto& [found, decided] = *correction;
        document.framework = document.framework == found.framework ? decided.framework : document.framework;
        document.published = document.published == found.published ? decided.published : document.published;
    }
    return true;
}

} // namespace

bool readDocuments(Database& database, RecordContext& context, QVector<DocumentRecord>& documents)
{
    QHash<qint64, int> counts;
    SqlStatement query(database,
        QStringLiteral("SELECT id, sha256, file, kind, kind_confidence, publisher, title, council, "
                       "framework, published, published_precision, published_state, pages, status, "
                       "reason, imported FROM documents"));
    if (!readCounts(database, counts) || !query.run()) {
        return false;
    }
    while (query.next()) {
        documents.push_back(readRow(query, context.pool));
        documents.last().records = counts.value(documents.last().id);
    }
    if (!applyInspectionDecisions(database, documents)) {
        return false;
    }
    const auto order = [](const DocumentRecord& document) {
        return std::tie(document.council, document.published.date, document.file, document.sha256);
    };
    std::sort(documents.begin(), documents.end(),
        [&](const DocumentRecord& left, const DocumentRecord& right) { return order(left) < order(right); });
    int position = 0;
    for (const DocumentRecord& document : std::as_const(documents)) {
        const QDate& published = document.published.date;
        context.documents.insert(document.id, {document.sha256, document.file, {}, published, position++});
    }
    return true;
}

} // namespace Councilscope
