#include "tablesample.h"

#include <figurecell.h>
#include <statisticalperiod.h>

#include <QTest>

using namespace Councilscope;

namespace {

QStringList lines(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char('\n'));
}

} // namespace

class TestTidyTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFigures_data();
    void readsFigures();
    void datesPeriods_data();
    void datesPeriods();
    void interpretsTables_data();
    void interpretsTables();
    void countsEveryRow();
    void readsOutcomes();
    void refusesOtherTables();
};

void TestTidyTable::readsFigures_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<double>("value"); // -1: none
    QTest::addColumn<QString>("symbol");
    const auto row = [](const char* cell, double value, const char* symbol) {
        QTest::newRow(cell) << QString::fromUtf8(cell) << value << QString::fromLatin1(symbol);
    };
    row("212", 212, "");
    row(" 16.9 ", 16.9, "");
    row("0", 0, "");
    row("1,238", 1238, "");
    row("12%", 12, "");
    row("1,234,567", 1234567, "");
    row("-3.5", -3.5, "");
    row("\u22123.5", -3.5, "");
    row("\u00A31,200", 1200, "");
    row("5.0e3", 5000, "");
    row("00:10", -1, "00:10");
    row("<5", -1, "<5");
    row("09/09/2024", -1, "09/09/2024");
    row("203 [r]", 203, "[r]");
    row("203p", 203, "p");
    for (const char* symbol : {"c", "k", "low", "u", "x", "z", "-", "..", ":", "[c]"}) {
        row(symbol, -1, symbol);
    }
    row("", -1, "");
    row("nan", -1, "nan");
    row("inf", -1, "inf");
    row("0x10", -1, "0x10");
}

void TestTidyTable::readsFigures()
{
    QFETCH(QString, cell);
    const FigureCell figure = readFigure(cell);
    QTEST(figure.value.value_or(-1), "value");
    QTEST(figure.symbol, "symbol");
}

void TestTidyTable::datesPeriods_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("date");
    const auto row = [](const char* period, const char* identifier, const char* day, const char* date) {
        QTest::addRow("%s %s", period, identifier) << QString::fromLatin1(period) << QString::fromLatin1(identifier)
                                                   << QString::fromLatin1(day) << QString::fromLatin1(date);
    };
    row("2025", "Reporting year", "31 March", "2025-03-31");
    row("2025", "Reporting year", "30 September", "2025-09-30");
    row("202425", "Reporting year", "31 March", "2025-03-31");
    row("2025", "Reporting year", "", "2025");
    row("202425", "Academic year", "31 March", "2025-08-31");
    row("202425", "Financial year", "", "2025-03-31");
    row("2024-25", "Financial year", "", "2025-03-31");
    row("199900", "Academic year", "", "2000-08-31");
    row("2024", "Calendar year", "", "2024-12-31");
    row("202425", "Autumn term", "", "2024-12-31");
    row("202425", "Spring term", "", "2025-03-31");
    row("202425", "Financial year Q1", "", "2024-06-30");
    row("202425", "Financial year Q4", "", "2025-03-31");
    row("2024", "Calendar year Q4", "", "2024-12-31");
    row("2024", "February", "", "2024-02");
    row("2024", "Week 1", "", "2024-01-07");
    row("202324", "Week 37", "", "2023-09-17");
    row("202324", "Week 5", "", "2024-02-04");
    row("202324", "Academic year Q1", "", "2023-10-31");
    row("202324", "Academic year Q4", "", "2024-07-31");
    row("202324", "Tax year", "", "2024-04-05");
    row("202324", "Tax year Q1", "", "2023-07-05");
    row("202324", "Financial year Q1-Q2", "", "2023-09-30");
    row("202324", "Part 1 (April to September)", "", "2023-09-30");
    row("202324", "Part 2 (October to March)", "", "2024-03-31");
    row("202324", "Autumn and spring term", "", "2024-03-31");
    row("202324", "November", "", "2023-11");
    row("202324", "January", "", "2024-01");
    row("2020.0", "Reporting year", "31 March", "2020-03-31");
    row("soon", "Reporting year", "31 March", "");
}

void TestTidyTable::datesPeriods()
{
    QFETCH(QString, period);
    QFETCH(QString, identifier);
    QFETCH(QString, day);
    QTEST(dateOfPeriod(period, identifier, day).toIso(), "date");
}

void TestTidyTable::interpretsTables_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("series");
    QTest::addColumn<QStringList>("figures");
    const QString place
        = QStringLiteral("time_period|time_identifier|geographic_level|country_code|country_name|region_code|"
                         "region_name|old_la_code|new_la_code|la_name");
    const auto year
        = [](const char* level) -> QString { return QStringLiteral("2024|Reporting year|") + QLatin1String(level); };
    const QString leeds
        = year("Local authority") + QStringLiteral("|E92000001|England|E12000003|Yorkshire|383|E08000035|Leeds");
    const QString region = year("Regional") + QStringLiteral("|E92000001|England|E12000003|Yorkshire|||");
    const QString england = year("National") + QStringLiteral("|E92000001|England|||||");
    QTest::newRow("a known file, three levels")
        << place + QStringLiteral("|category|CPP_At31|2_years_or_more\n") + england
            + QStringLiteral("|Plans|50000|1000\n") + region + QStringLiteral("|Plans|7000|c\n") + leeds
            + QStringLiteral("|Plans|600|z")
        << QStringLiteral("cpp_duration")
        << lines("|national|2024-03-31||child_protection_plans|50000\n|national|2024-03-31||2_years_or_more|1000\n"
                 "|region|2024-03-31||child_protection_plans|7000\n|region|2024-03-31||2_years_or_more|?c\n"
                 "Leeds|council|2024-03-31||child_protection_plans|600\nLeeds|council|2024-03-31||2_years_or_more|?z");
    QTest::newRow("a measure that depends on a filter")
        << place + QStringLiteral("|population_type|children_count|rate_per_10000\n") + leeds
            + QStringLiteral("|Children looked after on 31 March each year|1500|90\n") + leeds
            + QStringLiteral("|Another kind|7|1")
        << QStringLiteral("cla_rates")
        << lines("Leeds|council|2024-03-31||children_looked_after|1500\nLeeds|council|2024-03-31||looked_after_rate_"
                 "per_10000|90\n"
                 "Leeds|council|2024-03-31|population_type: Another kind|children_count|7\n"
                 "Leeds|council|2024-03-31|population_type: Another kind|rate_per_10000|1");
    QTest::newRow("an unknown file under its own names")
        << place + QStringLiteral("|Home type|Age|Homes open|Share %\n") + leeds + QStringLiteral("|Total|5|12|x\n")
            + leeds + QStringLiteral("|Small|6||0.5")
        << QString()
        << lines("Leeds|council|2024|age: 5|homes_open|12\nLeeds|council|2024|age: 5|share_percent|?x\n"
                 "Leeds|council|2024|home_type: Small; age: 6|homes_open|?\n"
                 "Leeds|council|2024|home_type: Small; age: 6|share_percent|0.5");
    QTest::newRow("two councils in one return, and a former code")
        << place + QStringLiteral("|inpost_fte|caseload_fte\n") + year("Local authority")
            + QStringLiteral("|E92000001|England|E1|East|940 / 941|E06000061 / E06000062|North / West|400|15\n")
            + year("Local authority")
            + QStringLiteral("|E92000001|England|E1|South West|933|E10000027|Somerset|200|low")
        << QStringLiteral("workforce")
        << lines("|joint|2024-09-30||inpost_fte|400\n|joint|2024-09-30||average_caseload|15\n"
                 "Somerset|council|2024-09-30||inpost_fte|200\nSomerset|council|2024-09-30||average_caseload|?low");
    QTest::newRow("neighbours")
        << QStringLiteral("la_name|LA number|SN1|SNP|SN2|SNP\nLeeds|383|880|Close |933|Not close\n"
                          "||||\nOld SNs:|||||\nDorset (old)|835|878|Close|865|Close")
        << QStringLiteral("statistical_neighbours_2031")
        << lines("2031|Leeds|Torbay=Close|Somerset=Not close\n2031|Dorset|Devon=Close|Wiltshire=Close");
}

void TestTidyTable::interpretsTables()
{
    QFETCH(QString, table);
    QFETCH(QString, series);
    Collector sink;
    QVector<ReadingNote> notes;
    const auto read = readDataset(tableOf(table), QStringLiteral("neighbours of 2031.csv"), sink, notes);
    QVERIFY2(read, read ? "" : qPrintable(read.error().toLine()));
    QTEST(sink.figures, "figures");
    if (!series.isEmpty()) {
        QCOMPARE(sink.series, series);
    }
    QCOMPARE(sink.rows.size(), table.count(QLatin1Char('\n')) + 1);
    QVERIFY(notes.isEmpty());
}

void TestTidyTable::countsEveryRow()
{
    const QString table
        = QStringLiteral("time_period|time_identifier|geographic_level|la_name|new_la_code|first|second\n"
                         "2024|Reporting year|Local authority|Leeds|E08000035|1|c\n"
                         "2024|Reporting year|School|A school|||2\n"
                         "later|Reporting year|Local authority|Leeds|E08000035|3|4\n"
                         "2024|Reporting year|Local authority|Leeds|E08000035|5|6|7\n"
                         "||||||\n"
                         "2023|Reporting year|Local authority|Nowhere|E99999999|8|9");
    Collector sink;
    QVector<ReadingNote> notes;
    const auto read = readDataset(tableOf(table), QStringLiteral("any.csv"), sink, notes);
    QVERIFY(read);
    QCOMPARE(read->rowsRead, 5);
    QCOMPARE(read->rowsSkipped, 3);
    QCOMPARE(read->observations, 3);
    QCOMPARE(read->missing, 1);
    QCOMPARE(notes.size(), 3); // one for each reason
    QCOMPARE(sink.rows.last().council, QString());
    QCOMPARE(sink.rows.last().areaName, QStringLiteral("Nowhere"));
}

void TestTidyTable::readsOutcomes()
{
    const QString table = QStringLiteral(
        "Judgements as at some day\n"
        "Web link|Local authority area code|Local authority name|Region|Inspection/Visit date|Publication date|"
        "Inspection/Visit type|Overall effectiveness|The impact of leaders|Children who need help and protection|"
        "The experiences of children in care|The experiences of care leavers|Visit Theme\n"
        "link|E08000035|Leeds|North|21/02/2022|09/05/2022|ILACS Short Inspection|Outstanding|Good|Good|Good||\n"
        "link|E08000035|Leeds|North|2024-03-05|2024-04-30|ILACS Focused Visit||||||Front door\n"
        "link|E08000035|Leeds|North|45352|45400|ILACS Standard Inspection|Good|Good|Good|Good|Inadequate|\n"
        "link|E08000035|Leeds|North|not yet||ILACS Standard Inspection|Good|||||");
    Collector sink;
    QVector<ReadingNote> notes;
    const auto read = readDataset(tableOf(table), QStringLiteral("any.ods"), sink, notes);
    QVERIFY(read);
    QCOMPARE(read->rowsRead, 4);
    QCOMPARE(read->rowsSkipped, 1);
    QCOMPARE(sink.outcomes.size(), 3);
    const OutcomeRow& before = sink.outcomes[0];
    QCOMPARE(before.inspection.start, PartialDate::day(QDate(2022, 2, 21)));
    QCOMPARE(before.inspection.variant, QStringLiteral("short"));
    QCOMPARE(before.inspection.overallGrade, Grade::Outstanding);
    QCOMPARE(before.gradings.last().area, Area::InCareAndCareLeavers); // one judgement until 2023
    QCOMPARE(sink.outcomes[1].inspection.framework, Framework::Fv);
    QCOMPARE(sink.outcomes[1].inspection.overallGrade, Grade::NotGraded);
    QCOMPARE(sink.outcomes[1].theme, QStringLiteral("Front door"));
    QCOMPARE(sink.outcomes[2].inspection.start, PartialDate::day(QDate(2024, 3, 1)));
    QCOMPARE(sink.outcomes[2].gradings.last().area, Area::CareLeavers);
}

void TestTidyTable::refusesOtherTables()
{
    Collector sink;
    QVector<ReadingNote> notes;
    const TableSource other = tableOf(QStringLiteral("name|price\nApples|3"));
    QVERIFY(!datasetKindOf(other));
    const auto read = readDataset(other, QStringLiteral("prices.csv"), sink, notes);
    QVERIFY(!read);
    QVERIFY(!read.error().help.isEmpty());
    const auto empty = readDataset(tableOf(QStringLiteral("time_period|time_identifier|geographic_level|la_name")),
        QStringLiteral("header.csv"), sink, notes);
    QVERIFY(!empty);
    QVERIFY(sink.rows.isEmpty());
}

QTEST_GUILESS_MAIN(TestTidyTable)

#include "tst_tidytable.moc"
