#include "ledgerfixture.h"

#include <casechanges.h>

#include <QTest>

using namespace Councilscope;

/// What became of cases between two inspections, and of themes over councils.
class TestCaseChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCaseIsInItsList();
    void claimsAndNotesAreSilence();
    void visitsInBetweenCount();
    void comparesWithTheLikeOfIt_data();
    void comparesWithTheLikeOfIt();
    void themesOverCouncils();
    void themesOfAPart_data();
    void themesOfAPart();
};

namespace {

const QString again = QStringLiteral("Care plans for brothers and sisters are seldom reviewed together.");
const QString silent = QStringLiteral("Evening visits to foster homes start too late in winter.");
const QString met = QStringLiteral("Dentists see few of the teenagers in residential homes.");
const QString back = QStringLiteral("Hostels for homeless students close their doors at noon.");
const QString better = QStringLiteral("Interpreters arrive without knowledge of the family dialect.");
const QString fresh = QStringLiteral("Swimming lessons cost too much for adopted toddlers.");
const QString planning = QStringLiteral("planning");
const QString health = QStringLiteral("health");

QStringList titles(const CaseLedger& ledger, const QVector<QString>& keys)
{
    QStringList found;
    for (const Case& one : ledger.cases) {
        if (keys.contains(one.key)) {
            found << one.events.first().text;
        }
    }
    return found;
}

LedgerFixture council(const QString& name, const QString& end)
{
    LedgerFixture fixture(name);
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21"))
        .defect(again, {planning})
        .defect(met, {health})
        .report(Framework::Ilacs, end)
        .strength(met, {health});
    return fixture;
}

RecordSet together(RecordSet left, const RecordSet& right)
{
    left.documents += right.documents;
    left.inspections += right.inspections;
    left.findings += right.findings;
    return left;
}

} // namespace

void TestCaseChanges::everyCaseIsInItsList()
{
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2012-05-21")).defect(back, {QStringLiteral("homelessness")});
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21"))
        .defect(again, {planning})
        .defect(silent, {QStringLiteral("out_of_hours")})
        .defect(met, {health})
        .defect(better, {QStringLiteral("diversity")})
        .strength(back, {QStringLiteral("homelessness")});
    const QString earlier = fixture.records().inspections.last().key;
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22"))
        .defect(again, {planning})
        .defect(fresh, {QStringLiteral("permanence")})
        .defect(back, {QStringLiteral("homelessness")})
        .defect(better, {QStringLiteral("diversity")})
        .statement(StatementKind::Progressing, better, QStringLiteral("overall"))
        .strength(met, {health});
    const QString later = fixture.records().inspections.last().key;
    const CaseLedger ledger = fixture.ledger();
    const CaseChanges changes = caseChanges(ledger, QStringLiteral("Leeds"), earlier, {later});
    QCOMPARE(titles(ledger, changes.appeared), QStringList{fresh});
    QCOMPARE(titles(ledger, changes.repeated), QStringList{again});
    QCOMPARE(titles(ledger, changes.progressing), QStringList{better});
    QCOMPARE(titles(ledger, changes.met), QStringList{met});
    QCOMPARE(titles(ledger, changes.recurred), QStringList{back});
    QCOMPARE(titles(ledger, changes.silent), QStringList{silent});
    QVERIFY(caseChanges(ledger, QStringLiteral("York"), earlier, {later}) == CaseChanges());
}

void TestCaseChanges::visitsInBetweenCount()
{
    const QString leeds = QStringLiteral("Leeds");
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21")).defect(met, {health}).defect(silent, {planning});
    fixture.report(Framework::Send, QStringLiteral("2015-05-20")).defect(back, {QStringLiteral("homelessness")});
    fixture.report(Framework::Fv, QStringLiteral("2016-02-10"))
        .strength(met, {health})
        .defect(fresh, {QStringLiteral("permanence")});
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22")).defect(better, {QStringLiteral("diversity")});
    const RecordSet records = fixture.records();
    const CaseLedger ledger = fixture.ledger();
    const QString first = records.inspections.first().key;
    const QString last = records.inspections.last().key;
    const QSet<QString> since = inspectionsSince(ledger, records, leeds, first, last);
    QCOMPARE(since, (QSet<QString>{records.inspections[2].key, last}));
    const CaseChanges changes = caseChanges(ledger, leeds, first, since);
    QCOMPARE(titles(ledger, changes.appeared), (QStringList{fresh, better}));
    QCOMPARE(titles(ledger, changes.met), QStringList{met});
    QCOMPARE(titles(ledger, changes.silent), QStringList{silent});
    QCOMPARE(inspectionsSince(ledger, records, leeds, records.inspections[2].key, last), QSet<QString>{last});
}

void TestCaseChanges::comparesWithTheLikeOfIt_data()
{
    using enum Framework;
    QTest::addColumn<QVector<Framework>>("earlier");
    QTest::addColumn<Framework>("later");
    QTest::addColumn<int>("chosen");
    QTest::newRow("full with full") << QVector<Framework>{Fv, Mv, Sif, Slac} << Ilacs << 2;
    QTest::newRow("full, only visits before") << QVector<Framework>{Fv, Ucra} << Sif << 0;
    QTest::newRow("visit with what came before") << QVector<Framework>{Fv, Ilacs} << Fv << 0;
    QTest::newRow("visit, not with special needs") << QVector<Framework>{Send, Ilacs} << Mv << 1;
    QTest::newRow("special needs with special needs") << QVector<Framework>{Ilacs, Fv, Send} << Send << 2;
    QTest::newRow("special needs, none before") << QVector<Framework>{Ilacs, Fv} << Send << 0;
    QTest::newRow("the first") << QVector<Framework>{} << Ilacs << -1;
}

void TestCaseChanges::comparesWithTheLikeOfIt()
{
    QFETCH(const QVector<Framework>, earlier);
    QFETCH(const Framework, later);
    QVector<Inspection> before;
    for (const Framework framework : earlier) {
        before.push_back({.framework = framework});
    }
    QTEST(int(inspectionToCompare(before, {.framework = later})), "chosen");
}

void TestCaseChanges::claimsAndNotesAreSilence()
{
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21")).defect(again, {planning});
    const QString earlier = fixture.records().inspections.last().key;
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22"), DocumentKind::News)
        .statement(StatementKind::Claim, again, {}, {}, {}, QStringLiteral("council"));
    const QString later = fixture.records().inspections.last().key;
    const CaseEventEntry seen{
        fixture.findingAt(0), CaseEventKind::Note, {}, PartialDate::fromIso(u"2018-06-22"), QStringLiteral("Seen.")};
    const CaseLedger ledger = fixture.ledger({fixture.entry(seen)});
    const CaseChanges changes = caseChanges(ledger, QStringLiteral("Leeds"), earlier, {later});
    QCOMPARE(changes.silent.size(), 1);
    QVERIFY(changes.repeated.isEmpty());
}

void TestCaseChanges::themesOverCouncils()
{
    const RecordSet records = together(council(QStringLiteral("Leeds"), QStringLiteral("2016-05-30")).records(),
        council(QStringLiteral("York"), QStringLiteral("2018-05-30")).records());
    const CaseLedger ledger = caseLedger(records, {}, FindingLinker());
    const QVector<ThemeHistory> themes = themeHistories(ledger, records, {}, {}, {}, {});
    QCOMPARE(themes.size(), 2);
    const ThemeHistory& first = themes.first();
    QCOMPARE(first.theme, health);
    QCOMPARE(first.councils, 2);
    QCOMPARE(first.cases, 2);
    QCOMPARE(first.open, 0);
    QCOMPARE(first.inferred, 2);
    QCOMPARE(first.resolved, 0);
    QCOMPARE(first.recurred, 0);
    QCOMPARE(first.medianMonthsToResolved, std::optional<int>(36)); // between 24 and 48
    QCOMPARE(first.fromDefectToStrength, QStringList({QStringLiteral("Leeds"), QStringLiteral("York")}));
    QCOMPARE(themes.last().theme, planning);
    QCOMPARE(themes.last().open, 2);
    QVERIFY(!themes.last().medianMonthsToResolved);
    QVERIFY(themes.last().fromDefectToStrength.isEmpty());
}

void TestCaseChanges::themesOfAPart_data()
{
    QTest::addColumn<QStringList>("councils");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QVector<Framework>>("frameworks");
    QTest::addColumn<int>("cases"); // of planning
    const QDate none;
    const QDate opened(2014, 5, 21);
    QTest::newRow("one council") << QStringList{QStringLiteral("York")} << none << none << QVector<Framework>() << 1;
    QTest::newRow("until the day") << QStringList() << none << opened << QVector<Framework>() << 2;
    QTest::newRow("from the day") << QStringList() << opened << none << QVector<Framework>() << 2;
    QTest::newRow("after it") << QStringList() << opened.addDays(1) << none << QVector<Framework>() << 0;
    QTest::newRow("framework") << QStringList() << none << none << QVector<Framework>{Framework::Sif} << 2;
    QTest::newRow("other framework") << QStringList() << none << none << QVector<Framework>{Framework::Ilacs} << 0;
}

void TestCaseChanges::themesOfAPart()
{
    QFETCH(QStringList, councils);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QVector<Framework>, frameworks);
    QFETCH(int, cases);
    const RecordSet records = together(council(QStringLiteral("Leeds"), QStringLiteral("2016-05-30")).records(),
        council(QStringLiteral("York"), QStringLiteral("2018-05-30")).records());
    const CaseLedger ledger = caseLedger(records, {}, FindingLinker());
    int found = 0;
    for (const ThemeHistory& theme : themeHistories(ledger, records, councils, from, to, frameworks)) {
        found += theme.theme == planning ? theme.cases : 0;
    }
    QCOMPARE(found, cases);
}

QTEST_GUILESS_MAIN(TestCaseChanges)
#include "tst_casechanges.moc"
