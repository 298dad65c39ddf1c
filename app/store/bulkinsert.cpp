#include "bulkinsert.h"

#include "recordcolumns.h"
#include "sqlitehandle.h"

#include <QLocale>

namespace Councilscope {

namespace {

/// Rows of one statement: more gain nothing and need memory on both sides.
constexpr int rowsAtOnce = 5000;

QStringList namesOf(const QVector<BulkColumn>& columns)
{
    QStringList names;
    for (const BulkColumn& column : columns) {
        names << column.name;
    }
    return names;
}

QString arrayType(BulkColumn::Type type)
{
    switch (type) {
    case BulkColumn::Type::Integer:
        return QStringLiteral("bigint[]");
    case BulkColumn::Type::Real:
        return QStringLiteral("double precision[]");
    case BulkColumn::Type::Text:
        return QStringLiteral("text[]");
    }
    return {};
}

} // namespace

SqliteBulkInsert::SqliteBulkInsert(Database& database, const QString& table, const QVector<BulkColumn>& columns)
    : m_database(database)
{
    const QByteArray sql = insertSql(table, namesOf(columns)).toUtf8();
    sqlite3* handle = sqliteHandle(database);
    if (!handle || sqlite3_prepare_v2(handle, sql.constData(), int(sql.size()), &m_statement, nullptr) != SQLITE_OK) {
        takeError();
    }
}

SqliteBulkInsert::~SqliteBulkInsert()
{
    sqlite3_finalize(m_statement);
}

void SqliteBulkInsert::takeError()
{
    m_database.remember(sqliteError(sqliteHandle(m_database)));
}

void SqliteBulkInsert::addInteger(qint64 value)
{
    sqlite3_bind_int64(m_statement, ++m_column, value);
}

void SqliteBulkInsert::addReal(std::optional<double> value)
{
    ++m_column;
    if (value) {
        sqlite3_bind_double(m_statement, m_column, *value);
    } else {
        sqlite3_bind_null(m_statement, m_column);
    }
}

void SqliteBulkInsert::addText(const QString& value)
{
    const QByteArray text = value.toUtf8();
    sqlite3_bind_text(m_statement, ++m_column, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

bool SqliteBulkInsert::endRow()
{
    m_column = 0;
    if (!m_statement) {
        return false;
    }
    const bool done = sqlite3_step(m_statement) == SQLITE_DONE;
    if (!done) {
        takeError();
    }
    sqlite3_reset(m_statement);
    return done;
}

ArrayBulkInsert::ArrayBulkInsert(Database& database, const QString& table, const QVector<BulkColumn>& columns)
    : m_database(database)
    , m_columns(columns)
    , m_arrays(columns.size())
{
    QStringList arrays;
    for (const BulkColumn& column : columns) {
        arrays << QStringLiteral("CAST(:%1 AS %2)").arg(column.name, arrayType(column.type));
    }
    m_sql = QStringLiteral("INSERT INTO %1 (%2) SELECT * FROM unnest(%3)")
                .arg(table, namesOf(columns).join(QLatin1String(", ")), arrays.join(QLatin1String(", ")));
}

QString& ArrayBulkInsert::nextArray()
{
    QString& array = m_arrays[m_column++];
    array += QLatin1Char(array.isEmpty() ? '{' : ',');
    return array;
}

void ArrayBulkInsert::addInteger(qint64 value)
{
    nextArray() += QString::number(value);
}

void ArrayBulkInsert::addReal(std::optional<double> value)
{
    nextArray() += value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QStringLiteral("NULL");
}

void ArrayBulkInsert::addText(const QString& value)
{
    QString text = storable(value);
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    nextArray() += QLatin1Char('"') + text + QLatin1Char('"');
}

bool ArrayBulkInsert::endRow()
{
    m_column = 0;
    return ++m_rows < rowsAtOnce || finish();
}

bool ArrayBulkInsert::finish()
{
    if (std::exchange(m_rows, 0) == 0) {
        return true;
    }
    SqlStatement statement(m_database, m_sql);
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        statement.bind(placeholder(m_columns[column].name), QString(m_arrays[column] + QLatin1Char('}')));
        m_arrays[column].clear();
    }
    return statement.run();
}

} // namespace Councilscope
