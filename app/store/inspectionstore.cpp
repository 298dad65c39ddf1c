#include "inspectionstore.h"

#include "decisionstore.h"
#include "outcomestore.h"
#include "recordcolumns.h"

#include <inspectionmerger.h>

namespace Councilscope {

namespace {

/// The mentions of one council with what the merger needs of each document.
class MentionReader
{
public:
    explicit MentionReader(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] bool read(const QString& council)
    {
        return readMentions(council) && readMonths(council) && readEarlierDates(council);
    }

    [[nodiscard]] QVector<InspectionMention> mentions() const { return m_mentions.values().toVector(); }
    [[nodiscard]] QHash<QString, qint64> documentIds() const { return m_documents; }

private:
    bool readMentions(const QString& council)
    {
        static const QString sql
            = QStringLiteral("SELECT m.document_id, d.sha256, d.kind, d.published, d.published_precision, "
                             "d.published_state, m.%1 FROM mentions m JOIN documents d ON d.id = m.document_id "
                             "WHERE m.council = :council")
                  .arg(inspectionColumns().join(QLatin1String(", m.")));
        const auto decisions = DecisionStore(m_database).linked(RecordType::Inspection);
        SqlStatement query(m_database, sql);
        if (!decisions || !query.bind(QStringLiteral(":council"), council).run()) {
            return false;
        }
        while (query.next()) {
            InspectionMention mention;
            mention.sha256 = query.text(1);
            mention.kind = decoded<DocumentKind>(query.text(2));
            const ReportedInspection reported = decided(query, *decisions, mention.isDecided);
            if (reported.state == RecordState::Rejected) {
                continue;
            }
            mention.inspection = reported.said;
            mention.inspection.council = council;
            if (!mention.isDecided && !mention.inspection.published.isValid()) {
                mention.inspection.published = readDate(query, 3);
            }
            m_documents.insert(mention.sha256, query.number(0));
            m_mentions.insert(query.number(0), mention);
        }
        return true;
    }

    /// As a person decided, else as it was found.
    static ReportedInspection decided(
        const SqlStatement& query, const QHash<qint64, Decision>& decisions, bool& isDecided)
    {
        ReportedInspection reported;
        readInspection(query, 6, reported.said);
        const auto decision = decisions.constFind(query.number(0));
        isDecided = decision != decisions.constEnd();
        if (isDecided) {
            applyDecision(*decision, reported);
        }
        return reported;
    }

    /// "early October" has no year and is no date, but its month tells one event from another.
    bool readMonths(const QString& council)
    {
        SqlStatement query(m_database,
            QStringLiteral("SELECT e.document_id, e.quote FROM mention_evidence e "
                           "JOIN mentions m ON m.document_id = e.document_id WHERE m.council = :council "
                           "AND m.start_date = '' AND m.end_date = '' ORDER BY e.document_id, e.position"));
        if (!query.bind(QStringLiteral(":council"), council).run()) {
            return false;
        }
        while (query.next()) {
            InspectionMention& mention = m_mentions[query.number(0)];
            if (mention.month == 0) {
                mention.month = monthNamedIn(query.text(1));
            }
        }
        return true;
    }

    bool readEarlierDates(const QString& council)
    {
        SqlStatement query(m_database,
            QStringLiteral("SELECT document_id, stated_date, stated_precision, stated_state "
                           "FROM statements WHERE council = :council AND stated_date <> ''"));
        if (!query.bind(QStringLiteral(":council"), council).run()) {
            return false;
        }
        while (query.next()) {
            const auto mention = m_mentions.find(query.number(0));
            const PartialDate date = readDate(query, 1);
            if (mention == m_mentions.end()) {
                continue;
            }
            const PartialDate& own = mention->inspection.start;
            if (!own.isValid() || date.lastDate() < own.date) {
                mention->earlier.push_back(date);
            }
        }
        return true;
    }

    Database& m_database;
    QMap<qint64, InspectionMention> m_mentions; ///< by document
    QHash<QString, qint64> m_documents; ///< by sha256
};

/// Inserts the inspection or brings the one of its key up to date. Returns its id; 0 after an error.
qint64 put(Database& database, const Inspection& inspection)
{
    static const QString sql = []() -> QString {
        QStringList updates;
        for (const QString& column : inspectionColumns()) {
            updates << column + QLatin1String(" = excluded.") + column;
        }
        return insertSql(QStringLiteral("inspections"),
                   QStringList{QStringLiteral("inspection_key"), QStringLiteral("council")} + inspectionColumns())
            + QStringLiteral(" ON CONFLICT (inspection_key) DO UPDATE SET ") + updates.join(QLatin1String(", "))
            + QStringLiteral(" RETURNING id");
    }();
    SqlStatement query(database, sql);
    query.bind(QStringLiteral(":inspection_key"), inspection.key).bind(QStringLiteral(":council"), inspection.council);
    bindInspection(query, inspection);
    return query.run() && query.next() ? query.number(0) : 0;
}

/// No document of the council is of an inspection, until they are linked.
bool unlinkAll(Database& database, const QString& council)
{
    return SqlStatement(database, QStringLiteral("UPDATE mentions SET inspection_id = NULL WHERE council = :council"))
        .bind(QStringLiteral(":council"), council)
        .run();
}

bool link(Database& database, qint64 documentId, qint64 inspectionId)
{
    SqlStatement query(
        database, QStringLiteral("UPDATE mentions SET inspection_id = :inspection WHERE document_id = :document"));
    return query.bind(QStringLiteral(":inspection"), inspectionId).bind(QStringLiteral(":document"), documentId).run();
}

} // namespace

InspectionStore::InspectionStore(Database& database)
    : m_database(database)
{
}

QString InspectionStore::councilOf(qint64 documentId)
{
    SqlStatement query(m_database, QStringLiteral("SELECT council FROM mentions WHERE document_id = :document"));
    return query.bind(QStringLiteral(":document"), documentId).run() && query.next() ? query.text(0) : QString();
}

QString InspectionStore::councilOf(const QString& sha256)
{
    SqlStatement query(m_database,
        QStringLiteral("SELECT m.council FROM mentions m JOIN documents d ON d.id = m.document_id "
                       "WHERE d.sha256 = :sha256"));
    return query.bind(QStringLiteral(":sha256"), sha256).run() && query.next() ? query.text(0) : QString();
}

bool InspectionStore::rebuild(const QString& council)
{
    const QString lock = m_database.dialect().lockSql(QStringLiteral("inspections"));
    if (!lock.isEmpty() && !m_database.run(lock)) {
        return false;
    }
    MentionReader reader(m_database);
    if (!reader.read(council)) {
        return false;
    }
    OutcomeStore outcomes(m_database);
    const auto tabled = outcomes.mentions(council);
    if (!tabled || !unlinkAll(m_database, council)) {
        return false;
    }
    const MergedInspections merged = mergeInspections(reader.mentions() + *tabled);
    for (const Inspection& inspection : merged.inspections) {
        const qint64 id = put(m_database, inspection);
        if (id == 0) {
            return false;
        }
        for (const QString& sha256 : inspection.documents) {
            const bool linked = OutcomeStore::isMention(sha256)
                ? outcomes.link(sha256, id)
                : link(m_database, reader.documentIds().value(sha256), id);
            if (!linked) {
                return false;
            }
        }
    }
    return SqlStatement(m_database,
        QStringLiteral("DELETE FROM inspections WHERE council = :council AND NOT EXISTS "
                       "(SELECT 1 FROM mentions WHERE inspection_id = inspections.id) "
                       "AND NOT EXISTS (SELECT 1 FROM outcomes WHERE inspection_id = inspections.id)"))
        .bind(QStringLiteral(":council"), council)
        .run();
}

} // namespace Councilscope
