#include "documentstore.h"

#include "recordcolumns.h"

namespace Councilscope {

namespace {

QStringList documentColumns()
{
    return QStringList{QStringLiteral("kind"), QStringLiteral("kind_confidence"), QStringLiteral("publisher"),
               QStringLiteral("title"), QStringLiteral("council"), QStringLiteral("framework"), QStringLiteral("pages"),
               QStringLiteral("status"), QStringLiteral("reason")}
    + dateColumns(QStringLiteral("published"), QStringLiteral("published"));
}

void bindDocument(SqlStatement& statement, const DocumentRecord& document)
{
    statement.bind(QStringLiteral(":kind"), key(document.kind))
        .bind(QStringLiteral(":kind_confidence"), document.kindConfidence)
        .bind(QStringLiteral(":publisher"), storable(document.publisher))
        .bind(QStringLiteral(":title"), storable(document.title))
        .bind(QStringLiteral(":council"), document.council)
        .bind(QStringLiteral(":framework"), key(document.framework))
        .bind(QStringLiteral(":pages"), document.pages)
        .bind(QStringLiteral(":status"), key(document.status))
        .bind(QStringLiteral(":reason"), storable(document.reason));
    bindDate(statement, QStringLiteral("published"), QStringLiteral("published"), document.published);
}

QString factInsert(const QString& table, const QStringList& columns)
{
    return insertSql(table,
        QStringList{QStringLiteral("document_id"), QStringLiteral("council")} + columns
            + QStringList{QStringLiteral("state"), QStringLiteral("confidence")} + spanColumns());
}

/// Binds what all facts have in common.
template <typename Fact> void bindFact(SqlStatement& statement, qint64 documentId, const Fact& fact)
{
    statement.bind(QStringLiteral(":document_id"), documentId)
        .bind(QStringLiteral(":council"), fact.council)
        .bind(QStringLiteral(":state"), key(fact.state))
        .bind(QStringLiteral(":confidence"), fact.confidence);
    bindSpan(statement, fact.source);
}

QString insertOf(const Judgement&)
{
    static const QString sql = factInsert(QStringLiteral("judgements"),
        {QStringLiteral("area"), QStringLiteral("grade"), QStringLiteral("grade_as_printed")});
    return sql;
}

void bindOwn(SqlStatement& statement, const Judgement& judgement)
{
    statement.bind(QStringLiteral(":area"), key(judgement.area))
        .bind(QStringLiteral(":grade"), key(judgement.grade))
        .bind(QStringLiteral(":grade_as_printed"), storable(judgement.gradeAsPrinted));
}

QString insertOf(const Finding&)
{
    static const QString sql = factInsert(QStringLiteral("findings"),
        {QStringLiteral("kind"), QStringLiteral("ordinal"), QStringLiteral("body"), QStringLiteral("item"),
            QStringLiteral("themes"), QStringLiteral("speaker")});
    return sql;
}

void bindOwn(SqlStatement& statement, const Finding& finding)
{
    statement.bind(QStringLiteral(":kind"), key(finding.kind))
        .bind(QStringLiteral(":ordinal"), finding.ordinal)
        .bind(QStringLiteral(":body"), finding.body)
        .bind(QStringLiteral(":item"), storable(finding.text))
        .bind(QStringLiteral(":themes"), finding.themes.join(QLatin1Char(';')))
        .bind(QStringLiteral(":speaker"), storable(finding.speaker));
}

QString insertOf(const Observation&)
{
    static const QString sql = factInsert(QStringLiteral("observations"),
        QStringList{QStringLiteral("area_code"), QStringLiteral("metric"), QStringLiteral("value"),
            QStringLiteral("upper_value"), QStringLiteral("qualifier"), QStringLiteral("symbol"),
            QStringLiteral("breakdown"), QStringLiteral("dataset")}
            + dateColumns(QStringLiteral("as_of"), QStringLiteral("as_of")));
    return sql;
}

QVariant optionalNumber(const std::optional<double>& number)
{
    return number ? QVariant(*number) : QVariant(QMetaType(QMetaType::Double));
}

void bindOwn(SqlStatement& statement, const Observation& observation)
{
    statement.bind(QStringLiteral(":area_code"), observation.areaCode)
        .bind(QStringLiteral(":metric"), observation.metric)
        .bind(QStringLiteral(":value"), optionalNumber(observation.value))
        .bind(QStringLiteral(":upper_value"), optionalNumber(observation.upper))
        .bind(QStringLiteral(":qualifier"), key(observation.qualifier))
        .bind(QStringLiteral(":symbol"), observation.symbol)
        .bind(QStringLiteral(":breakdown"), observation.breakdown)
        .bind(QStringLiteral(":dataset"), observation.dataset);
    bindDate(statement, QStringLiteral("as_of"), QStringLiteral("as_of"), observation.asOf);
}

QString insertOf(const Statement&)
{
    static const QString sql = factInsert(QStringLiteral("statements"),
        QStringList{QStringLiteral("kind"), QStringLiteral("about"), QStringLiteral("value"), QStringLiteral("speaker")}
            + dateColumns(QStringLiteral("stated_date"), QStringLiteral("stated")));
    return sql;
}

void bindOwn(SqlStatement& query, const Statement& statement)
{
    query.bind(QStringLiteral(":kind"), key(statement.kind))
        .bind(QStringLiteral(":about"), statement.about)
        .bind(QStringLiteral(":value"), storable(statement.value))
        .bind(QStringLiteral(":speaker"), storable(statement.speaker));
    bindDate(query, QStringLiteral("stated_date"), QStringLiteral("stated"), statement.date);
}

template <typename Fact> bool insertAll(Database& database, qint64 documentId, const QVector<Fact>& facts)
{
    for (const Fact& fact : facts) {
        SqlStatement query(database, insertOf(fact));
        bindFact(query, documentId, fact);
        bindOwn(query, fact);
        if (!query.run()) {
            return false;
        }
    }
    return true;
}

bool runForDocument(Database& database, const QString& sql, qint64 documentId)
{
    return sql.isEmpty() || SqlStatement(database, sql).bind(QStringLiteral(":document"), documentId).run();
}

} // namespace

DocumentStore::DocumentStore(Database& database)
    : m_database(database)
{
}

qint64 DocumentStore::insert(const StoredDocument& document)
{
    const DocumentRecord& record = document.facts.document;
    if (!insertBytes(record.sha256, document.bytes)) {
        return 0;
    }
    static const QString sql
        = insertSql(QStringLiteral("documents"),
              QStringList{QStringLiteral("sha256"), QStringLiteral("file"), QStringLiteral("imported")}
                  + documentColumns())
        + QStringLiteral(" RETURNING id");
    qint64 id = 0;
    {
        SqlStatement query(m_database, sql);
        const QDateTime imported = record.imported.isValid() ? record.imported : QDateTime::currentDateTimeUtc();
        query.bind(QStringLiteral(":sha256"), record.sha256)
            .bind(QStringLiteral(":file"), record.file)
            .bind(QStringLiteral(":imported"), imported.toUTC().toString(Qt::ISODateWithMs));
        bindDocument(query, record);
        id = query.run() && query.next() ? query.number(0) : 0;
    }
    return id != 0 && insertContents(id, document) ? id : 0;
}

bool DocumentStore::remove(qint64 documentId)
{
    QString sha256;
    {
        SqlStatement query(m_database, QStringLiteral("SELECT sha256 FROM documents WHERE id = :document"));
        if (!query.bind(QStringLiteral(":document"), documentId).run() || !query.next()) {
            return false;
        }
        sha256 = query.text(0);
    }
    return forgetIndex(documentId)
        && runForDocument(m_database, QStringLiteral("DELETE FROM documents WHERE id = :document"), documentId)
        && SqlStatement(m_database, QStringLiteral("DELETE FROM blobs WHERE sha256 = :sha256"))
               .bind(QStringLiteral(":sha256"), sha256)
               .run();
}

bool DocumentStore::replaceContents(qint64 documentId, const StoredDocument& document)
{
    if (!forgetIndex(documentId)) {
        return false;
    }
    for (const char* table :
        {"pages", "notes", "mentions", "mention_evidence", "judgements", "findings", "observations", "statements"}) {
        const QString sql = QStringLiteral("DELETE FROM %1 WHERE document_id = :document").arg(QLatin1String(table));
        if (!runForDocument(m_database, sql, documentId)) {
            return false;
        }
    }
    static const QString sql = []() -> QString {
        QStringList assignments;
        for (const QString& column : documentColumns()) {
            assignments << column + QLatin1String(" = :") + column;
        }
        return QStringLiteral("UPDATE documents SET %1 WHERE id = :document")
            .arg(assignments.join(QLatin1String(", ")));
    }();
    {
        SqlStatement query(m_database, sql);
        bindDocument(query, document.facts.document);
        if (!query.bind(QStringLiteral(":document"), documentId).run()) {
            return false;
        }
    }
    return insertContents(documentId, document);
}

bool DocumentStore::insertContents(qint64 documentId, const StoredDocument& document)
{
    return insertPages(documentId, document) && insertMention(documentId, document.facts)
        && insertFacts(documentId, document.facts);
}

bool DocumentStore::insertBytes(const QString& sha256, const QByteArray& bytes)
{
    return m_database.dialect().insertBytes(m_database, sha256, bytes);
}

bool DocumentStore::insertPages(qint64 documentId, const StoredDocument& document)
{
    static const QString sql = insertSql(QStringLiteral("pages"),
        {QStringLiteral("document_id"), QStringLiteral("position"), QStringLiteral("number"),
            QStringLiteral("start_offset"), QStringLiteral("width"), QStringLiteral("height"), QStringLiteral("body")});
    const bool paged = document.facts.document.pages > 0;
    const QVector<qsizetype> starts = document.pageStarts.isEmpty() ? QVector<qsizetype>{0} : document.pageStarts;
    for (qsizetype page = 0; page < starts.size(); ++page) {
        // The bodies together are the whole text, whatever stands before the first page's first character.
        const qsizetype from = page == 0 ? 0 : starts[page];
        const qsizetype to = page + 1 < starts.size() ? starts[page + 1] : document.text.size();
        const QSizeF size = document.pageSizes.value(page);
        SqlStatement query(m_database, sql);
        query.bind(QStringLiteral(":document_id"), documentId)
            .bind(QStringLiteral(":position"), qint64(page))
            .bind(QStringLiteral(":number"), qint64(paged ? page + 1 : 0))
            .bind(QStringLiteral(":start_offset"), qint64(starts[page]))
            .bind(QStringLiteral(":width"), std::max(0.0, size.width()))
            .bind(QStringLiteral(":height"), std::max(0.0, size.height()))
            .bind(QStringLiteral(":body"), storable(document.text.mid(from, to - from)));
        if (!query.run()) {
            return false;
        }
    }
    return runForDocument(m_database, m_database.dialect().indexPagesSql(), documentId);
}

bool DocumentStore::insertMention(qint64 documentId, const DocumentFacts& facts)
{
    if (!facts.inspection) {
        return true;
    }
    static const QString mentionSql = insertSql(QStringLiteral("mentions"),
        QStringList{QStringLiteral("document_id"), QStringLiteral("council")} + inspectionColumns());
    SqlStatement mention(m_database, mentionSql);
    const QString council = facts.inspection->council.isEmpty() ? facts.document.council : facts.inspection->council;
    mention.bind(QStringLiteral(":document_id"), documentId).bind(QStringLiteral(":council"), council);
    bindInspection(mention, *facts.inspection);
    if (!mention.run()) {
        return false;
    }
    static const QString evidenceSql = insertSql(QStringLiteral("mention_evidence"),
        QStringList{QStringLiteral("document_id"), QStringLiteral("position")} + spanColumns());
    qint64 position = 0;
    for (const SourceSpan& span : facts.inspection->evidence) {
        SqlStatement evidence(m_database, evidenceSql);
        evidence.bind(QStringLiteral(":document_id"), documentId).bind(QStringLiteral(":position"), position++);
        bindSpan(evidence, span);
        if (!evidence.run()) {
            return false;
        }
    }
    return true;
}

bool DocumentStore::insertFacts(qint64 documentId, const DocumentFacts& facts)
{
    static const QString noteSql = insertSql(QStringLiteral("notes"),
        {QStringLiteral("document_id"), QStringLiteral("position"), QStringLiteral("page"), QStringLiteral("what")});
    qint64 position = 0;
    for (const ReadingNote& note : facts.notes) {
        SqlStatement query(m_database, noteSql);
        query.bind(QStringLiteral(":document_id"), documentId)
            .bind(QStringLiteral(":position"), position++)
            .bind(QStringLiteral(":page"), note.page)
            .bind(QStringLiteral(":what"), storable(note.what));
        if (!query.run()) {
            return false;
        }
    }
    return insertAll(m_database, documentId, facts.judgements) && insertAll(m_database, documentId, facts.findings)
        && insertAll(m_database, documentId, facts.observations) && insertAll(m_database, documentId, facts.statements);
}

bool DocumentStore::forgetIndex(qint64 documentId)
{
    return runForDocument(m_database, m_database.dialect().forgetPagesSql(), documentId);
}

} // namespace Councilscope
