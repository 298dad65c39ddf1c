#include <privatepostgres.h>
#include <samplestore.h>
#include <schemamigrator.h>

#include <QDir>
#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace Councilscope;

#define NEW_DATABASE(database)                                                                                         \
    QFETCH(QString, database);                                                                                         \
    QString whyNot;                                                                                                    \
    const QString location = m_libraries.newLocation(database, whyNot);                                                \
    if (location.isEmpty()) {                                                                                          \
        QSKIP(qPrintable(whyNot));                                                                                     \
    }

class SchemaMigratorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasStepsForBoth();
    void splitsStatements_data();
    void splitsStatements();
    void createsAndFindsCurrent_data() { TestLibraries::addRows(); }
    void createsAndFindsCurrent();
    void upgradesAfterACopy_data() { TestLibraries::addRows(); }
    void upgradesAfterACopy();
    void undoesAFailingStep_data() { TestLibraries::addRows(); }
    void undoesAFailingStep();
    void refusesANewerLibrary_data() { TestLibraries::addRows(); }
    void refusesANewerLibrary();
    void refusesAnotherProgramsDatabase_data() { TestLibraries::addRows(); }
    void refusesAnotherProgramsDatabase();
    void namesTroubleWithFiles_data();
    void namesTroubleWithFiles();
    void namesAnUnreachableServer();
    void schemaIsAsAgreed();

private:
    TestLibraries m_libraries;
};

namespace {

const SchemaStep first{1, QStringLiteral("001_first.sql"), QStringLiteral("CREATE TABLE one (id ${id});\n")};
const SchemaStep second{2, QStringLiteral("002_second.sql"),
    QStringLiteral("CREATE TABLE two (id ${id});\nINSERT INTO two (id) VALUES (7);\n")};
const SchemaStep failing{3, QStringLiteral("003_failing.sql"),
    QStringLiteral("CREATE TABLE three (id ${id});\nINSERT INTO nowhere VALUES (1);\n")};

bool hasTable(Database& database, const QString& name)
{
    SqlStatement query(database, database.dialect().tableExistsSql());
    return query.bind(QStringLiteral(":name"), name).run() && query.next();
}

} // namespace

void SchemaMigratorTest::hasStepsForBoth()
{
    for (const QString& location : {QStringLiteral("file"), QStringLiteral("postgresql://h/d")}) {
        const QVector<SchemaStep> steps = SchemaMigrator::builtInSteps(*SqlDialect::forLocation(location));
        QVERIFY(!steps.isEmpty());
        for (qsizetype index = 0; index < steps.size(); ++index) {
            QCOMPARE(steps[index].version, int(index) + 1);
            QVERIFY(!SchemaMigrator::statements(steps[index].sql).isEmpty());
        }
    }
}

void SchemaMigratorTest::splitsStatements_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("empty") << "" << QStringList{};
    QTest::newRow("comments only") << "-- nothing;\n\n" << QStringList{};
    QTest::newRow("two") << "A;\n-- between\nB\n  C;\n" << QStringList{QStringLiteral("A"), QStringLiteral("B\nC")};
    QTest::newRow("semicolon within a line") << "A ';' B;\n" << QStringList{QStringLiteral("A ';' B")};
    QTest::newRow("without an end") << "A" << QStringList{QStringLiteral("A\n")};
}

void SchemaMigratorTest::splitsStatements()
{
    QFETCH(QString, sql);
    QTEST(SchemaMigrator::statements(sql), "statements");
}

void SchemaMigratorTest::createsAndFindsCurrent()
{
    NEW_DATABASE(database);
    const auto opened = Database::open(location);
    QVERIFY(opened);
    const SchemaMigrator migrator({first, second});
    const MigrationOutcome created = migrator.migrate(**opened);
    QCOMPARE(created.result, MigrationResult::Created);
    QCOMPARE(created.before, 0);
    QCOMPARE(created.after, 2);
    QVERIFY(created.copy.isEmpty());
    QVERIFY(hasTable(**opened, QStringLiteral("two")));
    QCOMPARE(migrator.migrate(**opened).result, MigrationResult::Current);
}

void SchemaMigratorTest::upgradesAfterACopy()
{
    NEW_DATABASE(database);
    const auto opened = Database::open(location);
    QVERIFY(opened);
    QCOMPARE(SchemaMigrator({first}).migrate(**opened).result, MigrationResult::Created);
    const MigrationOutcome outcome = SchemaMigrator({first, second}).migrate(**opened);
    QCOMPARE(outcome.result, MigrationResult::Upgraded);
    QCOMPARE(outcome.before, 1);
    QCOMPARE(outcome.after, 2);
    QVERIFY(hasTable(**opened, QStringLiteral("two")));
    if (database == QLatin1String("sqlite")) {
        QCOMPARE(outcome.copy, location + QLatin1String(".before-v2"));
        const auto copy = Database::open(outcome.copy);
        QVERIFY(copy);
        QVERIFY(hasTable(**copy, QStringLiteral("one")));
        QVERIFY(!hasTable(**copy, QStringLiteral("two")));
    } else {
        QVERIFY(outcome.copy.isEmpty());
    }
}

void SchemaMigratorTest::undoesAFailingStep()
{
    NEW_DATABASE(database);
    const auto opened = Database::open(location);
    QVERIFY(opened);
    QCOMPARE(SchemaMigrator({first}).migrate(**opened).result, MigrationResult::Created);
    const MigrationOutcome outcome = SchemaMigrator({first, second, failing}).migrate(**opened);
    QCOMPARE(outcome.result, MigrationResult::Failed);
    QCOMPARE(outcome.after, 2);
    QVERIFY(outcome.message.what.contains(failing.name));
    QVERIFY(outcome.message.reason.contains(QLatin1String("nowhere")));
    QVERIFY(hasTable(**opened, QStringLiteral("two")));
    QVERIFY2(!hasTable(**opened, QStringLiteral("three")), "the failing step is undone as a whole");
    QCOMPARE(SchemaMigrator({first, second}).migrate(**opened).result, MigrationResult::Current);
}

void SchemaMigratorTest::refusesANewerLibrary()
{
    NEW_DATABASE(database);
    {
        const auto library = Library::open(location);
        QVERIFY(library);
        QVERIFY((*library)->save(SampleDocument(QStringLiteral("kept")).document()));
    }
    const auto raw = Database::open(location);
    QVERIFY((*raw)->run(QStringLiteral("UPDATE library SET value = '4711' WHERE name = 'version'")));
    const auto library = Library::open(location);
    QVERIFY(!library);
    QVERIFY(library.error().reason.contains(QLatin1String("4711")));
    QVERIFY(!library.error().help.isEmpty());
    SqlStatement count(**raw, QStringLiteral("SELECT count(*) FROM documents"));
    QVERIFY(count.run() && count.next());
    QCOMPARE(count.number(0), 1);
}

void SchemaMigratorTest::refusesAnotherProgramsDatabase()
{
    NEW_DATABASE(database);
    const auto raw = Database::open(location);
    QVERIFY((*raw)->run(QStringLiteral("CREATE TABLE recipes (name TEXT)")));
    const auto library = Library::open(location);
    QVERIFY(!library);
    QVERIFY(library.error().reason.contains(QLatin1String("another program")));
    QVERIFY(!hasTable(**raw, QStringLiteral("documents")));
}

void SchemaMigratorTest::namesTroubleWithFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("not a database") << "text.councilscope"
                                    << "not a library";
    QTest::newRow("a folder") << "folder"
                              << "folder";
    QTest::newRow("below a file") << "text.councilscope/library"
                                  << "cannot be made";
    QTest::newRow("cut off") << "cut.councilscope"
                             << "damaged";
    QTest::newRow("no right to write") << "readonly/library"
                                       << "right";
}

void SchemaMigratorTest::namesTroubleWithFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    if (name.startsWith(QLatin1String("readonly")) && ::geteuid() == 0) {
        QSKIP("root may write everywhere");
    }
    QTemporaryDir folder;
    QVERIFY(
        QDir(folder.path()).mkdir(QStringLiteral("folder")) && QDir(folder.path()).mkdir(QStringLiteral("readonly")));
    QVERIFY(QFile::setPermissions(folder.filePath(QStringLiteral("readonly")), QFile::ReadOwner | QFile::ExeOwner));
    QFile text(folder.filePath(QStringLiteral("text.councilscope")));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write(QByteArray(5000, 'x')) == 5000);
    text.close();
    const QString cut = folder.filePath(QStringLiteral("cut.councilscope"));
    QVERIFY(Library::open(cut));
    QVERIFY(QFile::resize(cut, 9000));

    const auto library = Library::open(folder.filePath(name));
    QVERIFY(!library);
    const UserMessage message = library.error();
    QVERIFY2(message.reason.contains(reason), qPrintable(message.toLine()));
    QCOMPARE(message.place, folder.filePath(name));
    QVERIFY(!message.help.isEmpty());
}

void SchemaMigratorTest::namesAnUnreachableServer()
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"))) {
        QSKIP("Qt's driver for PostgreSQL is not installed");
    }
    const auto library
        = Library::open(QStringLiteral("postgresql://ann:secret@localhost/inspections?host=/nonexistent"));
    QVERIFY(!library);
    QVERIFY2(library.error().reason.contains(QLatin1String("server")), qPrintable(library.error().toLine()));
    QVERIFY(!library.error().toLine().contains(QLatin1String("secret")));
}

void SchemaMigratorTest::schemaIsAsAgreed()
{
    QString whyNot;
    const QString location = m_libraries.newLocation(QStringLiteral("sqlite"), whyNot);
    QVERIFY(Library::open(location));
    const auto raw = Database::open(location);
    SqlStatement query(**raw,
        QStringLiteral("SELECT t.name || '.' || c.name || ' ' || c.type FROM sqlite_master t, "
                       "pragma_table_info(t.name) c WHERE t.type = 'table' "
                       "AND t.name NOT LIKE 'page_search_%' ORDER BY t.name, c.cid"));
    QVERIFY(query.run());
    QStringList columns;
    while (query.next()) {
        columns << query.text(0).trimmed();
    }
    QFile golden(QFINDTESTDATA("schema.txt"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QCOMPARE(columns, QString::fromUtf8(golden.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts));
}

QTEST_GUILESS_MAIN(SchemaMigratorTest)

#include "tst_schemamigrator.moc"
