#include <councilnamefinder.h>

#include <QTest>

using namespace Councilscope;

class TestCouncilNameFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNames_data();
    void findsNames();
    void knowsBodiesFromPlaces();
    void givesTheRangeOfTheName();
    void findsEveryCouncilByItsNames();
};

void TestCouncilNameFinder::findsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const QString& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("one letter apart", QStringLiteral("Herefordshire and Hertfordshire"),
        QStringLiteral("Herefordshire; Hertfordshire"));
    row("town is no county", QStringLiteral("Hertford and Hereford"), QString());
    row("abbreviation", QStringLiteral("Herts County Council"), QStringLiteral("Hertfordshire"));
    row("longest name", QStringLiteral("North East Lincolnshire"), QStringLiteral("North East Lincolnshire"));
    row("inside another name", QStringLiteral("South Gloucestershire"), QStringLiteral("South Gloucestershire"));
    row("two Kingstons", QStringLiteral("Kingston upon Hull, then Kingston upon Thames"),
        QStringLiteral("Kingston upon Hull; Kingston upon Thames"));
    row("over a line break", QStringLiteral("London Borough of Richmond upon\nThames"),
        QStringLiteral("Richmond upon Thames"));
    row("ampersand", QStringLiteral("Telford & Wrekin Council"), QStringLiteral("Telford and Wrekin"));
    row("commas", QStringLiteral("Bournemouth, Christchurch and Poole Council"),
        QStringLiteral("Bournemouth, Christchurch and Poole"));
    row("hyphens", QStringLiteral("Stoke on Trent and Southend-on-Sea"),
        QStringLiteral("Stoke-on-Trent; Southend-on-Sea"));
    row("possessive", QStringLiteral("Norfolk’s plans and Leeds's plans"), QStringLiteral("Norfolk; Leeds"));
    row("trust", QStringLiteral("run by Birmingham Children’s Trust"), QStringLiteral("Birmingham"));
    row("capitals", QStringLiteral("NORFOLK COUNTY COUNCIL"), QStringLiteral("Norfolk"));
    row("common words", QStringLiteral("reading is fun, so bury it"), QString());
    row("part of a word", QStringLiteral("Kentish Town, Derbyshire"), QStringLiteral("Derbyshire"));
    row("other place", QStringLiteral("Greater Manchester and Mid Essex"), QString());
    row("other body", QStringLiteral("Essex Police, Bristol University, Leeds Road"), QString());
    row("body in spite of what follows", QStringLiteral("Leeds City Council House"), QStringLiteral("Leeds"));
    row("new sentence", QStringLiteral("They moved west. Essex helped."), QStringLiteral("Essex"));
    row("common nouns", QStringLiteral("Dudley council and the city council"), QStringLiteral("Dudley"));
    row("saint", QStringLiteral("St. Helens and St Helens Council"), QStringLiteral("St Helens; St Helens"));
}

void TestCouncilNameFinder::findsNames()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList found;
    for (const CouncilMatch& match : CouncilNameFinder::instance().find(text)) {
        found << match.council;
    }
    QCOMPARE(found.join(QStringLiteral("; ")), expected);
}

void TestCouncilNameFinder::knowsBodiesFromPlaces()
{
    const QVector<CouncilMatch> matches
        = CouncilNameFinder::instance().find(u"Norfolk; Norfolk County Council; Norfolk council");
    QCOMPARE(matches.size(), 3);
    QVERIFY(!matches[0].official);
    QVERIFY(matches[1].official);
    QVERIFY(matches[2].official);
}

void TestCouncilNameFinder::givesTheRangeOfTheName()
{
    const QString text = QStringLiteral("at Norfolk County Council’s offices");
    const QVector<CouncilMatch> matches = CouncilNameFinder::instance().find(text);
    QCOMPARE(matches.size(), 1);
    QCOMPARE(text.mid(matches.first().start, matches.first().end - matches.first().start),
        QStringLiteral("Norfolk County Council"));
}

void TestCouncilNameFinder::findsEveryCouncilByItsNames()
{
    QVERIFY(Gazetteer::instance().councils().size() > 150);
    for (const Council& council : Gazetteer::instance().councils()) {
        const QStringList names = council.aliases + QStringList{council.name, council.officialName};
        for (const QString& name : names) {
            const QVector<CouncilMatch> matches = CouncilNameFinder::instance().find(name);
            QVERIFY2(matches.size() == 1, qPrintable(name));
            QCOMPARE(matches.first().council, council.name);
        }
    }
}

QTEST_GUILESS_MAIN(TestCouncilNameFinder)
#include "tst_councilnamefinder.moc"
