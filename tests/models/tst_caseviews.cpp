#include "../shared/sampleledger.h"

#include <casebiography.h>
#include <caseedits.h>
#include <caseeventmodel.h>
#include <caseproposalmodel.h>
#include <casewords.h>
#include <themehistorymodel.h>

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

using namespace Councilscope;

// The biography of a case, proposals, themes, and the edits that a person's acts become.

namespace {

constexpr auto reportingMode = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QString council = QStringLiteral("Northshire");

CaseEvent note()
{
    CaseEvent event;
    event.kind = CaseEventKind::Note;
    event.date = PartialDate::day(QDate(2020, 1, 2));
    event.text = QStringLiteral("Audit done");
    event.by = QStringLiteral("A person");
    return event;
}

/// Flagged in 2012, again in 2015 and 2018, with a person's note.
Case longCase()
{
    CaseEvent again = Testing::mention(council, 2015, CaseEventKind::Repeated, QStringLiteral("Posts are vacant"), 40);
    again.reasons = {
        {LinkReason::Kind::SharedTerms, {QStringLiteral("posts")}, 0, 1}, {LinkReason::Kind::Distance, {}, 36, -0.1}};
    return Testing::caseOf(council, 1, QStringLiteral("Posts"), {QStringLiteral("workforce_stability")},
        CaseStatus::Persisting,
        {Testing::mention(council, 2012, CaseEventKind::Flagged, QStringLiteral("Posts stand empty"), 10), again,
            Testing::mention(council, 2018, CaseEventKind::Repeated, QStringLiteral("Empty posts"), 70), note()});
}

RecordSet inspections(const QVector<int>& years)
{
    RecordSet records;
    for (const int year : years) {
        Testing::addInspection(
            records, {council, QDate(year, 6, 15), Grade::Good, Grade::Good, {QStringLiteral("Something else")}});
    }
    for (Inspection& inspection : records.inspections) {
        inspection.key = inspection.key.toLower();
    }
    return records;
}

LinkVerdict verdictOf(const CaseChange& change)
{
    return std::get<LinkVerdict>(change.after->value);
}

} // namespace

class TestCaseViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void biographyTellsWhoIsSilent();
    void eventsAsATable();
    void eventEvidenceIsTheRecordsOwn();
    void reasonsAreSentences_data();
    void reasonsAreSentences();
    void proposalsBySureness();
    void themesAsATable();
    void statusNeedsWhatThePersonSaid_data();
    void statusNeedsWhatThePersonSaid();
    void workIsAddedChangedAndRemoved();
    void filesKnowTheirContent();
    void verdictsReplaceEarlierOnes();
    void splitPartsTheHalves();
    void splitNeedsAnEarlierMention();
    void mergeTakesASplitBack();
};

void TestCaseViews::biographyTellsWhoIsSilent()
{
    const Case single = longCase();
    const RecordSet records = inspections({2010, 2012, 2016, 2018, 2022});
    const CaseBiography life = caseBiography(single, records);
    QCOMPARE(life.knots.size(), 4);
    QCOMPARE(life.first(), QDate(2012, 6, 15));
    QCOMPARE(life.last(), QDate(2020, 1, 2));
    QVERIFY(life.knots[0].evidence.isValid());
    QVERIFY2(!life.knots[3].evidence.isValid(), "a note has no place in a document");
    QCOMPARE(life.knots[1].sentence,
        QStringLiteral("15 June 2015: flagged again, says the inspectorate. “Posts are vacant”"));
    // 2010 was before, 2012 and 2018 speak of it.
    QCOMPARE(life.silent.size(), 2);
    QCOMPARE(life.silent[0].date.date, QDate(2016, 6, 15));
    QCOMPARE(life.silent[1].date.date, QDate(2022, 6, 15));
}

void TestCaseViews::eventsAsATable()
{
    CaseEventModel model;
    const QAbstractItemModelTester tester(&model, reportingMode);
    QCOMPARE(model.rowCount(), 0);
    model.setLife(caseBiography(longCase(), {}));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0, CaseEventModel::DateColumn).data().toString(), QStringLiteral("15 Jun 2012"));
    QCOMPARE(model.index(1, CaseEventModel::WhatColumn).data().toString(), QStringLiteral("flagged again"));
    QCOMPARE(model.index(3, CaseEventModel::SpeakerColumn).data().toString(), QStringLiteral("A person"));
    QCOMPARE(model.index(3, CaseEventModel::SourceColumn).data().toString(), QStringLiteral("entered by hand"));
    QVERIFY(model.index(1, 0).data(CaseEventModel::DetailRole).toString().contains(QStringLiteral("Why here: Shared")));
    QVERIFY(model.reasons(0).isEmpty());
    QVERIFY(model.index(0, 0).data(CaseEventModel::EvidenceRole).value<EvidenceItem>().isValid());
    model.setLife({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCaseViews::eventEvidenceIsTheRecordsOwn()
{
    const RecordSet records = inspections({2015});
    const Finding& finding = records.findings.first();
    CaseEvent event = Testing::mention(council, 2015, CaseEventKind::Flagged, finding.text, 0);
    event.source = finding.source;
    event.fact = referenceTo(finding);
    const Case single = Testing::caseOf(council, 1, QStringLiteral("Title"), {}, CaseStatus::Open, {event});
    const EvidenceItem item = caseBiography(single, records).knots.first().evidence;
    QCOMPARE(item.heading, QStringLiteral("Area for improvement"));
    QCOMPARE(item.source, finding.source);
    // A reference whose record is gone still says what it knows.
    const EvidenceItem lost = evidenceOf(event.fact.value(), council, {});
    QCOMPARE(lost.source.start, finding.source.start);
    QCOMPARE(lost.sentence, finding.source.quote);
}

void TestCaseViews::reasonsAreSentences_data()
{
    QTest::addColumn<LinkReason>("reason");
    QTest::addColumn<QString>("sentence");
    using Kind = LinkReason::Kind;
    QTest::newRow("words") << LinkReason{Kind::SharedTerms, {QStringLiteral("posts"), QStringLiteral("agency")}, 0, 1}
                           << QStringLiteral("Shared words: posts, agency.");
    QTest::newRow("matter") << LinkReason{Kind::SharedConcepts, {QStringLiteral("return home interviews")}, 0, 1}
                            << QStringLiteral("Same matter: return home interviews.");
    QTest::newRow("reference") << LinkReason{Kind::Reference, {}, 0, 1}
                               << QStringLiteral("The later document points at the earlier inspection.");
    QTest::newRow("no distance") << LinkReason{Kind::Distance, {}, 0, 1} << QStringLiteral("Less than a month apart.");
}

void TestCaseViews::reasonsAreSentences()
{
    QFETCH(LinkReason, reason);
    QFETCH(QString, sentence);
    QCOMPARE(reasonText(reason), sentence);
    QCOMPARE(reasonsText({reason, reason}), QString(sentence + u' ' + sentence));
}

void TestCaseViews::proposalsBySureness()
{
    CaseLedger ledger = Testing::manyCases({council, QStringLiteral("Southshire")}, 40);
    ledger.proposals = {Testing::proposalBetween(ledger.cases[0], ledger.cases[6], 0.4),
        Testing::proposalBetween(ledger.cases[1], ledger.cases[7], 0.7),
        Testing::proposalBetween(ledger.cases[30], ledger.cases[36], 0.9)};
    CaseProposalModel model;
    const QAbstractItemModelTester tester(&model, reportingMode);
    model.setLedger(std::make_shared<const CaseLedger>(ledger));
    QCOMPARE(model.rowCount(), 0); // no council is chosen
    model.setCouncils({council, QStringLiteral("Southshire")});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.proposal(0).score, 0.9);
    QCOMPARE(model.index(0, CaseProposalModel::ScoreColumn).data().toString(), QStringLiteral("90 %"));
    QVERIFY(
        model.index(0, CaseProposalModel::ReasonsColumn).data().toString().contains(QStringLiteral("Shared words")));
    model.setThreshold(0.5);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.totalCount(), 3);
    model.setCouncils({council});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.totalCount(), 2);
}

void TestCaseViews::themesAsATable()
{
    ThemeHistoryModel model;
    const QAbstractItemModelTester tester(&model, reportingMode);
    model.setHistories({{QStringLiteral("front_door"), 2, 5, 3, 1, 1, 0, 20, {council}}, {QString(), 1, 1, 1}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.theme(0), QStringLiteral("front_door"));
    QCOMPARE(model.index(0, ThemeHistoryModel::MonthsColumn).data().toString(), QStringLiteral("20"));
    QCOMPARE(model.index(0, ThemeHistoryModel::StrengthColumn).data().toString(), council);
    QVERIFY2(!model.index(1, ThemeHistoryModel::MonthsColumn).data().isValid(), "nothing was resolved: no number");
    QCOMPARE(model.index(0, ThemeHistoryModel::OpenColumn).data(ThemeHistoryModel::SortRole).toInt(), 3);
    QCOMPARE(model.index(1, ThemeHistoryModel::ThemeColumn).data().toString(), QStringLiteral("No theme"));
}

void TestCaseViews::statusNeedsWhatThePersonSaid_data()
{
    QTest::addColumn<CaseStatus>("status");
    for (const CaseStatus status : allValues<CaseStatus>()) {
        QTest::newRow(qPrintable(key(status))) << status;
    }
}

void TestCaseViews::statusNeedsWhatThePersonSaid()
{
    QFETCH(CaseStatus, status);
    const Case single = longCase();
    const PartialDate date = PartialDate::month(2024, 3);
    const CaseEdit edit
        = changeStatus(single, status, date, QStringLiteral("They said so"), QStringLiteral("A person"));
    QCOMPARE(edit.changes.size(), 1);
    QVERIFY(!edit.changes[0].before);
    const CaseEntry entry = edit.changes[0].after.value();
    const auto event = std::get<CaseEventEntry>(entry.value);
    QCOMPARE(event.anchor, single.anchor);
    QCOMPARE(event.status, std::optional(status));
    QCOMPARE(event.date, date);
    QCOMPARE(event.text, QStringLiteral("They said so"));
    QCOMPARE(entry.council, council);
    QCOMPARE(entry.user, QStringLiteral("A person"));
    QVERIFY(!entry.id.isEmpty());
    QVERIFY(edit.text.contains(single.title));
    QVERIFY(event.kind != CaseEventKind::Note && event.kind != CaseEventKind::Claim);
}

void TestCaseViews::workIsAddedChangedAndRemoved()
{
    Case single = longCase();
    CaseWork work;
    work.owner = QStringLiteral("Head of service");
    const CaseEdit added = writeWork(single, work, QStringLiteral("A person"));
    QCOMPARE(added.changes.size(), 1);
    QVERIFY(!added.changes[0].before);
    QCOMPARE(std::get<CaseWork>(added.changes[0].after->value).anchor, single.anchor);
    single.work = added.changes[0].after;
    work.rag = RagRating::Amber;
    const CaseEdit changed = writeWork(single, work, QStringLiteral("Another"));
    QCOMPARE(changed.changes[0].before, single.work);
    QCOMPARE(changed.changes[0].after->id, single.work->id);
    const CaseEdit removed = writeWork(single, {}, QStringLiteral("Another"));
    QCOMPARE(removed.changes[0].before, single.work);
    QVERIFY(!removed.changes[0].after);
    single.work.reset();
    QVERIFY2(writeWork(single, {}, QStringLiteral("A person")).changes.isEmpty(), "nothing became nothing");
}

void TestCaseViews::filesKnowTheirContent()
{
    const CaseEdit edit
        = addFile(longCase(), QStringLiteral("minutes.txt"), QByteArrayLiteral("abc"), QStringLiteral("A person"));
    const auto file = std::get<CaseFile>(edit.changes[0].after->value);
    QCOMPARE(file.size, 3);
    QCOMPARE(file.sha256, QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(edit.changes[0].file, QByteArrayLiteral("abc"));
    const CaseEdit taken = removeEntry(*edit.changes[0].after, QStringLiteral("Another"));
    QCOMPARE(taken.changes[0].before, edit.changes[0].after);
    QVERIFY(!taken.changes[0].after);
}

void TestCaseViews::verdictsReplaceEarlierOnes()
{
    CaseLedger ledger = Testing::manyCases({council}, 12);
    const CaseProposal proposal = Testing::proposalBetween(ledger.cases[0], ledger.cases[6], 0.5);
    const CaseEdit accepted = decideProposal(proposal, true, ledger, QStringLiteral("A person"));
    QCOMPARE(accepted.changes.size(), 1);
    QCOMPARE(verdictOf(accepted.changes[0]), (LinkVerdict{proposal.earlier, proposal.later, true}));
    ledger.cases[0].links = {*accepted.changes[0].after};
    const CaseEdit rejected = decideProposal(proposal, false, ledger, QStringLiteral("A person"));
    QCOMPARE(rejected.changes[0].before, accepted.changes[0].after);
    QCOMPARE(rejected.changes[0].after->id, accepted.changes[0].after->id);
    QVERIFY(!verdictOf(rejected.changes[0]).same);
    QVERIFY2(
        decideProposal(proposal, true, ledger, QStringLiteral("A person")).changes.isEmpty(), "it is said already");
}

void TestCaseViews::splitPartsTheHalves()
{
    const Case single = longCase();
    const CaseEdit edit = splitCase(single, 1, QStringLiteral("A person"));
    QVector<LinkVerdict> verdicts;
    for (const CaseChange& change : edit.changes) {
        verdicts.push_back(verdictOf(change));
    }
    const FactReference first = *single.events[0].fact;
    const FactReference second = *single.events[1].fact;
    const FactReference third = *single.events[2].fact;
    QCOMPARE(verdicts.size(), 3);
    QVERIFY(verdicts.contains({first, second, false}));
    QVERIFY(verdicts.contains({first, third, false}));
    QVERIFY2(verdicts.contains({second, third, true}), "the second half stays together");
}

void TestCaseViews::splitNeedsAnEarlierMention()
{
    const Case single = longCase();
    QVERIFY(!canSplit(single, -1));
    QVERIFY(!canSplit(single, 0));
    QVERIFY(canSplit(single, 1));
    QVERIFY2(!canSplit(single, 3), "a note is no mention");
    QVERIFY(!canSplit(single, 4));
    QVERIFY(splitCase(single, 0, QStringLiteral("A person")).changes.isEmpty());
}

void TestCaseViews::mergeTakesASplitBack()
{
    CaseLedger ledger = Testing::manyCases({council}, 12);
    Case earlier = ledger.cases[0];
    Case later = ledger.cases[6];
    if (later.opened.date < earlier.opened.date) {
        std::swap(earlier, later);
    }
    const CaseEntry parted{QStringLiteral("old"), council, LinkVerdict{earlier.anchor, later.anchor, false},
        QStringLiteral("A person"), QDateTime::currentDateTimeUtc()};
    earlier.links = {parted};
    later.links = {parted};
    const CaseEdit edit = mergeCases(later, earlier, QStringLiteral("A person"));
    QCOMPARE(edit.changes.size(), 1);
    QCOMPARE(edit.changes[0].before, std::optional(parted));
    QCOMPARE(edit.changes[0].after->id, parted.id);
    QCOMPARE(verdictOf(edit.changes[0]), (LinkVerdict{earlier.anchor, later.anchor, true}));
}

QTEST_GUILESS_MAIN(TestCaseViews)
#include "tst_caseviews.moc"
