#include <decisionmatcher.h>

#include <QTest>

using namespace Councilscope;

class DecisionMatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void givesEachFactToOneDecision();
};

void DecisionMatcherTest::matches_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("fits");

    // The decision: at 10, "about 45 social workers", 45 on 2020-01-01.
    const QString quote = QStringLiteral("about 45 social workers");
    const QString workers = QStringLiteral("workers");
    const QString day = QStringLiteral("2020-01-01");
    QTest::newRow("the same") << 10 << quote << workers << 45.0 << day << true;
    QTest::newRow("another value") << 10 << quote << workers << 450.0 << day << true;
    QTest::newRow("another date") << 10 << quote << workers << 45.0 << QStringLiteral("2019-01-01") << true;
    QTest::newRow("another figure of the sentence")
        << 10 << quote << workers << 30.0 << QStringLiteral("2019-01-01") << false;
    QTest::newRow("another metric") << 10 << quote << QStringLiteral("managers") << 45.0 << day << false;
    QTest::newRow("wider") << 4 << QStringLiteral("There about 45 social workers") << workers << 45.0 << day << true;
    QTest::newRow("narrower") << 16 << QStringLiteral("45 social workers") << workers << 45.0 << day << true;
    QTest::newRow("touching") << 30 << QStringLiteral("ers left") << workers << 45.0 << day << false;
    QTest::newRow("moved") << 900 << quote << workers << 45.0 << day << true;
    QTest::newRow("moved and broken anew")
        << 900 << QStringLiteral("about 45\nsocial workers") << workers << 45.0 << day << true;
    QTest::newRow("other words beneath") << 10 << QStringLiteral("the 45 managers in post") << workers << 45.0 << day
                                         << false;
}

void DecisionMatcherTest::matches()
{
    QFETCH(int, start);
    QFETCH(QString, quote);
    QFETCH(QString, metric);
    QFETCH(double, value);
    QFETCH(QString, date);
    const auto place
        = [](qint64 id, qsizetype at, const QString& words, const QString& what, double number, const QString& when) {
              Observation observation;
              observation.metric = what;
              observation.value = number;
              observation.asOf = PartialDate::fromIso(when);
              return FactPlace{id, at, at + words.size(), words, decidableValues(observation), {}};
          };
    const FactPlace said = place(
        7, 10, QStringLiteral("about 45 social workers"), QStringLiteral("workers"), 45, QStringLiteral("2020-01-01"));
    const FactPlace found = place(3, start, quote, metric, value, date);
    const auto matched = matchDecisions(RecordType::Observation, {said}, {found});
    QTEST(matched.value(7) == 3, "fits");
}

void DecisionMatcherTest::givesEachFactToOneDecision()
{
    const auto place = [](qint64 id, const QString& words) {
        Finding finding;
        finding.text = words;
        return FactPlace{id, 0, words.size(), words, decidableValues(finding), {}};
    };
    const FactPlace whole = place(1, QStringLiteral("improve the front door"));
    const FactPlace part = place(2, QStringLiteral("improve the front"));
    const auto matched = matchDecisions(RecordType::Finding, {part, whole}, {whole});
    QCOMPARE(matched.size(), 1);
    QCOMPARE(matched.value(1), 1);
}

QTEST_GUILESS_MAIN(DecisionMatcherTest)

#include "tst_decisionmatcher.moc"
