#pragma once

#include "database.h"

struct sqlite3_stmt;

namespace Councilscope {

struct BulkColumn
{
    enum class Type
    {
        Integer,
        Real,
        Text,
    };

    QString name;
    Type type = Type::Text;
};

/// Inserts many rows into one table within the transaction that is open. The cells of a row are added in the order of
/// the columns. Errors stay until they are asked for by endRow() and finish(); the database then has the reason.
class BulkInsert
{
public:
    BulkInsert() = default;
    BulkInsert(const BulkInsert&) = delete;
    BulkInsert& operator=(const BulkInsert&) = delete;
    virtual ~BulkInsert() = default;

    virtual void addInteger(qint64 value) = 0;
    virtual void addReal(std::optional<double> value) = 0;
    virtual void addText(const QString& value) = 0;
    [[nodiscard]] virtual bool endRow() = 0;
    /// Sends what is not sent yet. Rows after it are of no use.
    [[nodiscard]] virtual bool finish() = 0;
};

/// SQLite's own interface on the connection of Qt's driver: twice as fast as Qt's statements.
class SqliteBulkInsert : public BulkInsert
{
public:
    SqliteBulkInsert(Database& database, const QString& table, const QVector<BulkColumn>& columns);
    ~SqliteBulkInsert() override;

    void addInteger(qint64 value) override;
    void addReal(std::optional<double> value) override;
    void addText(const QString& value) override;
    bool endRow() override;
    bool finish() override { return m_statement; }

private:
    void takeError();

    Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
    int m_column = 0;
};

/// PostgreSQL: thousands of rows in one statement, each column as an array.
class ArrayBulkInsert : public BulkInsert
{
public:
    ArrayBulkInsert(Database& database, const QString& table, const QVector<BulkColumn>& columns);

    void addInteger(qint64 value) override;
    void addReal(std::optional<double> value) override;
    void addText(const QString& value) override;
    bool endRow() override;
    bool finish() override;

private:
    [[nodiscard]] QString& nextArray();

    Database& m_database;
    QVector<BulkColumn> m_columns;
    QString m_sql;
    QStringList m_arrays;
    int m_column = 0;
    int m_rows = 0;
};

} // namespace Councilscope
