#include "ledgerfixture.h"

#include <QTest>

using namespace Councilscope;

/// What sentences about earlier defects do: about all of an inspection, about one matter, and by whom.
class TestCaseStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setStatementActsOnItsMembers_data();
    void setStatementActsOnItsMembers();
    void setStatementFindsItsInspection_data();
    void setStatementFindsItsInspection();
    void priorityActionIsMetByInference();
    void whatIsFlaggedAgainIsNotMet();
    void setThatIsNotLoadedIsOneCase_data();
    void setThatIsNotLoadedIsOneCase();
    void sentencesOfOneYearSpeakOfOneSet();
    void countedItemsWithoutNames_data();
    void countedItemsWithoutNames();
    void statementInAFinding_data();
    void statementInAFinding();
    void statementBySimilarity_data();
    void statementBySimilarity();
    void supportIsEvidence();
    void supportGoesByItsOwnWords();
    void claimsMoveNothing_data();
    void claimsMoveNothing();
};

namespace {

const QString areas = key(FindingKind::AreaForImprovement);
const QString plans = QStringLiteral("Care plans for brothers and sisters are seldom reviewed together.");
const QString visits = QStringLiteral("Evening visits to foster homes start too late in winter.");
const QString theme = QStringLiteral("planning");

} // namespace

void TestCaseStatements::setStatementActsOnItsMembers_data()
{
    QTest::addColumn<StatementKind>("kind");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("status");
    const auto row = [](const char* name, StatementKind kind, const char* quote, const char* value, const char* date,
                         const char* event, const char* status) {
        QTest::newRow(name) << kind << QString::fromLatin1(quote) << QString::fromLatin1(value)
                            << QString::fromLatin1(date) << QString::fromLatin1(event) << QString::fromLatin1(status);
    };
    row("all met", StatementKind::Resolved, "All areas raised at the inspection in May 2014 have been dealt with",
        "all", "2014-05", "resolved_stated", "resolved_stated");
    row("all met, by the year", StatementKind::Resolved, "The areas raised at the 2014 inspection have been dealt with",
        "all", "2014", "resolved_stated", "resolved_stated");
    row("all met, last inspection", StatementKind::Resolved, "All areas raised at the last inspection are dealt with",
        "all", "", "resolved_inferred", "resolved_inferred");
    row("many met", StatementKind::Progressing, "Many recommendations of the 2014 inspection have been followed",
        "partly", "2014", "note", "open");
    row("too many persist", StatementKind::Persists, "Too many issues raised at the 2014 inspection are still there",
        "", "2014", "note", "open");
    row("no number", StatementKind::Persists, "areas raised at the 2014 inspection are still there", "", "2014", "note",
        "open");
    row("those of one service", StatementKind::Persists,
        "The concerns of the last inspection in relation to fostering are still there", "", "", "note", "open");
    row("all persist", StatementKind::Persists, "The concerns raised at the inspection in May 2014 are still there", "",
        "2014-05", "repeated", "persisting");
    row("not all was done", StatementKind::Persists,
        "The recommendations of the last inspection have not been fully implemented", "", "", "note", "open");
    row("none was met", StatementKind::Persists, "None of the recommendations of the last inspection has been followed",
        "", "", "repeated", "persisting");
}

void TestCaseStatements::setStatementActsOnItsMembers()
{
    QFETCH(StatementKind, kind);
    QFETCH(QString, quote);
    QFETCH(QString, value);
    QFETCH(QString, date);
    QFETCH(QString, event);
    QFETCH(QString, status);
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Sif, QStringLiteral("2014-05-21"))
                                  .defect(plans, {theme})
                                  .report(Framework::Ilacs, QStringLiteral("2018-06-22"))
                                  .defect(visits, {QStringLiteral("out_of_hours")})
                                  .statement(kind, quote, areas, value, date)
                                  .ledger();
    QCOMPARE(ledger.cases.size(), 2);
    QCOMPARE(lifeOf(ledger.cases.first()), QStringLiteral("flagged 2014-05-21, %1 2018-06-22").arg(event));
    QCOMPARE(statusesOf(ledger), status + QStringLiteral(", open"));
    // A sentence about some of them is no word on this one.
    QCOMPARE(ledger.cases.first().silentSince.isValid(), event == QLatin1String("note"));
}

void TestCaseStatements::setStatementFindsItsInspection_data()
{
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("statuses"); // of the SIF of 2015, the ILACS and the visit of 2019, and the ILACS of 2022
    QTest::newRow("of the year, the full one")
        << QStringLiteral("The areas raised at the 2019 inspection have been dealt with") << QStringLiteral("2019")
        << QStringLiteral("open, resolved_stated, open, open");
    QTest::newRow("of the year, the visit")
        << QStringLiteral("The areas raised at the 2019 visit have been dealt with") << QStringLiteral("2019")
        << QStringLiteral("open, open, resolved_stated, open");
    QTest::newRow("year of publication") << QStringLiteral(
        "The areas raised at the 2016 inspection have been dealt with")
                                         << QStringLiteral("2016")
                                         << QStringLiteral("resolved_stated, open, open, open");
    QTest::newRow("of two years") << QStringLiteral(
        "The areas raised at the inspections in 2016 and 2019 have been dealt with")
                                  << QStringLiteral("2016")
                                  << QStringLiteral("resolved_stated, resolved_stated, open, open");
    QTest::newRow("another year beside it")
        << QStringLiteral("The areas raised at the 2016 inspection have been dealt with by the plan of 2019")
        << QStringLiteral("2016") << QStringLiteral("resolved_stated, open, open, open");
    QTest::newRow("the last one") << QStringLiteral("The areas raised at the last inspection have been dealt with")
                                  << QString() << QStringLiteral("open, resolved_inferred, open, open");
    QTest::newRow("the last visit") << QStringLiteral("The areas raised at the last visit have been dealt with")
                                    << QString() << QStringLiteral("open, open, resolved_inferred, open");
}

void TestCaseStatements::setStatementFindsItsInspection()
{
    QFETCH(QString, quote);
    QFETCH(QString, date);
    QFETCH(QString, statuses);
    const CaseLedger ledger
        = LedgerFixture()
              .report(Framework::Sif, QStringLiteral("2015-12-04"))
              .published(QStringLiteral("2016-01-29"))
              .defect(plans, {theme})
              .report(Framework::Ilacs, QStringLiteral("2019-03-08"))
              .defect(visits, {QStringLiteral("out_of_hours")})
              .report(Framework::Fv, QStringLiteral("2019-11-20"))
              .defect(QStringLiteral("Dentists see few of the teenagers."), {QStringLiteral("health")})
              .report(Framework::Ilacs, QStringLiteral("2022-06-22"))
              .defect(QStringLiteral("Hostels close at noon."), {QStringLiteral("homelessness")})
              .statement(StatementKind::Resolved, quote, areas, QStringLiteral("all"), date)
              .ledger();
    QCOMPARE(statusesOf(ledger), statuses);
}

void TestCaseStatements::priorityActionIsMetByInference()
{
    const CaseLedger ledger
        = LedgerFixture()
              .report(Framework::Ucra, QStringLiteral("2009-10"))
              .finding(FindingKind::PriorityAction, plans, {theme})
              .defect(visits, {QStringLiteral("out_of_hours")})
              .report(Framework::Ucra, QStringLiteral("2011-05-18"))
              .statement(StatementKind::Resolved, QStringLiteral("The areas for development of October 2009 are met"),
                  areas, QStringLiteral("all"), QStringLiteral("2009-10"))
              .ledger();
    QCOMPARE(statusesOf(ledger), QStringLiteral("resolved_inferred, resolved_stated"));
    const CaseEvent& inferred = ledger.cases.first().events.last();
    const CaseEvent& stated = ledger.cases.last().events.last();
    QCOMPARE(key(inferred.state), key(RecordState::Inferred));
    QVERIFY(inferred.confidence < stated.confidence);
}

void TestCaseStatements::whatIsFlaggedAgainIsNotMet()
{
    const CaseLedger ledger
        = LedgerFixture()
              .report(Framework::Ucra, QStringLiteral("2009-10"))
              .defect(plans, {theme})
              .report(Framework::Ucra, QStringLiteral("2011-05-18"))
              .statement(StatementKind::Resolved, QStringLiteral("The areas for development of October 2009 are met"),
                  areas, QStringLiteral("all"), QStringLiteral("2009-10"))
              .defect(plans, {theme})
              .ledger();
    QCOMPARE(lifeOf(ledger.cases.first()), QStringLiteral("flagged 2009-10, repeated 2011-05-18, note 2011-05-18"));
    QCOMPARE(statusesOf(ledger), QStringLiteral("persisting"));
}

void TestCaseStatements::setThatIsNotLoadedIsOneCase_data()
{
    QTest::addColumn<StatementKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("caseKey");
    QTest::addColumn<QString>("status");
    const QString dated = QStringLiteral("leeds/set-2012");
    const QString undated = QStringLiteral("leeds-SIF-2014-05-21/set-before");
    const QString year = QStringLiteral("2012");
    QTest::newRow("met") << StatementKind::Resolved << QStringLiteral("all") << year << dated
                         << QStringLiteral("resolved_stated");
    QTest::newRow("partly met") << StatementKind::Progressing << QStringLiteral("partly") << year << dated
                                << QStringLiteral("progressing");
    QTest::newRow("persists") << StatementKind::Persists << QString() << year << dated << QStringLiteral("persisting");
    QTest::newRow("met, nobody knows when flagged") << StatementKind::Resolved << QStringLiteral("all") << QString()
                                                    << undated << QStringLiteral("resolved_inferred");
}

void TestCaseStatements::setThatIsNotLoadedIsOneCase()
{
    QFETCH(StatementKind, kind);
    QFETCH(QString, value);
    QFETCH(QString, date);
    QFETCH(QString, caseKey);
    QFETCH(QString, status);
    const CaseLedger ledger
        = LedgerFixture()
              .report(Framework::Sif, QStringLiteral("2014-05-21"))
              .statement(kind, QStringLiteral("areas raised at the inspection before"), areas, value, date)
              .ledger();
    QCOMPARE(ledger.cases.size(), 1);
    const Case& set = ledger.cases.first();
    QCOMPARE(set.key, caseKey);
    QCOMPARE(key(set.status), status);
    QVERIFY(set.isPlaceholder);
    QCOMPARE(set.opened.toIso(), date); // unknown when the sentence does not tell
    QCOMPARE(set.events.size(), 1);
}

void TestCaseStatements::sentencesOfOneYearSpeakOfOneSet()
{
    const CaseLedger ledger
        = LedgerFixture()
              .report(Framework::Sif, QStringLiteral("2014-05-21"))
              .statement(StatementKind::Persists, QStringLiteral("Too many areas of the 2012 inspection remain"), areas,
                  {}, QStringLiteral("2012"))
              .statement(StatementKind::Progressing, QStringLiteral("Many areas of September 2012 inspection are met"),
                  areas, QStringLiteral("partly"), QStringLiteral("2012-09"))
              .document(DocumentKind::News)
              .statement(StatementKind::Persists, QStringLiteral("Some areas of the 2012 inspection remain"), areas, {},
                  QStringLiteral("2012"), QStringLiteral("reporter"))
              .ledger();
    QCOMPARE(ledger.cases.size(), 1);
    QCOMPARE(ledger.cases.first().events.size(), 3);
    QCOMPARE(statusesOf(ledger), QStringLiteral("persisting"));
}

void TestCaseStatements::countedItemsWithoutNames_data()
{
    QTest::addColumn<QString>("about");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("unnamed");
    QTest::newRow("seven, one named") << areas << QStringLiteral("7") << 6;
    QTest::newRow("one, one named") << areas << QStringLiteral("1") << 0;
    QTest::newRow("fewer than named") << areas << QStringLiteral("0") << 0;
    QTest::newRow("of another kind") << key(FindingKind::PriorityAction) << QStringLiteral("2") << 2;
    QTest::newRow("strengths") << key(FindingKind::Strength) << QStringLiteral("5") << 0;
    QTest::newRow("no number") << areas << QStringLiteral("two thirds") << 0;
    QTest::newRow("a misreading") << areas << QStringLiteral("2014") << 0;
}

void TestCaseStatements::countedItemsWithoutNames()
{
    QFETCH(QString, about);
    QFETCH(QString, value);
    QFETCH(int, unnamed);
    const CaseLedger ledger
        = LedgerFixture()
              .report(Framework::Ucra, QStringLiteral("2009-10"), DocumentKind::News)
              .defect(plans, {theme})
              .statement(StatementKind::StatedCount, QStringLiteral("some must improve"), about, value)
              .report(Framework::Ucra, QStringLiteral("2011-05-18"))
              .statement(StatementKind::Resolved, QStringLiteral("The areas for development of October 2009 are met"),
                  areas, QStringLiteral("all"), QStringLiteral("2009-10"))
              .ledger();
    QCOMPARE(ledger.cases.size(), unnamed + 1);
    int placeholders = 0;
    for (const Case& one : ledger.cases) {
        if (one.isPlaceholder) {
            ++placeholders;
            QVERIFY(one.key.endsWith(QStringLiteral("/unnamed-%1").arg(placeholders)));
            QCOMPARE(one.anchor.item, placeholders);
            QCOMPARE(one.status == CaseStatus::ResolvedStated, about == areas);
            QVERIFY(one.isClosed());
        }
    }
    QCOMPARE(placeholders, unnamed);
}

void TestCaseStatements::statementInAFinding_data()
{
    QTest::addColumn<StatementKind>("kind");
    QTest::addColumn<bool>("isFlaggedBefore");
    QTest::addColumn<QString>("status");
    // What opens a case cannot persist before a later inspection says so.
    QTest::newRow("remains, first seen") << StatementKind::Persists << false << QStringLiteral("open");
    QTest::newRow("remains, seen before") << StatementKind::Persists << true << QStringLiteral("persisting");
    QTest::newRow("slowly better, first seen") << StatementKind::Progressing << false << QStringLiteral("progressing");
    QTest::newRow("slowly better, seen before") << StatementKind::Progressing << true << QStringLiteral("progressing");
}

void TestCaseStatements::statementInAFinding()
{
    QFETCH(StatementKind, kind);
    QFETCH(bool, isFlaggedBefore);
    QFETCH(QString, status);
    LedgerFixture fixture;
    if (isFlaggedBefore) {
        fixture.report(Framework::Sif, QStringLiteral("2014-05-21")).defect(plans, {theme});
    }
    fixture.report(Framework::Ilacs, QStringLiteral("2018-06-22"))
        .defect(plans, {theme})
        .statement(kind, QStringLiteral("seldom reviewed together"), QStringLiteral("overall"));
    QCOMPARE(statusesOf(fixture.ledger()), status);
    QCOMPARE(fixture.ledger().cases.first().events.size(), isFlaggedBefore ? 3 : 2);
}

void TestCaseStatements::statementBySimilarity_data()
{
    QTest::addColumn<StatementKind>("kind");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("about");
    QTest::addColumn<QString>("status");
    QTest::newRow("remains") << StatementKind::Persists << plans << areas << QStringLiteral("persisting");
    QTest::newRow("better") << StatementKind::Progressing << plans << areas << QStringLiteral("progressing");
    QTest::newRow("met") << StatementKind::Resolved << plans << areas << QStringLiteral("resolved_stated");
    QTest::newRow("of the service as a whole")
        << StatementKind::Progressing << plans << QStringLiteral("overall") << QStringLiteral("open");
    QTest::newRow("of another matter") << StatementKind::Persists << QStringLiteral("Bus fares remain a burden")
                                       << areas << QStringLiteral("open");
}

void TestCaseStatements::statementBySimilarity()
{
    QFETCH(StatementKind, kind);
    QFETCH(QString, quote);
    QFETCH(QString, about);
    QFETCH(QString, status);
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Sif, QStringLiteral("2014-05-21"))
                                  .defect(plans, {theme})
                                  .report(Framework::Ilacs, QStringLiteral("2018-06-22"))
                                  .statement(kind, quote, about)
                                  .ledger();
    QCOMPARE(statusesOf(ledger), status);
}

void TestCaseStatements::supportIsEvidence()
{
    const CaseLedger ledger
        = LedgerFixture()
              .report(Framework::Ucra, QStringLiteral("2009-10"))
              .defect(plans, {theme})
              .defect(visits, {QStringLiteral("out_of_hours")})
              .report(Framework::Ucra, QStringLiteral("2011-05-18"))
              .statement(StatementKind::Resolved, QStringLiteral("The areas for development of October 2009 are met"),
                  areas, QStringLiteral("all"), QStringLiteral("2009-10"))
              .statement(StatementKind::Progressing,
                  QStringLiteral("Evening visits to foster homes start in good time"), areas, QStringLiteral("support"))
              .ledger();
    QCOMPARE(statusesOf(ledger), QStringLiteral("resolved_stated, resolved_stated"));
    QCOMPARE(
        lifeOf(ledger.cases.last()), QStringLiteral("flagged 2009-10, resolved_stated 2011-05-18, note 2011-05-18"));
}

void TestCaseStatements::supportGoesByItsOwnWords()
{
    const QString told = QStringLiteral("Evening visits to foster homes start in good time");
    const CaseLedger ledger
        = LedgerFixture()
              .report(Framework::Ucra, QStringLiteral("2009-10"))
              .defect(plans)
              .defect(visits)
              .report(Framework::Ucra, QStringLiteral("2011-05-18"))
              .strength(QStringLiteral("Care plans for brothers and sisters are reviewed together. ") + told + u'.')
              .statement(StatementKind::Resolved, QStringLiteral("The areas for development of October 2009 are met"),
                  areas, QStringLiteral("all"), QStringLiteral("2009-10"))
              .statement(StatementKind::Progressing, told, areas, QStringLiteral("support"))
              .ledger();
    QCOMPARE(ledger.cases.last().title, visits.chopped(1));
    QCOMPARE(ledger.cases.last().events.last().text, told);
}

void TestCaseStatements::claimsMoveNothing_data()
{
    QTest::addColumn<StatementKind>("kind");
    QTest::addColumn<QString>("speaker");
    for (const StatementKind kind :
        {StatementKind::Claim, StatementKind::Resolved, StatementKind::Persists, StatementKind::Progressing}) {
        for (const char* speaker : {"council", "opposition", "board"}) {
            QTest::addRow("%s, %s", qPrintable(key(kind)), speaker) << kind << QString::fromLatin1(speaker);
        }
    }
}

void TestCaseStatements::claimsMoveNothing()
{
    QFETCH(StatementKind, kind);
    QFETCH(QString, speaker);
    const bool isOfBoard = speaker == QLatin1String("board");
    const QString body = isOfBoard ? QStringLiteral("lscb") : QStringLiteral("local_authority");
    const CaseLedger ledger = LedgerFixture()
                                  .report(Framework::Sif, QStringLiteral("2014-05-21"))
                                  .finding(FindingKind::AreaForImprovement, plans, {theme}, body)
                                  .report(Framework::Sif, QStringLiteral("2017-06-22"), DocumentKind::News)
                                  .statement(kind, plans, areas, {}, {}, speaker)
                                  .ledger();
    QCOMPARE(lifeOf(ledger.cases.first()), QStringLiteral("flagged 2014-05-21, claim 2017-06-22"));
    QCOMPARE(statusesOf(ledger), QStringLiteral("open"));
    // Nor is it a mention by the inspectorate.
    QCOMPARE(ledger.cases.first().lastMentioned.toIso(), QStringLiteral("2014-05-21"));
    QVERIFY(ledger.cases.first().silentSince.isValid());
}

QTEST_GUILESS_MAIN(TestCaseStatements)
#include "tst_casestatements.moc"
