#include <gazetteer.h>
#include <regionschemes.h>

#include <QSet>
#include <QTest>

using namespace Councilscope;

class TestRegionSchemes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCouncilHasOneRegionInEachScheme_data();
    void everyCouncilHasOneRegionInEachScheme();
    void tellsRegions_data();
    void tellsRegions();
    void refusesBrokenLists_data();
    void refusesBrokenLists();
};

void TestRegionSchemes::everyCouncilHasOneRegionInEachScheme_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<int>("regions");
    QTest::newRow("ons") << QStringLiteral("ons") << 9;
    QTest::newRow("lait") << QStringLiteral("lait") << 10;
    QTest::newRow("ofsted") << QStringLiteral("ofsted") << 8;
}

void TestRegionSchemes::everyCouncilHasOneRegionInEachScheme()
{
    QFETCH(QString, scheme);
    QFETCH(int, regions);
    QSet<QString> met;
    for (const Council& council : Gazetteer::instance().councils()) {
        const Region region = RegionSchemes::instance().regionOf(council.name, scheme);
        QVERIFY2(region.isValid(), qPrintable(council.name));
        QVERIFY(RegionSchemes::instance().councilsOf(region, scheme).contains(council.name));
        met.insert(region.name);
    }
    QCOMPARE(met.size(), regions);
}

void TestRegionSchemes::tellsRegions_data()
{
    QTest::addColumn<QString>("council");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("code");
    QTest::newRow("ONS unless another is named") << "Camden" << QString() << "London"
                                                 << "E12000007";
    QTest::newRow("inner") << "Camden"
                           << "lait"
                           << "Inner London"
                           << "E13000001";
    QTest::newRow("outer") << "Barnet"
                           << "lait"
                           << "Outer London"
                           << "E13000002";
    QTest::newRow("joined") << "Leeds"
                            << "ofsted"
                            << "North East, Yorkshire and the Humber" << QString();
    QTest::newRow("former council") << "Cumbria" << QString() << "North West"
                                    << "E12000002";
    QTest::newRow("unknown council") << "Borsetshire" << QString() << QString() << QString();
    QTest::newRow("unknown scheme") << "Camden"
                                    << "counties" << QString() << QString();
}

void TestRegionSchemes::tellsRegions()
{
    QFETCH(QString, council);
    QFETCH(QString, scheme);
    const Region region = RegionSchemes::instance().regionOf(council, scheme);
    QTEST(region.name, "region");
    QTEST(region.code, "code");
}

void TestRegionSchemes::refusesBrokenLists_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("regions");
    QTest::newRow("no scheme") << QByteArray("{\"schemes\": []}");
    QTest::newRow("no regions") << QByteArray("{\"schemes\": [{\"key\": \"a\", \"title\": \"A\"}]}");
    QTest::newRow("region without name") << QByteArray(
        "{\"schemes\": [{\"key\": \"a\", \"title\": \"A\", \"regions\": [{\"of\": [\"x\"]}]}]}");
    QTest::newRow("twice") << QByteArray(
        "{\"schemes\": [{\"key\": \"a\", \"title\": \"A\", \"regions\": [{\"name\": \"x\", \"of\": [\"x\"]}]},"
        "{\"key\": \"a\", \"title\": \"A\", \"regions\": [{\"name\": \"x\", \"of\": [\"x\"]}]}]}");
}

void TestRegionSchemes::refusesBrokenLists()
{
    QFETCH(QByteArray, json);
    const Result<RegionSchemes> schemes = RegionSchemes::fromJson(json);
    QVERIFY(!schemes);
    QVERIFY(!schemes.error().toLine().isEmpty());
}

QTEST_GUILESS_MAIN(TestRegionSchemes)
#include "tst_regionschemes.moc"
