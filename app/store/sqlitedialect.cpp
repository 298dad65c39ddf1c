#include "sqlitedialect.h"

#include "bulkinsert.h"
#include "bulkquery.h"
#include "database.h"
#include "sqlitehandle.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace Councilscope {

namespace {

// Primary result codes of SQLite that have a sentence of their own.
enum SqliteCode
{
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

int primaryCode(const QSqlError& error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(SqliteDialect)
};

UserMessage noRights(const QString& what, const QString& location)
{
    return errorMessage(what, Messages::tr("You have no right to write there."), location,
        Messages::tr("Ask for the right to write to the file and its folder, or choose another library."));
}

QString quoted(const QString& path)
{
    return QLatin1Char('\'') + QString(path).replace(QLatin1Char('\''), QStringLiteral("''")) + QLatin1Char('\'');
}

/// "NAME.before-v2", or with a number when such a copy is there already.
QString copyName(const QString& location, int version)
{
    const QString plain = QStringLiteral("%1.before-v%2").arg(location).arg(version);
    QString name = plain;
    for (int number = 2; QFileInfo::exists(name); ++number) {
        name = QStringLiteral("%1-%2").arg(plain).arg(number);
    }
    return name;
}

} // namespace

QString SqliteDialect::displayName(const QString& location) const
{
    return QFileInfo(location).completeBaseName();
}

QString SqliteDialect::adapted(const QString& step) const
{
    QString text = step;
    text.replace(QLatin1String("${id}"), QLatin1String("INTEGER PRIMARY KEY"));
    text.replace(QLatin1String("${int}"), QLatin1String("INTEGER"));
    text.replace(QLatin1String("${real}"), QLatin1String("REAL"));
    text.replace(QLatin1String("${blob}"), QLatin1String("BLOB"));
    text.replace(QLatin1String("${strict}"), QLatin1String("STRICT"));
    text.replace(QLatin1String("${clustered}"), QLatin1String("WITHOUT ROWID, STRICT"));
    return text;
}

Result<void> SqliteDialect::prepare(const QString& location) const
{
    const QString what = Messages::tr("The library cannot be opened.");
    const QFileInfo file(location);
    if (file.isDir()) {
        return Failure(errorMessage(
            what, Messages::tr("This is a folder, not a library."), location, Messages::tr("Choose a file.")));
    }
    const QFileInfo folder(file.absolutePath());
    if (!QDir().mkpath(folder.filePath())) {
        return Failure(errorMessage(what, Messages::tr("Its folder does not exist and cannot be made."), location,
            Messages::tr("Choose a place where you may write.")));
    }
    if (file.exists() ? !file.isWritable() : !folder.isWritable()) {
        return Failure(noRights(what, location));
    }
    return {};
}

void SqliteDialect::configure(QSqlDatabase& connection, const QString& location) const
{
    connection.setDatabaseName(location);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=20000"));
}

QStringList SqliteDialect::sessionSetup() const
{
    return {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA journal_mode = WAL"),
        QStringLiteral("PRAGMA synchronous = NORMAL"), QStringLiteral("PRAGMA temp_store = MEMORY")};
}

QString SqliteDialect::tableExistsSql() const
{
    return QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name = :name");
}

QString SqliteDialect::tableCountSql() const
{
    return QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table'");
}

QString SqliteDialect::beginSql() const
{
    // A deferred transaction would fail, not wait, when it turns from reading to writing while another writes.
    return QStringLiteral("BEGIN IMMEDIATE");
}

std::unique_ptr<BulkInsert> SqliteDialect::bulkInsert(
    Database& database, const QString& table, const QVector<BulkColumn>& columns) const
{
    return std::make_unique<SqliteBulkInsert>(database, table, columns);
}

std::unique_ptr<BulkQuery> SqliteDialect::bulkQuery(Database& database, const QString& sql) const
{
    return std::make_unique<SqliteBulkQuery>(database, sql);
}

/// An inserted value is copied as a whole before it is written; a value written into the place kept for it is not.
bool SqliteDialect::insertBytes(Database& database, const QString& sha256, const QByteArray& bytes) const
{
    constexpr qsizetype small = 1 << 20;
    sqlite3* handle = sqliteHandle(database);
    if (bytes.size() <= small || !handle) {
        return SqlDialect::insertBytes(database, sha256, bytes);
    }
    {
        SqlStatement query(
            database, QStringLiteral("INSERT INTO blobs (sha256, bytes) VALUES (:sha256, zeroblob(:size))"));
        if (!query.bind(QStringLiteral(":sha256"), sha256).bind(QStringLiteral(":size"), qint64(bytes.size())).run()) {
            return false;
        }
    }
    sqlite3_blob* place = nullptr;
    const qint64 row = sqlite3_last_insert_rowid(handle);
    bool written = sqlite3_blob_open(handle, "main", "blobs", "bytes", row, 1, &place) == SQLITE_OK
        && sqlite3_blob_write(place, bytes.constData(), int(bytes.size()), 0) == SQLITE_OK;
    if (!written) {
        database.remember(sqliteError(handle));
    }
    written = sqlite3_blob_close(place) == SQLITE_OK && written;
    return written;
}

Result<QString> SqliteDialect::copyBeforeUpgrade(Database& database, int version) const
{
    const QString copy = copyName(database.location(), version);
    if (const auto done = backup(database, copy); !done) {
        return Failure(done.error());
    }
    return copy;
}

Result<void> SqliteDialect::backup(Database& database, const QString& path) const
{
    const QString what = Messages::tr("The copy of the library cannot be made.");
    if (QFileInfo::exists(path)) {
        return Failure(errorMessage(
            what, Messages::tr("There is a file of this name already."), path, Messages::tr("Choose another name.")));
    }
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable()) {
        return Failure(noRights(what, path));
    }
    if (!database.run(QStringLiteral("VACUUM INTO ") + quoted(path))) {
        return Failure(message(what, database.lastError(), path));
    }
    return {};
}

Result<QVector<UserMessage>> SqliteDialect::checkIntegrity(Database& database) const
{
    const QString what = Messages::tr("The library's file is damaged.");
    const QString help = Messages::tr("Go back to a backup copy, or make a new library from the documents.");
    QVector<UserMessage> found;
    SqlStatement integrity(database, QStringLiteral("PRAGMA integrity_check"));
    bool ran = integrity.run();
    while (ran && integrity.next()) {
        if (const QString line = integrity.text(0); line != QLatin1String("ok")) {
            found.push_back(errorMessage(what, line, database.location(), help));
        }
    }
    SqlStatement references(database, QStringLiteral("PRAGMA foreign_key_check"));
    ran = ran && references.run();
    while (ran && references.next()) {
        found.push_back(
            errorMessage(Messages::tr("A row of the table “%1” belongs to nothing.").arg(references.text(0)), {},
                database.location(), help));
    }
    if (!ran) {
        found.push_back(message(what, database.lastError(), database.location()));
        return found;
    }
    // Compares the index with the pages; rank 1 asks for the comparison with the external content.
    if (!database.run(QStringLiteral("INSERT INTO page_search (page_search, rank) VALUES ('integrity-check', 1)"))) {
        found.push_back(errorMessage(
            Messages::tr("The index for searching does not fit the documents' text."), {}, database.location(), help));
    }
    return found;
}

QString SqliteDialect::indexPagesSql() const
{
    return QStringLiteral("INSERT INTO page_search (rowid, body) "
                          "SELECT id, body FROM pages WHERE document_id = :document");
}

QString SqliteDialect::forgetPagesSql() const
{
    return QStringLiteral("INSERT INTO page_search (page_search, rowid, body) "
                          "SELECT 'delete', id, body FROM pages WHERE document_id = :document");
}

Result<QVector<IndexHit>> SqliteDialect::search(Database& database, const QString& words, int limit) const
{
    QVector<IndexHit> hits;
    const QString expression = matchExpression(words);
    if (expression.isEmpty()) {
        return hits;
    }
    SqlStatement query(database,
        QStringLiteral("SELECT rowid, snippet(page_search, 0, char(2), char(3), '', 24) "
                       "FROM page_search WHERE page_search MATCH :words ORDER BY rank LIMIT :limit"));
    if (!query.bind(QStringLiteral(":words"), expression).bind(QStringLiteral(":limit"), limit).run()) {
        return Failure(database.failure(Messages::tr("The documents cannot be searched.")));
    }
    while (query.next()) {
        hits.push_back({query.number(0), query.text(1)});
    }
    return hits;
}

bool SqliteDialect::isDamage(const QSqlError& error) const
{
    const int code = primaryCode(error);
    return code == Corrupt || code == NotADatabase;
}

UserMessage SqliteDialect::message(const QString& what, const QSqlError& error, const QString& location) const
{
    switch (primaryCode(error)) {
    case Busy:
    case Locked:
        return errorMessage(what, Messages::tr("Another program is writing to the library."), location,
            Messages::tr("Try again when it has finished."));
    case ReadOnly:
    case CannotOpen:
        return noRights(what, location);
    case Corrupt:
        return errorMessage(what, Messages::tr("The file is damaged."), location,
            Messages::tr("Go back to a backup copy, or make a new library from the documents."));
    case NotADatabase:
        return errorMessage(what, Messages::tr("The file is not a library, or it is damaged."), location,
            Messages::tr("Go back to a backup copy, or choose another file."));
    case Full:
        return errorMessage(
            what, Messages::tr("The disk is full."), location, Messages::tr("Make room and try again."));
    default:
        return errorMessage(what, error.databaseText(), location);
    }
}

QString SqliteDialect::matchExpression(const QString& words)
{
    static const QRegularExpression token(QStringLiteral("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))"));
    QStringList wanted;
    QStringList unwanted;
    bool alternative = false;
    for (auto it = token.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        const bool phrase = match.capturedStart(2) >= 0;
        QString text = phrase ? match.captured(2) : match.captured(3);
        if (!phrase && text == QLatin1String("OR")) {
            alternative = !wanted.isEmpty();
            continue;
        }
        const bool prefix = !phrase && text.endsWith(QLatin1Char('*'));
        static const QRegularExpression wordCharacter(
            QStringLiteral("\\w"), QRegularExpression::UseUnicodePropertiesOption);
        if (!text.contains(wordCharacter)) {
            continue;
        }
        text = QLatin1Char('"') + text + QLatin1Char('"') + (prefix ? QLatin1String("*") : QLatin1String(""));
        if (!match.captured(1).isEmpty()) {
            unwanted << text;
        } else if (alternative) {
            wanted.last() += QLatin1String(" OR ") + text;
            alternative = false;
        } else {
            wanted << text;
        }
    }
    if (wanted.isEmpty()) {
        return {};
    }
    QString expression = QLatin1Char('(') + wanted.join(QLatin1String(") AND (")) + QLatin1Char(')');
    for (const QString& text : std::as_const(unwanted)) {
        expression = QLatin1Char('(') + expression + QLatin1String(") NOT ") + text;
    }
    return expression;
}

} // namespace Councilscope
