#include <derivedrates.h>

#include <QTest>

using namespace Councilscope;

namespace {

const QString rate = QStringLiteral("children_in_need_rate_per_10000");
const QString count = QStringLiteral("children_in_need");
const QString population = QStringLiteral("under_18_population");

/// "York children_in_need 2024-03-31 412"; a symbol in place of the number is a missing value.
Observation figure(const QString& words)
{
    const QStringList parts = words.split(u' ');
    Observation observation;
    observation.council = parts.at(0).startsWith(u'E') ? QString() : parts.at(0);
    observation.areaCode = parts.at(0).startsWith(u'E') ? parts.at(0) : QString();
    observation.metric = parts.at(1);
    observation.asOf = PartialDate::fromIso(parts.at(2));
    observation.dataset = parts.at(1) == population ? QStringLiteral("estimates") : QStringLiteral("stock");
    bool isNumber = false;
    const double value = parts.at(3).toDouble(&isNumber);
    observation.value = isNumber ? std::optional<double>(value) : std::nullopt;
    observation.symbol = isNumber ? QString() : parts.at(3);
    return observation;
}

QVector<Observation> figures(const QStringList& words)
{
    QVector<Observation> list;
    for (const QString& word : words) {
        list << figure(word);
    }
    return list;
}

} // namespace

class TestDerivedRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksOutRates_data();
    void worksOutRates();
    void namesBothSources();
    void asksForCountsAndPopulation();
    void offersRates();
};

void TestDerivedRates::worksOutRates_data()
{
    QTest::addColumn<QStringList>("known");
    QTest::addColumn<QStringList>("published");
    QTest::addColumn<QStringList>("expected");

    const QString need = QStringLiteral("York children_in_need 2024-03-31 412");
    const QString people = QStringLiteral("York under_18_population 2023-06-30 36000");
    QTest::newRow("the year before counts")
        << QStringList{need, people, QStringLiteral("York under_18_population 2024-06-30 40000")} << QStringList{}
        << QStringList{QStringLiteral("York 2024-03-31 114.4")};
    QTest::newRow("published already") << QStringList{need,
        people} << QStringList{QStringLiteral("York children_in_need_rate_per_10000 2024-03-31 9")}
                                       << QStringList{};
    QTest::newRow("no population") << QStringList{need} << QStringList{} << QStringList{};
    QTest::newRow("population of another area")
        << QStringList{need, QStringLiteral("Leeds under_18_population 2023-06-30 36000")} << QStringList{}
        << QStringList{};
    QTest::newRow("population too old") << QStringList{need,
        QStringLiteral("York under_18_population 2022-06-30 36000")}
                                        << QStringList{} << QStringList{};
    QTest::newRow("suppressed count stays suppressed")
        << QStringList{QStringLiteral("York children_in_need 2024-03-31 c"), people} << QStringList{}
        << QStringList{QStringLiteral("York 2024-03-31 c")};
    QTest::newRow("suppressed population")
        << QStringList{need, QStringLiteral("York under_18_population 2023-06-30 z")} << QStringList{} << QStringList{};
    QTest::newRow("region by its code") << QStringList{QStringLiteral("E12000003 children_in_need 2024-03-31 100"),
        QStringLiteral("E12000003 under_18_population 2023-06-30 20000")}
                                        << QStringList{} << QStringList{QStringLiteral("E12000003 2024-03-31 50")};
}

void TestDerivedRates::worksOutRates()
{
    QFETCH(QStringList, known);
    QFETCH(QStringList, published);
    QStringList told;
    const QVector<Observation> rates = derivedRates({.metrics = {rate}}, figures(published), figures(known));
    for (const Observation& observation : rates) {
        QCOMPARE(observation.metric, rate);
        QCOMPARE(observation.state, RecordState::Inferred);
        told << observation.council + observation.areaCode + u' ' + observation.asOf.toIso() + u' '
                + (observation.value ? QString::number(*observation.value) : observation.symbol);
    }
    QTEST(told, "expected");
}

void TestDerivedRates::namesBothSources()
{
    const QVector<Observation> rates = derivedRates({.metrics = {rate}}, {},
        figures({QStringLiteral("York children_in_need 2024-03-31 412"),
            QStringLiteral("York under_18_population 2023-06-30 36000")}));
    QCOMPARE(rates.size(), 1);
    QCOMPARE(rates.first().dataset, QStringLiteral("stock / estimates"));
}

void TestDerivedRates::asksForCountsAndPopulation()
{
    const SeriesQuery query{.metrics = {rate}, .from = QDate(2024, 1, 1)};
    const SeriesQuery asked = derivedRateQuery(query);
    QCOMPARE(asked.metrics, QStringList({count, population}));
    QVERIFY(asked.from <= QDate(2023, 6, 30));
    QVERIFY(derivedRateQuery({.metrics = {count}}).metrics.isEmpty());
}

void TestDerivedRates::offersRates()
{
    QCOMPARE(withDerivableRates({count, population}), QStringList({count, population, rate}));
    QCOMPARE(withDerivableRates({count}), QStringList{count});
    QCOMPARE(withDerivableRates({count, rate, population}), QStringList({count, rate, population}));
}

QTEST_GUILESS_MAIN(TestDerivedRates)
#include "tst_derivedrates.moc"
