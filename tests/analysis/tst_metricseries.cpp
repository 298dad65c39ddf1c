#include "../shared/comparisonrecords.h"

#include <metricseries.h>

#include <QTest>

using namespace Councilscope;

namespace {

const QString metric = QStringLiteral("children_looked_after");
const QString york = QStringLiteral("York");

// "2014-03-31=212" day, "2014-03=212" month, "2014=212" year; "=c" suppressed.
Observation observation(const QString& text, const QString& document)
{
    const QStringList parts = text.split(u'=');
    const DocumentRecord report = Testing::document(document, york, Framework::Ilacs, {});
    bool isNumber = false;
    const double value = parts.at(1).toDouble(&isNumber);
    Observation result = Testing::figure(report, metric, value, PartialDate::fromIso(parts.at(0)));
    if (!isNumber) {
        result.value.reset();
        result.symbol = parts.at(1);
    }
    return result;
}

MetricSeries seriesOf(const QStringList& texts)
{
    RecordSet records;
    int number = 0;
    for (const QString& text : texts) {
        records.observations << observation(text, QStringLiteral("document%1").arg(++number));
    }
    return metricSeries(records, {metric, {york}, {}, {}}).first();
}

QString joinNames(const MetricSeries& series)
{
    QStringList names;
    for (const MetricJoin& join : series.joins) {
        const QString kind = join.kind == JoinKind::Line ? QStringLiteral("-")
            : join.kind == JoinKind::Uncertain           ? QStringLiteral("~")
                                                         : QStringLiteral(".");
        names << QString::number(join.from) + kind + QString::number(join.to);
    }
    return names.join(u' ');
}

} // namespace

class TestMetricSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joins_data();
    void joins();
    void sameFigureIsOnePoint();
    void differingFigureIsToldApart();
    void undatedStandsAtItsInspection();
    void twoUndatedOfOneDocumentStayOut();
    void periodIsInclusive_data();
    void periodIsInclusive();
    void leavesOutRejectedAndBreakdowns();
    void keepsOrderOfCouncils();
    void figureText_data();
    void figureText();
    void metricsByNumberOfFigures();
    void otherFilesAreNoted();
    void marksAndSymbols_data();
    void marksAndSymbols();
    void namesParts();
    void takesThePartAskedFor();
};

void TestMetricSeries::joins_data()
{
    QTest::addColumn<QStringList>("figures");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QStringList{} << QString();
    QTest::newRow("one") << QStringList{QStringLiteral("2014-03-31=212")} << QString();
    QTest::newRow("two years") << QStringList{QStringLiteral("2014-03-31=212"), QStringLiteral("2016-03-31=215")}
                               << QStringLiteral("0-1");
    QTest::newRow("not in order") << QStringList{QStringLiteral("2016-03-31=215"), QStringLiteral("2014-03-31=212"),
        QStringLiteral("2015-03-31=1")}
                                  << QStringLiteral("0-1 1-2");
    QTest::newRow("four years") << QStringList{QStringLiteral("2014-03-31=212"), QStringLiteral("2018-03-31=215")}
                                << QStringLiteral("0.1");
    QTest::newRow("month") << QStringList{QStringLiteral("2014-03=212"), QStringLiteral("2015-03-31=215")}
                           << QStringLiteral("0~1");
    QTest::newRow("year") << QStringList{QStringLiteral("2014-03-31=212"), QStringLiteral("2015=215")}
                          << QStringLiteral("0~1");
    QTest::newRow("suppressed between") << QStringList{QStringLiteral("2014-03-31=212"), QStringLiteral("2015-03-31=c"),
        QStringLiteral("2016-03-31=215")}
                                        << QString();
    QTest::newRow("suppressed first") << QStringList{QStringLiteral("2014-03-31=c"), QStringLiteral("2015-03-31=2"),
        QStringLiteral("2016-03-31=3")}
                                      << QStringLiteral("1-2");
}

void TestMetricSeries::joins()
{
    QFETCH(QStringList, figures);
    const MetricSeries series = seriesOf(figures);
    QCOMPARE(series.points.size(), figures.size());
    QTEST(joinNames(series), "expected");
    for (qsizetype i = 1; i < series.points.size(); ++i) {
        QVERIFY(series.points.at(i - 1).middle() <= series.points.at(i).middle());
    }
}

void TestMetricSeries::sameFigureIsOnePoint()
{
    const MetricSeries series = seriesOf({QStringLiteral("2014-03-31=212"), QStringLiteral("2014-03-31=212")});
    QCOMPARE(series.points.size(), 1);
    QCOMPARE(series.points.first().documents, 2);
}

void TestMetricSeries::differingFigureIsToldApart()
{
    const MetricSeries series = seriesOf(
        {QStringLiteral("2014-03-31=212"), QStringLiteral("2014-03-31=237"), QStringLiteral("2015-03-31=240")});
    QCOMPARE(series.points.size(), 3);
    QVERIFY(!series.points.at(0).differs);
    QVERIFY(series.points.at(1).differs);
    QCOMPARE(joinNames(series), QStringLiteral("0-2"));
    QCOMPARE(*series.last()->observation.value, 240.0);
}

void TestMetricSeries::undatedStandsAtItsInspection()
{
    const RecordSet records = Testing::twoCouncils();
    const auto series
        = metricSeries(records, {QStringLiteral("privately_fostered"), {QStringLiteral("Hertfordshire")}, {}, {}});
    const MetricPoint& point = series.first().points.first();
    QVERIFY(point.dateOfInspection);
    QCOMPARE(point.date.date, QDate(2015, 10, 2));
    QVERIFY(series.first().undated.isEmpty());
}

void TestMetricSeries::twoUndatedOfOneDocumentStayOut()
{
    RecordSet records = Testing::twoCouncils();
    Observation earlier = records.observations.last();
    earlier.value = 31;
    records.observations << earlier;
    const auto series
        = metricSeries(records, {QStringLiteral("privately_fostered"), {QStringLiteral("Hertfordshire")}, {}, {}});
    QVERIFY(series.first().points.isEmpty());
    QCOMPARE(series.first().undated.size(), 2);
}

void TestMetricSeries::periodIsInclusive_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<int>("points");
    QTest::newRow("all") << QDate() << QDate() << 3;
    QTest::newRow("from the day") << QDate(2015, 3, 31) << QDate() << 2;
    QTest::newRow("after the day") << QDate(2015, 4, 1) << QDate() << 1;
    QTest::newRow("to the day") << QDate() << QDate(2015, 3, 31) << 2;
    QTest::newRow("within an uncertain year") << QDate(2016, 6, 1) << QDate(2016, 7, 1) << 1;
}

void TestMetricSeries::periodIsInclusive()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    RecordSet records;
    for (const QString& text :
        {QStringLiteral("2014-03-31=1"), QStringLiteral("2015-03-31=2"), QStringLiteral("2016=3")}) {
        records.observations << observation(text, text);
    }
    const auto series = metricSeries(records, {metric, {york}, from, to});
    QTEST(int(series.first().points.size()), "points");
}

void TestMetricSeries::leavesOutRejectedAndBreakdowns()
{
    RecordSet records;
    records.observations << observation(QStringLiteral("2014-03-31=1"), QStringLiteral("a"))
                         << observation(QStringLiteral("2015-03-31=2"), QStringLiteral("b"))
                         << observation(QStringLiteral("2016-03-31=3"), QStringLiteral("c"));
    records.observations[0].state = RecordState::Rejected;
    records.observations[1].breakdown = QStringLiteral("boys");
    const auto series = metricSeries(records, {metric, {york}, {}, {}});
    QCOMPARE(series.first().points.size(), 1);
    QCOMPARE(*series.first().last()->observation.value, 3.0);
}

void TestMetricSeries::keepsOrderOfCouncils()
{
    const QStringList councils{
        QStringLiteral("Hertfordshire"), QStringLiteral("Leeds"), QStringLiteral("Herefordshire")};
    const auto series = metricSeries(Testing::twoCouncils(), {metric, councils, {}, {}});
    QCOMPARE(series.size(), 3);
    QCOMPARE(series.at(0).council, councils.at(0));
    QVERIFY(series.at(1).isEmpty());
    QVERIFY(!series.at(1).last());
    QVERIFY(!series.at(2).isEmpty());
}

void TestMetricSeries::figureText_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("qualifier");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("expected");
    QTest::newRow("exact") << 1022.0 << int(Qualifier::Exact) << metric << QStringLiteral("1,022");
    QTest::newRow("about") << 30.0 << int(Qualifier::About) << metric << QStringLiteral("about 30");
    QTest::newRow("more than") << 30.0 << int(Qualifier::MoreThan) << metric << QStringLiteral("more than 30");
    QTest::newRow("at most") << 2.5 << int(Qualifier::AtMost) << metric << QStringLiteral("at most 2.5");
    QTest::newRow("range") << 30.0 << int(Qualifier::Range) << metric << QStringLiteral("30 to 35");
    QTest::newRow("two places") << 67.24 << int(Qualifier::Exact) << metric << QStringLiteral("67.24");
    QTest::newRow("per cent") << 18.0 << int(Qualifier::About) << QStringLiteral("child_poverty_percent")
                              << QStringLiteral("about 18%");
}

void TestMetricSeries::figureText()
{
    QFETCH(double, value);
    QFETCH(int, qualifier);
    QFETCH(QString, metric);
    Observation observation;
    observation.metric = metric;
    observation.value = value;
    observation.upper = 35;
    observation.qualifier = Qualifier(qualifier);
    QTEST(Councilscope::figureText(observation), "expected");
    observation.value.reset();
    observation.symbol = QStringLiteral("c");
    QCOMPARE(Councilscope::figureText(observation), QStringLiteral("suppressed (c)"));
}

void TestMetricSeries::metricsByNumberOfFigures()
{
    const RecordSet records = Testing::twoCouncils();
    const QStringList all = metricsWithFigures(records, {});
    QCOMPARE(
        all, QStringList({metric, QStringLiteral("child_protection_plans"), QStringLiteral("privately_fostered")}));
    QCOMPARE(metricsWithFigures(records, {QStringLiteral("Herefordshire")}).size(), 2);
    QVERIFY(metricsWithFigures(records, {QStringLiteral("Leeds")}).isEmpty());
}

void TestMetricSeries::otherFilesAreNoted()
{
    QVector<MetricSeries> series{seriesOf({QStringLiteral("2014-03-31=212"), QStringLiteral("2015-03-31=215")})};
    Observation official = series.first().points.last().observation;
    official.dataset = QStringLiteral("official");
    series.first().points.last().observation = official;
    Observation other = official;
    other.value = 214;
    Observation elsewhere = official;
    elsewhere.metric = QStringLiteral("children_in_need");
    noteOtherSources(series, {{official, other, true}, {elsewhere, other, false}});
    QVERIFY(series.first().points.first().others.isEmpty());
    QCOMPARE(series.first().points.last().others, (QVector<SourceDifference>{{official, other, true}}));
    QCOMPARE(series.first().points.last().others.first().difference(), std::optional(1.0));
}

void TestMetricSeries::marksAndSymbols_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* figure, const char* symbol, const char* expected) {
        QTest::addRow("%s %s", figure, symbol)
            << QString::fromLatin1(figure) << QString::fromLatin1(symbol) << QString::fromLatin1(expected);
    };
    row("14", "", "14");
    row("14", "p", "14 (provisional)");
    row("14", "[r]", "14 (revised)");
    row("14", "e", "14 (e)");
    row("14", "[1]", "14 [1]");
    row("", "c", "suppressed (c)");
    row("", "[c]", "suppressed (c)");
    row("", "low", "rounds to 0 but is not 0 (low)");
    row("", "..", "not available (..)");
    row("", "", "not available");
    row("", "01:10", "01:10");
}

void TestMetricSeries::marksAndSymbols()
{
    QFETCH(QString, figure);
    QFETCH(QString, symbol);
    Observation observation{.metric = metric};
    observation.value = figure.isEmpty() ? std::optional<double>() : figure.toDouble();
    observation.symbol = symbol;
    QTEST(Councilscope::figureText(observation), "expected");
}

void TestMetricSeries::namesParts()
{
    const QString breakdown = QStringLiteral("age: 17 to 18; activity: Training");
    const QString key = measureKey(metric, breakdown);
    QCOMPARE(measurePart(key), (MeasurePart{metric, breakdown}));
    QCOMPARE(measurePart(metric), (MeasurePart{metric, {}}));
    QCOMPARE(measureKey(metric, {}), metric);
    QCOMPARE(metricTitle(key), metricTitle(metric) + QStringLiteral(": 17 to 18, Training"));
    QCOMPARE(metricUnit(key), metricUnit(metric));
    SeriesQuery query;
    ask(query, {metric, key});
    QCOMPARE(query.metrics, QStringList{metric});
    QCOMPARE(query.breakdowns, QStringList{breakdown});
}

void TestMetricSeries::takesThePartAskedFor()
{
    RecordSet records;
    for (const QString& breakdown : {QString(), QStringLiteral("age: 17")}) {
        Observation figure{.council = QStringLiteral("Leeds"), .metric = metric, .value = breakdown.size()};
        figure.asOf = PartialDate::day(QDate(2024, 3, 31));
        figure.breakdown = breakdown;
        records.observations.push_back(figure);
    }
    const QStringList leeds{QStringLiteral("Leeds")};
    const QString key = measureKey(metric, QStringLiteral("age: 17"));
    QCOMPARE(metricSeries(records, {metric, leeds, {}, {}}).first().points.size(), 1);
    const QVector<MetricSeries> part = metricSeries(records, {key, leeds, {}, {}});
    QCOMPARE(part.first().metric, key);
    QCOMPARE(part.first().points.size(), 1);
    QCOMPARE(part.first().points.first().observation.value, 7.0);
}

QTEST_GUILESS_MAIN(TestMetricSeries)
#include "tst_metricseries.moc"
