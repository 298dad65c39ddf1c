#include "decisionstore.h"

#include "decisioncolumns.h"
#include "decisiontrail.h"
#include "recordcolumns.h"
#include "setasidequery.h"

#include <QCoreApplication>

#include <algorithm>

namespace Councilscope {

namespace {

QJsonValue toJson(const QVariant& value)
{
    if (value.isNull()) {
        return {};
    }
    return value.typeId() == QMetaType::QString ? QJsonValue(value.toString()) : QJsonValue(value.toDouble());
}

FactPlace placeOf(const FactRecord& record)
{
    const SourceSpan& source = sourceOf(record);
    return {idOf(record), source.start, source.end, source.quote, decidableValues(record), {}};
}

bool isSamePlace(const FactPlace& left, const FactPlace& right)
{
    return left.start == right.start && left.end == right.end && left.quote == right.quote;
}

/// The places of the facts of one kind in one document: "id, start, end, quote" and the decidable values.
QString placesSql(RecordType type)
{
    const QString values = decidableNames(type).join(QLatin1String(", f."));
    if (type == RecordType::Inspection) {
        return QStringLiteral("SELECT f.document_id, coalesce(e.start_offset, 0), coalesce(e.end_offset, 0), "
                              "coalesce(e.quote, ''), f.%1 FROM mentions f JOIN documents d ON d.id = f.document_id "
                              "LEFT JOIN mention_evidence e ON e.document_id = f.document_id AND e.position = 0 "
                              "WHERE d.sha256 = :sha256")
            .arg(values);
    }
    return QStringLiteral("SELECT f.id, f.start_offset, f.end_offset, f.quote, f.%1 FROM %2 f "
                          "JOIN documents d ON d.id = f.document_id WHERE d.sha256 = :sha256 ORDER BY f.id")
        .arg(values, key(type));
}

} // namespace

struct DecisionStore::Stored
{
    FactPlace place; ///< its id is the decision's
    qint64 record = 0; ///< row of the fact, 0: none
    Decision decision;
};

/// The fact that a change is about, and the decision that stands on it.
struct DecisionStore::Target
{
    RecordType type = RecordType::Judgement;
    FactPlace place;
    bool exists = false; ///< the fact is in the library
    bool isDocumentThere = false;
    qint64 decision = 0;
    std::optional<Decision> present;
};

DecisionStore::DecisionStore(Database& database)
    : m_database(database)
{
}

std::optional<QHash<qint64, Decision>> DecisionStore::linked(RecordType type)
{
    static const QString sql = QStringLiteral("SELECT record_id, %1 FROM decisions "
                                              "WHERE record_type = :type AND record_id IS NOT NULL")
                                   .arg(decisionColumns().join(QLatin1String(", ")));
    SqlStatement query(m_database, sql);
    if (!query.bind(QStringLiteral(":type"), key(type)).run()) {
        return std::nullopt;
    }
    QHash<qint64, Decision> found;
    while (query.next()) {
        found.insert(query.number(0), readDecision(query, 1));
    }
    return found;
}

std::optional<QHash<qint64, int>> DecisionStore::rejectedByDocument()
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT d.id, count(*) FROM decisions v JOIN documents d ON d.sha256 = v.sha256 "
                       "WHERE v.verdict = 'rejected' AND v.record_id IS NOT NULL "
                       "AND v.record_type <> 'inspections' GROUP BY d.id"));
    if (!query.run()) {
        return std::nullopt;
    }
    QHash<qint64, int> counts;
    while (query.next()) {
        counts.insert(query.number(0), int(query.number(1)));
    }
    return counts;
}

std::optional<DecisionStore::Target> DecisionStore::find(const FactRecord& record)
{
    const RecordType type = typeOf(record);
    const QString sha256 = sourceOf(record).sha256;
    const auto known = facts(sha256, type);
    const auto made = decisions(sha256, type);
    if (!known || !made) {
        return std::nullopt;
    }
    // The row that was shown; when the document was read again since, the one that stands in its place.
    const FactPlace shown = placeOf(record);
    const bool isThere = std::any_of(known->begin(), known->end(),
        [&](const FactPlace& fact) { return fact.id == shown.id && isSamePlace(fact, shown); });
    const qint64 row = isThere ? shown.id : matchDecisions(type, {shown}, *known).value(shown.id);
    Target target;
    target.type = type;
    for (const FactPlace& fact : *known) {
        if (fact.id == row && row != 0) {
            target.place = fact;
        }
    }
    for (const Stored& stored : *made) {
        // Several that wait may stand at one place: their values tell which.
        const bool isMeant = target.decision == 0 || stored.place.values == shown.values;
        if (row != 0 ? stored.record == row : stored.record == 0 && isSamePlace(stored.place, shown) && isMeant) {
            target.decision = stored.place.id;
            target.present = stored.decision;
            target.place = row != 0 ? target.place : stored.place;
        }
    }
    if (row == 0 && target.decision == 0) {
        target.place = shown;
        target.place.id = 0;
    }
    target.exists = row != 0;
    target.isDocumentThere = row != 0 || hasDocument(sha256);
    return target;
}

DecisionStore::Outcome DecisionStore::change(const DecisionChange& change, std::optional<Decision>& replaced)
{
    const auto target = find(change.record);
    if (!target) {
        return Outcome::Failed;
    }
    replaced = target->present;
    if (change.onlyIfExpected && replaced != change.expected) {
        return Outcome::NotExpected;
    }
    if (!target->exists && !(change.mayBeLost && target->isDocumentThere) && (change.decision || !replaced)) {
        return Outcome::NoRecord;
    }
    const QString sha256 = sourceOf(change.record).sha256;
    const bool done = (!replaced || remove(target->decision))
        && (!change.decision || insert(sha256, target->type, target->place, *change.decision))
        && DecisionTrail(m_database).append(entryOf(*target, change));
    return done ? Outcome::Done : Outcome::Failed;
}

DecisionLogEntry DecisionStore::entryOf(const Target& target, const DecisionChange& change)
{
    const auto state = [](const std::optional<Decision>& decision) {
        return decision ? std::optional(decision->verdict) : std::nullopt;
    };
    const auto values = [&](const std::optional<Decision>& decision) {
        return decision && decision->verdict != RecordState::Rejected ? decision->values : target.place.values;
    };
    DecisionLogEntry entry;
    entry.sha256 = sourceOf(change.record).sha256;
    entry.type = target.type;
    entry.start = target.place.start;
    entry.end = target.place.end;
    entry.quote = target.place.quote;
    entry.stateBefore = state(target.present);
    entry.valuesBefore = values(target.present);
    entry.stateAfter = state(change.decision);
    entry.valuesAfter = values(change.decision);
    entry.reason = change.decision ? change.decision->reason : QString();
    entry.user = change.user;
    return entry;
}

bool DecisionStore::hasDocument(const QString& sha256)
{
    SqlStatement query(m_database, QStringLiteral("SELECT 1 FROM documents WHERE sha256 = :sha256"));
    return query.bind(QStringLiteral(":sha256"), sha256).run() && query.next();
}

bool DecisionStore::relink(const QString& sha256)
{
    const QVector<RecordType> types = allValues<RecordType>();
    return std::all_of(types.begin(), types.end(), [&](RecordType type) { return relink(sha256, type); });
}

bool DecisionStore::relinkDocument(qint64 documentId)
{
    QString sha256;
    {
        SqlStatement query(m_database, QStringLiteral("SELECT sha256 FROM documents WHERE id = :document"));
        if (!query.bind(QStringLiteral(":document"), documentId).run() || !query.next()) {
            return false;
        }
        sha256 = query.text(0);
    }
    return relink(sha256);
}

bool DecisionStore::unlinkDocument(qint64 documentId)
{
    return SqlStatement(m_database,
        QStringLiteral("UPDATE decisions SET record_id = NULL WHERE sha256 IN "
                       "(SELECT sha256 FROM documents WHERE id = :document)"))
        .bind(QStringLiteral(":document"), documentId)
        .run();
}

bool DecisionStore::relink(const QString& sha256, RecordType type)
{
    const auto made = decisions(sha256, type);
    if (!made || made->isEmpty()) {
        return made.has_value();
    }
    const auto known = facts(sha256, type);
    if (!known
        || !SqlStatement(m_database,
            QStringLiteral("UPDATE decisions SET record_id = NULL WHERE sha256 = :sha256 "
                           "AND record_type = :type"))
                .bind(QStringLiteral(":sha256"), sha256)
                .bind(QStringLiteral(":type"), key(type))
                .run()) {
        return false;
    }
    QVector<FactPlace> places;
    for (const Stored& stored : *made) {
        places.push_back(stored.place);
    }
    const QHash<qint64, qint64> matched = matchDecisions(type, places, *known);
    return std::all_of(known->begin(), known->end(), [&](const FactPlace& fact) {
        const qint64 decision = matched.key(fact.id);
        return decision == 0 || link(decision, fact);
    });
}

std::optional<QVector<FactPlace>> DecisionStore::facts(const QString& sha256, RecordType type)
{
    const QStringList names = decidableNames(type);
    SqlStatement query(m_database, placesSql(type));
    if (!query.bind(QStringLiteral(":sha256"), sha256).run()) {
        return std::nullopt;
    }
    QVector<FactPlace> found;
    while (query.next()) {
        FactPlace place{query.number(0), query.number(1), query.number(2), query.text(3), {}, {}};
        for (int index = 0; index < names.size(); ++index) {
            place.values.insert(names[index], toJson(query.value(4 + index)));
        }
        found.push_back(place);
    }
    return found;
}

std::optional<QVector<DecisionStore::Stored>> DecisionStore::decisions(const QString& sha256, RecordType type)
{
    static const QString sql
        = QStringLiteral("SELECT id, start_offset, end_offset, quote, extracted, record_id, %1 FROM decisions "
                         "WHERE sha256 = :sha256 AND record_type = :type ORDER BY id")
              .arg(decisionColumns().join(QLatin1String(", ")));
    SqlStatement query(m_database, sql);
    if (!query.bind(QStringLiteral(":sha256"), sha256).bind(QStringLiteral(":type"), key(type)).run()) {
        return std::nullopt;
    }
    QVector<Stored> found;
    while (query.next()) {
        const Decision decision = readDecision(query, 6);
        found.push_back({{query.number(0), query.number(1), query.number(2), query.text(3), jsonObject(query.text(4)),
                             decision.values},
            query.number(5), decision});
    }
    return found;
}

bool DecisionStore::link(qint64 decision, const FactPlace& fact)
{
    return SqlStatement(m_database,
        QStringLiteral("UPDATE decisions SET record_id = :record, start_offset = :start, "
                       "end_offset = :end, quote = :quote WHERE id = :id"))
        .bind(QStringLiteral(":record"), fact.id)
        .bind(QStringLiteral(":start"), qint64(fact.start))
        .bind(QStringLiteral(":end"), qint64(fact.end))
        .bind(QStringLiteral(":quote"), fact.quote)
        .bind(QStringLiteral(":id"), decision)
        .run();
}

bool DecisionStore::remove(qint64 decision)
{
    return SqlStatement(m_database, QStringLiteral("DELETE FROM decisions WHERE id = :id"))
        .bind(QStringLiteral(":id"), decision)
        .run();
}

bool DecisionStore::insert(const QString& sha256, RecordType type, const FactPlace& place, const Decision& decision)
{
    static const QString sql = insertSql(QStringLiteral("decisions"),
        {QStringLiteral("sha256"), QStringLiteral("record_type"), QStringLiteral("record_id"),
            QStringLiteral("start_offset"), QStringLiteral("end_offset"), QStringLiteral("quote"),
            QStringLiteral("extracted"), QStringLiteral("verdict"), QStringLiteral("decided"), QStringLiteral("reason"),
            QStringLiteral("decided_by"), QStringLiteral("decided_at")});
    return SqlStatement(m_database, sql)
        .bind(QStringLiteral(":sha256"), sha256)
        .bind(QStringLiteral(":record_type"), key(type))
        .bind(
            QStringLiteral(":record_id"), place.id != 0 ? QVariant(place.id) : QVariant(QMetaType(QMetaType::LongLong)))
        .bind(QStringLiteral(":start_offset"), qint64(place.start))
        .bind(QStringLiteral(":end_offset"), qint64(place.end))
        .bind(QStringLiteral(":quote"), place.quote)
        .bind(QStringLiteral(":extracted"), jsonText(place.values))
        .bind(QStringLiteral(":verdict"), key(decision.verdict))
        .bind(QStringLiteral(":decided"), jsonText(decision.values))
        .bind(QStringLiteral(":reason"), storable(decision.reason))
        .bind(QStringLiteral(":decided_by"), decision.user)
        .bind(QStringLiteral(":decided_at"), timeText(decision.when))
        .run();
}

std::optional<QVector<UserMessage>> DecisionStore::orphans()
{
    const auto decisions = SetAsideQuery(m_database).lost();
    if (!decisions) {
        return std::nullopt;
    }
    QVector<UserMessage> found;
    for (const SetAsideFact& each : *decisions) {
        const SourceSpan& source = sourceOf(each.fact);
        found.push_back(errorMessage(
            QCoreApplication::translate("DecisionStore", "A decision fits no record of the document any more."),
            QCoreApplication::translate("DecisionStore", "%1 decided about “%2”.")
                .arg(each.decision.user, source.quote.simplified()),
            source.file,
            QCoreApplication::translate("DecisionStore",
                "The list “To review” shows such decisions: look at the place and confirm that the record is gone.")));
    }
    return found;
}

} // namespace Councilscope
