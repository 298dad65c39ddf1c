#pragma once

#include <result.h>

#include <QSqlError>
#include <QString>
#include <QStringList>
#include <QVector>

#include <memory>

class QSqlDatabase;

namespace Councilscope {

class BulkInsert;
class BulkQuery;
class Database;
struct BulkColumn;

/// A hit of the full text index before it is placed in its document.
struct IndexHit
{
    qint64 pageId = 0;
    QString snippet; ///< the index's own extract of the page; hits are between U+0002 and U+0003
};

/// Everything that differs between the databases. The store asks it and never asks which database it talks to.
class SqlDialect
{
public:
    SqlDialect() = default;
    SqlDialect(const SqlDialect&) = delete;
    SqlDialect& operator=(const SqlDialect&) = delete;
    virtual ~SqlDialect() = default;

    /// The dialect of a location: a postgresql:// URL or a path.
    [[nodiscard]] static std::unique_ptr<SqlDialect> forLocation(const QString& location);

    /// Middle of the names of schema steps that are for this database alone: "sqlite" in 002_search.sqlite.sql.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString driver() const = 0;
    /// For titles: the file's base name or the database's name.
    [[nodiscard]] virtual QString displayName(const QString& location) const = 0;
    /// Replaces the tokens ${id}, ${int}, ${real}, ${blob}, ${strict} and ${clustered} (rows in the order of the key)
    /// of a schema step.
    [[nodiscard]] virtual QString adapted(const QString& step) const = 0;

    /// Reasons that can be known before connecting, and whatever must exist before (the folder of a file).
    [[nodiscard]] virtual Result<void> prepare(const QString& location) const = 0;
    virtual void configure(QSqlDatabase& connection, const QString& location) const = 0;
    /// Run on every new connection, in order.
    [[nodiscard]] virtual QStringList sessionSetup() const = 0;
    /// True when rows can be fetched one by one while other statements run on the same connection.
    [[nodiscard]] virtual bool streamsRows() const = 0;
    /// Asks for the name of a table; one row when it exists. Placeholder :name.
    [[nodiscard]] virtual QString tableExistsSql() const = 0;
    /// Counts the tables that are in the database, whoever made them.
    [[nodiscard]] virtual QString tableCountSql() const = 0;
    /// Begins a transaction that writes.
    [[nodiscard]] virtual QString beginSql() const = 0;
    /// Begins a transaction in which every query sees the same state.
    [[nodiscard]] virtual QString beginReadingSql() const = 0;
    /// Makes others who lock or change the table wait until this transaction ends; empty where a transaction that
    /// writes has the database for itself.
    [[nodiscard]] virtual QString lockSql(const QString& table) const = 0;

    /// The fastest way to insert many rows into one table. The database must outlive it; belongs into a transaction.
    [[nodiscard]] virtual std::unique_ptr<BulkInsert> bulkInsert(
        Database& database, const QString& table, const QVector<BulkColumn>& columns) const = 0;
    /// The fastest way to read many rows. The database must outlive it. Placeholders are named.
    [[nodiscard]] virtual std::unique_ptr<BulkQuery> bulkQuery(Database& database, const QString& sql) const = 0;

    /// Stores the bytes of a file; where the database can, without a copy of them. Belongs into a transaction.
    [[nodiscard]] virtual bool insertBytes(Database& database, const QString& sha256, const QByteArray& bytes) const;

    /// A copy before the library is upgraded. Returns its place; empty when the database cannot make one.
    [[nodiscard]] virtual Result<QString> copyBeforeUpgrade(Database& database, int version) const = 0;
    [[nodiscard]] virtual Result<void> backup(Database& database, const QString& path) const = 0;
    /// What the database itself finds wrong.
    [[nodiscard]] virtual Result<QVector<UserMessage>> checkIntegrity(Database& database) const = 0;

    /// Statements that keep the full text index beside the pages of one document (:document), if any are needed.
    [[nodiscard]] virtual QString indexPagesSql() const = 0;
    [[nodiscard]] virtual QString forgetPagesSql() const = 0;
    [[nodiscard]] virtual Result<QVector<IndexHit>> search(
        Database& database, const QString& words, int limit) const = 0;

    /// True when the error means that the bytes are no sound database.
    [[nodiscard]] virtual bool isDamage(const QSqlError& error) const = 0;
    /// The error for a person: `what` happened, why, and what to do.
    [[nodiscard]] virtual UserMessage message(
        const QString& what, const QSqlError& error, const QString& location) const = 0;
};

} // namespace Councilscope
