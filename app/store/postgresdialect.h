#pragma once

#include "sqldialect.h"

namespace Councilscope {

/// A library shared by a team on a PostgreSQL server.
class PostgresDialect : public SqlDialect
{
public:
    QString name() const override { return QStringLiteral("psql"); }
    QString driver() const override { return QStringLiteral("QPSQL"); }
    QString displayName(const QString& location) const override;
    QString adapted(const QString& step) const override;
    Result<void> prepare(const QString& location) const override;
    void configure(QSqlDatabase& connection, const QString& location) const override;
    QStringList sessionSetup() const override;
    bool streamsRows() const override { return false; } // a second statement would discard the rows of the first
    QString tableExistsSql() const override;
    QString tableCountSql() const override;
    QString beginSql() const override;
    QString beginReadingSql() const override
    {
        return QStringLiteral("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }
    QString lockSql(const QString& table) const override;
    std::unique_ptr<BulkInsert> bulkInsert(
        Database& database, const QString& table, const QVector<BulkColumn>& columns) const override;
    std::unique_ptr<BulkQuery> bulkQuery(Database& database, const QString& sql) const override;
    Result<QString> copyBeforeUpgrade(Database& database, int version) const override;
    Result<void> backup(Database& database, const QString& path) const override;
    Result<QVector<UserMessage>> checkIntegrity(Database& database) const override;
    QString indexPagesSql() const override { return {}; }
    QString forgetPagesSql() const override { return {}; }
    Result<QVector<IndexHit>> search(Database& database, const QString& words, int limit) const override;
    bool isDamage(const QSqlError& error) const override;
    UserMessage message(const QString& what, const QSqlError& error, const QString& location) const override;
};

} // namespace Councilscope
