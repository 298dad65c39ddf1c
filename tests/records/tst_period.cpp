#include <period.h>

#include <QTest>

using namespace Councilscope;

class PeriodTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsDates_data();
    void holdsDates();
    void countsMonths();
    void datesInspections_data();
    void datesInspections();
};

namespace {

QDate dayFrom(const QString& iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

} // namespace

void PeriodTest::holdsDates_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isHeld");

    const auto row = [](const char* name, const char* date, const char* from, const char* to, bool isHeld) {
        QTest::newRow(name) << QString::fromLatin1(date) << QString::fromLatin1(from) << QString::fromLatin1(to)
                            << isHeld;
    };
    row("first day", "2020-01-01", "2020-01-01", "2020-12-31", true);
    row("last day", "2020-12-31", "2020-01-01", "2020-12-31", true);
    row("day before", "2019-12-31", "2020-01-01", "2020-12-31", false);
    row("day after", "2021-01-01", "2020-01-01", "2020-12-31", false);
    row("open start", "1999-01-01", "", "2020-12-31", true);
    row("open end", "2030-01-01", "2020-01-01", "", true);
    row("month that begins before", "2020-01", "2020-01-31", "", true);
    row("month that ends after", "2020-12", "", "2020-12-01", true);
    row("year before", "2019", "2020-01-01", "", false);
    row("unknown, open", "", "", "", true);
    row("unknown, bounded before", "", "2020-01-01", "", false);
    row("unknown, bounded after", "", "", "2020-01-01", false);
}

void PeriodTest::holdsDates()
{
    QFETCH(QString, date);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(isWithin(PartialDate::fromIso(date), dayFrom(from), dayFrom(to)), "isHeld");
    if (date.isEmpty() || dayFrom(date).isValid()) {
        QTEST(isWithin(dayFrom(date), dayFrom(from), dayFrom(to)), "isHeld");
    }
}

void PeriodTest::countsMonths()
{
    QCOMPARE(monthsBetween(QDate(2020, 1, 31), QDate(2020, 2, 1)), 1);
    QCOMPARE(monthsBetween(QDate(2019, 11, 5), QDate(2021, 2, 4)), 15);
    QCOMPARE(monthsBetween(QDate(2020, 3, 1), QDate(2020, 1, 1)), -2);
}

void PeriodTest::datesInspections_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("expected");

    const QString start = QStringLiteral("2018-06-11");
    const QString end = QStringLiteral("2018-06-22");
    const QString published = QStringLiteral("2018-07-23");
    QTest::newRow("all known") << start << end << published << end;
    QTest::newRow("no end") << start << QString() << published << start;
    QTest::newRow("published only") << QString() << QString() << published << published;
    QTest::newRow("month") << start << QStringLiteral("2018-06") << published << QStringLiteral("2018-06");
    QTest::newRow("nothing") << QString() << QString() << QString() << QString();
}

void PeriodTest::datesInspections()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, published);
    Inspection inspection;
    inspection.start = PartialDate::fromIso(start);
    inspection.end = PartialDate::fromIso(end);
    inspection.published = PartialDate::fromIso(published);
    QTEST(inspectionDate(inspection).toIso(), "expected");
}

QTEST_GUILESS_MAIN(PeriodTest)

#include "tst_period.moc"
