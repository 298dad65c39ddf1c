#include <gazetteer.h>

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Councilscope;

namespace {

bool existTogether(const Council& first, const Council& second)
{
    const QDate always(9999, 12, 31);
    const QDate firstEnd = first.validTo.isValid() ? first.validTo : always;
    const QDate secondEnd = second.validTo.isValid() ? second.validTo : always;
    const QDate never(1, 1, 1);
    const QDate firstStart = first.validFrom.isValid() ? first.validFrom : never;
    const QDate secondStart = second.validFrom.isValid() ? second.validFrom : never;
    return firstStart <= secondEnd && secondStart <= firstEnd;
}

QStringList spellings(const Council& council)
{
    return QStringList{council.name, council.officialName} + council.aliases;
}

} // namespace

class TestGazetteer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void testPresentCouncils();
    void testCodesAreUnique();
    void testCodesAreWellFormed();
    void testNoSpellingMeansTwoCouncils();
    void testSuccessorsArePresent();
    void testRegions();
    void testCouncil_data();
    void testCouncil();
    void testSpelling_data();
    void testSpelling();
    void testSpellingOfNoCouncil_data();
    void testSpellingOfNoCouncil();
    void testBadGazetteer_data();
    void testBadGazetteer();
};

void TestGazetteer::testPresentCouncils()
{
    int present = 0;
    for (const Council& council : Gazetteer::instance().councils()) {
        present += council.validTo.isValid() ? 0 : 1;
    }
    QCOMPARE(present, 153);
    QCOMPARE(Gazetteer::instance().councils().size(), 158);
}

void TestGazetteer::testCodesAreUnique()
{
    QSet<QString> codes;
    for (const Council& council : Gazetteer::instance().councils()) {
        QStringList own = council.formerCodes + QStringList{council.onsCode, council.laCode};
        if (!council.urn.isEmpty()) {
            own.push_back(council.urn);
        }
        for (const QString& code : own) {
            QVERIFY2(!codes.contains(code), qPrintable(council.name + u' ' + code));
            codes.insert(code);
        }
    }
}

void TestGazetteer::testCodesAreWellFormed()
{
    static const QRegularExpression onsCode(QStringLiteral("^E(06|08|09|10)\\d{6}$"));
    static const QRegularExpression laCode(QStringLiteral("^\\d{3}$"));
    static const QRegularExpression urn(QStringLiteral("^\\d{5,7}$"));
    for (const Council& council : Gazetteer::instance().councils()) {
        for (const QString& code : council.formerCodes + QStringList{council.onsCode}) {
            QVERIFY2(onsCode.match(code).hasMatch(), qPrintable(council.name));
        }
        QVERIFY2(laCode.match(council.laCode).hasMatch(), qPrintable(council.name));
        QVERIFY2(urn.match(council.urn).hasMatch() || council.validTo.isValid(), qPrintable(council.name));
    }
}

void TestGazetteer::testNoSpellingMeansTwoCouncils()
{
    QHash<QString, QVector<Council>> owners;
    for (const Council& council : Gazetteer::instance().councils()) {
        const QStringList all = spellings(council);
        for (const QString& spelling : QSet<QString>(all.cbegin(), all.cend())) {
            QCOMPARE(spelling.simplified(), spelling);
            for (const Council& other : owners[spelling.toLower()]) {
                QVERIFY2(other == council || !existTogether(other, council), qPrintable(spelling));
            }
            owners[spelling.toLower()].push_back(council);
        }
    }
}

void TestGazetteer::testSuccessorsArePresent()
{
    for (const Council& council : Gazetteer::instance().councils()) {
        QCOMPARE(council.validTo.isValid(), !council.successors.isEmpty());
        for (const QString& name : council.successors) {
            const Council successor = Gazetteer::instance().council(name);
            QVERIFY2(!successor.validTo.isValid(), qPrintable(name));
            QCOMPARE(successor.validFrom, council.validTo.addDays(1));
            QCOMPARE(successor.region, council.region);
        }
    }
}

void TestGazetteer::testRegions()
{
    QCOMPARE(Gazetteer::instance().regions(),
        QStringList({QStringLiteral("East Midlands"), QStringLiteral("East of England"), QStringLiteral("London"),
            QStringLiteral("North East"), QStringLiteral("North West"), QStringLiteral("South East"),
            QStringLiteral("South West"), QStringLiteral("West Midlands"),
            QStringLiteral("Yorkshire and The Humber")}));
}

void TestGazetteer::testCouncil_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("officialName");
    QTest::addColumn<QString>("onsCode");
    QTest::addColumn<QString>("region");
    QTest::newRow("inverted official name")
        << QStringLiteral("Herefordshire") << QStringLiteral("Herefordshire, County of") << QStringLiteral("E06000019")
        << QStringLiteral("West Midlands");
    QTest::newRow("neighbour in spelling") << QStringLiteral("Hertfordshire") << QStringLiteral("Hertfordshire")
                                           << QStringLiteral("E10000015") << QStringLiteral("East of England");
    QTest::newRow("city with a longer name")
        << QStringLiteral("Kingston upon Hull") << QStringLiteral("Kingston upon Hull, City of")
        << QStringLiteral("E06000010") << QStringLiteral("Yorkshire and The Humber");
    QTest::newRow("the Dorset of today") << QStringLiteral("Dorset") << QStringLiteral("Dorset")
                                         << QStringLiteral("E06000059") << QStringLiteral("South West");
    QTest::newRow("former") << QStringLiteral("Cumbria") << QStringLiteral("Cumbria") << QStringLiteral("E10000006")
                            << QStringLiteral("North West");
}

void TestGazetteer::testCouncil()
{
    QFETCH(QString, name);
    const Council council = Gazetteer::instance().council(name);
    QVERIFY(council.isValid());
    QCOMPARE(council.name, name);
    QTEST(council.officialName, "officialName");
    QTEST(council.onsCode, "onsCode");
    QTEST(council.region, "region");
}

void TestGazetteer::testSpelling_data()
{
    QTest::addColumn<QString>("name");
    const QVector<QPair<QString, QString>> rows{
        {QStringLiteral("Herts"), QStringLiteral("Hertfordshire")},
        {QStringLiteral("Hertfordshire County Council"), QStringLiteral("Hertfordshire")},
        {QStringLiteral("Herefordshire Council"), QStringLiteral("Herefordshire")},
        {QStringLiteral("Herefordshire, County of"), QStringLiteral("Herefordshire")},
        {QStringLiteral("Hull"), QStringLiteral("Kingston upon Hull")},
        {QStringLiteral("Hull City Council"), QStringLiteral("Kingston upon Hull")},
        {QStringLiteral("BCP"), QStringLiteral("Bournemouth, Christchurch and Poole")},
        {QStringLiteral("Bournemouth, Christchurch & Poole"), QStringLiteral("Bournemouth, Christchurch and Poole")},
        {QStringLiteral("Telford & Wrekin"), QStringLiteral("Telford and Wrekin")},
        {QStringLiteral("Royal Borough of Windsor & Maidenhead"), QStringLiteral("Windsor and Maidenhead")},
        {QStringLiteral("London Borough of Richmond upon Thames"), QStringLiteral("Richmond upon Thames")},
        {QStringLiteral("St. Helens"), QStringLiteral("St Helens")},
        {QStringLiteral("Durham County Council"), QStringLiteral("Durham")},
        {QStringLiteral("County Durham"), QStringLiteral("Durham")},
        {QStringLiteral("City of York Council"), QStringLiteral("York")},
        {QStringLiteral("Metropolitan Borough of Rotherham"), QStringLiteral("Rotherham")},
        {QStringLiteral("Reading Borough Council"), QStringLiteral("Reading")},
        {QStringLiteral("London Corporation"), QStringLiteral("City of London")},
        {QStringLiteral("Birmingham Children's Trust"), QStringLiteral("Birmingham")},
        {QStringLiteral("Slough Children First"), QStringLiteral("Slough")},
        {QStringLiteral("Dorset County Council"), QStringLiteral("Dorset")},
    };
    for (const auto& row : rows) {
        QTest::newRow(qPrintable(row.first)) << row.second;
    }
}

void TestGazetteer::testSpelling()
{
    QFETCH(QString, name);
    const QString spelling = QString::fromUtf8(QTest::currentDataTag());
    QStringList names;
    for (const Council& council : Gazetteer::instance().councils()) {
        if (spellings(council).contains(spelling)) {
            names.push_back(council.name);
        }
    }
    QCOMPARE(names, QStringList{name});
}

void TestGazetteer::testSpellingOfNoCouncil_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("Achieving for Children") << QStringLiteral("works for three councils");
    QTest::newRow("Northamptonshire Children's Trust") << QStringLiteral("works for two councils");
    QTest::newRow("Kingston") << QStringLiteral("Hull or Thames");
    QTest::newRow("Newcastle") << QStringLiteral("upon Tyne or under Lyme");
    QTest::newRow("Cheshire") << QStringLiteral("East or West");
    QTest::newRow("Bedfordshire") << QStringLiteral("three councils");
}

void TestGazetteer::testSpellingOfNoCouncil()
{
    QFETCH(QString, reason);
    const QString spelling = QString::fromUtf8(QTest::currentDataTag());
    for (const Council& council : Gazetteer::instance().councils()) {
        QVERIFY2(
            !spellings(council).contains(spelling, Qt::CaseInsensitive), qPrintable(council.name + u": " + reason));
    }
}

void TestGazetteer::testBadGazetteer_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no JSON") << QByteArray("councils") << QStringLiteral("illegal value");
    QTest::newRow("empty") << QByteArray(R"({"councils": []})") << QStringLiteral("no council");
    QTest::newRow("nameless") << QByteArray(R"({"councils": [{"onsCode": "E06000001"}]})") << QStringLiteral("no name");
    QTest::newRow("twice the same") << QByteArray(R"({"councils": [{"name": "Avon"}, {"name": "Avon"}]})")
                                    << QStringLiteral("Avon");
}

void TestGazetteer::testBadGazetteer()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const Result<Gazetteer> result = Gazetteer::fromJson(json);
    QVERIFY(!result);
    QVERIFY2(result.error().toLine().contains(expected), qPrintable(result.error().toLine()));
}

QTEST_GUILESS_MAIN(TestGazetteer)
#include "tst_gazetteer.moc"
