#include "inspectionquery.h"

#include "outcomestore.h"

#include <period.h>

#include <algorithm>

namespace Councilscope {

namespace {

class InspectionReader
{
public:
    InspectionReader(Database& database, RecordContext& context)
        : m_database(database)
        , m_context(context)
    {
    }

    [[nodiscard]] bool read(QVector<Inspection>& inspections);

private:
    [[nodiscard]] bool readMentions(const QHash<qint64, Inspection*>& byId);
    [[nodiscard]] bool readOutcomes(const QHash<qint64, Inspection*>& byId);
    [[nodiscard]] bool readMentionEvidence(const QHash<qint64, Inspection*>& byDocument);

    Database& m_database;
    RecordContext& m_context;
};

bool InspectionReader::read(QVector<Inspection>& inspections)
{
    static const QString sql = QStringLiteral("SELECT id, inspection_key, council, %1 FROM inspections")
                                   .arg(inspectionColumns().join(QLatin1String(", ")));
    SqlStatement query(m_database, sql);
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        Inspection inspection;
        inspection.id = query.number(0);
        inspection.key = query.text(1);
        inspection.council = m_context.pool.shared(query.text(2));
        readInspection(query, 3, inspection);
        inspections.push_back(inspection);
    }
    const auto order = [](const Inspection& inspection) {
        return std::tuple(inspection.council, inspectionDate(inspection).date, inspection.key);
    };
    std::sort(inspections.begin(), inspections.end(),
        [&](const Inspection& left, const Inspection& right) { return order(left) < order(right); });
    QHash<qint64, Inspection*> byId;
    for (Inspection& inspection : inspections) {
        byId.insert(inspection.id, &inspection);
        m_context.inspectionKeys.insert(inspection.id, inspection.key);
        m_context.inspectionDates.insert(inspection.key, inspectionDate(inspection).date);
    }
    return readMentions(byId) && readOutcomes(byId);
}

bool InspectionReader::readMentions(const QHash<qint64, Inspection*>& byId)
{
    QHash<qint64, Inspection*> byDocument;
    SqlStatement query(
        m_database, QStringLiteral("SELECT document_id, inspection_id FROM mentions WHERE inspection_id IS NOT NULL"));
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        Inspection* inspection = byId.value(query.number(1));
        const auto document = m_context.documents.find(query.number(0));
        if (!inspection || document == m_context.documents.end()) {
            continue;
        }
        inspection->documents << document->sha256;
        document->inspection = inspection->key;
        document->date = inspectionDate(*inspection).date;
        byDocument.insert(query.number(0), inspection);
    }
    for (Inspection* inspection : byId) {
        inspection->documents.sort();
    }
    return readMentionEvidence(byDocument);
}

bool InspectionReader::readOutcomes(const QHash<qint64, Inspection*>& byId)
{
    const auto rows = OutcomeStore(m_database).evidence(m_context.inspectionKeys);
    if (!rows) {
        return false;
    }
    for (Inspection* inspection : byId) {
        for (const SourceSpan& row : rows->values(inspection->key)) {
            if (!inspection->documents.contains(row.sha256)) {
                inspection->documents << row.sha256;
                inspection->evidence.push_back(row);
            }
        }
        inspection->documents.sort();
    }
    return true;
}

bool InspectionReader::readMentionEvidence(const QHash<qint64, Inspection*>& byDocument)
{
    static const QString sql
        = QStringLiteral("SELECT document_id, %1 FROM mention_evidence ORDER BY document_id, position")
              .arg(spanColumns().join(QLatin1String(", ")));
    SqlStatement query(m_database, sql);
    if (!query.run()) {
        return false;
    }
    while (query.next()) {
        const SourceSpan span = m_context.readSpan(query, 1, query.number(0));
        m_context.mentionEvidence[query.number(0)].push_back(span);
        if (Inspection* inspection = byDocument.value(query.number(0))) {
            inspection->evidence.push_back(span);
        }
    }
    for (Inspection* inspection : byDocument) {
        std::stable_sort(inspection->evidence.begin(), inspection->evidence.end(),
            [](const SourceSpan& left, const SourceSpan& right) { return left.sha256 < right.sha256; });
    }
    return true;
}

} // namespace

bool readInspections(Database& database, RecordContext& context, QVector<Inspection>& inspections)
{
    return InspectionReader(database, context).read(inspections);
}

} // namespace Councilscope
