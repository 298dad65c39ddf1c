#include "../shared/sampleledger.h"

#include <comparisonsummary.h>

#include <QTest>

using namespace Councilscope;

namespace {

const QDate today(2026, 6, 1);

SummaryOptions options(const QStringList& councils, SummaryLength length = SummaryLength::Full)
{
    return {.councils = councils, .today = today, .length = length};
}

ComparisonSummary summaryOf(const RecordSet& records, const SummaryOptions& wanted)
{
    return comparisonSummary(records, caseLedger(records, {}, FindingLinker()), wanted);
}

QStringList both()
{
    return {QStringLiteral("Herefordshire"), QStringLiteral("Hertfordshire")};
}

QVector<SummaryClaim> claimsOf(const ComparisonSummary& summary)
{
    QVector<SummaryClaim> claims;
    for (const SummaryGradeRow& row : summary.grades) {
        for (const SummaryGrade& grade : row.councils) {
            claims << grade.now << grade.before;
        }
    }
    for (const SummaryCases& cases : summary.cases) {
        for (const SummaryCase& one : cases.open.cases + cases.toConfirm.cases + cases.met.cases) {
            claims << one.claim;
        }
    }
    for (const SummaryFigureRow& row : summary.figures) {
        for (const SummaryFigure& figure : row.councils) {
            claims << figure.now << figure.before;
        }
    }
    claims.removeIf([](const SummaryClaim& claim) { return claim.text.isEmpty(); });
    return claims;
}

} // namespace

class TestComparisonSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClaimHasASource_data();
    void everyClaimHasASource();
    void saysNothingWithoutRecords();
    void namesLatestAndEarlierGrades();
    void tellsWhatBecameOfDefects();
    void shortensCases();
    void givesFiguresWithTheirDates();
    void periodLeavesOutLaterInspections();
    void tellsWhatIsNotLoaded();
    void leavesOutPartsNotAskedFor();
    void leavesOutRejectedRecords();
};

void TestComparisonSummary::everyClaimHasASource_data()
{
    QTest::addColumn<int>("councils");
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
    QTest::newRow("forty") << 40;
}

void TestComparisonSummary::everyClaimHasASource()
{
    QFETCH(int, councils);
    const RecordSet records = councils == 40 ? Testing::manyCouncils(40) : Testing::twoCouncils();
    const ComparisonSummary summary = summaryOf(records, options(Testing::councilsOf(records).mid(0, councils)));
    const QVector<SummaryClaim> claims = claimsOf(summary);
    QVERIFY(claims.size() > councils * 2);
    for (const SummaryClaim& claim : claims) {
        QVERIFY2(!claim.citations.isEmpty(), qPrintable(claim.text));
        for (const int index : claim.citations) {
            const SummaryCitation& citation = summary.citations.at(index);
            QVERIFY(citation.place.isValid());
            const SummarySource& source = summary.sources.at(citation.source - 1);
            QCOMPARE(source.number, citation.source);
            QCOMPARE(source.file, citation.place.file);
            QVERIFY(source.pages.contains(citation.place.page));
        }
    }
}

void TestComparisonSummary::saysNothingWithoutRecords()
{
    const ComparisonSummary summary = summaryOf({}, options(both()));
    QVERIFY(claimsOf(summary).isEmpty());
    QVERIFY(summary.sources.isEmpty());
    QCOMPARE(summary.gaps.size(), 2);
    QVERIFY(summary.gaps.first().first().text.contains(QLatin1String("No document")));
    QVERIFY(summaryOf({}, options({})).grades.isEmpty());
}

void TestComparisonSummary::namesLatestAndEarlierGrades()
{
    const ComparisonSummary summary = summaryOf(Testing::twoCouncils(), options(both()));
    const SummaryGrade& overall = summary.grades.first().councils.first();
    QCOMPARE(overall.grade, Grade::Good);
    QCOMPARE(overall.now.text, QStringLiteral("Good since 21 November 2025"));
    QCOMPARE(overall.before.text, QStringLiteral("Inadequate from 29 July 2022"));
    QCOMPARE(summary.grades.at(1).councils.at(1).now.text, QStringLiteral("Outstanding since 27 January 2023"));
    const SummaryGrade& help = summary.grades.at(2).councils.first();
    QCOMPARE(help.grade, Grade::Unknown);
    QVERIFY(help.now.text.isEmpty());
}

void TestComparisonSummary::tellsWhatBecameOfDefects()
{
    using Testing::caseOf;
    using Testing::mention;
    const QString here = both().first();
    CaseLedger ledger;
    ledger.cases
        = {caseOf(here, 1, QStringLiteral("Plans"), {}, CaseStatus::Persisting,
               {mention(here, 2014, CaseEventKind::Flagged, QStringLiteral("Plans do not say who acts"), 10),
                   mention(here, 2018, CaseEventKind::Repeated, QStringLiteral("Plans still name nobody"), 40)}),
            caseOf(here, 2, QStringLiteral("Visits"), {}, CaseStatus::ResolvedStated,
                {mention(here, 2014, CaseEventKind::Flagged, QStringLiteral("Visits come late"), 70),
                    mention(here, 2018, CaseEventKind::ResolvedStated, QStringLiteral("Visits are in time"), 90)}),
            caseOf(here, 3, QStringLiteral("Health"), {}, CaseStatus::ResolvedInferred,
                {mention(here, 2014, CaseEventKind::Flagged, QStringLiteral("Health checks are missed"), 120),
                    mention(here, 2018, CaseEventKind::ResolvedInferred, QStringLiteral("All points are met"), 150)}),
            caseOf(here, 4, QStringLiteral("Risk"), {}, CaseStatus::Open,
                {mention(here, 2014, CaseEventKind::Flagged, QStringLiteral("Risk is not seen"), 200)})};
    for (Case& single : ledger.cases) {
        CaseStatus status = CaseStatus::Open;
        for (CaseEvent& event : single.events) {
            event.status = status = statusAfter(status, event.kind, event.state);
        }
    }
    ledger.cases.last().isPriority = true;
    ledger.cases.last().silentSince = PartialDate::day(QDate(2014, 7, 1));
    const ComparisonSummary summary = comparisonSummary(Testing::twoCouncils(), ledger, options(both()));
    const SummaryCases& cases = summary.cases.first();
    QCOMPARE(cases.open.cases.size(), 2);
    QVERIFY(cases.open.cases.first().isPriority);
    QCOMPARE(cases.open.cases.first().when, QStringLiteral("flagged 15 June 2014; not mentioned since 1 July 2014"));
    QCOMPARE(cases.open.cases.last().claim.text, QStringLiteral("Plans do not say who acts"));
    QCOMPARE(cases.open.cases.last().when, QStringLiteral("flagged 2 time(s) since 15 June 2014, last 15 June 2018"));
    QCOMPARE(cases.open.cases.last().claim.citations.size(), 2);
    QCOMPARE(cases.toConfirm.cases.first().when,
        QStringLiteral("flagged 15 June 2014; met 15 June 2018 as far as the program can tell"));
    QCOMPARE(cases.met.cases.first().when, QStringLiteral("flagged 15 June 2014; met 15 June 2018"));
    QCOMPARE(summary.cases.last().all(), 0);
    // As it stood before the second report: nothing of what it says.
    SummaryOptions until = options(both());
    until.to = QDate(2016, 1, 1);
    const SummaryCases earlier = comparisonSummary(Testing::twoCouncils(), ledger, until).cases.first();
    QCOMPARE(earlier.open.all, 4);
    QCOMPARE(earlier.met.all + earlier.toConfirm.all, 0);
    for (const SummaryCase& one : earlier.open.cases) {
        QVERIFY2(!one.when.contains(QLatin1String("2018")), qPrintable(one.when));
    }
    // What was met before the period is no matter of it.
    SummaryOptions since = options(both());
    since.from = QDate(2020, 1, 1);
    QCOMPARE(comparisonSummary(Testing::twoCouncils(), ledger, since).cases.first().met.all, 0);
}

void TestComparisonSummary::shortensCases()
{
    const QStringList york{QStringLiteral("York")};
    const CaseLedger ledger = Testing::manyCases(york, 60);
    const SummaryCases brief = comparisonSummary({}, ledger, options(york, SummaryLength::Brief)).cases.first();
    const SummaryCases full = comparisonSummary({}, ledger, options(york)).cases.first();
    QVERIFY(brief.open.cases.size() <= 6);
    QVERIFY(brief.met.cases.size() <= 4);
    QCOMPARE(brief.open.all, full.open.all);
    QCOMPARE(full.open.cases.size(), full.open.all);
    QVERIFY(full.open.all > 6);
}

void TestComparisonSummary::givesFiguresWithTheirDates()
{
    const ComparisonSummary summary = summaryOf(Testing::twoCouncils(), options(both()));
    const SummaryFigureRow& row = summary.figures.first();
    QCOMPARE(row.councils.at(0).now.text, QStringLiteral("344 (31 March 2025)"));
    QCOMPARE(row.councils.at(0).before.text, QStringLiteral("387 (31 March 2024)"));
    const auto fostered = std::find_if(summary.figures.cbegin(), summary.figures.cend(),
        [](const SummaryFigureRow& one) { return one.measure.contains(QLatin1String("fostered")); });
    QVERIFY(fostered != summary.figures.cend());
    QVERIFY(fostered->councils.at(0).now.text.isEmpty());
    QCOMPARE(fostered->councils.at(1).now.text, QStringLiteral("27 (at the inspection of 2 October 2015)"));
}

void TestComparisonSummary::periodLeavesOutLaterInspections()
{
    SummaryOptions until = options(both());
    until.to = QDate(2020, 1, 1);
    const ComparisonSummary summary = summaryOf(Testing::twoCouncils(), until);
    QCOMPARE(summary.grades.first().councils.first().grade, Grade::RequiresImprovement);
    QCOMPARE(summary.figures.first().councils.first().now.text, QStringLiteral("about 316 (31 March 2018)"));
}

void TestComparisonSummary::tellsWhatIsNotLoaded()
{
    RecordSet records = Testing::twoCouncils();
    records.documents.first().status = DocumentStatus::Partial;
    records.documents.first().reason = QStringLiteral("two pages are pictures");
    Statement stated;
    stated.council = both().first();
    stated.inspection = records.inspections.first().key;
    stated.kind = StatementKind::StatedCount;
    stated.about = key(FindingKind::AreaForImprovement);
    stated.value = QStringLiteral("7");
    stated.source = Testing::span(records.documents.first(), 2, 40, QStringLiteral("seven points follow"));
    records.statements << stated;
    const ComparisonSummary summary = summaryOf(records, options(both()));
    QStringList texts;
    for (const SummaryClaim& gap : summary.gaps.first()) {
        texts << gap.text;
    }
    const QString all = texts.join(u'|');
    QVERIFY2(
        all.contains(QLatin1String("Nothing is loaded that was published after 10 January 2026")), qPrintable(all));
    QVERIFY2(all.contains(QLatin1String("care leavers")), qPrintable(all));
    QVERIFY2(all.contains(QLatin1String("two pages are pictures")), qPrintable(all));
    QVERIFY2(all.contains(QLatin1String("names 1 of them")), qPrintable(all));
    QVERIFY(!all.contains(QLatin1String("resolved")));
}

void TestComparisonSummary::leavesOutPartsNotAskedFor()
{
    SummaryOptions bare = options(both());
    bare.cases = false;
    bare.figures = false;
    bare.gaps = false;
    bare.timeline = false;
    const ComparisonSummary summary = summaryOf(Testing::twoCouncils(), bare);
    QVERIFY(summary.cases.isEmpty());
    QVERIFY(summary.figures.isEmpty());
    QVERIFY(summary.gaps.isEmpty());
    QVERIFY(!summary.wantsTimeline);
    QVERIFY(!summary.grades.isEmpty());
}

void TestComparisonSummary::leavesOutRejectedRecords()
{
    RecordSet records = Testing::twoCouncils();
    for (Judgement& judgement : records.judgements) {
        judgement.state = RecordState::Rejected;
    }
    const ComparisonSummary summary = summaryOf(records, options(both()));
    QCOMPARE(summary.grades.first().councils.first().grade, Grade::Unknown);
}

QTEST_GUILESS_MAIN(TestComparisonSummary)
#include "tst_comparisonsummary.moc"
