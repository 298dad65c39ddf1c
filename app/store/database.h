#pragma once

#include "sqldialect.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <unordered_map>

namespace Councilscope {

/// One connection, for the thread that made it, closed in the destructor. Statements are prepared once and kept. The
/// last error stays until it is asked for, so that the store's functions can be plain bools and the façade tells the
/// person.
class Database
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& location);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] const QString& location() const { return m_location; }
    [[nodiscard]] const SqlDialect& dialect() const { return *m_dialect; }

    /// For what Qt's statements cannot do.
    [[nodiscard]] QSqlDatabase connection() const { return QSqlDatabase::database(m_connectionName, false); }
    /// Runs text without placeholders, not kept.
    [[nodiscard]] bool run(const QString& sql);
    [[nodiscard]] bool runAll(const QStringList& statements);
    /// The prepared query of this text, nullptr after an error. Use SqlStatement instead.
    [[nodiscard]] QSqlQuery* prepared(const QString& sql);
    void remember(const QSqlError& error) { m_error = error; }

    [[nodiscard]] const QSqlError& lastError() const { return m_error; }
    /// The last error as a message; `what` is a whole translated sentence.
    [[nodiscard]] UserMessage failure(const QString& what) const;

private:
    Database(const QString& location, std::unique_ptr<SqlDialect> dialect);

    QString m_location;
    std::unique_ptr<SqlDialect> m_dialect;
    QString m_connectionName;
    QSqlError m_error;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
};

/// A use of a prepared statement: bind, run, read; the destructor lets go of the rows, so that no read transaction
/// stays open behind the back of the next writer.
class SqlStatement
{
public:
    SqlStatement(Database& database, const QString& sql);
    ~SqlStatement();
    SqlStatement(const SqlStatement&) = delete;
    SqlStatement& operator=(const SqlStatement&) = delete;

    /// A null string is bound as an empty one: the tables know no missing text.
    SqlStatement& bind(const QString& name, const QString& value);
    SqlStatement& bind(const QString& name, const QVariant& value);
    SqlStatement& bind(const QString& name, qint64 value) { return bind(name, QVariant(value)); }
    SqlStatement& bind(const QString& name, int value) { return bind(name, QVariant(value)); }
    SqlStatement& bind(const QString& name, double value) { return bind(name, QVariant(value)); }

    [[nodiscard]] bool run();
    /// Moves to the next row.
    [[nodiscard]] bool next();

    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query->value(column).toDouble(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }

private:
    Database& m_database;
    QSqlQuery* m_query;
};

/// A transaction that is rolled back unless committed.
class Transaction
{
public:
    enum class Kind
    {
        Writing,
        Reading, ///< several queries about one state of the library
    };

    explicit Transaction(Database& database, Kind kind = Kind::Writing);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool commit();

private:
    Database& m_database;
    bool m_open = false;
};

} // namespace Councilscope
