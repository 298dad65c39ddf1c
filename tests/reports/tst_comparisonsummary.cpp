#include "../shared/comparisonrecords.h"

#include <comparisonsummary.h>

#include <QTest>

using namespace Councilscope;

namespace {

const QDate today(2026, 6, 1);

SummaryOptions options(const QStringList& councils, SummaryLength length = SummaryLength::Full)
{
    return {.councils = councils, .today = today, .length = length};
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
    for (const SummaryFindings& findings : summary.findings) {
        claims += findings.priorityActions + findings.improvements;
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
    void listsLatestFindingsOnly();
    void shortensFindings();
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
    const ComparisonSummary summary
        = comparisonSummary(records, options(Testing::councilsOf(records).mid(0, councils)));
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
    const ComparisonSummary summary = comparisonSummary({}, options(both()));
    QVERIFY(claimsOf(summary).isEmpty());
    QVERIFY(summary.sources.isEmpty());
    QCOMPARE(summary.gaps.size(), 2);
    QVERIFY(summary.gaps.first().first().text.contains(QLatin1String("No document")));
    QVERIFY(comparisonSummary({}, options({})).grades.isEmpty());
}

void TestComparisonSummary::namesLatestAndEarlierGrades()
{
    const ComparisonSummary summary = comparisonSummary(Testing::twoCouncils(), options(both()));
    const SummaryGrade& overall = summary.grades.first().councils.first();
    QCOMPARE(overall.grade, Grade::Good);
    QCOMPARE(overall.now.text, QStringLiteral("Good since 21 November 2025"));
    QCOMPARE(overall.before.text, QStringLiteral("Inadequate from 29 July 2022"));
    QCOMPARE(summary.grades.at(1).councils.at(1).now.text, QStringLiteral("Outstanding since 27 January 2023"));
    const SummaryGrade& help = summary.grades.at(2).councils.first();
    QCOMPARE(help.grade, Grade::Unknown);
    QVERIFY(help.now.text.isEmpty());
}

void TestComparisonSummary::listsLatestFindingsOnly()
{
    const ComparisonSummary summary = comparisonSummary(Testing::twoCouncils(), options(both()));
    const SummaryFindings& findings = summary.findings.first();
    QVERIFY(findings.heading.contains(QLatin1String("21 November 2025")));
    QCOMPARE(findings.improvements.size(), 1);
    QCOMPARE(findings.improvements.first().text, QStringLiteral("The words in which plans are written for children"));
}

void TestComparisonSummary::shortensFindings()
{
    RecordSet records;
    QStringList points;
    for (int i = 0; i < 9; ++i) {
        points << QStringLiteral("point %1").arg(i);
    }
    Testing::addInspection(records, {QStringLiteral("York"), QDate(2022, 3, 4), Grade::Good, Grade::Good, points});
    const QStringList york{QStringLiteral("York")};
    const SummaryFindings brief = comparisonSummary(records, options(york, SummaryLength::Brief)).findings.first();
    QCOMPARE(brief.improvements.size(), 5);
    QCOMPARE(brief.leftOut, 4);
    const SummaryFindings full = comparisonSummary(records, options(york)).findings.first();
    QCOMPARE(full.improvements.size(), 9);
    QCOMPARE(full.leftOut, 0);
}

void TestComparisonSummary::givesFiguresWithTheirDates()
{
    const ComparisonSummary summary = comparisonSummary(Testing::twoCouncils(), options(both()));
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
    const ComparisonSummary summary = comparisonSummary(Testing::twoCouncils(), until);
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
    const ComparisonSummary summary = comparisonSummary(records, options(both()));
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
    bare.findings = false;
    bare.figures = false;
    bare.gaps = false;
    bare.timeline = false;
    const ComparisonSummary summary = comparisonSummary(Testing::twoCouncils(), bare);
    QVERIFY(summary.findings.isEmpty());
    QVERIFY(summary.figures.isEmpty());
    QVERIFY(summary.gaps.isEmpty());
    QVERIFY(!summary.wantsTimeline);
    QVERIFY(!summary.grades.isEmpty());
}

void TestComparisonSummary::leavesOutRejectedRecords()
{
    RecordSet records = Testing::twoCouncils();
    for (Finding& finding : records.findings) {
        finding.state = RecordState::Rejected;
    }
    const ComparisonSummary summary = comparisonSummary(records, options(both()));
    QVERIFY(summary.findings.first().heading.isEmpty());
    QVERIFY(summary.findings.first().improvements.isEmpty());
}

QTEST_GUILESS_MAIN(TestComparisonSummary)
#include "tst_comparisonsummary.moc"
