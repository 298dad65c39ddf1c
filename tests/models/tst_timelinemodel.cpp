#include "../shared/sampleledger.h"

#include <samplerecords.h>
#include <timelinemodel.h>
#include <timelinetablemodel.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Councilscope;

class TimelineModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isASoundModel();
    void everyMarkSpeaks();
    void sentences_data();
    void sentences();
    void marksLeadToTheirWords();
    void noOverallGradeIsAMark();
    void undatedInterventionStandsWhereItIsMentioned();
    void anEmptyCouncilSaysSo();
    void tableIsASoundModel();
    void casesFollowTheirThemes();
    void aMomentIsOneMark();
    void silenceIsNotAnEnd();
};

namespace {

QVector<TimelineBlock> blocksOf(const RecordSet& records, const QStringList& councils)
{
    return timelineBlocks(ratingTimelines(records, councils, QDate(2026, 11, 21)));
}

QVector<TimelineBlock> sampleBlocks()
{
    return blocksOf(Samples::twoCouncils(), {u"Herefordshire"_qs, u"Hertfordshire"_qs});
}

} // namespace

void TimelineModelTest::isASoundModel()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBlocks(sampleBlocks());
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex council = model.index(1, 0);
    const QModelIndex lane = model.index(0, 0, council);
    const QModelIndex mark = model.index(2, 0, lane);
    QCOMPARE(mark.parent(), lane);
    QCOMPARE(lane.parent(), council);
    QCOMPARE(mark.data(TimelineModel::CouncilRole).toString(), u"Hertfordshire"_qs);
    QCOMPARE(mark, model.markIndex(1, 0, 2));
    model.setBlocks({});
    QCOMPARE(model.rowCount(), 0);
}

void TimelineModelTest::everyMarkSpeaks()
{
    TimelineModel model;
    model.setBlocks(sampleBlocks());
    int marks = 0;
    for (int block = 0; block < model.rowCount(); ++block) {
        const QModelIndex council = model.index(block, 0);
        QVERIFY(!council.data(Qt::AccessibleTextRole).toString().isEmpty());
        for (int lane = 0; lane < model.rowCount(council); ++lane) {
            const QModelIndex laneIndex = model.index(lane, 0, council);
            QVERIFY(!laneIndex.data(Qt::AccessibleTextRole).toString().isEmpty());
            for (int mark = 0; mark < model.rowCount(laneIndex); ++mark, ++marks) {
                const QModelIndex index = model.index(mark, 0, laneIndex);
                QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(council.data().toString()));
                QCOMPARE(index.data(Qt::ToolTipRole), index.data(Qt::AccessibleTextRole));
                QVERIFY(index.data(TimelineModel::FromRole).toDate() < index.data(TimelineModel::ToRole).toDate());
            }
        }
    }
    QVERIFY(marks > 60);
}

void TimelineModelTest::sentences_data()
{
    QTest::addColumn<int>("block");
    QTest::addColumn<int>("lane");
    QTest::addColumn<int>("mark");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("until the next")
        << 0 << 1 << 2
        << "Herefordshire, Leadership: inadequate from 29 July 2022 (ILACS inspection) until the "
           "inspection of 21 November 2025.";
    QTest::newRow("in force") << 1 << 0 << 3
                              << "Hertfordshire, Overall: outstanding since 27 January 2023 (ILACS inspection).";
    QTest::newRow("no longer judged")
        << 0 << 5 << 0
        << "Herefordshire, Adoption: good from 21 May 2014 (Single inspection (SIF)) until 22 June "
           "2018; inspections since then do not judge this area.";
    QTest::newRow("month only")
        << 1 << 5 << 0
        << "Hertfordshire: Unannounced inspection of contact, referral and assessment, October 2009. Not "
           "graded.";
}

void TimelineModelTest::sentences()
{
    QFETCH(int, block);
    QFETCH(int, lane);
    QFETCH(int, mark);
    QFETCH(QString, sentence);
    QCOMPARE(sampleBlocks()[block].lanes[lane].marks[mark].sentence, sentence);
}

void TimelineModelTest::marksLeadToTheirWords()
{
    for (const TimelineBlock& block : sampleBlocks()) {
        for (const TimelineLane& lane : block.lanes) {
            for (const TimelineMark& mark : lane.marks) {
                QVERIFY2(!mark.evidence.isEmpty(), qPrintable(mark.sentence));
                QVERIFY(mark.kind != TimelineMark::Kind::Knot || mark.evidence.size() == mark.count);
                QVERIFY(!mark.evidence.first().documentTitle.isEmpty());
            }
        }
    }
}

void TimelineModelTest::noOverallGradeIsAMark()
{
    Samples::RecordBuilder builder;
    builder.council(u"Leeds"_qs);
    builder.inspection(Framework::Ilacs, u"2022-02-21"_qs, u"2022-03-04"_qs).grade(Area::Overall, Grade::Outstanding);
    builder.inspection(Framework::Ilacs, u"2026-05-11"_qs, u"2026-05-22"_qs).grade(Area::Leadership, Grade::Good);
    const TimelineLane overall = blocksOf(builder.build(), {u"Leeds"_qs}).first().lanes.first();
    QCOMPARE(overall.marks.size(), 2);
    QCOMPARE(overall.marks[1].kind, TimelineMark::Kind::NoOverallGrade);
    QCOMPARE(overall.marks[1].from, QDate(2026, 5, 22));
    QVERIFY(overall.marks[1].sentence.contains(u"no overall grade"_qs));
}

void TimelineModelTest::undatedInterventionStandsWhereItIsMentioned()
{
    RecordSet records = Samples::twoCouncils();
    records.documents.first().sha256 = u"of the article"_qs;
    records.documents.first().published = PartialDate::day(QDate(2015, 6, 2));
    const DocumentRecord document = records.documents.first();
    Statement statement;
    statement.council = document.council;
    statement.kind = StatementKind::Intervention;
    statement.source.sha256 = document.sha256;
    statement.source.start = 10;
    statement.source.end = 42;
    statement.source.quote = u"ministers sent a commissioner"_qs;
    records.statements = {statement};
    const auto interventions = [&records, &document] {
        QVector<TimelineMark> marks;
        const QVector<TimelineBlock> blocks = blocksOf(records, {document.council});
        for (const TimelineLane& lane : blocks.first().lanes) {
            std::copy_if(lane.marks.cbegin(), lane.marks.cend(), std::back_inserter(marks),
                [](const TimelineMark& mark) { return mark.kind == TimelineMark::Kind::Intervention; });
        }
        return marks;
    };
    QCOMPARE(interventions().size(), 1);
    QCOMPARE(interventions().first().from, document.published.date);
    QVERIFY(interventions().first().sentence.contains(u"prints no date"_qs));
    QVERIFY(interventions().first().sentence.contains(u"a commissioner"_qs));
    records.statements.first().date = PartialDate::day(QDate(2018, 3, 1));
    QCOMPARE(interventions().first().from, QDate(2018, 3, 1));
    QVERIFY(!interventions().first().sentence.contains(u"prints no date"_qs));
    records.statements.first().state = RecordState::Rejected;
    QVERIFY(interventions().isEmpty());
}

void TimelineModelTest::anEmptyCouncilSaysSo()
{
    const TimelineBlock block = blocksOf({}, {u"Leeds"_qs}).first();
    QVERIFY(block.isEmpty());
    QVERIFY(!block.sentence.isEmpty());
    QVERIFY(block.chips.isEmpty());
}

void TimelineModelTest::tableIsASoundModel()
{
    TimelineTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBlocks(sampleBlocks());
    QCOMPARE(model.index(0, TimelineTableModel::CouncilColumn).data().toString(), u"Herefordshire"_qs);
    QCOMPARE(model.index(0, TimelineTableModel::WhatColumn).data().toString(), u"Inadequate"_qs);
    QCOMPARE(
        model.index(0, TimelineTableModel::FromColumn).data(TimelineTableModel::SortRole).toDate(), QDate(2012, 9, 26));
    QCOMPARE(model.index(0, TimelineTableModel::UntilColumn).data().toString(), u"21 May 2014"_qs);
    model.setBlocks({});
    QCOMPARE(model.rowCount(), 0);
}

void TimelineModelTest::casesFollowTheirThemes()
{
    const QString council = u"Herefordshire"_qs;
    CaseLedger ledger = Testing::manyCases({council}, 40);
    ledger.cases[1].isPlaceholder = true;
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBlocks(timelineBlocks(ratingTimelines(Samples::twoCouncils(), {council}, QDate(2026, 11, 21)), ledger));
    const TimelineBlock& block = model.blocks().first();
    int cases = 0;
    int unnamed = 0;
    QString theme;
    for (const TimelineLane& lane : block.lanes) {
        if (lane.kind == TimelineLane::Kind::Theme) {
            theme = lane.theme;
            QVERIFY(lane.cases > 0);
            QVERIFY(lane.sentence.contains(council));
        } else if (lane.kind == TimelineLane::Kind::Case) {
            QCOMPARE(lane.theme, theme);
            unnamed += lane.isPlaceholder ? 1 : 0;
            ++cases;
        }
        for (const TimelineMark& mark : lane.marks) {
            QVERIFY(mark.sentence.contains(council));
            QVERIFY(mark.kind != TimelineMark::Kind::CaseEvent || !mark.evidence.isEmpty());
        }
    }
    // Those that a person merged or called no defect are left out.
    const auto hidden = std::count_if(ledger.cases.cbegin(), ledger.cases.cend(), [](const Case& single) {
        return single.status == CaseStatus::Merged || single.status == CaseStatus::NotADefect;
    });
    QVERIFY(hidden > 0);
    QCOMPARE(cases, 40 - int(hidden));
    QCOMPARE(unnamed, 1);
    QCOMPARE(block.cases.all, cases);
    QVERIFY(block.sentence.contains(casesText(block.cases)));
    QVERIFY(block.cases.open > 0 && block.cases.met > 0 && block.cases.toConfirm > 0);
}

void TimelineModelTest::aMomentIsOneMark()
{
    const QString council = u"Herefordshire"_qs;
    CaseEvent note = Testing::mention(council, 2014, CaseEventKind::Note, u"More of the same"_qs, 60);
    CaseEvent undated = Testing::mention(council, 2014, CaseEventKind::Repeated, u"At some time"_qs, 90);
    undated.date = {};
    const CaseLedger ledger{
        .cases = {Testing::caseOf(council, 1, u"Plans"_qs, {}, CaseStatus::Persisting,
            {Testing::mention(council, 2014, CaseEventKind::Flagged, u"Plans are late"_qs, 10), note, undated})}};
    const TimelineBlock block
        = timelineBlocks(ratingTimelines(Samples::twoCouncils(), {council}, QDate(2026, 11, 21)), ledger).first();
    const TimelineLane& lane = block.lanes.last();
    QCOMPARE(lane.marks.size(), 1);
    QCOMPARE(lane.marks.first().event, CaseEventKind::Flagged);
    QCOMPARE(lane.marks.first().evidence.size(), 2);
    QCOMPARE(lane.marks.first().evidence.first().source.quote, u"Plans are late"_qs);
}

void TimelineModelTest::silenceIsNotAnEnd()
{
    const QString council = u"Herefordshire"_qs;
    Case single = Testing::caseOf(council, 1, u"Plans"_qs, {}, CaseStatus::Open,
        {Testing::mention(council, 2014, CaseEventKind::Flagged, u"Plans are late"_qs, 10)});
    const auto laneOf = [&council](const Case& one) {
        return timelineBlocks(ratingTimelines(Samples::twoCouncils(), {council}, QDate(2026, 11, 21)), {.cases = {one}})
            .first()
            .lanes.last();
    };
    QVERIFY(!laneOf(single).silentFrom.isValid());
    single.silentSince = PartialDate::day(QDate(2014, 8, 1));
    QCOMPARE(laneOf(single).silentFrom, QDate(2014, 6, 16));
    QVERIFY(laneOf(single).sentence.contains(u"not mentioned since"_qs));
    single.status = CaseStatus::ResolvedStated;
    QVERIFY(!laneOf(single).silentFrom.isValid());
}

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "tst_timelinemodel.moc"
