#include "../shared/comparisonrecords.h"

#include <metricseries.h>

#include <QTest>

using namespace Councilscope;

namespace {

const QString plans = QStringLiteral("child_protection_plans");
const QString york = QStringLiteral("York");

Observation official(double value, const QString& date)
{
    Observation figure;
    figure.council = york;
    figure.metric = plans;
    figure.value = value;
    figure.asOf = PartialDate::fromIso(date);
    figure.dataset = QStringLiteral("sample");
    return figure;
}

} // namespace

class TestReportedAgainstOfficial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
    void nearestDateIsTaken();
    void seriesKeepsTheLineOfficial();
    void differenceIsSaid();
};

void TestReportedAgainstOfficial::pairs_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("date");
    QTest::addColumn<Qualifier>("qualifier");
    QTest::addColumn<QDate>("published");
    QTest::addColumn<int>("reason"); // -1: no pair
    const QDate summer(2014, 6, 30);
    const Qualifier exact = Qualifier::Exact;
    QTest::newRow("same") << 212.0 << QStringLiteral("2014-03-31") << exact << summer << int(DifferenceReason::Same);
    QTest::newRow("before validation") << 237.0 << QStringLiteral("2014-03-31") << exact << summer
                                       << int(DifferenceReason::ValidatedLater);
    QTest::newRow("month alone") << 237.0 << QStringLiteral("2014-03") << exact << summer
                                 << int(DifferenceReason::ValidatedLater);
    QTest::newRow("long after") << 237.0 << QStringLiteral("2014-03-31") << exact << QDate(2015, 9, 1)
                                << int(DifferenceReason::NotKnown);
    QTest::newRow("not published") << 237.0 << QStringLiteral("2014-03-31") << exact << QDate()
                                   << int(DifferenceReason::NotKnown);
    QTest::newRow("a month later") << 230.0 << QStringLiteral("2014-04-30") << exact << summer
                                   << int(DifferenceReason::OtherDate);
    QTest::newRow("about") << 200.0 << QStringLiteral("2014-03-31") << Qualifier::About << summer
                           << int(DifferenceReason::Approximate);
    QTest::newRow("more than, and it is")
        << 200.0 << QStringLiteral("2014-03-31") << Qualifier::MoreThan << summer << int(DifferenceReason::Approximate);
    QTest::newRow("more than, and it is not") << 220.0 << QStringLiteral("2014-03-31") << Qualifier::MoreThan << summer
                                              << int(DifferenceReason::ValidatedLater);
    QTest::newRow("two months later") << 230.0 << QStringLiteral("2014-05-31") << exact << summer << -1;
    QTest::newRow("year alone") << 230.0 << QStringLiteral("2014") << exact << summer << -1;
}

void TestReportedAgainstOfficial::pairs()
{
    QFETCH(double, value);
    QFETCH(QString, date);
    QFETCH(Qualifier, qualifier);
    QFETCH(QDate, published);
    const PartialDate printed = published.isValid() ? PartialDate::day(published) : PartialDate();
    const DocumentRecord report = Testing::document(QStringLiteral("a"), york, Framework::Sif, printed);
    const Observation reported = Testing::figure(report, plans, value, PartialDate::fromIso(date), qualifier);
    const auto found = reportedAgainstOfficial({reported}, {official(212, QStringLiteral("2014-03-31"))}, {report});
    QTEST(found.isEmpty() ? -1 : int(found.first().reason), "reason");
    QCOMPARE(found.isEmpty() ? value - 212 : found.first().difference, value - 212);
}

void TestReportedAgainstOfficial::nearestDateIsTaken()
{
    const DocumentRecord report = Testing::document(QStringLiteral("a"), york, Framework::Sif, {});
    const Observation reported = Testing::figure(report, plans, 5, PartialDate::day(QDate(2014, 4, 10)));
    const auto found = reportedAgainstOfficial(
        {reported}, {official(1, QStringLiteral("2014-05-08")), official(2, QStringLiteral("2014-03-31"))}, {report});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().official.value, 2.0);
}

void TestReportedAgainstOfficial::seriesKeepsTheLineOfficial()
{
    RecordSet records;
    const DocumentRecord report
        = Testing::document(QStringLiteral("a"), york, Framework::Sif, PartialDate::day(QDate(2014, 6, 30)));
    records.documents = {report};
    records.observations = {official(197, QStringLiteral("2013-03-31")), official(212, QStringLiteral("2014-03-31")),
        official(170, QStringLiteral("2015-03-31")), Testing::figure(report, plans, 237, PartialDate::month(2014, 3))};
    const MetricSeries series = metricSeries(records, {plans, {york}, {}, {}}).first();
    QCOMPARE(series.points.size(), 4);
    QCOMPARE(series.joins.size(), 2);
    for (const MetricJoin& join : series.joins) {
        QVERIFY(!series.points.at(join.from).isReported() && !series.points.at(join.to).isReported());
    }
    const auto reported = std::find_if(
        series.points.cbegin(), series.points.cend(), [](const MetricPoint& point) { return point.isReported(); });
    QVERIFY(reported != series.points.cend() && reported->against.has_value());
    QCOMPARE(reported->against->difference, 25.0);
}

void TestReportedAgainstOfficial::differenceIsSaid()
{
    const DocumentRecord report
        = Testing::document(QStringLiteral("a"), york, Framework::Sif, PartialDate::day(QDate(2014, 6, 30)));
    const Observation reported = Testing::figure(report, plans, 200, PartialDate::day(QDate(2014, 3, 31)));
    const auto found = reportedAgainstOfficial({reported}, {official(212, QStringLiteral("2014-03-31"))}, {report});
    QCOMPARE(found.size(), 1);
    const QString text = differenceText(found.first());
    QVERIFY2(text.contains(QStringLiteral("−12")) && text.contains(QStringLiteral("212")), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestReportedAgainstOfficial)

#include "tst_reportedagainstofficial.moc"
