#include "setasidequery.h"

#include "decisioncolumns.h"
#include "decisionstore.h"
#include "recordcolumns.h"
#include "recordquery.h"

namespace Councilscope {

SetAsideQuery::SetAsideQuery(Database& database)
    : m_database(database)
{
}

std::optional<QVector<SetAsideFact>> SetAsideQuery::rejected()
{
    const auto records = RecordQuery(m_database).run({.includeRejected = true});
    QVector<SetAsideFact> found;
    bool isRead = records.has_value();
    const auto collect = [&](RecordType type, const auto& facts) {
        const auto decisions = DecisionStore(m_database).linked(type);
        isRead = isRead && decisions;
        for (const auto& fact : facts) {
            if (decisions && fact.state == RecordState::Rejected) {
                found.push_back({fact, decisions->value(fact.id), false});
            }
        }
    };
    if (isRead) {
        collect(RecordType::Judgement, records->judgements);
        collect(RecordType::Finding, records->findings);
        collect(RecordType::Observation, records->observations);
        collect(RecordType::Statement, records->statements);
        collect(RecordType::Inspection, records->reported);
    }
    return isRead ? std::optional(found) : std::nullopt;
}

std::optional<QVector<SetAsideFact>> SetAsideQuery::lost()
{
    static const QString sql
        = QStringLiteral("SELECT d.id, d.sha256, d.file, d.council, v.record_type, v.start_offset, v.end_offset, "
                         "v.quote, v.extracted, (SELECT coalesce(max(p.number), 0) FROM pages p "
                         "WHERE p.document_id = d.id AND p.start_offset <= v.start_offset), v.%1 FROM decisions v "
                         "JOIN documents d ON d.sha256 = v.sha256 WHERE v.record_id IS NULL ORDER BY d.file, v.id")
              .arg(decisionColumns().join(QLatin1String(", v.")));
    SqlStatement query(m_database, sql);
    if (!query.run()) {
        return std::nullopt;
    }
    QVector<SetAsideFact> found;
    while (query.next()) {
        SourceSpan source;
        source.documentId = query.number(0);
        source.sha256 = query.text(1);
        source.file = query.text(2);
        source.start = query.number(5);
        source.end = query.number(6);
        source.quote = query.text(7);
        source.page = int(query.number(9));
        found.push_back({factFrom(decoded<RecordType>(query.text(4)), jsonObject(query.text(8)), query.text(3), source),
            readDecision(query, 10), true});
    }
    return found;
}

} // namespace Councilscope
