#include "ledgerfixture.h"

#include <caseproposals.h>

#include <QTest>

#include <algorithm>

using namespace Councilscope;

/// Which findings are one case.
class TestCaseJoining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindOpensACase_data();
    void kindOpensACase();
    void speakerOpensACase_data();
    void speakerOpensACase();
    void sameMatterLaterIsOneCase();
    void otherBodyIsAnotherCase();
    void findingsOfOneDocumentAreNeverOne();
    void furtherDocumentOfAnInspectionIsEvidence();
    void strengthMeetsTheCase();
    void strengthBesideTheDefectMeetsNothing();
    void flaggedAfterItWasMetRecurs();
    void chainsOfSmallStepsEnd();
    void bestPairComesFirst();
    void betweenTheThresholdsAPersonIsAsked_data();
    void betweenTheThresholdsAPersonIsAsked();
    void atMostThreeAreProposedForOne();
    void undatedVisitIsLaterThanItsFramework();
    void whatANewspaperTellsIsProposed();
    void articleOfAnotherCouncilIsHeard();
    void otherDocumentsAreNoSilence();
    void silence_data();
    void silence();
    void orderAndRowsDoNotMatter();
};

namespace {

const QString supervision = QStringLiteral("The frequency of supervision for newly qualified social workers.");
const QString chronologies = QStringLiteral("Chronologies in case files are not kept up to date.");
const QString neglect = QStringLiteral("Neighbourhood teams recognise long-term neglect too late.");

/// The same thought in fewer and fewer of the same words: one of them lies between the thresholds.
QString relatedTo(const QString& text, FindingKind earlier, FindingKind later)
{
    static const FindingLinker linker;
    static const QStringList variants{
        QStringLiteral("The frequency of supervision for newly qualified staff is uneven across localities."),
        QStringLiteral("Supervision of newly qualified practitioners happens rarely in two localities."),
        QStringLiteral("Supervision of social workers is recorded with little reflection."),
        QStringLiteral("Too many social workers have no regular supervision from an experienced manager."),
        QStringLiteral("Supervision lacks challenge in most localities."),
        QStringLiteral("Social workers carry caseloads that grow each month.")};
    const auto dated = [](const QString& words, FindingKind kind, int year) {
        const QDate date(year, 1, 1);
        Finding finding{.council = QStringLiteral("Leeds"),
            .inspection = QString::number(year),
            .kind = kind,
            .text = words,
            .themes = {QStringLiteral("workforce")},
            .body = QStringLiteral("local_authority")};
        return DatedFinding{finding, date};
    };
    for (const QString& variant : variants) {
        const QVector<FindingLink> links = linker.links({dated(text, earlier, 2014), dated(variant, later, 2018)});
        if (!links.isEmpty() && !links.first().isLinked) {
            return variant;
        }
    }
    return {};
}

} // namespace

void TestCaseJoining::kindOpensACase_data()
{
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<int>("cases");
    for (const FindingKind kind : allValues<FindingKind>()) {
        const bool isPraise = kind == FindingKind::Strength || kind == FindingKind::MeetsRequirements;
        QTest::addRow("%s", qPrintable(key(kind))) << kind << (isPraise ? 0 : 1);
    }
}

void TestCaseJoining::kindOpensACase()
{
    QFETCH(FindingKind, kind);
    QFETCH(int, cases);
    const CaseLedger ledger
        = LedgerFixture().report(Framework::Sif, QStringLiteral("2014-05-21")).finding(kind, neglect).ledger();
    QCOMPARE(ledger.cases.size(), cases);
    if (cases == 1) {
        const Case& one = ledger.cases.first();
        QCOMPARE(one.key, QStringLiteral("leeds-SIF-2014-05-21/%1/local_authority/1").arg(key(kind)));
        QCOMPARE(one.isPriority, kind == FindingKind::PriorityAction);
        QCOMPARE(key(one.status), key(CaseStatus::Open));
        QCOMPARE(lifeOf(one), QStringLiteral("flagged 2014-05-21"));
    }
}

void TestCaseJoining::speakerOpensACase_data()
{
    QTest::addColumn<QString>("speaker");
    QTest::addColumn<int>("cases");
    QTest::newRow("inspectorate") << QStringLiteral("inspectorate") << 1;
    QTest::newRow("reporter of its findings") << QStringLiteral("reporter") << 1;
    QTest::newRow("council") << QStringLiteral("council") << 0;
    QTest::newRow("board") << QStringLiteral("board") << 0;
    QTest::newRow("opposition") << QStringLiteral("opposition") << 0;
}

void TestCaseJoining::speakerOpensACase()
{
    QFETCH(QString, speaker);
    QFETCH(int, cases);
    const CaseLedger ledger
        = LedgerFixture()
              .report(Framework::Sif, QStringLiteral("2014-05-21"))
              .finding(FindingKind::AreaForImprovement, neglect, {}, QStringLiteral("local_authority"), speaker)
              .ledger();
    QCOMPARE(ledger.cases.size(), cases);
}

void TestCaseJoining::sameMatterLaterIsOneCase()
{
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Sif, QStringLiteral("2014-05-21"))
                                  .defect(supervision)
                                  .report(Framework::Ilacs, QStringLiteral("2018-06-22"))
                                  .defect(neglect, {QStringLiteral("neglect")})
                                  .defect(supervision)
                                  .ledger();
    QCOMPARE(ledger.cases.size(), 2);
    QCOMPARE(ledger.linked, 1);
    const Case& one = ledger.cases.first();
    QCOMPARE(lifeOf(one), QStringLiteral("flagged 2014-05-21, repeated 2018-06-22"));
    QCOMPARE(key(one.status), key(CaseStatus::Persisting));
    QCOMPARE(one.opened.toIso(), QStringLiteral("2014-05-21"));
    QCOMPARE(one.lastMentioned.toIso(), QStringLiteral("2018-06-22"));
    QVERIFY(!one.closed.isValid());
    QVERIFY(one.events.first().reasons.isEmpty());
    QVERIFY(!one.events.last().reasons.isEmpty());
    QCOMPARE(one.mentions(), 2);
}

void TestCaseJoining::otherBodyIsAnotherCase()
{
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Sif, QStringLiteral("2014-05-21"))
                                  .finding(FindingKind::Recommendation, supervision, {}, QStringLiteral("lscb"))
                                  .report(Framework::Ilacs, QStringLiteral("2018-06-22"))
                                  .defect(supervision)
                                  .ledger();
    QCOMPARE(ledger.cases.size(), 2);
    QCOMPARE(ledger.linked, 0);
}

void TestCaseJoining::findingsOfOneDocumentAreNeverOne()
{
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Sif, QStringLiteral("2014-05-21"))
                                  .defect(supervision)
                                  .defect(supervision)
                                  .report(Framework::Ilacs, QStringLiteral("2018-06-22"))
                                  .defect(supervision)
                                  .ledger();
    QCOMPARE(statusesOf(ledger), QStringLiteral("persisting, open"));
    QVERIFY(ledger.proposals.isEmpty()); // would bring the first two together
}

void TestCaseJoining::furtherDocumentOfAnInspectionIsEvidence()
{
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Cp, QStringLiteral("2013-02-06"))
                                  .defect(supervision)
                                  .document(DocumentKind::SummaryChildren)
                                  .defect(supervision)
                                  .document(DocumentKind::News)
                                  .defect(neglect, {QStringLiteral("neglect")})
                                  .ledger();
    QCOMPARE(ledger.cases.size(), 2);
    QCOMPARE(lifeOf(ledger.cases.first()), QStringLiteral("flagged 2013-02-06, flagged 2013-02-06"));
    QCOMPARE(statusesOf(ledger), QStringLiteral("open, open"));
    // The report speaks before what is told of it.
    QVERIFY(ledger.cases.first().events.first().source.file.contains(QStringLiteral("full_report")));
}

void TestCaseJoining::strengthMeetsTheCase()
{
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Sif, QStringLiteral("2014-05-21"))
                                  .defect(supervision)
                                  .report(Framework::Ilacs, QStringLiteral("2018-06-22"))
                                  .strength(supervision)
                                  .ledger();
    QCOMPARE(statusesOf(ledger), QStringLiteral("resolved_inferred"));
    const Case& one = ledger.cases.first();
    QCOMPARE(lifeOf(one), QStringLiteral("flagged 2014-05-21, resolved_inferred 2018-06-22"));
    QCOMPARE(key(one.events.last().state), key(RecordState::Inferred));
    QCOMPARE(one.closed.toIso(), QStringLiteral("2018-06-22"));
    QVERIFY(one.isClosed());
    QCOMPARE(ledger.linked, 1);
    QVERIFY(ledger.proposals.isEmpty());
}

void TestCaseJoining::strengthBesideTheDefectMeetsNothing()
{
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Sif, QStringLiteral("2014-05-21"))
                                  .defect(supervision)
                                  .report(Framework::Ilacs, QStringLiteral("2018-06-22"))
                                  .strength(supervision)
                                  .defect(supervision)
                                  .ledger();
    QCOMPARE(statusesOf(ledger), QStringLiteral("persisting"));
    QVERIFY(ledger.proposals.isEmpty());
}

void TestCaseJoining::flaggedAfterItWasMetRecurs()
{
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Sif, QStringLiteral("2014-05-21"))
                                  .defect(supervision)
                                  .report(Framework::Ilacs, QStringLiteral("2018-06-22"))
                                  .strength(supervision)
                                  .report(Framework::Ilacs, QStringLiteral("2022-07-29"))
                                  .defect(supervision)
                                  .ledger();
    QCOMPARE(statusesOf(ledger), QStringLiteral("recurred"));
    QCOMPARE(lifeOf(ledger.cases.first()),
        QStringLiteral("flagged 2014-05-21, resolved_inferred 2018-06-22, recurred 2022-07-29"));
    QVERIFY(!ledger.cases.first().closed.isValid());
    QCOMPARE(ledger.cases.first().events.at(1).status, CaseStatus::ResolvedInferred);
}

void TestCaseJoining::chainsOfSmallStepsEnd()
{
    LedgerFixture fixture;
    for (const int year : {2012, 2014, 2016, 2018}) {
        fixture.report(Framework::Sif, QString::number(year)).defect(QStringLiteral("Defect of %1.").arg(year));
    }
    const QVector<CaseFacts> facts = caseFacts(fixture.records());
    const FactResolver resolver(facts.first());
    const CaseVerdicts verdicts(facts.first(), resolver, {});
    const LinkThresholds thresholds;
    // Each is like the one before; the third is like the first as well, the fourth like nothing else.
    const CaseLinks links(thresholds, {{0, 1, 0.9, true}, {1, 2, 0.9, true}, {0, 2, 0.5}, {2, 3, 0.9, true}});
    const QVector<CaseDraft> drafts = draftCases(facts.first(), links, verdicts);
    QCOMPARE(drafts.size(), 2);
    QCOMPARE(drafts.first().members.size(), 3);
    QCOMPARE(drafts.last().opener(), 3);
}

void TestCaseJoining::bestPairComesFirst()
{
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2014")).defect(supervision).defect(neglect);
    fixture.report(Framework::Ilacs, QStringLiteral("2018")).defect(supervision).defect(neglect);
    const QVector<CaseFacts> facts = caseFacts(fixture.records());
    const FactResolver resolver(facts.first());
    const CaseVerdicts verdicts(facts.first(), resolver, {});
    const LinkThresholds thresholds;
    // Both later ones are most like the first; the better of them gets it, the other its second best.
    const CaseLinks links(thresholds, {{0, 2, 0.9, true}, {0, 3, 0.95, true}, {1, 2, 0.85, true}});
    const QVector<CaseDraft> drafts = draftCases(facts.first(), links, verdicts);
    QCOMPARE(drafts.size(), 2);
    QVERIFY(drafts.first().holds(3));
    QVERIFY(drafts.last().holds(2));
}

void TestCaseJoining::betweenTheThresholdsAPersonIsAsked_data()
{
    QTest::addColumn<FindingKind>("earlier");
    QTest::addColumn<FindingKind>("later");
    QTest::addColumn<bool>("isMetBefore");
    QTest::addColumn<int>("proposal");
    const FindingKind defect = FindingKind::AreaForImprovement;
    const FindingKind strength = FindingKind::Strength;
    QTest::newRow("persists") << defect << defect << false << int(CaseProposal::Kind::Persists);
    QTest::newRow("recurs") << defect << defect << true << int(CaseProposal::Kind::Recurs);
    QTest::newRow("met") << defect << strength << false << int(CaseProposal::Kind::Met);
    QTest::newRow("now a defect") << strength << defect << false << int(CaseProposal::Kind::NowADefect);
}

void TestCaseJoining::betweenTheThresholdsAPersonIsAsked()
{
    QFETCH(FindingKind, earlier);
    QFETCH(FindingKind, later);
    QFETCH(bool, isMetBefore);
    QFETCH(int, proposal);
    const QString related = relatedTo(supervision, earlier, later);
    QVERIFY2(!related.isEmpty(), "no variant lies between the thresholds");
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21"))
        .finding(earlier, supervision, {QStringLiteral("workforce")});
    if (isMetBefore) {
        fixture.report(Framework::Ilacs, QStringLiteral("2016-02-01"))
            .statement(StatementKind::Resolved, QStringLiteral("All areas for improvement of May 2014 have been met"),
                key(FindingKind::AreaForImprovement), QStringLiteral("all"), QStringLiteral("2014-05"));
    }
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22"))
        .finding(later, related, {QStringLiteral("workforce")});
    const CaseLedger ledger = fixture.ledger();
    QCOMPARE(ledger.linked, 0);
    QCOMPARE(ledger.proposals.size(), 1);
    const CaseProposal& asked = ledger.proposals.first();
    QCOMPARE(int(asked.kind), proposal);
    QCOMPARE(asked.earlierText, supervision);
    QCOMPARE(asked.laterText, related);
    QCOMPARE(asked.earlierCase.isEmpty(), earlier == FindingKind::Strength);
    QCOMPARE(asked.laterCase.isEmpty(), later == FindingKind::Strength);
    for (const bool same : {true, false}) {
        const CaseLedger decided = fixture.ledger({fixture.verdict(asked.earlier, asked.later, same)});
        QVERIFY(decided.proposals.isEmpty());
    }
}

void TestCaseJoining::atMostThreeAreProposedForOne()
{
    LedgerFixture fixture;
    for (const int year : {2008, 2009, 2010, 2011, 2012}) {
        fixture.report(Framework::Sif, QString::number(year)).defect(QStringLiteral("Defect of %1.").arg(year));
    }
    const QVector<CaseFacts> facts = caseFacts(fixture.records());
    const LinkThresholds thresholds;
    const CaseLinks links(thresholds, {{0, 4, 0.4}, {1, 4, 0.5}, {2, 4, 0.6}, {3, 4, 0.7}});
    const FactResolver resolver(facts.first());
    const auto scores = [&](const QVector<CaseEntry>& entries) {
        const CaseVerdicts verdicts(facts.first(), resolver, entries);
        CaseBook book(facts.first(), links, verdicts);
        takeDefects(book);
        QVector<CaseLife> lives;
        for (int draft = 0; draft < book.drafts.size(); ++draft) {
            lives.push_back(liveCase(book, draft));
        }
        QVector<double> found;
        for (const CaseProposal& proposal : caseProposals(book, lives)) {
            found.push_back(proposal.score);
        }
        return found;
    };
    QCOMPARE(scores({}), QVector<double>({0.7, 0.6, 0.5}));
    // What was refused makes room.
    const CaseEntry refused = fixture.verdict(fixture.findingAt(3), fixture.findingAt(4), false);
    QCOMPARE(scores({refused}), QVector<double>({0.6, 0.5, 0.4}));
}

void TestCaseJoining::undatedVisitIsLaterThanItsFramework()
{
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21")).defect(supervision);
    fixture.report(Framework::Mv, QString(), DocumentKind::News).defect(supervision);
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22")).defect(neglect, {QStringLiteral("neglect")});
    const CaseLedger ledger = fixture.ledger();
    QCOMPARE(ledger.cases.size(), 3);
    QCOMPARE(ledger.proposals.size(), 1);
    QCOMPARE(int(ledger.proposals.first().kind), int(CaseProposal::Kind::Persists));
    QCOMPARE(ledger.proposals.first().earlierText, supervision);
    // Whether the visit was before or after the inspection of 2018 nobody knows.
    LedgerFixture unknown;
    unknown.report(Framework::Mv, QString(), DocumentKind::News).defect(supervision);
    unknown.report(Framework::Ilacs, QStringLiteral("2018-06-22")).defect(supervision);
    QCOMPARE(statusesOf(unknown.ledger()), QStringLiteral("open, open"));
    QVERIFY(unknown.ledger().proposals.isEmpty());
}

void TestCaseJoining::whatANewspaperTellsIsProposed()
{
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Sif, QStringLiteral("2014-05-21"), DocumentKind::News)
                                  .defect(supervision)
                                  .report(Framework::Ilacs, QStringLiteral("2018-06-22"))
                                  .defect(supervision)
                                  .document(DocumentKind::News)
                                  .defect(supervision)
                                  .ledger();
    QCOMPARE(statusesOf(ledger), QStringLiteral("open, open"));
    QCOMPARE(ledger.cases.last().events.size(), 2); // beside the report it is evidence
    QCOMPARE(ledger.proposals.size(), 1);
}

void TestCaseJoining::articleOfAnotherCouncilIsHeard()
{
    LedgerFixture fixture(QStringLiteral("York"));
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21"), DocumentKind::News)
        .published(QStringLiteral("2014-06-30"));
    fixture.defect(neglect).defect(supervision);
    // The second of both is about a neighbour.
    fixture.records().findings.last().council = QStringLiteral("Leeds");
    fixture.records().findings.last().inspection.clear();
    const CaseLedger ledger = fixture.ledger();
    QCOMPARE(ledger.cases.size(), 2);
    QCOMPARE(ledger.cases.first().council, QStringLiteral("Leeds"));
    QCOMPARE(lifeOf(ledger.cases.first()), QStringLiteral("flagged 2014-06-30"));
}

void TestCaseJoining::otherDocumentsAreNoSilence()
{
    LedgerFixture fixture;
    fixture.report(Framework::Sif, QStringLiteral("2014-05-21")).defect(supervision);
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22"), DocumentKind::WebPage);
    fixture.published(QStringLiteral("2018-07-30"));
    fixture.records().inspections.removeLast();
    QVERIFY(!fixture.ledger().cases.first().silentSince.isValid());
}

void TestCaseJoining::silence_data()
{
    QTest::addColumn<Framework>("first");
    QTest::addColumn<Framework>("second");
    QTest::addColumn<QString>("silentSince");
    QTest::newRow("a later inspection") << Framework::Sif << Framework::Ilacs << QStringLiteral("2017-07-01");
    QTest::newRow("of other matters") << Framework::Sif << Framework::Send << QString();
    QTest::newRow("of the same other matters") << Framework::Send << Framework::Send << QStringLiteral("2017-07-01");
}

void TestCaseJoining::silence()
{
    QFETCH(Framework, first);
    QFETCH(Framework, second);
    QFETCH(QString, silentSince);
    const CaseLedger ledger = LedgerFixture()
                                  .report(first, QStringLiteral("2017-05-21"))
                                  .published(QStringLiteral("2017-07-01"))
                                  .defect(supervision)
                                  .report(second, QStringLiteral("2019-06-22"))
                                  .ledger();
    QCOMPARE(ledger.cases.first().silentSince.toIso(), silentSince);
    QCOMPARE(statusesOf(ledger), QStringLiteral("open"));
}

void TestCaseJoining::orderAndRowsDoNotMatter()
{
    LedgerFixture fixture;
    for (const int year : {2014, 2016, 2018, 2022}) {
        fixture.report(Framework::Sif, QString::number(year))
            .defect(supervision)
            .defect(chronologies, {QStringLiteral("data_recording")})
            .strength(neglect, {QStringLiteral("neglect")})
            .statement(StatementKind::StatedCount, QStringLiteral("nine areas"), key(FindingKind::AreaForImprovement),
                QStringLiteral("9"));
    }
    const CaseLedger ledger = fixture.ledger();
    RecordSet& records = fixture.records();
    const auto turn = [](auto& list) {
        std::reverse(list.begin(), list.end());
        std::rotate(list.begin(), list.begin() + 1, list.end());
    };
    turn(records.documents);
    turn(records.inspections);
    turn(records.findings);
    turn(records.statements);
    for (Finding& finding : records.findings) {
        finding.id = 1000 - finding.id;
    }
    QVERIFY(fixture.ledger() == ledger);
}

QTEST_GUILESS_MAIN(TestCaseJoining)
#include "tst_casejoining.moc"
