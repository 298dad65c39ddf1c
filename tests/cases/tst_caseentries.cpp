#include "ledgerfixture.h"

#include <QTest>

using namespace Councilscope;

/// What people enter: their word wins, waits for its facts, and is found again after reading.
class TestCaseEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinedByAPerson();
    void partedByAPerson();
    void laterFindingsFollowTheBetterPart();
    void laterFindingsFollowIntoAJoinedCase();
    void newerWordStands();
    void strengthAcceptedByAPersonMeets();
    void strengthBeforeTheDefectIsANote();
    void setStatementIsRefusedForOneMember();
    void unnamedItemIsJoinedWithAFinding();
    void eventsMoveTheStatus_data();
    void eventsMoveTheStatus();
    void planOfTheEarliestMemberStands();
    void filesAndVerdictsAreWithTheirCase();
    void entriesWithoutFactsWait();
    void factIsFoundAgain_data();
    void factIsFoundAgain();
};

namespace {

const QString plans = QStringLiteral("Care plans for brothers and sisters are seldom reviewed together.");
const QString visits = QStringLiteral("Evening visits to foster homes start too late in winter.");

/// Two matters in 2014, both again in 2018, none alike: findings 0 and 1, 2 and 3.
LedgerFixture twoMatters()
{
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21")).defect(plans, {QStringLiteral("planning")});
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22")).defect(visits, {QStringLiteral("out_of_hours")});
    return fixture;
}

LedgerFixture oneMatter(const QVector<int>& years)
{
    LedgerFixture fixture;
    for (const int year : years) {
        fixture.report(Framework::Sif, QStringLiteral("%1-05-21").arg(year))
            .defect(plans, {QStringLiteral("planning")});
    }
    return fixture;
}

} // namespace

void TestCaseEntries::joinedByAPerson()
{
    const LedgerFixture fixture = twoMatters();
    QCOMPARE(fixture.ledger().cases.size(), 2);
    const CaseLedger ledger = fixture.ledger({fixture.verdict(fixture.findingAt(0), fixture.findingAt(1), true)});
    QCOMPARE(ledger.cases.size(), 1);
    const Case& one = ledger.cases.first();
    QCOMPARE(lifeOf(one), QStringLiteral("flagged 2014-05-21, repeated 2018-06-22"));
    QCOMPARE(one.events.first().by, QStringLiteral("program"));
    QCOMPARE(one.events.last().by, QStringLiteral("A. Reader"));
    QCOMPARE(one.links.size(), 1);
    QCOMPARE(ledger.linked, 0);
}

void TestCaseEntries::partedByAPerson()
{
    const LedgerFixture fixture = oneMatter({2014, 2018});
    QCOMPARE(fixture.ledger().cases.size(), 1);
    const CaseLedger ledger = fixture.ledger({fixture.verdict(fixture.findingAt(0), fixture.findingAt(1), false)});
    QCOMPARE(statusesOf(ledger), QStringLiteral("open, open"));
    QVERIFY(ledger.proposals.isEmpty());
    QCOMPARE(ledger.cases.first().links.size(), 1);
    QCOMPARE(ledger.cases.last().links.size(), 1);
}

void TestCaseEntries::laterFindingsFollowTheBetterPart()
{
    const QStringList planning{QStringLiteral("planning")};
    const QString spring
        = QStringLiteral("Care plans for brothers and sisters are seldom reviewed together in spring.");
    const QString autumn = QStringLiteral("Care plans for brothers and sisters are seldom checked together in autumn.");
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21")).defect(spring, planning);
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22")).defect(autumn, planning);
    fixture.report(Framework::Ilacs, QStringLiteral("2022-06-22")).defect(autumn, planning);
    const CaseLedger ledger = fixture.ledger({fixture.verdict(fixture.findingAt(0), fixture.findingAt(1), false)});
    QCOMPARE(statusesOf(ledger), QStringLiteral("open, persisting"));
}

void TestCaseEntries::laterFindingsFollowIntoAJoinedCase()
{
    LedgerFixture fixture = twoMatters();
    fixture.report(Framework::Ilacs, QStringLiteral("2022-06-22")).defect(visits, {QStringLiteral("out_of_hours")});
    const CaseLedger ledger = fixture.ledger({fixture.verdict(fixture.findingAt(0), fixture.findingAt(1), true)});
    QCOMPARE(ledger.cases.size(), 1);
    QCOMPARE(ledger.linked, 1);
}

void TestCaseEntries::newerWordStands()
{
    const LedgerFixture fixture = twoMatters();
    const auto said = [&fixture](bool same, int minute) {
        return fixture.verdict(fixture.findingAt(0), fixture.findingAt(1), same, minute);
    };
    QCOMPARE(fixture.ledger({said(true, 1), said(false, 2)}).cases.size(), 2);
    QCOMPARE(fixture.ledger({said(false, 1), said(true, 2)}).cases.size(), 1);
    QCOMPARE(fixture.ledger({said(true, 2), said(false, 1)}).cases.size(), 1);
}

void TestCaseEntries::strengthAcceptedByAPersonMeets()
{
    LedgerFixture fixture = oneMatter({2014});
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22")).strength(visits);
    const CaseLedger ledger = fixture.ledger({fixture.verdict(fixture.findingAt(0), fixture.findingAt(1), true)});
    QCOMPARE(statusesOf(ledger), QStringLiteral("resolved_stated"));
    const CaseEvent& met = ledger.cases.first().events.last();
    QCOMPARE(key(met.state), key(RecordState::Confirmed));
    QCOMPARE(met.by, QStringLiteral("A. Reader"));
}

void TestCaseEntries::strengthBeforeTheDefectIsANote()
{
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21")).strength(visits);
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22")).defect(plans);
    const CaseLedger ledger = fixture.ledger({fixture.verdict(fixture.findingAt(0), fixture.findingAt(1), true)});
    QCOMPARE(lifeOf(ledger.cases.first()), QStringLiteral("note 2014-05-21, flagged 2018-06-22"));
    QCOMPARE(ledger.cases.first().opened.toIso(), QStringLiteral("2018-06-22"));
    QCOMPARE(statusesOf(ledger), QStringLiteral("open"));
}

void TestCaseEntries::setStatementIsRefusedForOneMember()
{
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21")).defect(plans, {QStringLiteral("planning")});
    fixture.defect(visits, {QStringLiteral("out_of_hours")});
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22"))
        .statement(StatementKind::Resolved, QStringLiteral("All areas raised in May 2014 are dealt with"),
            key(FindingKind::AreaForImprovement), QStringLiteral("all"), QStringLiteral("2014-05"));
    QCOMPARE(statusesOf(fixture.ledger()), QStringLiteral("resolved_stated, resolved_stated"));
    const CaseLedger ledger = fixture.ledger({fixture.verdict(fixture.findingAt(1), fixture.statementAt(0), false)});
    QCOMPARE(statusesOf(ledger), QStringLiteral("resolved_stated, open"));
}

void TestCaseEntries::unnamedItemIsJoinedWithAFinding()
{
    LedgerFixture fixture;
    fixture.report(Framework::Ucra, QStringLiteral("2009-10"), DocumentKind::News)
        .statement(StatementKind::StatedCount, QStringLiteral("two must improve"), key(FindingKind::AreaForImprovement),
            QStringLiteral("2"));
    fixture.report(Framework::Ucra, QStringLiteral("2011-05-18")).defect(plans);
    QCOMPARE(fixture.ledger().cases.size(), 3);
    const CaseLedger ledger = fixture.ledger({fixture.verdict(fixture.statementAt(0, 2), fixture.findingAt(0), true)});
    QCOMPARE(statusesOf(ledger), QStringLiteral("open, persisting"));
}

void TestCaseEntries::eventsMoveTheStatus_data()
{
    QTest::addColumn<CaseEventEntry>("event");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("closed");
    const auto event = [](CaseEventKind kind, const char* date, std::optional<CaseStatus> status = {}) {
        return CaseEventEntry{
            {}, kind, status, PartialDate::fromIso(QString::fromLatin1(date)), QStringLiteral("Seen.")};
    };
    QTest::newRow("confirmed") << event(CaseEventKind::ResolvedStated, "2019-03-01")
                               << QStringLiteral("resolved_stated") << QStringLiteral("2019-03-01");
    QTest::newRow("met, then flagged again")
        << event(CaseEventKind::ResolvedStated, "2016-03-01") << QStringLiteral("recurred") << QString();
    QTest::newRow("note") << event(CaseEventKind::Note, "2019-03-01") << QStringLiteral("persisting") << QString();
    QTest::newRow("not a defect") << event(CaseEventKind::Note, "2016-03-01", CaseStatus::NotADefect)
                                  << QStringLiteral("not_a_defect") << QStringLiteral("2016-03-01");
    QTest::newRow("superseded") << event(CaseEventKind::Superseded, "2019") << QStringLiteral("superseded")
                                << QStringLiteral("2019");
    QTest::newRow("without a date: of the day it was entered") << event(CaseEventKind::ResolvedStated,
        "") << QStringLiteral("resolved_stated") << QStringLiteral("2026-01-05");
    QTest::newRow("opened again") << event(CaseEventKind::Note, "2019-03-01", CaseStatus::Open)
                                  << QStringLiteral("open") << QString();
}

void TestCaseEntries::eventsMoveTheStatus()
{
    QFETCH(CaseEventEntry, event);
    QFETCH(QString, status);
    QFETCH(QString, closed);
    const LedgerFixture fixture = oneMatter({2014, 2018});
    event.anchor = fixture.findingAt(1); // any member will do
    const CaseLedger ledger = fixture.ledger({fixture.entry(event)});
    QCOMPARE(statusesOf(ledger), status);
    const Case& one = ledger.cases.first();
    QCOMPARE(one.closed.toIso(), closed);
    QCOMPARE(one.events.size(), 3);
    QCOMPARE(one.mentions(), 2);
    QVERIFY(std::any_of(one.events.cbegin(), one.events.cend(),
        [](const CaseEvent& entered) { return entered.by == QLatin1String("A. Reader") && !entered.entry.isEmpty(); }));
}

void TestCaseEntries::planOfTheEarliestMemberStands()
{
    const LedgerFixture fixture = oneMatter({2014, 2018});
    const CaseWork later{.anchor = fixture.findingAt(1), .title = QStringLiteral("Later")};
    const CaseWork earlier{.anchor = fixture.findingAt(0), .title = QStringLiteral("Earlier")};
    QCOMPARE(fixture.ledger({fixture.entry(later)}).cases.first().title, QStringLiteral("Later"));
    const CaseLedger both = fixture.ledger({fixture.entry(earlier, 1), fixture.entry(later, 2)});
    QCOMPARE(both.cases.first().title, QStringLiteral("Earlier"));
    QCOMPARE(both.cases.first().work->id, fixture.entry(earlier, 1).id);
}

void TestCaseEntries::filesAndVerdictsAreWithTheirCase()
{
    const LedgerFixture fixture = twoMatters();
    const CaseFile file{.anchor = fixture.findingAt(1), .name = QStringLiteral("minutes.pdf")};
    const CaseLedger ledger = fixture.ledger({fixture.entry(file)});
    QVERIFY(ledger.cases.first().files.isEmpty());
    QCOMPARE(ledger.cases.last().files.size(), 1);
}

void TestCaseEntries::entriesWithoutFactsWait()
{
    const LedgerFixture fixture = twoMatters();
    FactReference gone = fixture.findingAt(0);
    gone.sha256 = QStringLiteral("0000");
    const QVector<CaseEntry> entries{fixture.verdict(gone, fixture.findingAt(1), true, 1),
        fixture.entry(CaseEventEntry{gone, CaseEventKind::Superseded, {}, {}, QStringLiteral("Old.")}, 2),
        fixture.entry(CaseWork{.anchor = gone, .title = QStringLiteral("Gone")}, 3),
        fixture.entry(CaseFile{.anchor = gone, .name = QStringLiteral("gone.pdf")}, 4)};
    QVERIFY(fixture.ledger(entries).cases == fixture.ledger().cases);
}

void TestCaseEntries::factIsFoundAgain_data()
{
    QTest::addColumn<int>("moved");
    QTest::addColumn<int>("cut");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("same place") << 0 << 0 << true;
    QTest::newRow("the text before it grew") << 40 << 0 << true;
    QTest::newRow("a shorter quote") << 0 << 10 << true;
    QTest::newRow("a few words are left") << 0 << 55 << false;
}

void TestCaseEntries::factIsFoundAgain()
{
    QFETCH(int, moved);
    QFETCH(int, cut);
    QFETCH(bool, isFound);
    LedgerFixture fixture = twoMatters();
    const QVector<CaseEntry> entries{
        fixture.entry(CaseWork{.anchor = fixture.findingAt(0), .owner = QStringLiteral("B")})};
    SourceSpan& source = fixture.records().findings.first().source;
    source.start += moved + (isFound ? 0 : 300);
    source.end += moved - cut + (isFound ? 0 : 300);
    source.quote.chop(cut);
    const CaseLedger ledger = fixture.ledger(entries);
    QCOMPARE(ledger.cases.first().work.has_value(), isFound);
    QVERIFY(!ledger.cases.last().work);
}

QTEST_GUILESS_MAIN(TestCaseEntries)
#include "tst_caseentries.moc"
