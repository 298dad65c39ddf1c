#include <library.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

/// Runs the program itself, as a script would.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongUsage_data();
    void wrongUsage();
    void helpAndVersion();
    void windowWithoutADisplay();
    void importReportsEachFile();
    void importOfFoldersIsRecursive();
    void importAsJson();
    void librariesThatCannotBeOpened_data();
    void librariesThatCannotBeOpened();
    void exportsEveryTable_data();
    void exportsEveryTable();
    void exportFilters();
    void exportAsJson();
    void exportsCases();
    void search();
    void backupAndCheck();
    void checkFindsDamage();
    void rulesAreSound();
    void text();
    void facts();
    void reread();
    void rereadOfTables();
    void metrics();
    void pictures_data();
    void pictures();
    void corpus();

private:
    struct Outcome
    {
        int code = -1;
        QString output;
        QString errors;
    };
    Outcome run(const QStringList& arguments, bool withLibrary = true) const;
    QString write(const QString& name, const QByteArray& content) const;
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// The sample letter about Hertfordshire of 16 June 2011.
const QByteArray letter = [] {
    QFile file(QStringLiteral(
        COUNCILSCOPE_SOURCE_DIR "/resources/samples/hertfordshire unannounced inspection letter - 16 june 2011.txt"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}();
const QByteArray article
    = "<html><head><title>Council told to do better</title></head><body><article><h1>Council told to do better</h1>"
      "<p>Herefordshire Council was visited by Ofsted inspectors in June 2023, who said that caseloads remain high.</p>"
      "</article></body></html>";
const QByteArray errorPage
    = "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><p>Not found</p></body></html>";

QStringList column(const QString& lines, int index)
{
    QStringList cells;
    for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        cells << line.split(QLatin1Char('\t')).value(index);
    }
    return cells;
}

} // namespace

void CommandLineTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

CommandLineTest::Outcome CommandLineTest::run(const QStringList& arguments, bool withLibrary) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(COUNCILSCOPE_PROGRAM),
        (withLibrary ? QStringList{QStringLiteral("--library"), path(QStringLiteral("l.councilscope"))} : QStringList{})
            + arguments);
    if (!process.waitForFinished(240000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

QString CommandLineTest::write(const QString& name, const QByteArray& content) const
{
    const QString full = path(name);
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? full : QString();
}

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

void CommandLineTest::importReportsEachFile()
{
    const QString good = write(QStringLiteral("a letter.txt"), letter);
    const QString bad = write(QStringLiteral("b.pdf"), errorPage);
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

void CommandLineTest::importOfFoldersIsRecursive()
{
    write(QStringLiteral("in/b/letter.txt"), letter);
    write(QStringLiteral("in/a.html"), article);
    const Outcome outcome = run({u"import"_qs, path(u"in"_qs)});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(column(outcome.output, 3), (QStringList{path(u"in/a.html"_qs), path(u"in/b/letter.txt"_qs)}));
}

void CommandLineTest::importAsJson()
{
    const QString good = write(QStringLiteral("a.txt"), letter);
    const QJsonArray files = QJsonDocument::fromJson(run({u"import"_qs, u"--json"_qs, good}).output.toUtf8()).array();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0][u"outcome"].toString(), QStringLiteral("loaded"));
    QCOMPARE(files[0][u"path"].toString(), good);
}

void CommandLineTest::librariesThatCannotBeOpened_data()
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

void CommandLineTest::librariesThatCannotBeOpened()
{
    QFETCH(QStringList, arguments);
    const QString damaged = write(QStringLiteral("l.councilscope"), QByteArray(3000, 'x'));
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 3);
    QCOMPARE(outcome.output, QString());
    QVERIFY2(outcome.errors.contains(damaged) && outcome.errors.contains(QLatin1String("damaged")),
        qPrintable(outcome.errors));
}

void CommandLineTest::exportsEveryTable_data()
{
    QTest::addColumn<QString>("header");
    QTest::newRow("documents") << "sha256,file,kind,publisher,title,council,framework,published,published_precision,"
                                  "published_state,pages,status,reason";
    QTest::newRow("inspections") << "inspection,council,ons_code,framework,variant,start,end,date_precision,date_state,"
                                    "published,lead_inspector,overall_grade,documents";
    QTest::newRow("judgements")
        << "inspection,council,area,grade,grade_as_printed,state,sha256,file,page,start,end,quote";
    QTest::newRow("findings")
        << "council,kind,ordinal,text,themes,speaker,inspection,case,state,sha256,file,page,start,end,quote";
    QTest::newRow("observations") << "council,area_code,metric,value,upper,qualifier,symbol,as_of,as_of_precision,as_"
                                     "of_state,breakdown,dataset,state,sha256,file,page,start,end,quote";
    QTest::newRow("statements")
        << "council,kind,about,value,date,date_precision,speaker,state,sha256,file,page,start,end,quote";
    QTest::newRow("cases") << "case,council,title,themes,status,opened,last_mentioned,closed,events";
    QTest::newRow("case-events") << "case,date,date_precision,kind,state,sha256,file,page,start,end,quote,by";
    QTest::newRow("case-log") << "entry,type,council,before,after,text,by,at";
    QTest::newRow("councils") << "council,official_name,ons_code,la_code,urn,region,valid_from,valid_to,successors";
}

void CommandLineTest::exportsEveryTable()
{
    QFETCH(QString, header);
    const QString table = QString::fromLatin1(QTest::currentDataTag());
    const Outcome shown = run({u"export"_qs, table, u"-o"_qs, u"-"_qs});
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.output.section(QLatin1String("\r\n"), 0, 0), header);
    for (const QString& ending : {u"csv"_qs, u"json"_qs, u"ods"_qs}) {
        const QString file = path(u"table."_qs + ending);
        QCOMPARE(run({u"export"_qs, table, u"-o"_qs, file}).code, 0);
        QVERIFY(QFileInfo(file).size() > 0);
    }
    QCOMPARE(run({u"export"_qs, table, u"-o"_qs, u"/nonexistent/a.csv"_qs}).code, 1);
}

void CommandLineTest::exportFilters()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, letter), write(u"b.html"_qs, article)}).code, 0);
    const auto rows = [&](const QStringList& options) {
        return run(QStringList{u"export"_qs, u"documents"_qs, u"-o"_qs, u"-"_qs} + options)
                   .output.count(QLatin1String("\r\n"))
            - 1;
    };
    QCOMPARE(rows({}), 2);
    QCOMPARE(rows({u"--council"_qs, u"Hertfordshire"_qs}), 1);
    QCOMPARE(rows({u"--council"_qs, u"hertfordshire"_qs, u"--council"_qs, u"Herefordshire"_qs}), 2);
    QCOMPARE(rows({u"--council"_qs, u"York"_qs}), 0);
    QCOMPARE(rows({u"--council"_qs, u"Hertfordshire"_qs, u"--from"_qs, u"2011-06"_qs, u"--to"_qs, u"2011-06"_qs}), 1);
    QCOMPARE(rows({u"--council"_qs, u"Hertfordshire"_qs, u"--to"_qs, u"2010"_qs}), 0);
}

void CommandLineTest::exportAsJson()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, letter)}).code, 0);
    const Outcome outcome = run({u"--json"_qs, u"export"_qs, u"documents"_qs, u"-o"_qs, u"-"_qs});
    const QJsonArray rows = QJsonDocument::fromJson(outcome.output.toUtf8()).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][u"council"].toString(), QStringLiteral("Hertfordshire"));
    QCOMPARE(rows[0][u"kind"].toString(), QStringLiteral("letter_unannounced"));
}

void CommandLineTest::exportsCases()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, letter)}).code, 0);
    const auto exported = [this](const QString& table, const QStringList& options = {}) {
        const QStringList arguments{u"--json"_qs, u"export"_qs, table, u"-o"_qs, u"-"_qs};
        return QJsonDocument::fromJson(run(arguments + options).output.toUtf8()).array();
    };
    const QJsonArray cases = exported(u"cases"_qs);
    QVERIFY(!cases.isEmpty());
    QSet<QString> keys;
    QSet<QString> statuses;
    for (const QJsonValue single : cases) {
        keys.insert(single[u"case"].toString());
        statuses.insert(single[u"status"].toString());
    }
    QCOMPARE(keys.size(), cases.size());
    QVERIFY(statuses.contains(u"open"_qs));
    QSet<QString> named;
    for (const QJsonValue finding : exported(u"findings"_qs)) {
        named.insert(finding[u"case"].toString());
    }
    named.remove({});
    QVERIFY(!named.isEmpty() && keys.contains(named));
    const QJsonArray events = exported(u"case-events"_qs);
    QVERIFY(events.size() >= cases.size());
    QCOMPARE(events[0][u"by"].toString(), QStringLiteral("program"));
    QVERIFY(exported(u"cases"_qs, {u"--to"_qs, u"2005"_qs}).isEmpty());
    QCOMPARE(exported(u"cases"_qs, {u"--council"_qs, u"Hertfordshire"_qs}).size(), cases.size());
    QVERIFY(exported(u"case-log"_qs).isEmpty());
}

void CommandLineTest::search()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, letter)}).code, 0);
    const Outcome found = run({u"search"_qs, u"report"_qs});
    QCOMPARE(found.code, 0);
    QCOMPARE(column(found.output, 0), QStringList{u"a.txt"_qs});
    QVERIFY(column(found.output, 2).value(0).contains(QLatin1String("[Reports]")));
    QCOMPARE(run({u"search"_qs, u"fostering"_qs}).output, QString());
    QCOMPARE(run({u"search"_qs, u"violence at"_qs}).output.count(QLatin1Char('\n')), 1);
    QCOMPARE(run({u"search"_qs, u"at violence"_qs}).output, QString());
}

void CommandLineTest::backupAndCheck()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, letter)}).code, 0);
    QCOMPARE(run({u"backup"_qs, path(u"copy"_qs)}).code, 0);
    const Outcome checked = run({u"check"_qs, u"--library"_qs, path(u"copy"_qs)}, false);
    QCOMPARE(checked.output, QString());
    QCOMPARE(checked.code, 0);
    QCOMPARE(run({u"backup"_qs, path(u"copy"_qs)}).code, 1);
}

void CommandLineTest::checkFindsDamage()
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
    const Outcome outcome = run({u"facts"_qs, write(QStringLiteral("a.txt"), letter)});
    QCOMPARE(outcome.code, 0);
    const QJsonObject facts = QJsonDocument::fromJson(outcome.output.toUtf8()).object();
    QCOMPARE(facts[u"document"][u"council"].toString(), QStringLiteral("Hertfordshire"));
    QVERIFY(!QFile::exists(path(u"l.councilscope"_qs)));
    QCOMPARE(run({u"facts"_qs, write(QStringLiteral("b.pdf"), errorPage)}).code, 1);
}

void CommandLineTest::reread()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, letter), write(u"b.html"_qs, article)}).code, 0);
    const QString before = run({u"export"_qs, u"findings"_qs, u"-o"_qs, u"-"_qs}).output;
    const Outcome outcome = run({u"reread"_qs, u"--council"_qs, u"Hertfordshire"_qs});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(column(outcome.output, 0), QStringList{u"unchanged"_qs});
    QCOMPARE(column(outcome.output, 2), QStringList{u"a.txt"_qs});
    QCOMPARE(run({u"export"_qs, u"findings"_qs, u"-o"_qs, u"-"_qs}).output, before);
    QCOMPARE(run({u"check"_qs}).code, 0);
}

void CommandLineTest::rereadOfTables()
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
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, letter)}).code, 0);
    const Outcome outcome = run(arguments + QStringList{u"-o"_qs, path(file)});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
    QFile written(path(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.read(beginning.size()), beginning);
}

void CommandLineTest::corpus()
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

QTEST_GUILESS_MAIN(CommandLineTest)

#include "tst_commandline.moc"
