#include "programrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Councilscope;

/// The tables that the program exports.
class ExportCommandTest : public QObject, private ProgramRun
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(renew()); }
    void exportsEveryTable_data();
    void exportsEveryTable();
    void exportFilters();
    void exportAsJson();
    void exportsCases();
};

void ExportCommandTest::exportsEveryTable_data()
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

void ExportCommandTest::exportsEveryTable()
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

void ExportCommandTest::exportFilters()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, sampleLetter()), write(u"b.html"_qs, sampleArticle())}).code, 0);
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

void ExportCommandTest::exportAsJson()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, sampleLetter())}).code, 0);
    const Outcome outcome = run({u"--json"_qs, u"export"_qs, u"documents"_qs, u"-o"_qs, u"-"_qs});
    const QJsonArray rows = QJsonDocument::fromJson(outcome.output.toUtf8()).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][u"council"].toString(), QStringLiteral("Hertfordshire"));
    QCOMPARE(rows[0][u"kind"].toString(), QStringLiteral("letter_unannounced"));
}

void ExportCommandTest::exportsCases()
{
    QCOMPARE(run({u"import"_qs, write(u"a.txt"_qs, sampleLetter())}).code, 0);
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

QTEST_GUILESS_MAIN(ExportCommandTest)

#include "tst_exportcommand.moc"
