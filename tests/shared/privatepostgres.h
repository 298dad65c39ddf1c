#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace Councilscope {

/// A PostgreSQL server of our own for one test program: private folder, Unix socket, no network. Stopped and removed by
/// the destructor, and by the kernel when the test program dies before that.
class PrivatePostgres
{
public:
    PrivatePostgres();
    ~PrivatePostgres();
    PrivatePostgres(const PrivatePostgres&) = delete;
    PrivatePostgres& operator=(const PrivatePostgres&) = delete;

    /// Why there is no server, in words; empty when it runs.
    [[nodiscard]] QString whyNot() const { return m_whyNot; }
    /// The address of a new empty database.
    [[nodiscard]] QString newDatabase();

private:
    [[nodiscard]] bool prepareFolder();
    [[nodiscard]] bool makeCluster();
    [[nodiscard]] bool startServer();
    /// Runs one of PostgreSQL's programs, as the user postgres when the test is root, which the server refuses.
    void start(QProcess& process, const QString& program, const QStringList& arguments);
    [[nodiscard]] bool run(const QString& program, const QStringList& arguments);
    [[nodiscard]] QString address(const QString& database) const;

    QTemporaryDir m_folder;
    QString m_whyNot;
    QProcess m_server;
    int m_databases = 0;
};

/// Fresh libraries on the databases that can be tested here.
class TestLibraries
{
public:
    /// One row for each database, with a column "database".
    static void addRows();
    /// The location of a new library on the database of the current row. Empty, with the reason, where it is absent.
    [[nodiscard]] QString newLocation(const QString& database, QString& whyNot);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PrivatePostgres> m_server;
    int m_files = 0;
};

} // namespace Councilscope
