#include <datefinder.h>

#include <QTest>

using namespace Councilscope;

class TestDateFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRanges_data();
    void findsRanges();
    void flagsSlips();
    void findsDates_data();
    void findsDates();
    void readsFileNames_data();
    void readsFileNames();
};

void TestDateFinder::findsRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("notAfter");
    QTest::addColumn<QString>("expected"); // first / last, "~" marks an inferred date, empty for none

    const auto row = [](const char* name, const QString& text, const QString& expected, const QString& notAfter = {}) {
        QTest::newRow(name) << text << notAfter << expected;
    };
    row("shared month", QStringLiteral("6 to 17 December 2021"), QStringLiteral("2021-12-06 / 2021-12-17"));
    row("ended on", QStringLiteral("began on 19 December 2023 and ended on 9 January 2024"),
        QStringLiteral("2023-12-19 / 2024-01-09"));
    row("shared year", QStringLiteral("28 January – 6 February 2013"), QStringLiteral("~2013-01-28 / 2013-02-06"));
    row("full both", QStringLiteral("24 February 2014 – 19 March 2014"), QStringLiteral("2014-02-24 / 2014-03-19"));
    row("no blanks", QStringLiteral("6 March 2017–30 March 2017"), QStringLiteral("2017-03-06 / 2017-03-30"));
    row("hyphen", QStringLiteral("15-19 July 2013"), QStringLiteral("2013-07-15 / 2013-07-19"));
    row("short month", QStringLiteral("18 Feb 2014 – 12 March 2014"), QStringLiteral("2014-02-18 / 2014-03-12"));
    row("september", QStringLiteral("8 Sept to 2 Oct. 2015"), QStringLiteral("~2015-09-08 / 2015-10-02"));
    row("leading nought", QStringLiteral("23 April 2018 to 04 May 2018"), QStringLiteral("2018-04-23 / 2018-05-04"));
    row("ordinals", QStringLiteral("3rd to 14th of June 2019"), QStringLiteral("2019-06-03 / 2019-06-14"));
    row("weekdays", QStringLiteral("Monday 2 to Friday 13 December 2024"), QStringLiteral("2024-12-02 / 2024-12-13"));
    row("over the year's end", QStringLiteral("9 December to 8 January 2015"),
        QStringLiteral("~2014-12-09 / 2015-01-08"));
    row("year at the beginning", QStringLiteral("2 November 2015 to 26 November"),
        QStringLiteral("2015-11-02 / ~2015-11-26"));
    row("over the year's end, year at the beginning", QStringLiteral("30 November 2015 to 4 January"),
        QStringLiteral("2015-11-30 / ~2016-01-04"));
    row("two days", QStringLiteral("on 17 and 18 May 2011"), QStringLiteral("2011-05-17 / 2011-05-18"));
    row("three days", QStringLiteral("on 6, 7 and 8 October 2014"), QStringLiteral("2014-10-06 / 2014-10-08"));
    row("slash", QStringLiteral("3/4 July 2018"), QStringLiteral("2018-07-03 / 2018-07-04"));
    row("one day", QStringLiteral("on 13 October 2020. The inspectors"), QStringLiteral("2020-10-13 / 2020-10-13"));
    row("two windows", QStringLiteral("12 November-4 December 2013 and 21 – 23 January 2014"),
        QStringLiteral("~2013-11-12 / 2014-01-23"));
    row("two windows in a month", QStringLiteral("2 – 6 and 16 – 20 June 2014"),
        QStringLiteral("2014-06-02 / 2014-06-20"));
    row("line break", QStringLiteral("20 May\n2019 to 24\nMay 2019"), QStringLiteral("2019-05-20 / 2019-05-24"));
    row("blanks that do not break", QStringLiteral("6\u00a0to\u00a017\u00a0December\u00a02021"),
        QStringLiteral("2021-12-06 / 2021-12-17"));
    row("number after the range", QStringLiteral("from 9 to 13 December 2024, 3 inspectors"),
        QStringLiteral("2024-12-09 / 2024-12-13"));
    row("number before the range", QStringLiteral("12 children on 3 March 2015"),
        QStringLiteral("2015-03-03 / 2015-03-03"));
    row("no month", QStringLiteral("between 3 and 5 children"), QString());
    row("no such day", QStringLiteral("31 June 2014"), QString());
    row("no year", QStringLiteral("8 – 12 July"), QString());
    row("no year but published", QStringLiteral("8 – 12 July"), QStringLiteral("~2013-07-08 / ~2013-07-12"),
        QStringLiteral("2013-08-16"));
    row("no year, published in the next", QStringLiteral("2 to 20 December"),
        QStringLiteral("~2013-12-02 / ~2013-12-20"), QStringLiteral("2014-02-21"));
    row("percent", QStringLiteral("12% in March 2014"), QString());
    row("months first", QStringLiteral("from October 3, 2022 to October 14, 2022"),
        QStringLiteral("2022-10-03 / 2022-10-14"));
    row("month first, year once", QStringLiteral("November 30 to December 11, 2020"),
        QStringLiteral("~2020-11-30 / 2020-12-11"));
    row("month once", QStringLiteral("October 3 to 14, 2022"), QStringLiteral("~2022-10-03 / 2022-10-14"));
    row("months in digits", QStringLiteral("03/10/2022 – 14/10/2022"), QStringLiteral("2022-10-03 / 2022-10-14"));
    row("points between digits", QStringLiteral("13.03.2023 to 24.03.2023"), QStringLiteral("2023-03-13 / 2023-03-24"));
    row("a number behind a month", QStringLiteral("in March 12 inspectors"), QString(), QStringLiteral("2014-05-05"));
}

void TestDateFinder::findsRanges()
{
    QFETCH(QString, text);
    QFETCH(QString, notAfter);
    QFETCH(QString, expected);
    const auto printed = [](const PartialDate& date) {
        return QString((date.state == RecordState::Inferred ? QStringLiteral("~") : QString()) + date.toIso());
    };
    const auto range = DateFinder::firstRange(text, QDate::fromString(notAfter, Qt::ISODate));
    QCOMPARE(
        range ? QString(printed(range->first) + QStringLiteral(" / ") + printed(range->last)) : QString(), expected);
    if (range) {
        QVERIFY(range->start >= 0 && range->start < range->end && range->end <= text.size());
    }
}

void TestDateFinder::flagsSlips()
{
    const auto fiveDigits = DateFinder::firstRange(u"4 March 20145 to 26 March 2014");
    QVERIFY(fiveDigits);
    QVERIFY(fiveDigits->hasBadYear);
    QCOMPARE(fiveDigits->first.toIso(), QStringLiteral("2014-03-04"));
    QCOMPARE(fiveDigits->first.state, RecordState::Inferred);

    const auto order = DateFinder::firstRange(u"9 June 2014 to 3 June 2014");
    QVERIFY(order);
    QVERIFY(order->hasBadOrder);
    QCOMPARE(order->last.toIso(), QStringLiteral("2014-06-03")); // as printed
}

void TestDateFinder::findsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("several") << QStringLiteral("At 31 March 2014 there were more than at 31 March 2013.")
                             << QStringLiteral("2014-03-31 2013-03-31");
    QTest::newRow("month first") << QStringLiteral("published on March 3, 2015") << QStringLiteral("2015-03-03");
    QTest::newRow("iso") << QStringLiteral("date: 2018-05-06") << QStringLiteral("2018-05-06");
    QTest::newRow("numeric") << QStringLiteral("signed 05/11/2019") << QStringLiteral("2019-11-05");
    QTest::newRow("month without day") << QStringLiteral("in March 2014") << QString();
    QTest::newRow("section of an act") << QStringLiteral("section 152 of the Act 2006") << QString();
}

void TestDateFinder::findsDates()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList found;
    for (const DateMatch& match : DateFinder::dates(text)) {
        found << match.date.toIso();
    }
    QCOMPARE(found.join(u' '), expected);
}

void TestDateFinder::readsFileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << QStringLiteral("report - 11 february 2022.pdf") << QStringLiteral("2022-02-11");
    QTest::newRow("iso") << QStringLiteral("2022-02-11 letter.html") << QStringLiteral("2022-02-11");
    QTest::newRow("underscores") << QStringLiteral("report_3_march_2014.pdf") << QStringLiteral("2014-03-03");
    QTest::newRow("number alone") << QStringLiteral("50184242.pdf") << QString();
    QTest::newRow("month alone") << QStringLiteral("minutes march 2014.pdf") << QString();
}

void TestDateFinder::readsFileNames()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const PartialDate date = DateFinder::fromFileName(name);
    QCOMPARE(date.toIso(), expected);
    QCOMPARE(date.state, expected.isEmpty() ? RecordState::Stated : RecordState::Inferred);
}

QTEST_GUILESS_MAIN(TestDateFinder)
#include "tst_datefinder.moc"
