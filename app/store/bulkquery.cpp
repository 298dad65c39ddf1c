#include "bulkquery.h"

#include "sqlitehandle.h"

namespace Councilscope {

SqliteBulkQuery::SqliteBulkQuery(Database& database, const QString& sql)
    : m_database(database)
    , m_handle(sqliteHandle(database))
{
    const QByteArray text = sql.toUtf8();
    if (!m_handle
        || sqlite3_prepare_v2(m_handle, text.constData(), int(text.size()), &m_statement, nullptr) != SQLITE_OK) {
        takeError();
    }
}

SqliteBulkQuery::~SqliteBulkQuery()
{
    sqlite3_finalize(m_statement);
}

void SqliteBulkQuery::takeError()
{
    m_failed = true;
    m_database.remember(sqliteError(m_handle));
}

void SqliteBulkQuery::bind(const QString& name, const QString& value)
{
    const QByteArray text = value.toUtf8();
    const int index = m_statement ? sqlite3_bind_parameter_index(m_statement, name.toUtf8().constData()) : 0;
    if (index > 0) {
        sqlite3_bind_text(m_statement, index, text.constData(), int(text.size()), SQLITE_TRANSIENT);
    }
}

bool SqliteBulkQuery::next()
{
    if (m_failed) {
        return false;
    }
    const int result = sqlite3_step(m_statement);
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        takeError();
    }
    return result == SQLITE_ROW;
}

qint64 SqliteBulkQuery::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<double> SqliteBulkQuery::real(int column) const
{
    if (sqlite3_column_type(m_statement, column) == SQLITE_NULL) {
        return std::nullopt;
    }
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView SqliteBulkQuery::bytes(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {text, text ? sqlite3_column_bytes(m_statement, column) : 0};
}

QString SqliteBulkQuery::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QString SqliteBulkQuery::shared(int column)
{
    const QByteArrayView view = bytes(column);
    if (view.isEmpty()) {
        return QString(QLatin1String(""));
    }
    const auto found = m_texts.constFind(QByteArray::fromRawData(view.data(), view.size()));
    return found != m_texts.constEnd() ? *found : *m_texts.insert(view.toByteArray(), QString::fromUtf8(view));
}

StatementBulkQuery::StatementBulkQuery(Database& database, const QString& sql)
    : m_statement(database, sql)
{
}

bool StatementBulkQuery::next()
{
    if (!m_started) {
        m_started = true;
        m_failed = !m_statement.run();
    }
    return !m_failed && m_statement.next();
}

std::optional<double> StatementBulkQuery::real(int column) const
{
    const QVariant value = m_statement.value(column);
    return value.isNull() ? std::optional<double>() : value.toDouble();
}

QString StatementBulkQuery::shared(int column)
{
    const QString text = m_statement.text(column);
    const auto found = m_texts.constFind(text);
    return found != m_texts.constEnd() ? *found : *m_texts.insert(text, text);
}

} // namespace Councilscope
