#include "outcomestore.h"

#include "recordcolumns.h"

#include <algorithm>

namespace Councilscope {

namespace {

/// Columns of the row's place that placeOf() reads.
const char* const placeColumns = "d.document_id, f.sha256, f.file, r.start_offset, r.start_point, r.body";
const char* const placeJoins = "JOIN dataset_rows r ON r.dataset_id = o.dataset_id AND r.position = o.position "
                               "JOIN datasets d ON d.id = o.dataset_id JOIN documents f ON f.id = d.document_id ";

SourceSpan placeOf(const SqlStatement& query, int column)
{
    SourceSpan span;
    span.documentId = query.number(column);
    span.sha256 = query.text(column + 1);
    span.file = query.text(column + 2);
    span.quote = query.text(column + 5);
    span.start = query.number(column + 3);
    span.end = span.start + span.quote.size();
    span.pointStart = query.number(column + 4);
    const auto pairs
        = std::count_if(span.quote.cbegin(), span.quote.cend(), [](QChar c) { return c.isLowSurrogate(); });
    span.pointEnd = span.pointStart + span.quote.size() - pairs;
    return span;
}

} // namespace

OutcomeStore::OutcomeStore(Database& database)
    : m_database(database)
{
}

std::optional<QStringList> OutcomeStore::councilsOf(qint64 documentId)
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT DISTINCT o.council FROM outcomes o JOIN datasets d "
                       "ON d.id = o.dataset_id WHERE d.document_id = :document "
                       "ORDER BY o.council"));
    if (!query.bind(QStringLiteral(":document"), documentId).run()) {
        return std::nullopt;
    }
    QStringList councils;
    while (query.next()) {
        councils << query.text(0);
    }
    return councils;
}

std::optional<QVector<InspectionMention>> OutcomeStore::mentions(const QString& council)
{
    static const QString sql
        = QStringLiteral("SELECT f.sha256, o.dataset_id, o.position, o.%1 FROM outcomes o "
                         "JOIN datasets d ON d.id = o.dataset_id JOIN documents f ON f.id = d.document_id "
                         "WHERE o.council = :council ORDER BY f.sha256, o.position")
              .arg(inspectionColumns().join(QLatin1String(", o.")));
    SqlStatement query(m_database, sql);
    if (!query.bind(QStringLiteral(":council"), council).run()) {
        return std::nullopt;
    }
    QVector<InspectionMention> mentions;
    while (query.next()) {
        InspectionMention mention;
        // Begins with the table's hash, so that the order of loading changes nothing.
        mention.sha256 = QStringLiteral("%1#%2#%3").arg(query.text(0)).arg(query.number(2)).arg(query.number(1));
        mention.kind = DocumentKind::Dataset;
        readInspection(query, 3, mention.inspection);
        mention.inspection.council = council;
        mentions.push_back(mention);
    }
    return mentions;
}

bool OutcomeStore::link(const QString& mention, qint64 inspectionId)
{
    const QStringList parts = mention.split(QLatin1Char('#'));
    return parts.size() == 3
        && SqlStatement(m_database,
            QStringLiteral("UPDATE outcomes SET inspection_id = :inspection "
                           "WHERE dataset_id = :dataset AND position = :position"))
               .bind(QStringLiteral(":inspection"), inspectionId)
               .bind(QStringLiteral(":dataset"), parts[2].toLongLong())
               .bind(QStringLiteral(":position"), parts[1].toLongLong())
               .run();
}

std::optional<QVector<Judgement>> OutcomeStore::judgements(const QHash<qint64, QString>& keys)
{
    const QString sql
        = QStringLiteral("SELECT o.inspection_id, o.council, g.area, g.grade, g.grade_as_printed, o.position, %1 "
                         "FROM outcomes o JOIN outcome_gradings g ON g.dataset_id = o.dataset_id "
                         "AND g.position = o.position %2"
                         "WHERE r.replaced_by IS NULL AND o.inspection_id IS NOT NULL "
                         "ORDER BY o.dataset_id, o.position, g.area")
              .arg(QLatin1String(placeColumns), QLatin1String(placeJoins));
    SqlStatement query(m_database, sql);
    if (!query.run()) {
        return std::nullopt;
    }
    QVector<Judgement> judgements;
    QSet<QString> seen; // sheets of one file say the same again
    while (query.next()) {
        Judgement judgement;
        judgement.id = -1 - judgements.size();
        judgement.council = query.text(1);
        judgement.inspection = keys.value(query.number(0));
        judgement.area = decoded<Area>(query.text(2));
        judgement.grade = decoded<Grade>(query.text(3));
        judgement.gradeAsPrinted = query.text(4);
        judgement.source = placeOf(query, 6);
        const QString about
            = QStringList{judgement.inspection, query.text(2), query.text(3), judgement.source.sha256}.join(
                QLatin1Char('\n'));
        if (!judgement.inspection.isEmpty() && !seen.contains(about)) {
            seen.insert(about);
            judgements.push_back(judgement);
        }
    }
    return judgements;
}

std::optional<QMultiHash<QString, SourceSpan>> OutcomeStore::evidence(const QHash<qint64, QString>& keys)
{
    const QString sql = QStringLiteral("SELECT o.inspection_id, %1 FROM outcomes o %2"
                                       "WHERE o.inspection_id IS NOT NULL ORDER BY o.dataset_id DESC, o.position DESC")
                            .arg(QLatin1String(placeColumns), QLatin1String(placeJoins));
    SqlStatement query(m_database, sql);
    if (!query.run()) {
        return std::nullopt;
    }
    QMultiHash<QString, SourceSpan> spans;
    while (query.next()) {
        spans.insert(keys.value(query.number(0)), placeOf(query, 1));
    }
    return spans;
}

} // namespace Councilscope
