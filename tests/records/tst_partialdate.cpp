#include <partialdate.h>

#include <QTest>

using namespace Councilscope;

class TestPartialDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsIso_data();
    void writesAndReadsIso();
    void knowsItsLastDay_data();
    void knowsItsLastDay();
    void refusesNonsense_data();
    void refusesNonsense();
};

void TestPartialDate::writesAndReadsIso_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<DatePrecision>("precision");
    QTest::addColumn<QDate>("first");
    QTest::newRow("day") << QStringLiteral("2013-10-05") << DatePrecision::Day << QDate(2013, 10, 5);
    QTest::newRow("month") << QStringLiteral("2013-10") << DatePrecision::Month << QDate(2013, 10, 1);
    QTest::newRow("year") << QStringLiteral("2013") << DatePrecision::Year << QDate(2013, 1, 1);
}

void TestPartialDate::writesAndReadsIso()
{
    QFETCH(QString, iso);
    const PartialDate date = PartialDate::fromIso(iso, RecordState::Inferred);
    QVERIFY(date.isValid());
    QTEST(date.precision, "precision");
    QTEST(date.date, "first");
    QCOMPARE(date.state, RecordState::Inferred);
    QCOMPARE(date.toIso(), iso);
}

void TestPartialDate::knowsItsLastDay_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QDate>("last");
    QTest::newRow("day") << QStringLiteral("2013-10-05") << QDate(2013, 10, 5);
    QTest::newRow("month") << QStringLiteral("2013-10") << QDate(2013, 10, 31);
    QTest::newRow("february of a leap year") << QStringLiteral("2012-02") << QDate(2012, 2, 29);
    QTest::newRow("year") << QStringLiteral("2013") << QDate(2013, 12, 31);
    QTest::newRow("unknown") << QString() << QDate();
}

void TestPartialDate::knowsItsLastDay()
{
    QFETCH(QString, iso);
    QTEST(PartialDate::fromIso(iso).lastDate(), "last");
}

void TestPartialDate::refusesNonsense_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "soon", "2013-13", "2013-02-30", "20131"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestPartialDate::refusesNonsense()
{
    QFETCH(QString, text);
    const PartialDate date = PartialDate::fromIso(text);
    QVERIFY(!date.isValid());
    QCOMPARE(date.toIso(), QString());
    QVERIFY(!PartialDate::day(QDate()).isValid());
}

QTEST_GUILESS_MAIN(TestPartialDate)

#include "tst_partialdate.moc"
