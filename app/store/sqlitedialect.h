#pragma once

#include "sqldialect.h"

namespace Councilscope {

/// A library in one file.
class SqliteDialect : public SqlDialect
{
public:
    QString name() const override { return QStringLiteral("sqlite"); }
    QString driver() const override { return QStringLiteral("QSQLITE"); }
    QString displayName(const QString& location) const override;
    QString adapted(const QString& step) const override;
    Result<void> prepare(const QString& location) const override;
    void configure(QSqlDatabase& connection, const QString& location) const override;
    QStringList sessionSetup() const override;
    bool streamsRows() const override { return true; }
    QString tableExistsSql() const override;
    QString tableCountSql() const override;
    QString beginSql() const override;
    QString beginReadingSql() const override { return QStringLiteral("BEGIN"); }
    QString lockSql(const QString&) const override { return {}; }
    std::unique_ptr<BulkInsert> bulkInsert(
        Database& database, const QString& table, const QVector<BulkColumn>& columns) const override;
    std::unique_ptr<BulkQuery> bulkQuery(Database& database, const QString& sql) const override;
    bool insertBytes(Database& database, const QString& sha256, const QByteArray& bytes) const override;
    Result<QString> copyBeforeUpgrade(Database& database, int version) const override;
    Result<void> backup(Database& database, const QString& path) const override;
    Result<QVector<UserMessage>> checkIntegrity(Database& database) const override;
    QString indexPagesSql() const override;
    QString forgetPagesSql() const override;
    Result<QVector<IndexHit>> search(Database& database, const QString& words, int limit) const override;
    bool isDamage(const QSqlError& error) const override;
    UserMessage message(const QString& what, const QSqlError& error, const QString& location) const override;

    /// What a person typed as an FTS5 expression: words (all of them), "phrases", word*, OR, -word. Empty when nothing
    /// is asked for. Whatever else is in it is taken as text, never as syntax.
    [[nodiscard]] static QString matchExpression(const QString& words);
};

} // namespace Councilscope
