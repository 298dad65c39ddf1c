#include "database.h"

#include <logging.h>

#include <QCoreApplication>

#include <algorithm>
#include <atomic>

namespace Councilscope {

namespace {

QString uniqueConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("councilscope-%1").arg(++count);
}

} // namespace

Database::Database(const QString& location, std::unique_ptr<SqlDialect> dialect)
    : m_location(location)
    , m_dialect(std::move(dialect))
    , m_connectionName(uniqueConnectionName())
{
}

Database::~Database()
{
    m_prepared.clear();
    {
        QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString& location)
{
    auto dialect = SqlDialect::forLocation(location);
    if (!QSqlDatabase::isDriverAvailable(dialect->driver())) {
        return Failure(errorMessage(QCoreApplication::translate("Store", "The library cannot be opened."),
            QCoreApplication::translate("Store", "The database driver %1 is not installed.").arg(dialect->driver()),
            location,
            QCoreApplication::translate("Store", "Install the package of Qt's SQL driver for this database.")));
    }
    if (const auto ready = dialect->prepare(location); !ready) {
        return Failure(ready.error());
    }
    std::unique_ptr<Database> database(new Database(location, std::move(dialect)));
    QSqlDatabase connection = QSqlDatabase::addDatabase(database->dialect().driver(), database->m_connectionName);
    database->dialect().configure(connection, location);
    if (!connection.open()) {
        database->remember(connection.lastError());
    } else if (database->runAll(database->dialect().sessionSetup())) {
        return database;
    }
    return Failure(database->failure(QCoreApplication::translate("Store", "The library cannot be opened.")));
}

bool Database::run(const QString& sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (query.exec(sql)) {
        return true;
    }
    remember(query.lastError());
    qCDebug(storeLog) << query.lastError().text() << sql;
    return false;
}

bool Database::runAll(const QStringList& statements)
{
    return std::all_of(statements.begin(), statements.end(), [this](const QString& sql) { return run(sql); });
}

QSqlQuery* Database::prepared(const QString& sql)
{
    if (const auto found = m_prepared.find(sql); found != m_prepared.end()) {
        return found->second.get();
    }
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
    query->setForwardOnly(m_dialect->streamsRows());
    if (!query->prepare(sql)) {
        remember(query->lastError());
        qCDebug(storeLog) << query->lastError().text() << sql;
        return nullptr;
    }
    return m_prepared.emplace(sql, std::move(query)).first->second.get();
}

UserMessage Database::failure(const QString& what) const
{
    return m_dialect->message(what, m_error, m_location);
}

SqlStatement::SqlStatement(Database& database, const QString& sql)
    : m_database(database)
    , m_query(database.prepared(sql))
{
}

SqlStatement::~SqlStatement()
{
    if (m_query) {
        m_query->finish();
    }
}

SqlStatement& SqlStatement::bind(const QString& name, const QString& value)
{
    return bind(name, QVariant(value.isNull() ? QString(QLatin1String("")) : value));
}

SqlStatement& SqlStatement::bind(const QString& name, const QVariant& value)
{
    if (m_query) {
        m_query->bindValue(name, value);
    }
    return *this;
}

bool SqlStatement::run()
{
    if (!m_query) {
        return false;
    }
    if (m_query->exec()) {
        return true;
    }
    m_database.remember(m_query->lastError());
    qCDebug(storeLog) << m_query->lastError().text() << m_query->lastQuery();
    return false;
}

bool SqlStatement::next()
{
    return m_query && m_query->next();
}

Transaction::Transaction(Database& database, Kind kind)
    : m_database(database)
    , m_open(database.run(kind == Kind::Writing ? database.dialect().beginSql() : database.dialect().beginReadingSql()))
{
}

Transaction::~Transaction()
{
    if (m_open) {
        // The error that led here is the one to tell, not that of the rollback.
        const QSqlError error = m_database.lastError();
        if (!m_database.run(QStringLiteral("ROLLBACK"))) {
            qCWarning(storeLog) << "Rolling back failed:" << m_database.lastError().text();
        }
        m_database.remember(error);
    }
}

bool Transaction::commit()
{
    if (!m_open || !m_database.run(QStringLiteral("COMMIT"))) {
        return false;
    }
    m_open = false;
    return true;
}

} // namespace Councilscope
