#include "programrun.h"

#include <library.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Councilscope;

/// Importing, and what is done with what was imported: reading again, checking, backing up.
class ImportCommandTest : public QObject, private ProgramRun
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(renew()); }
    void importReportsEachFile();
    void importOfFoldersIsRecursive();
    void importAsJson();
    void librariesThatCannotBeOpened_data();
    void librariesThatCannotBeOpened();
    void backupAndCheck();
    void checkFindsDamage();
    void reread();
    void rereadOfTables();
    void corpus();
};

void ImportCommandTest::importReportsEachFile()
{
    const QString good = write(QStringLiteral("a letter.txt"), sampleLetter());
    const QString bad = write(QStringLiteral("b.pdf"), sampleErrorPage());
    const QString missing = path(QStringLiteral("c.txt"));
    const Outcome first = run({u"import"_qs, good, bad, missing});
    QCOMPARE(first.code, 1);
    QCOMPARE(column(first.output, 0), (QStringList{u"loaded"_qs, u"failed"_qs, u"failed"_qs}));
    QCOMPARE(column(first.output, 1), (QStringList{u"letter_unannounced"_qs, QString(), QString()}));
    QCOMPARE(column(first.output, 2), (QStringList{u"Hertfordshire"_qs, QString(), QString()}));
    QCOMPARE(column(first.output, 3), (QStringList{good, bad, missing}));
    QVERIFY(column(first.output, 4)[1].contains(QLatin1String("HTML"))
        || column(first.output, 4)[1].contains(QLatin1String("web page")));
    QVERIFY(!column(first.output, 4)[2].isEmpty());

    const Outcome second = run({u"--quiet"_qs, u"import"_qs, good});
    QCOMPARE(second.code, 0);
    QCOMPARE(column(second.output, 0), QStringList{u"unchanged"_qs});
    QCOMPARE(second.errors, QString());
}

void ImportCommandTest::importOfFoldersIsRecursive()
{
    QVERIFY(!write(QStringLiteral("in/b/letter.txt"), sampleLetter()).isEmpty());
    QVERIFY(!write(QStringLiteral("in/a.html"), sampleArticle()).isEmpty());
    const Outcome outcome = run({u"import"_qs, path(u"in"_qs)});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(column(outcome.output, 3), (QStringList{path(u"in/a.html"_qs), path(u"in/b/letter.txt"_qs)}));
}

void ImportCommandTest::importAsJson()
{
    const QString good = write(QStringLiteral("a.txt"), sampleLetter());
    const QJsonArray files = QJsonDocument::fromJson(run({u"import"_qs, u"--json"_qs, good}).output.toUtf8()).array();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0][u"outcome"].toString(), QStringLiteral("loaded"));
    QCOMPARE(files[0][u"path"].toString(), good);
}

void ImportCommandTest::librariesThatCannotBeOpened_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("import") << QStringList{u"import"_qs, u"/etc/hostname"_qs};
    QTest::newRow("export") << QStringList{u"export"_qs, u"documents"_qs, u"-o"_qs, u"-"_qs};
    QTest::newRow("search") << QStringList{u"search"_qs, u"a"_qs};
    QTest::newRow("check") << QStringList{u"check"_qs};
    QTest::newRow("backup") << QStringList{u"backup"_qs, u"b"_qs};
    QTest::newRow("timeline") << QStringList{u"timeline"_qs, u"-o"_qs, u"a.png"_qs};
    QTest::newRow("reread") << QStringList{u"reread"_qs};
}

void ImportCommandTest::librariesThatCannotBeOpened()
{
    QFETCH(QStringList, arguments);
    const QString damaged = write(QStringLiteral("l.councilscope"), QByteArray(3000, 'x'));
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 3);
    QCOMPARE(outcome.output, QString());
    QVERIFY2(outcome.errors.contains(damaged) && outcome.errors.contains(QLatin1String("damaged")),
        qPrintable(outcome.errors));
}

void ImportCommandTest::backupAndCheck()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, sampleLetter())}).code, 0);
    QCOMPARE(run({u"backup"_qs, path(u"copy"_qs)}).code, 0);
    const Outcome checked = run({u"check"_qs, u"--library"_qs, path(u"copy"_qs)}, false);
    QCOMPARE(checked.output, QString());
    QCOMPARE(checked.code, 0);
    QCOMPARE(run({u"backup"_qs, path(u"copy"_qs)}).code, 1);
}

void ImportCommandTest::checkFindsDamage()
{
    {
        const auto library = Library::open(path(u"l.councilscope"_qs));
        StoredDocument document;
        document.bytes = "other";
        document.text = QStringLiteral("text");
        document.facts.document.sha256 = QStringLiteral("0123");
        document.facts.document.file = QStringLiteral("made.txt");
        QVERIFY((*library)->save(document));
    }
    const Outcome checked = run({u"check"_qs});
    QCOMPARE(checked.code, 1);
    QVERIFY2(checked.output.contains(QLatin1String("made.txt")), qPrintable(checked.output));
}

void ImportCommandTest::reread()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, sampleLetter()), write(u"b.html"_qs, sampleArticle())}).code, 0);
    const QString before = run({u"export"_qs, u"findings"_qs, u"-o"_qs, u"-"_qs}).output;
    const Outcome outcome = run({u"reread"_qs, u"--council"_qs, u"Hertfordshire"_qs});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(column(outcome.output, 0), QStringList{u"unchanged"_qs});
    QCOMPARE(column(outcome.output, 2), QStringList{u"a.txt"_qs});
    QCOMPARE(run({u"export"_qs, u"findings"_qs, u"-o"_qs, u"-"_qs}).output, before);
    QCOMPARE(run({u"check"_qs}).code, 0);
}

void ImportCommandTest::rereadOfTables()
{
    const QByteArray header = "time_period,time_identifier,geographic_level,old_la_code,new_la_code,la_name,CPP_At31\n";
    const auto row = [](const QByteArray& figure) -> QByteArray {
        return "2024,Reporting year,Local authority,383,E08000035,Leeds," + figure + "\n";
    };
    QCOMPARE(run({u"import"_qs, write(u"a.csv"_qs, header + row("610"))}).code, 0);
    QCOMPARE(run({u"import"_qs, write(u"b.csv"_qs, header + row("615"))}).code, 0);
    QCOMPARE(column(run({u"reread"_qs}).output, 0), (QStringList{u"unchanged"_qs, u"unchanged"_qs}));
    {
        // As if an earlier version of the program had read the cell wrongly.
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"damage"_qs);
        database.setDatabaseName(path(u"l.councilscope"_qs));
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"UPDATE official_values SET value = 61 WHERE value = 610"_qs));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"damage"_qs);
    const Outcome outcome = run({u"reread"_qs, u"--json"_qs});
    QCOMPARE(outcome.code, 0);
    const QJsonArray files = QJsonDocument::fromJson(outcome.output.toUtf8()).array();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0][u"outcome"].toString(), u"changed"_qs);
    QCOMPARE(files[0][u"changed"].toInt(), 1);
    QCOMPARE(files[0][u"records"][0][u"before"].toDouble(), 61.0);
    QCOMPARE(files[0][u"records"][0][u"after"].toDouble(), 610.0);
    QCOMPARE(files[1][u"outcome"].toString(), u"unchanged"_qs);
    // What was superseded still is.
    const QString differences = run({u"export"_qs, u"source-differences"_qs, u"-o"_qs, u"-"_qs}).output;
    QVERIFY2(
        differences.contains(u"Leeds,E08000035,child_protection_plans,2024-03-31,,615,,cpp_duration,b.csv,610,"_qs),
        qPrintable(differences));
    QVERIFY(differences.contains(u",true,5,"_qs));
    QCOMPARE(run({u"check"_qs}).code, 0);
}

void ImportCommandTest::corpus()
{
    QString folder = qEnvironmentVariable("COUNCILSCOPE_CORPUS");
    if (folder.isEmpty()) {
        folder = QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/../shared/library");
    }
    if (!QDir(folder).exists()) {
        QSKIP("the corpus of real documents is not here");
    }
    const Outcome first = run({u"import"_qs, folder});
    QVERIFY2(first.code == 0 || first.code == 1, qPrintable(first.errors));
    const QStringList outcomes = column(first.output, 0);
    const auto loaded = outcomes.count(u"loaded"_qs) + outcomes.count(u"partial"_qs);
    QVERIFY2(loaded > outcomes.size() * 9 / 10, qPrintable(first.output));
    const Outcome second = run({u"import"_qs, folder});
    QCOMPARE(column(second.output, 0).count(u"unchanged"_qs) + outcomes.count(u"failed"_qs), outcomes.size());
    QCOMPARE(run({u"export"_qs, u"documents"_qs, u"-o"_qs, u"-"_qs}).output.count(QLatin1String("\r\n")) - 1, loaded);
    const Outcome checked = run({u"check"_qs});
    QVERIFY2(checked.code == 0, qPrintable(checked.output.left(2000)));
}

QTEST_GUILESS_MAIN(ImportCommandTest)

#include "tst_importcommand.moc"
