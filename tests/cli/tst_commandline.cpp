#include "programrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Councilscope;

/// What the program does on the command line, but for importing and exporting.
class CommandLineTest : public QObject, private ProgramRun
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(renew()); }
    void wrongUsage_data();
    void wrongUsage();
    void helpAndVersion();
    void windowWithoutADisplay();
    void search();
    void rulesAreSound();
    void text();
    void facts();
    void metrics();
    void pictures_data();
    void pictures();
};

void CommandLineTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* name, const char* line) {
        QTest::newRow(name) << QString::fromLatin1(line).split(QLatin1Char(' '));
    };
    row("unknown command", "imprt");
    row("unknown option", "import --fast a");
    row("import without paths", "import");
    row("export without a table", "export -o a.csv");
    row("export of an unknown table", "export reports -o a.csv");
    row("export without a file", "export documents");
    row("export to an unknown form", "export documents -o a.xls");
    row("unknown council", "export documents -o - --council Narnia");
    row("bad date", "export documents -o - --from yesterday");
    row("search without words", "search");
    row("backup without a file", "backup");
    row("text without a file", "text");
    row("facts without a file", "facts");
    row("facts of two files", "facts a b");
    row("reread of a file", "reread a");
    row("timeline without a file", "timeline --council Leeds");
    row("timeline to an unknown form", "timeline -o a.gif");
    row("timeline of a bad size", "timeline -o a.png --size large");
    row("timeline of a bad resolution", "timeline -o a.png --dpi 1");
    row("chart without a metric", "chart -o a.png --council Leeds");
    row("chart with an unknown benchmark", "chart -o a.png --metric children_in_need --benchmark moon");
    row("chart of an unknown form", "chart -o a.png --metric children_in_need --form pie");
    row("chart on an unknown axis", "chart -o a.png --metric children_in_need --axis 20,10");
    row("chart at no date", "chart -o a.png --metric children_in_need --form bars --at soon");
    row("metrics of two", "metrics a b");
    row("summary without a file", "summary --council Leeds");
    row("library without a path", "check --library");
}

void CommandLineTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.output, QString());
    QVERIFY(outcome.errors.size() > 10);
    QVERIFY2(!QFile::exists(path(QStringLiteral("l.councilscope"))), "wrong usage makes no library");
}

void CommandLineTest::helpAndVersion()
{
    QCOMPARE(run({u"--help"_qs}).code, 0);
    QVERIFY(run({u"--help"_qs}).output.contains(QLatin1String("export TABLE")));
    QVERIFY(run({u"export"_qs, u"--help"_qs}).output.contains(QLatin1String("export TABLE")));
    QVERIFY(run({u"--version"_qs}).output.startsWith(QLatin1String("councilscope ")));
}

void CommandLineTest::windowWithoutADisplay()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"DISPLAY"_qs, u"WAYLAND_DISPLAY"_qs, u"QT_QPA_PLATFORM"_qs}) {
        environment.remove(name);
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(COUNCILSCOPE_PROGRAM), {u"--library"_qs, path(u"l.councilscope"_qs)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("display"));
}

void CommandLineTest::search()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, sampleLetter())}).code, 0);
    const Outcome found = run({u"search"_qs, u"report"_qs});
    QCOMPARE(found.code, 0);
    QCOMPARE(column(found.output, 0), QStringList{u"a.txt"_qs});
    QVERIFY(column(found.output, 2).value(0).contains(QLatin1String("[Reports]")));
    QCOMPARE(run({u"search"_qs, u"fostering"_qs}).output, QString());
    QCOMPARE(run({u"search"_qs, u"violence at"_qs}).output.count(QLatin1Char('\n')), 1);
    QCOMPARE(run({u"search"_qs, u"at violence"_qs}).output, QString());
}

void CommandLineTest::rulesAreSound()
{
    const Outcome checked = run({u"check"_qs, u"--rules"_qs});
    QCOMPARE(checked.output, QString());
    QCOMPARE(checked.code, 0);
    QVERIFY(!QFile::exists(path(u"l.councilscope"_qs)));
}

void CommandLineTest::text()
{
    const QString file = write(QStringLiteral("a.txt"),
        "\xEF\xBB\xBF"
        "one\r\ntwo\r\n");
    QCOMPARE(run({u"text"_qs, file}).output, QStringLiteral("one\ntwo\n"));
    QVERIFY(run({u"text"_qs, u"--layout"_qs, file}).output.contains(QLatin1String("two")));
    const QJsonObject json = QJsonDocument::fromJson(run({u"text"_qs, u"--json"_qs, file}).output.toUtf8()).object();
    QVERIFY(json[u"text"].toString().startsWith(QLatin1String("one\ntwo")));
    const Outcome missing = run({u"text"_qs, path(u"missing"_qs)});
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.errors.contains(path(u"missing"_qs)));
    QVERIFY(!QFile::exists(path(u"l.councilscope"_qs)));
}

void CommandLineTest::facts()
{
    const Outcome outcome = run({u"facts"_qs, write(QStringLiteral("a.txt"), sampleLetter())});
    QCOMPARE(outcome.code, 0);
    const QJsonObject facts = QJsonDocument::fromJson(outcome.output.toUtf8()).object();
    QCOMPARE(facts[u"document"][u"council"].toString(), QStringLiteral("Hertfordshire"));
    QVERIFY(!QFile::exists(path(u"l.councilscope"_qs)));
    QCOMPARE(run({u"facts"_qs, write(QStringLiteral("b.pdf"), sampleErrorPage())}).code, 1);
}

void CommandLineTest::metrics()
{
    const Outcome outcome = run({u"metrics"_qs});
    QCOMPARE(outcome.code, 0);
    const QStringList keys = column(outcome.output, 0);
    for (const QString& key :
        {u"child_protection_plans"_qs, u"children_in_need"_qs, u"children_looked_after"_qs, u"average_caseload"_qs}) {
        QVERIFY2(keys.contains(key), qPrintable(key));
    }
    QVERIFY(QJsonDocument::fromJson(run({u"--json"_qs, u"metrics"_qs}).output.toUtf8()).array().size() >= keys.size());
}

void CommandLineTest::pictures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("beginning");
    const QStringList timeline{u"timeline"_qs, u"--council"_qs, u"Hertfordshire"_qs};
    const QStringList summary{u"summary"_qs, u"--council"_qs, u"Hertfordshire"_qs};
    QTest::newRow("timeline.png") << timeline << "t.png" << QByteArray("\x89PNG");
    QTest::newRow("timeline.svg") << timeline << "t.svg" << QByteArray("<?xml");
    QTest::newRow("timeline.pdf") << timeline << "t.pdf" << QByteArray("%PDF");
    QTest::newRow("summary.pdf") << summary << "s.pdf" << QByteArray("%PDF");
    QTest::newRow("summary.html") << summary << "s.html" << QByteArray("<!");
    QTest::newRow("summary.odt") << summary << "s.odt" << QByteArray("PK");
}

void CommandLineTest::pictures()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, file);
    QFETCH(QByteArray, beginning);
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, sampleLetter())}).code, 0);
    const Outcome outcome = run(arguments + QStringList{u"-o"_qs, path(file)});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
    QFile written(path(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.read(beginning.size()), beginning);
}

QTEST_GUILESS_MAIN(CommandLineTest)

#include "tst_commandline.moc"
