#include "decisiontrail.h"

#include "decisioncolumns.h"
#include "recordcolumns.h"

namespace Councilscope {

namespace {

QString stateText(const std::optional<RecordState>& state)
{
    return state ? key(*state) : QString();
}

} // namespace

DecisionTrail::DecisionTrail(Database& database)
    : m_database(database)
{
}

bool DecisionTrail::append(const DecisionLogEntry& entry)
{
    static const QString sql = insertSql(QStringLiteral("decision_log"),
        {QStringLiteral("sha256"), QStringLiteral("record_type"), QStringLiteral("start_offset"),
            QStringLiteral("end_offset"), QStringLiteral("quote"), QStringLiteral("state_before"),
            QStringLiteral("values_before"), QStringLiteral("state_after"), QStringLiteral("values_after"),
            QStringLiteral("reason"), QStringLiteral("done_by"), QStringLiteral("done_at")});
    return SqlStatement(m_database, sql)
        .bind(QStringLiteral(":sha256"), entry.sha256)
        .bind(QStringLiteral(":record_type"), key(entry.type))
        .bind(QStringLiteral(":start_offset"), qint64(entry.start))
        .bind(QStringLiteral(":end_offset"), qint64(entry.end))
        .bind(QStringLiteral(":quote"), entry.quote)
        .bind(QStringLiteral(":state_before"), stateText(entry.stateBefore))
        .bind(QStringLiteral(":values_before"), jsonText(entry.valuesBefore))
        .bind(QStringLiteral(":state_after"), stateText(entry.stateAfter))
        .bind(QStringLiteral(":values_after"), jsonText(entry.valuesAfter))
        .bind(QStringLiteral(":reason"), storable(entry.reason))
        .bind(QStringLiteral(":done_by"), entry.user)
        .bind(QStringLiteral(":done_at"), timeText(entry.when))
        .run();
}

std::optional<QVector<DecisionLogEntry>> DecisionTrail::entries(const QString& sha256)
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT sha256, record_type, start_offset, end_offset, quote, state_before, "
                       "values_before, state_after, values_after, reason, done_by, done_at "
                       "FROM decision_log WHERE :all = 1 OR sha256 = :sha256 ORDER BY id"));
    if (!query.bind(QStringLiteral(":all"), sha256.isEmpty() ? 1 : 0).bind(QStringLiteral(":sha256"), sha256).run()) {
        return std::nullopt;
    }
    QVector<DecisionLogEntry> entries;
    while (query.next()) {
        entries.push_back({query.text(0), decoded<RecordType>(query.text(1)), query.number(2), query.number(3),
            query.text(4), fromKey<RecordState>(query.text(5)), jsonObject(query.text(6)),
            fromKey<RecordState>(query.text(7)), jsonObject(query.text(8)), query.text(9), query.text(10),
            QDateTime::fromString(query.text(11), Qt::ISODateWithMs)});
    }
    return entries;
}

} // namespace Councilscope
