#include "rowtext.h"

#include <exporttable.h>
#include <samplestore.h>

#include <QTest>

using namespace Councilscope;

class ExportTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreFixed_data();
    void columnsAreFixed();
    void rows_data();
    void rows();
    void rejectedRecordsAreLeftOut();
    void vaguerDateDecides_data();
    void vaguerDateDecides();
    void councilsAreFiltered();
};

namespace {

/// One document's records as the library would give them.
RecordSet sampleRecords()
{
    SampleDocument sample(QStringLiteral("a"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04"), Framework::Ilacs, Grade::Good)
        .published(QStringLiteral("2022-05"))
        .withFacts();
    const DocumentFacts& facts = sample.document().facts;
    RecordSet records{{facts.document}, {*facts.inspection}, facts.judgements, facts.findings, facts.observations,
        facts.statements, {}};
    records.inspections.first().key = QStringLiteral("leeds-ilacs-2022-03-04");
    records.inspections.first().documents = {sample.sha256(), QStringLiteral("other")};
    records.judgements.first().inspection = records.inspections.first().key;
    records.findings.first().inspection = records.inspections.first().key;
    return records;
}

} // namespace

void ExportTableTest::columnsAreFixed_data()
{
    QTest::addColumn<QString>("columns");
    QTest::newRow("documents") << "sha256 file kind publisher title council framework published published_precision "
                                  "published_state pages status reason";
    QTest::newRow("inspections") << "inspection council ons_code framework variant start end date_precision date_state "
                                    "published lead_inspector overall_grade documents";
    QTest::newRow("judgements")
        << "inspection council area grade grade_as_printed state sha256 file page start end quote";
    QTest::newRow("findings")
        << "council kind ordinal text themes speaker inspection case state sha256 file page start end quote";
    QTest::newRow("observations") << "council area_code metric value upper qualifier symbol as_of as_of_precision "
                                     "as_of_state breakdown dataset state sha256 file page start end quote";
    QTest::newRow("statements")
        << "council kind about value date date_precision speaker state sha256 file page start end quote";
    QTest::newRow("cases") << "case council title themes status opened last_mentioned closed events";
    QTest::newRow("case-events") << "case date date_precision kind state sha256 file page start end quote by";
    QTest::newRow("councils") << "council official_name ons_code la_code urn region valid_from valid_to successors";
}

void ExportTableTest::columnsAreFixed()
{
    QFETCH(QString, columns);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(exportTableNames().contains(name));
    const ExportTable table = exportTable(name, sampleRecords(), {});
    QCOMPARE(table.name, name);
    QCOMPARE(table.columns.join(QLatin1Char(' ')), columns);
    for (const QVariantList& row : table.rows) {
        QCOMPARE(row.size(), table.columns.size());
    }
}

void ExportTableTest::rows_data()
{
    QTest::addColumn<QString>("expected");
    QTest::newRow("documents") << "SHA|a.pdf|full_report|Ofsted|Report on a|Leeds|ILACS|2022-05|month|stated|2|loaded|";
    QTest::newRow("inspections")
        << "leeds-ilacs-2022-03-04|Leeds|E08000035|ILACS||2022-02-21|2022-03-04|day|stated|2022-05||good|SHA;other";
    // The text has one character outside the basic plane before these words: code points are one less than UTF-16
    // units.
    QTest::newRow("judgements")
        << "leeds-ilacs-2022-03-04|Leeds|leadership|good|good|stated|SHA|a.pdf|1|14|30|Leaders are good";
    QTest::newRow("findings") << "Leeds|area_for_improvement|1|improve its "
                                 "caseloads|workforce;front_door|inspectorate|leeds-ilacs-2022-03-04||stated|SHA|a.pdf|"
                                 "2|86|107|improve its caseloads";
    QTest::newRow("observations") << "Leeds|E08000035|children_in_need|1269||about||2022-03|month|stated|||stated|SHA|"
                                     "a.pdf|2|43|65|1,269 children in need";
    QTest::newRow("statements")
        << "Leeds|claim|caseloads|improve|2020|year|council|inferred|SHA|a.pdf|2|67|93|The council should improve";
}

void ExportTableTest::rows()
{
    QFETCH(QString, expected);
    const ExportTable table = exportTable(QString::fromLatin1(QTest::currentDataTag()), sampleRecords(), {});
    QCOMPARE(table.rows.size(), 1);
    const QString sha256 = SampleDocument(QStringLiteral("a")).sha256();
    QCOMPARE(rowText(table.rows.first()), expected.replace(QLatin1String("SHA"), sha256));
}

void ExportTableTest::rejectedRecordsAreLeftOut()
{
    RecordSet records = sampleRecords();
    records.judgements.first().state = RecordState::Rejected;
    QCOMPARE(exportTable(QStringLiteral("judgements"), records, {}).rows.size(), 0);
    QCOMPARE(exportTable(QStringLiteral("findings"), records, {}).rows.size(), 1);
}

void ExportTableTest::vaguerDateDecides_data()
{
    QTest::addColumn<PartialDate>("start");
    QTest::addColumn<PartialDate>("end");
    QTest::addColumn<QString>("precision");
    QTest::addColumn<QString>("state");
    const PartialDate day = PartialDate::day(QDate(2013, 2, 6));
    QTest::newRow("none") << PartialDate() << PartialDate() << ""
                          << "";
    QTest::newRow("days") << day << day << "day"
                          << "stated";
    QTest::newRow("month and day") << PartialDate::month(2013, 1) << day << "month"
                                   << "stated";
    QTest::newRow("only an end") << PartialDate() << PartialDate::year(2013) << "year"
                                 << "stated";
    QTest::newRow("inferred end") << day << PartialDate::day(QDate(2013, 2, 7), RecordState::Inferred) << "day"
                                  << "inferred";
    const PartialDate corrected = PartialDate::day(QDate(2013, 2, 7), RecordState::Corrected);
    QTest::newRow("corrected end") << day << corrected << "day"
                                   << "corrected";
    QTest::newRow("corrected start") << corrected << PartialDate::month(2013, 3) << "month"
                                     << "corrected";
    QTest::newRow("corrected and inferred") << corrected << PartialDate::year(2013, RecordState::Inferred) << "year"
                                            << "inferred";
}

void ExportTableTest::vaguerDateDecides()
{
    QFETCH(PartialDate, start);
    QFETCH(PartialDate, end);
    RecordSet records = sampleRecords();
    records.inspections.first().start = start;
    records.inspections.first().end = end;
    const QVariantList row = exportTable(QStringLiteral("inspections"), records, {}).rows.first();
    QTEST(row[7].toString(), "precision");
    QTEST(row[8].toString(), "state");
}

void ExportTableTest::councilsAreFiltered()
{
    const ExportTable all = exportTable(QStringLiteral("councils"), {}, {});
    QVERIFY(all.rows.size() >= 153);
    const ExportTable one = exportTable(QStringLiteral("councils"), {}, {{QStringLiteral("Herefordshire")}, {}, {}});
    QCOMPARE(one.rows.size(), 1);
    QCOMPARE(one.rows.first().value(2).toString(), QStringLiteral("E06000019"));
}

QTEST_GUILESS_MAIN(ExportTableTest)

#include "tst_exporttable.moc"
