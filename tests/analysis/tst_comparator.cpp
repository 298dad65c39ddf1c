#include <comparator.h>
#include <gazetteer.h>

#include <QTest>

using namespace Councilscope;

namespace {

const QString metric = QStringLiteral("turnover_rate_fte");

// "York 2024=12.5" or "York 2024=c"; a code instead of a name is a region or the country.
Observation official(const QString& text)
{
    const QStringList sides = text.split(u'=');
    const QString area = sides.at(0).section(u' ', 0, -2);
    const bool isCode = area.startsWith(u'E') && area.size() == 9;
    Observation figure;
    figure.council = isCode ? QString() : area;
    figure.areaCode = isCode ? area : QString();
    figure.metric = metric;
    figure.dataset = QStringLiteral("sample");
    figure.asOf = PartialDate::day(QDate(sides.at(0).section(u' ', -1).toInt(), 3, 31));
    bool isNumber = false;
    const double value = sides.at(1).toDouble(&isNumber);
    figure.value = isNumber ? std::optional(value) : std::nullopt;
    figure.symbol = isNumber ? QString() : sides.at(1);
    return figure;
}

OfficialFigures figures(const QStringList& texts)
{
    OfficialFigures result;
    for (const QString& text : texts) {
        result.figures << official(text);
    }
    NeighbourList list;
    list.council = QStringLiteral("York");
    list.laCode = Gazetteer::instance().council(list.council).laCode;
    for (const char* name : {"Bath and North East Somerset", "Cheshire East", "Stockport", "Solihull"}) {
        Neighbour neighbour;
        neighbour.council = QString::fromLatin1(name);
        list.neighbours.push_back(neighbour);
    }
    NeighbourSet set;
    set.name = QStringLiteral("2025");
    set.lists = {list};
    result.neighbours = {set};
    return result;
}

QString written(const MetricSeries& series)
{
    QStringList points;
    for (const MetricPoint& point : series.points) {
        points << QStringLiteral("%1:%2").arg(point.date.date.year()).arg(figureText(point.observation));
    }
    return points.join(u' ');
}

} // namespace

class TestComparator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void dividesLondonWhenAsked();
    void averagesRegionsWithoutFigures();
    void saysWhoHadNoValue();
    void councilsOfOneRegionShareIt();
    void standing_data();
    void standing();
};

void TestComparator::lines_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("official");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("name");
    const QString mean = QStringLiteral("Mean of York’s 2025 statistical neighbours (n = %1)");
    const QStringList three{QStringLiteral("Stockport 2024=10"), QStringLiteral("Solihull 2024=20"),
        QStringLiteral("Cheshire East 2024=60")};
    QTest::newRow("country") << int(ComparatorKind::England)
                             << QStringList{QStringLiteral("E92000001 2024=16"), QStringLiteral("E92000001 2023=15"),
                                    QStringLiteral("York 2024=3")}
                             << QStringLiteral("2023:15% 2024:16%") << QStringLiteral("England");
    QTest::newRow("region") << int(ComparatorKind::Region)
                            << QStringList{QStringLiteral("E12000003 2024=14"), QStringLiteral("E12000001 2024=9")}
                            << QStringLiteral("2024:14%") << QStringLiteral("Yorkshire and The Humber");
    QTest::newRow("mean") << int(ComparatorKind::NeighboursMean) << three << QStringLiteral("2024:30%") << mean.arg(3);
    QTest::newRow("mean over years") << int(ComparatorKind::NeighboursMean)
                                     << three
            + QStringList{QStringLiteral("Solihull 2023=8"), QStringLiteral("Leeds 2024=99")}
                                     << QStringLiteral("2023:8% 2024:30%") << mean.arg(QStringLiteral("1 to 3"));
    QTest::newRow("median, odd") << int(ComparatorKind::NeighboursMedian) << three << QStringLiteral("2024:20%")
                                 << QStringLiteral("Median of York’s 2025 statistical neighbours (n = 3)");
    QTest::newRow("median, even") << int(ComparatorKind::NeighboursMedian) << three.mid(1) << QStringLiteral("2024:40%")
                                  << QStringLiteral("Median of York’s 2025 statistical neighbours (n = 2)");
    QTest::newRow("all suppressed") << int(ComparatorKind::NeighboursMean)
                                    << QStringList{QStringLiteral("Solihull 2024=c")}
                                    << QStringLiteral("2024:not available") << mean.arg(0);
    QTest::newRow("nothing") << int(ComparatorKind::England) << QStringList{} << QString() << QString();
}

void TestComparator::lines()
{
    QFETCH(int, kind);
    QFETCH(QStringList, official);
    const Comparator comparator{ComparatorKind(kind), QStringLiteral("York"), QStringLiteral("2025")};
    const MetricSeries series = comparatorSeries(comparator, {metric, {}, {}, {}}, figures(official));
    QVERIFY(series.isComparator);
    QTEST(written(series), "expected");
    QTEST(series.council, "name");
}

void TestComparator::dividesLondonWhenAsked()
{
    const OfficialFigures official
        = figures({QStringLiteral("E12000007 2024=30"), QStringLiteral("E13000001 2024=40")});
    const QVector<ComparatorChoice> choices{
        {ComparatorKind::Region, {}}, {ComparatorKind::Region, {}, QStringLiteral("lait")}};
    const QVector<Comparator> comparators
        = comparatorsFor(choices, {QStringLiteral("Camden"), QStringLiteral("Hackney"), QStringLiteral("York")});
    QStringList told;
    for (const Comparator& comparator : comparators) {
        const MetricSeries series = comparatorSeries(comparator, {metric, {}, {}, {}}, official);
        told << series.council + u' ' + written(series);
    }
    // York's region is the same in both schemes: once.
    QCOMPARE(told,
        QStringList({QStringLiteral("London 2024:30%"), QStringLiteral(" "), QStringLiteral("Inner London 2024:40%")}));
}

/// Ofsted joins two regions that statistics have apart: nobody publishes figures of both together.
void TestComparator::averagesRegionsWithoutFigures()
{
    const OfficialFigures official = figures({QStringLiteral("E12000003 2024=99"), QStringLiteral("York 2024=10"),
        QStringLiteral("Leeds 2024=20"), QStringLiteral("Darlington 2024=60"), QStringLiteral("Hackney 2024=7")});
    const Comparator joined{ComparatorKind::Region, QStringLiteral("York"), {}, QStringLiteral("ofsted")};
    const MetricSeries series = comparatorSeries(joined, {metric, {}, {}, {}}, official);
    QCOMPARE(written(series), QStringLiteral("2024:30%"));
    QCOMPARE(series.council, QStringLiteral("Mean of the councils in North East, Yorkshire and the Humber (n = 3)"));
    QVERIFY(series.points.first().without.contains(QStringLiteral("Sheffield")));
    QVERIFY(!series.points.first().without.contains(QStringLiteral("York")));
    const Comparator single{ComparatorKind::Region, QStringLiteral("Hackney"), {}, QStringLiteral("ofsted")};
    QVERIFY(comparatorSeries(single, {metric, {}, {}, {}}, official).points.isEmpty());
}

void TestComparator::saysWhoHadNoValue()
{
    const OfficialFigures official = figures({QStringLiteral("Stockport 2024=10"), QStringLiteral("Solihull 2024=c")});
    const MetricSeries series
        = comparatorSeries({ComparatorKind::NeighboursMean, QStringLiteral("York"), QStringLiteral("2025")},
            {metric, {}, {}, {}}, official);
    QCOMPARE(series.points.size(), 1);
    QCOMPARE(series.points.first().counted, 1);
    const QStringList without{
        QStringLiteral("Bath and North East Somerset"), QStringLiteral("Cheshire East"), QStringLiteral("Solihull")};
    QCOMPARE(series.points.first().without, without);
}

void TestComparator::councilsOfOneRegionShareIt()
{
    const QVector<ComparatorChoice> choices{{ComparatorKind::England, {}}, {ComparatorKind::Region, {}},
        {ComparatorKind::NeighboursMean, QStringLiteral("2021")}};
    const auto comparators
        = comparatorsFor(choices, {QStringLiteral("York"), QStringLiteral("Leeds"), QStringLiteral("Kent")});
    QStringList told;
    for (const Comparator& comparator : comparators) {
        told << QString::number(int(comparator.kind)) + comparator.council;
    }
    QCOMPARE(told.join(u' '), QStringLiteral("0 1York 1Kent 2York 2Leeds 2Kent"));
}

void TestComparator::standing_data()
{
    QTest::addColumn<QString>("council");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("quartile");
    QTest::newRow("best, fewest are better") << QStringLiteral("York") << metric << 1 << 1;
    QTest::newRow("equal values share a place") << QStringLiteral("Kent") << metric << 2 << 2;
    QTest::newRow("last") << QStringLiteral("Bury") << metric << 4 << 4;
    QTest::newRow("suppressed") << QStringLiteral("Hull") << metric << 0 << 0;
    QTest::newRow("no polarity") << QStringLiteral("York") << QStringLiteral("children_in_need") << 0 << 0;
}

void TestComparator::standing()
{
    QFETCH(QString, council);
    QFETCH(QString, metric);
    QVector<Observation> all;
    for (const char* text : {"York 2024=5", "Leeds 2024=7", "Kent 2024=7", "Bury 2024=30", "Hull 2024=c",
             "York 2023=90", "E92000001 2024=1"}) {
        all << official(QString::fromLatin1(text));
        all.last().metric = metric;
    }
    const auto found = Councilscope::standing(council, metric, QDate(2024, 3, 31), all);
    QTEST(found ? found->rank : 0, "rank");
    QTEST(found ? found->quartile : 0, "quartile");
    QCOMPARE(found ? found->of : 4, 4);
}

QTEST_GUILESS_MAIN(TestComparator)

#include "tst_comparator.moc"
