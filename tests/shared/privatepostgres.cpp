#include "privatepostgres.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

namespace Councilscope {

namespace {

const QString programs = QStringLiteral("/usr/lib/postgresql/15/bin/");

} // namespace

PrivatePostgres::PrivatePostgres()
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"))) {
        m_whyNot = QStringLiteral("Qt's driver for PostgreSQL is not installed");
    } else if (!QFileInfo::exists(programs + QLatin1String("initdb"))) {
        m_whyNot = QStringLiteral("PostgreSQL 15 is not installed");
    } else if (!prepareFolder()) {
        m_whyNot = QStringLiteral("no folder can be given to the user postgres");
    } else if (const QString data = m_folder.filePath(QStringLiteral("data"));
               !run(programs + QLatin1String("initdb"),
                   {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-A"),
                       QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                       QStringLiteral("--locale=C"), QStringLiteral("--no-sync")})
               || !run(programs + QLatin1String("pg_ctl"),
                   {QStringLiteral("-D"), data, QStringLiteral("-w"), QStringLiteral("-l"),
                       m_folder.filePath(QStringLiteral("log")), QStringLiteral("-o"),
                       QStringLiteral("-c listen_addresses='' -c fsync=off -c unix_socket_directories=%1")
                           .arg(m_folder.path()),
                       QStringLiteral("start")})) {
        m_whyNot = QStringLiteral("PostgreSQL could not be started");
    } else {
        m_running = true;
    }
}

PrivatePostgres::~PrivatePostgres()
{
    if (m_running) {
        const bool stopped = run(programs + QLatin1String("pg_ctl"),
            {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-m"),
                QStringLiteral("immediate"), QStringLiteral("-w"), QStringLiteral("stop")});
        if (!stopped) {
            qWarning("The test's PostgreSQL could not be stopped");
        }
    }
}

bool PrivatePostgres::prepareFolder()
{
    if (::geteuid() != 0) {
        return m_folder.isValid();
    }
    // The server refuses to run as root.
    const passwd* user = ::getpwnam("postgres");
    return m_folder.isValid() && user
        && ::chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid, user->pw_gid) == 0;
}

bool PrivatePostgres::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    // The server inherits these; an open pipe would keep us waiting for it.
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    if (::geteuid() == 0) {
        process.start(QStringLiteral("runuser"),
            QStringList{QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--"), program} + arguments);
    } else {
        process.start(program, arguments);
    }
    return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QString PrivatePostgres::address(const QString& database) const
{
    return QStringLiteral("postgresql://postgres@localhost/%1?host=%2").arg(database, m_folder.path());
}

QString PrivatePostgres::newDatabase()
{
    const QString name = QStringLiteral("library%1").arg(++m_databases);
    const QString connection = QStringLiteral("privatepostgres");
    bool made = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection);
        database.setHostName(m_folder.path());
        database.setUserName(QStringLiteral("postgres"));
        database.setDatabaseName(QStringLiteral("postgres"));
        made = database.open() && QSqlQuery(database).exec(QStringLiteral("CREATE DATABASE ") + name);
    }
    QSqlDatabase::removeDatabase(connection);
    return made ? address(name) : QString();
}

void TestLibraries::addRows()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("SQLite") << QStringLiteral("sqlite");
    QTest::newRow("PostgreSQL") << QStringLiteral("psql");
}

QString TestLibraries::newLocation(const QString& database, QString& whyNot)
{
    if (database == QLatin1String("sqlite")) {
        return m_folder.filePath(QStringLiteral("library%1.councilscope").arg(++m_files));
    }
    if (!m_server) {
        m_server = std::make_unique<PrivatePostgres>();
    }
    whyNot = m_server->whyNot();
    return whyNot.isEmpty() ? m_server->newDatabase() : QString();
}

} // namespace Councilscope
