#include "tablesample.h"

#include <QTest>

using namespace Councilscope;

namespace {

/// What every table of the standard begins with.
const QString place = QStringLiteral(
    "time_period|time_identifier|geographic_level|country_code|country_name|region_code|region_name|old_la_code|"
    "new_la_code|la_name");

QString areaRow(const char* level, const char* rest)
{
    return QStringLiteral("2024|Reporting year|%1|E92000001|England|%2").arg(QLatin1String(level), QLatin1String(rest));
}

QString leeds(const QString& period = QStringLiteral("2024|Reporting year"))
{
    return period + QStringLiteral("|Local authority|E92000001|England|E12000003|Yorkshire|383|E08000035|Leeds");
}

QString table(const QString& columns, const QStringList& rows)
{
    return place + QLatin1Char('|') + columns + QLatin1Char('\n') + rows.join(QLatin1Char('\n'));
}

QStringList keysOf(const QVector<Area>& areas)
{
    QStringList keys;
    for (const Area area : areas) {
        keys << key(area);
    }
    return keys;
}

} // namespace

/// Tables of the standard as publishers write them: what the examples in other tests do not have.
class TestPublishedForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTables_data();
    void readsTables();
    void leavesOtherAreasOut();
    void takesEverySheet();
    void readsOutcomesOfOtherYears_data();
    void readsOutcomesOfOtherYears();
    void readsNeighbours_data();
    void readsNeighbours();
    void listsNeighboursOnce();
};

void TestPublishedForms::readsTables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("figures");
    QTest::newRow("the state of a row marks its figures and is no breakdown")
        << table(QStringLiteral("group|version|cin_rate"),
               {leeds() + QStringLiteral("|A|Provisional|3"), leeds() + QStringLiteral("|B|Revised|c"),
                   leeds() + QStringLiteral("|Total|Final|5"), leeds() + QStringLiteral("|C|Revised|6 [e]")})
        << QStringList{QStringLiteral("Leeds|council|2024-03-31|group: A|cin_rate|3p"),
               QStringLiteral("Leeds|council|2024-03-31|group: B|cin_rate|?c"),
               QStringLiteral("Leeds|council|2024-03-31||cin_rate|5"),
               QStringLiteral("Leeds|council|2024-03-31|group: C|cin_rate|6[e]")};
    QTest::newRow("a filter of one value is a breakdown, a title in every row and a total are none")
        << table(QStringLiteral("category|school_type|sex|cin_rate"),
               {leeds() + QStringLiteral("|Children in need|Special|Total|3")})
        << QStringList{QStringLiteral("Leeds|council|2024-03-31|school_type: Special|cin_rate|3")};
    QTest::newRow("durations among figures")
        << table(QStringLiteral("stage|cla_number"),
               {leeds() + QStringLiteral("|Time to match|01:02"), leeds() + QStringLiteral("|Time to place|00:10"),
                   leeds() + QStringLiteral("|Adopted|180")})
        << QStringList{QStringLiteral("Leeds|council|2024-03-31|stage: Time to match|cla_number|?01:02"),
               QStringLiteral("Leeds|council|2024-03-31|stage: Time to place|cla_number|?00:10"),
               QStringLiteral("Leeds|council|2024-03-31|stage: Adopted|cla_number|180")};
    QTest::newRow("an age is a filter, a mean age a measure")
        << table(QStringLiteral("age|mean_age|cla_number"),
               {leeds() + QStringLiteral("|5|5.0|12"), leeds() + QStringLiteral("|6|6.0|13")})
        << QStringList{QStringLiteral("Leeds|council|2024-03-31|age: 5|mean_age|5"),
               QStringLiteral("Leeds|council|2024-03-31|age: 5|cla_number|12"),
               QStringLiteral("Leeds|council|2024-03-31|age: 6|mean_age|6"),
               QStringLiteral("Leeds|council|2024-03-31|age: 6|cla_number|13")};
    QTest::newRow("footnotes stay with their figure, notes of a row break nothing down")
        << table(QStringLiteral("notes|cin_rate|cin_rate_footnote"),
               {leeds() + QStringLiteral("|Boundary changed|3|1"), leeds() + QStringLiteral("||4|")})
        << QStringList{QStringLiteral("Leeds|council|2024-03-31||cin_rate|3[1]"),
               QStringLiteral("Leeds|council|2024-03-31||cin_rate|4")};
    QTest::newRow("codes left out") << QStringLiteral(
        "time_period|time_identifier|geographic_level|region_name|la_name|cin_rate\n"
        "2024|Reporting year|National|||5\n"
        "2024|Reporting year|Regional|Outer London||6\n"
        "2024|Reporting year|Local authority||Herefordshire, County of|7\n"
        "2024|Reporting year|Local authority||Hertfordshire|8\n"
        "2018|Reporting year|Local authority||Dorset|9")
                                    << QStringList{QStringLiteral("|national|2024-03-31||cin_rate|5"),
                                           QStringLiteral("|region|2024-03-31||cin_rate|6"),
                                           QStringLiteral("Herefordshire|council|2024-03-31||cin_rate|7"),
                                           QStringLiteral("Hertfordshire|council|2024-03-31||cin_rate|8"),
                                           QStringLiteral("Dorset|council|2018-03-31||cin_rate|9")};
    QTest::newRow("symbols in place of codes")
        << table(QStringLiteral("cin_rate"),
               {areaRow("National", "z|z|z|z|z|1"), areaRow("Regional", "E12000003|Yorkshire|z|z|z|2"),
                   areaRow("Local authority", "E12000003|Yorkshire|383|x|Leeds|3"),
                   areaRow("Local authority", "z|z|x|x|Not recorded|4")})
        << QStringList{QStringLiteral("|national|2024-03-31||cin_rate|1"),
               QStringLiteral("|region|2024-03-31||cin_rate|2"), QStringLiteral("Leeds|council|2024-03-31||cin_rate|3"),
               QStringLiteral("|council|2024-03-31||cin_rate|4")};
    QTest::newRow("two councils in one return, however they are joined")
        << table(QStringLiteral("cin_rate"),
               {areaRow("Local authority", "E12000007|London|314 & 318|E09000021 & E09000027|Two of them|1"),
                   areaRow("Local authority", "E12000007|London|||Kingston upon Thames / Richmond upon Thames|2")})
        << QStringList{
               QStringLiteral("|joint|2024-03-31||cin_rate|1"), QStringLiteral("|joint|2024-03-31||cin_rate|2")};
    QTest::newRow("empty cells behind the last column") << table(QStringLiteral("cin_rate"),
        {leeds() + QStringLiteral("|3||")}) << QStringList{QStringLiteral("Leeds|council|2024-03-31||cin_rate|3")};
    QTest::newRow("names of columns with spaces")
        << QStringLiteral("Time period|Time identifier|Geographic level|Old LA code|New LA code|LA name|CIN rate\n"
                          "2024|Reporting year|Local authority|383|E08000035|Leeds|3")
        << QStringList{QStringLiteral("Leeds|council|2024-03-31||cin_rate|3")};
}

void TestPublishedForms::readsTables()
{
    QFETCH(QString, text);
    Collector sink;
    QVector<ReadingNote> notes;
    const auto read = readDataset(tableOf(text), QStringLiteral("any.csv"), sink, notes);
    QVERIFY2(read, read ? "" : qPrintable(read.error().toLine()));
    QTEST(sink.figures, "figures");
    QCOMPARE(read->rowsSkipped, 0);
    QCOMPARE(read->observations + read->missing, int(sink.figures.size()));
}

void TestPublishedForms::leavesOtherAreasOut()
{
    QStringList rows{leeds() + QStringLiteral("|1")};
    const QStringList levels{QStringLiteral("Local authority district"), QStringLiteral("Parliamentary constituency"),
        QStringLiteral("Opportunity area"), QStringLiteral("English devolved area"), QStringLiteral("Institution"),
        QStringLiteral("School"), QStringLiteral("Provider"), QStringLiteral("RSC region"), QStringLiteral("Ward"),
        QStringLiteral("MAT"), QStringLiteral("Local skills improvement plan area")};
    for (const QString& level : levels) {
        rows << leeds().replace(QStringLiteral("Local authority"), level) + QStringLiteral("|2");
    }
    Collector sink;
    QVector<ReadingNote> notes;
    const auto read
        = readDataset(tableOf(table(QStringLiteral("cin_rate"), rows)), QStringLiteral("any.csv"), sink, notes);
    QVERIFY(read);
    QCOMPARE(sink.figures.size(), 1);
    QCOMPARE(read->rowsRead, int(levels.size()) + 1);
    QCOMPARE(read->rowsSkipped, int(levels.size()));
    QCOMPARE(notes.size(), levels.size());
}

void TestPublishedForms::takesEverySheet()
{
    const QString text = QStringLiteral("= Cover\nSome statistics\n= Plans\nTable 1\n")
        + table(QStringLiteral("cpp_at31"), {leeds() + QStringLiteral("|600")})
        + QStringLiteral("\n= Children in need\n")
        + table(QStringLiteral("at31_episodes"), {leeds() + QStringLiteral("|5000")})
        + QStringLiteral("\n= Notes\nRounded");
    Collector sink;
    QVector<ReadingNote> notes;
    const auto read = readDataset(tableOf(text), QStringLiteral("two_tables.xlsx"), sink, notes);
    QVERIFY(read);
    QCOMPARE(sink.figures,
        (QStringList{QStringLiteral("Leeds|council|2024-03-31||child_protection_plans|600"),
            QStringLiteral("Leeds|council|2024-03-31||children_in_need|5000")}));
    QCOMPARE(read->series, QStringLiteral("cpp_duration+cin_stock"));
    QCOMPARE(read->title, QStringLiteral("two tables"));
    QCOMPARE(read->rowsRead, 2);
}

void TestPublishedForms::readsOutcomesOfOtherYears_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("council");
    QTest::addColumn<QString>("dates");
    QTest::addColumn<QString>("framework");
    QTest::addColumn<QString>("overall");
    QTest::addColumn<QStringList>("areas");
    QTest::newRow("without an overall grade, since 2026")
        << QStringLiteral("Web link|Local authority area code|Local authority name|Inspection date|Publication date|"
                          "The impact of leaders on practice|Children who need help and protection|The experiences of "
                          "children in care|The experiences of care leavers\n"
                          "link|E08000035|Leeds|27/04/2026|17/06/2026|Good|Good|Outstanding|Good")
        << QStringLiteral("Leeds") << QStringLiteral("2026-04-27 ") << key(Framework::Ilacs) << key(Grade::Unknown)
        << keysOf({Area::Leadership, Area::HelpAndProtection, Area::InCare, Area::CareLeavers});
    QTest::newRow("the framework before 2018, names without codes")
        << QStringLiteral("Local authority|Region|Inspection start date|Inspection end date|Overall effectiveness|"
                          "Children who need help and protection|Children looked after and achieving permanence|"
                          "Adoption performance|Experiences and progress of care leavers|Leadership, management and "
                          "governance|Effectiveness of the LSCB\n"
                          "Bath & North East Somerset|South West|5 May 2015|29 May 2015|Good|Good|Good|Outstanding|"
                          "Good|Good|Requires improvement")
        << QStringLiteral("Bath and North East Somerset") << QStringLiteral("2015-05-05 2015-05-29")
        << key(Framework::Sif) << key(Grade::Good)
        << keysOf({Area::Overall, Area::Leadership, Area::HelpAndProtection, Area::LookedAfterAndPermanence,
               Area::Adoption, Area::CareLeavers, Area::Lscb});
    QTest::newRow("children in care and care leavers in one column")
        << QStringLiteral("Local authority area code|Local authority name|Inspection date|Inspection type|Overall "
                          "effectiveness|Experiences of children in care and care leavers\n"
                          "E08000035|Leeds|21/02/2022|ILACS short inspection|Outstanding|Good")
        << QStringLiteral("Leeds") << QStringLiteral("2022-02-21 ") << key(Framework::Ilacs) << key(Grade::Outstanding)
        << keysOf({Area::Overall, Area::InCareAndCareLeavers});
}

void TestPublishedForms::readsOutcomesOfOtherYears()
{
    QFETCH(QString, text);
    Collector sink;
    QVector<ReadingNote> notes;
    const auto read = readDataset(tableOf(text), QStringLiteral("any.ods"), sink, notes);
    QVERIFY2(read, read ? "" : qPrintable(read.error().toLine()));
    QCOMPARE(read->kind, DatasetKind::Outcomes);
    QCOMPARE(sink.outcomes.size(), 1);
    const Inspection& inspection = sink.outcomes.first().inspection;
    QTEST(inspection.council, "council");
    const QString dates = inspection.start.toIso() + QLatin1Char(' ') + inspection.end.toIso();
    QTEST(dates, "dates");
    QTEST(key(inspection.framework), "framework");
    QTEST(key(inspection.overallGrade), "overall");
    QVector<Area> areas;
    for (const OutcomeRow::Grading& grading : std::as_const(sink.outcomes.first().gradings)) {
        areas << grading.area;
    }
    QTEST(keysOf(areas), "areas");
}

void TestPublishedForms::readsNeighbours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("list");
    QTest::newRow("without closeness") << QStringLiteral("LA code|LA name|Neighbour 1|Neighbour 2\n383|Leeds|380|373")
                                       << QStringLiteral("2027|Leeds|Bradford=|Sheffield=");
    QTest::newRow("with names beside the codes")
        << QStringLiteral("la_code|la_name|sn1|sn1_name|sn2|sn2_name\n383|Leeds|380|Bradford|373|Sheffield")
        << QStringLiteral("2027|Leeds|Bradford=|Sheffield=");
    QTest::newRow("names in place of codes")
        << QStringLiteral("new_la_code|la_name|SN1|SN1P\nE08000035|Leeds|Kingston upon Hull, City of|Close")
        << QStringLiteral("2027|Leeds|Kingston upon Hull=Close");
}

void TestPublishedForms::readsNeighbours()
{
    QFETCH(QString, text);
    Collector sink;
    QVector<ReadingNote> notes;
    const auto read = readDataset(tableOf(text), QStringLiteral("neighbours 2027.csv"), sink, notes);
    QVERIFY2(read, read ? "" : qPrintable(read.error().toLine()));
    QCOMPARE(read->kind, DatasetKind::Neighbours);
    QTEST(sink.figures.value(0), "list");
}

void TestPublishedForms::listsNeighboursOnce()
{
    const QString text = QStringLiteral("la_code|la_name|sn1\n383|Leeds|380\n380|Bradford|383\n383|Leeds|373");
    Collector sink;
    QVector<ReadingNote> notes;
    const auto read = readDataset(tableOf(text), QStringLiteral("neighbours 2027.csv"), sink, notes);
    QVERIFY2(read, read ? "" : qPrintable(read.error().toLine()));
    QCOMPARE(
        sink.figures, (QStringList{QStringLiteral("2027|Leeds|Bradford="), QStringLiteral("2027|Bradford|Leeds=")}));
    QCOMPARE(read->rowsRead, 3);
    QCOMPARE(read->rowsSkipped, 1);
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes.first().what.contains(QStringLiteral("a second time")), qPrintable(notes.first().what));
}

QTEST_GUILESS_MAIN(TestPublishedForms)

#include "tst_publishedforms.moc"
