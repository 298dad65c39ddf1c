#include <lineage.h>
#include <metricseries.h>

#include <QTest>

using namespace Councilscope;

namespace {

const QString dorset = QStringLiteral("Dorset");
const QString formerDorset = QStringLiteral("Dorset (until 2019)");
const QString metric = QStringLiteral("children_in_need");

Observation figure(const QString& council, const QString& areaCode, int year)
{
    Observation observation;
    observation.council = council;
    observation.areaCode = areaCode;
    observation.metric = metric;
    observation.value = year;
    observation.dataset = QStringLiteral("stock");
    observation.asOf = PartialDate::day(QDate(year, 3, 31));
    return observation;
}

} // namespace

class TestLineage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesSeries_data();
    void namesSeries();
    void knowsPredecessors_data();
    void knowsPredecessors();
    void putsPredecessorsBehindOnce();
    void neverJoinsTwoCouncilsOfOneName();
    void joinsOneCouncilOverItsCodes();
};

void TestLineage::namesSeries_data()
{
    QTest::addColumn<QString>("council");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("expected");
    QTest::newRow("of today") << dorset << "E06000059" << 2021 << dorset;
    QTest::newRow("former by its code") << dorset << "E10000009" << 2018 << formerDorset;
    QTest::newRow("former by its number, in the year of the change") << dorset << "835" << 2019 << formerDorset;
    QTest::newRow("former by the date") << dorset << QString() << 2015 << formerDorset;
    QTest::newRow("of today by the date") << dorset << QString() << 2022 << dorset;
    QTest::newRow("former with a name of its own") << "Cumbria"
                                                   << "E10000006" << 2018 << "Cumbria";
    QTest::newRow("code that changed") << "Somerset"
                                       << "E10000027" << 2018 << "Somerset";
}

void TestLineage::namesSeries()
{
    QFETCH(QString, council);
    QFETCH(QString, code);
    QFETCH(int, year);
    const QString name = seriesName(figure(council, code, year));
    QTEST(name, "expected");
    QCOMPARE(councilOfSeries(name), council);
}

void TestLineage::knowsPredecessors_data()
{
    QTest::addColumn<QString>("council");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("three became two") << "Bournemouth, Christchurch and Poole"
                                      << QStringList{
                                             QStringLiteral("Bournemouth"), formerDorset, QStringLiteral("Poole")};
    QTest::newRow("same name") << dorset << QStringList{formerDorset};
    QTest::newRow("one became two") << "Cumberland" << QStringList{QStringLiteral("Cumbria")};
    QTest::newRow("none") << "York" << QStringList{};
}

void TestLineage::knowsPredecessors()
{
    QFETCH(QString, council);
    QTEST(predecessorsOf(council), "expected");
}

void TestLineage::putsPredecessorsBehindOnce()
{
    const QStringList both{QStringLiteral("Cumberland"), QStringLiteral("Westmorland and Furness")};
    QCOMPARE(withPredecessors(both),
        QStringList(
            {QStringLiteral("Cumberland"), QStringLiteral("Cumbria"), QStringLiteral("Westmorland and Furness")}));
}

void TestLineage::neverJoinsTwoCouncilsOfOneName()
{
    RecordSet records;
    records.observations
        = {figure(dorset, QStringLiteral("E10000009"), 2018), figure(dorset, QStringLiteral("E10000009"), 2019),
            figure(dorset, QStringLiteral("E06000059"), 2020), figure(dorset, QStringLiteral("E06000059"), 2021)};
    const QVector<MetricSeries> series = metricSeries(records, {.metric = metric, .councils = {dorset}});
    QCOMPARE(series.size(), 2);
    QCOMPARE(series.at(0).council, dorset);
    QCOMPARE(series.at(1).council, formerDorset);
    for (const MetricSeries& one : series) {
        QCOMPARE(one.points.size(), 2);
        QCOMPARE(one.joins.size(), 1);
    }
}

void TestLineage::joinsOneCouncilOverItsCodes()
{
    const QString somerset = QStringLiteral("Somerset");
    RecordSet records;
    records.observations
        = {figure(somerset, QStringLiteral("E10000027"), 2023), figure(somerset, QStringLiteral("E06000066"), 2024)};
    const QVector<MetricSeries> series = metricSeries(records, {.metric = metric, .councils = {somerset}});
    QCOMPARE(series.size(), 1);
    QCOMPARE(series.first().joins.size(), 1);
}

QTEST_GUILESS_MAIN(TestLineage)
#include "tst_lineage.moc"
