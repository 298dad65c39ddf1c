#pragma once

#include "database.h"

#include <QByteArray>
#include <QHash>

struct sqlite3;
struct sqlite3_stmt;

namespace Councilscope {

/// Reads as many as a million rows of one query. Columns cost nothing until they are asked for, and only those of the
/// row at hand can be. Errors stay until failed() is asked; the database then has the reason.
class BulkQuery
{
public:
    BulkQuery() = default;
    BulkQuery(const BulkQuery&) = delete;
    BulkQuery& operator=(const BulkQuery&) = delete;
    virtual ~BulkQuery() = default;

    /// Before the first row.
    virtual void bind(const QString& name, const QString& value) = 0;
    /// False behind the last row and after an error.
    [[nodiscard]] virtual bool next() = 0;
    [[nodiscard]] virtual bool failed() const = 0;

    [[nodiscard]] virtual qint64 integer(int column) const = 0;
    /// None where the database has none.
    [[nodiscard]] virtual std::optional<double> real(int column) const = 0;
    [[nodiscard]] virtual QString text(int column) const = 0;
    /// A text that stands in many rows: all of them share one.
    [[nodiscard]] virtual QString shared(int column) = 0;
};

/// SQLite's own interface on the connection of Qt's driver, which makes a variant of every column of every row.
class SqliteBulkQuery : public BulkQuery
{
public:
    SqliteBulkQuery(Database& database, const QString& sql);
    ~SqliteBulkQuery() override;

    void bind(const QString& name, const QString& value) override;
    bool next() override;
    bool failed() const override { return m_failed; }
    qint64 integer(int column) const override;
    std::optional<double> real(int column) const override;
    QString text(int column) const override;
    QString shared(int column) override;

private:
    [[nodiscard]] QByteArrayView bytes(int column) const;
    void takeError();

    Database& m_database;
    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    bool m_failed = false;
    QHash<QByteArray, QString> m_texts;
};

/// Qt's statements, for databases whose rows come over a line anyway.
class StatementBulkQuery : public BulkQuery
{
public:
    StatementBulkQuery(Database& database, const QString& sql);

    void bind(const QString& name, const QString& value) override { m_statement.bind(name, value); }
    bool next() override;
    bool failed() const override { return m_failed; }
    qint64 integer(int column) const override { return m_statement.number(column); }
    std::optional<double> real(int column) const override;
    QString text(int column) const override { return m_statement.text(column); }
    QString shared(int column) override;

private:
    SqlStatement m_statement;
    bool m_started = false;
    bool m_failed = false;
    QHash<QString, QString> m_texts;
};

} // namespace Councilscope
