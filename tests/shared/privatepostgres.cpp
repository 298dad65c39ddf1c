#include "privatepostgres.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
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
    } else if (!makeCluster() || !startServer()) {
        m_whyNot = QStringLiteral("PostgreSQL could not be started");
    }
}

PrivatePostgres::~PrivatePostgres()
{
    if (m_server.state() == QProcess::NotRunning) {
        return;
    }
    const bool stopped = run(QStringLiteral("pg_ctl"),
        {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-m"),
            QStringLiteral("immediate"), QStringLiteral("-w"), QStringLiteral("stop")});
    if (!stopped || !m_server.waitForFinished()) {
        qWarning("The test's PostgreSQL could not be stopped");
    }
}

bool PrivatePostgres::makeCluster()
{
    return run(QStringLiteral("initdb"),
        {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-U"),
            QStringLiteral("postgres"), QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"),
            QStringLiteral("UTF8"), QStringLiteral("--locale=C"), QStringLiteral("--no-sync")});
}

bool PrivatePostgres::startServer()
{
    start(m_server, QStringLiteral("postgres"),
        {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-c"),
            QStringLiteral("listen_addresses="), QStringLiteral("-c"), QStringLiteral("fsync=off"),
            QStringLiteral("-c"), QStringLiteral("unix_socket_directories=") + m_folder.path()});
    constexpr int tries = 200;
    for (int i = 0; i < tries && m_server.state() != QProcess::NotRunning; ++i) {
        if (run(QStringLiteral("pg_isready"), {QStringLiteral("-q"), QStringLiteral("-h"), m_folder.path()})) {
            return true;
        }
        QTest::qSleep(100);
    }
    return false;
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

void PrivatePostgres::start(QProcess& process, const QString& program, const QStringList& arguments)
{
    process.setWorkingDirectory(m_folder.path());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    if (::geteuid() == 0) {
        process.start(QStringLiteral("setpriv"),
            QStringList{QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                QStringLiteral("--clear-groups"), QStringLiteral("--pdeathsig=QUIT"), QStringLiteral("--"),
                programs + program}
                + arguments);
    } else {
        process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGQUIT); });
        process.start(programs + program, arguments);
    }
}

bool PrivatePostgres::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    start(process, program, arguments);
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
