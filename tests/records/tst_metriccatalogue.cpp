#include <metriccatalogue.h>

#include <QTest>

using namespace Councilscope;

class TestMetricCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryMetricOfReports();
    void namesUnknownMeasures();
    void refusesBrokenLists_data();
    void refusesBrokenLists();
};

void TestMetricCatalogue::knowsEveryMetricOfReports()
{
    const MetricCatalogue& catalogue = MetricCatalogue::instance();
    QCOMPARE(catalogue.metrics().size(), 21);
    for (const Metric& metric : catalogue.metrics()) {
        QCOMPARE(catalogue.metric(metric.key), metric);
        QVERIFY2(metric.definition.endsWith(u'.'), qPrintable(metric.key));
    }
    QCOMPARE(catalogue.metric(QStringLiteral("children_looked_after")).unit, QStringLiteral("children"));
}

void TestMetricCatalogue::namesUnknownMeasures()
{
    const MetricCatalogue& catalogue = MetricCatalogue::instance();
    QVERIFY(!catalogue.metric(QStringLiteral("cla_count")).isValid());
    QCOMPARE(catalogue.title(QStringLiteral("cla_count")), QStringLiteral("Cla count"));
    QCOMPARE(catalogue.title(QString()), QString());
}

void TestMetricCatalogue::refusesBrokenLists_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("empty") << QByteArray(R"({"metrics": []})");
    QTest::newRow("lacks a text") << QByteArray(R"({"metrics": [{"key": "a", "title": "A"}]})");
    QTest::newRow("twice") << QByteArray(
        R"({"metrics": [{"key": "a", "title": "A", "unit": "u", "definition": "d", "source": "s"},
                        {"key": "a", "title": "A", "unit": "u", "definition": "d", "source": "s"}]})");
}

void TestMetricCatalogue::refusesBrokenLists()
{
    QFETCH(QByteArray, json);
    QVERIFY(!MetricCatalogue::fromJson(json));
}

QTEST_GUILESS_MAIN(TestMetricCatalogue)
#include "tst_metriccatalogue.moc"
