#include <councilcomparison.h>
#include <ratingtimeline.h>
#include <samplerecords.h>

#include <QTest>

using namespace Councilscope;

class RatingTimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bands_data();
    void bands();
    void jointJudgementEndsCareLeavers();
    void overallEndsWithoutOverallGrade();
    void overallStaysWhereNothingWasInspected();
    void adoptionEndsWithNextInspection();
    void lookedAfterIsTheCareLane();
    void undatedIsCountedNotDrawn();
    void unendedInspectionTakesPublication();
    void rejectedIsLeftOut();
    void confirmedBeatsStated();
    void disagreementIsCounted();
    void ungradedBecomesEvent();
    void findingsByKind();
    void unknownCouncilIsEmpty();
    void standings();
};

namespace {

const QDate today(2026, 11, 21);

CouncilTimeline timelineOf(const RecordSet& records, const QString& council = QStringLiteral("Leeds"))
{
    return ratingTimelines(records, {council}, today).first();
}

const RatingLane& lane(const CouncilTimeline& timeline, Area area)
{
    for (const RatingLane& lane : timeline.lanes) {
        if (lane.area == area) {
            return lane;
        }
    }
    static const RatingLane none;
    return none;
}

Samples::RecordBuilder leeds()
{
    Samples::RecordBuilder builder;
    builder.council(QStringLiteral("Leeds"));
    return builder;
}

} // namespace

void RatingTimelineTest::bands_data()
{
    QTest::addColumn<QString>("council");
    QTest::addColumn<Area>("area");
    QTest::addColumn<QString>("expected"); // grade letters with the years they begin in
    const QString here = QStringLiteral("Herefordshire");
    const QString hert = QStringLiteral("Hertfordshire");
    QTest::newRow("Herefordshire overall") << here << Area::Overall << "I2012 RI2014 RI2018 I2022 G2025";
    QTest::newRow("Herefordshire leadership") << here << Area::Leadership << "RI2014 I2018 I2022 O2025";
    QTest::newRow("Herefordshire care") << here << Area::InCare << "RI2014 RI2018j I2022j G2025";
    QTest::newRow("Herefordshire leavers") << here << Area::CareLeavers << "RI2014 G2025";
    QTest::newRow("Hertfordshire overall") << hert << Area::Overall << "A2013 G2015 G2018 O2023";
    QTest::newRow("Hertfordshire help") << hert << Area::HelpAndProtection << "RI2015 G2018 G2023";
}

void RatingTimelineTest::bands()
{
    QFETCH(QString, council);
    QFETCH(Area, area);
    QFETCH(QString, expected);
    QStringList found;
    const CouncilTimeline timeline = timelineOf(Samples::twoCouncils(), council);
    const QVector<RatingBand>& bands = lane(timeline, area).bands;
    for (const RatingBand& band : bands) {
        found.push_back(gradeLetter(band.grade) + QString::number(band.start.date.year())
            + (band.isJoint() ? QStringLiteral("j") : QString()));
        QVERIFY(band.end > band.start.date);
    }
    QCOMPARE(found.join(u' '), expected);
    for (qsizetype i = 1; i < bands.size(); ++i) {
        QVERIFY2(bands[i - 1].end <= bands[i].start.date, "bands of a lane do not overlap");
    }
}

void RatingTimelineTest::jointJudgementEndsCareLeavers()
{
    const CouncilTimeline timeline = timelineOf(Samples::twoCouncils(), QStringLiteral("Herefordshire"));
    const RatingBand& separate = lane(timeline, Area::CareLeavers).bands.first();
    QCOMPARE(separate.end, QDate(2018, 6, 22));
    QCOMPARE(separate.endKind, BandEnd::NextInspection);
}

void RatingTimelineTest::overallEndsWithoutOverallGrade()
{
    Samples::RecordBuilder builder = leeds();
    builder.inspection(Framework::Ilacs, u"2022-02-21"_qs, u"2022-03-04"_qs).grade(Area::Overall, Grade::Outstanding);
    builder.inspection(Framework::Ilacs, u"2026-05-11"_qs, u"2026-05-22"_qs).grade(Area::Leadership, Grade::Good);
    const CouncilTimeline timeline = timelineOf(builder.build());
    const RatingBand& band = lane(timeline, Area::Overall).bands.first();
    QCOMPARE(band.endKind, BandEnd::NoOverallGrade);
    QCOMPARE(band.end, QDate(2026, 5, 22));
    QVERIFY(!timeline.latest(Area::Overall));
    QVERIFY(timeline.latest(Area::Leadership));
}

void RatingTimelineTest::overallStaysWhereNothingWasInspected()
{
    Samples::RecordBuilder builder = leeds();
    builder.inspection(Framework::Ilacs, u"2022-02-21"_qs, u"2022-03-04"_qs).grade(Area::Overall, Grade::Outstanding);
    builder.inspection(Framework::Fv, u"2026-06-01"_qs, u"2026-06-02"_qs);
    const CouncilTimeline timeline = timelineOf(builder.build());
    const RatingBand& band = lane(timeline, Area::Overall).bands.first();
    QCOMPARE(band.endKind, BandEnd::Open);
    QCOMPARE(band.end, today);
}

void RatingTimelineTest::adoptionEndsWithNextInspection()
{
    const CouncilTimeline timeline = timelineOf(Samples::twoCouncils(), QStringLiteral("Herefordshire"));
    const RatingBand& adoption = lane(timeline, Area::Adoption).bands.first();
    QCOMPARE(adoption.endKind, BandEnd::NoLongerJudged);
    QCOMPARE(adoption.end, QDate(2018, 6, 22));
}

void RatingTimelineTest::lookedAfterIsTheCareLane()
{
    const CouncilTimeline timeline = timelineOf(Samples::twoCouncils(), QStringLiteral("Hertfordshire"));
    QCOMPARE(lane(timeline, Area::InCare).bands.first().area, Area::LookedAfterAndPermanence);
}

void RatingTimelineTest::undatedIsCountedNotDrawn()
{
    Samples::RecordBuilder builder = leeds();
    builder.inspection(Framework::Other, {}, {}).grade(Area::Overall, Grade::Good);
    const CouncilTimeline timeline = timelineOf(builder.build());
    QVERIFY(lane(timeline, Area::Overall).bands.isEmpty());
    QCOMPARE(timeline.undated, 1);
    QVERIFY(!timeline.first.isValid());
}

void RatingTimelineTest::unendedInspectionTakesPublication()
{
    Samples::RecordBuilder builder = leeds();
    builder.inspection(Framework::Sif, {}, {}, u"2015-03"_qs).grade(Area::Overall, Grade::Good);
    const CouncilTimeline timeline = timelineOf(builder.build());
    const PartialDate start = lane(timeline, Area::Overall).bands.first().start;
    QCOMPARE(start.toIso(), u"2015-03"_qs);
    QCOMPARE(start.lastDate(), QDate(2015, 3, 31));
}

void RatingTimelineTest::rejectedIsLeftOut()
{
    Samples::RecordBuilder builder = leeds();
    builder.inspection(Framework::Sif, u"2015-01-13"_qs, u"2015-02-04"_qs)
        .grade(Area::Overall, Grade::Inadequate, RecordState::Rejected);
    QVERIFY(lane(timelineOf(builder.build()), Area::Overall).bands.isEmpty());
}

void RatingTimelineTest::confirmedBeatsStated()
{
    Samples::RecordBuilder builder = leeds();
    builder.inspection(Framework::Sif, u"2015-01-13"_qs, u"2015-02-04"_qs)
        .grade(Area::Overall, Grade::Inadequate)
        .grade(Area::Overall, Grade::Good, RecordState::Confirmed);
    const CouncilTimeline timeline = timelineOf(builder.build());
    QCOMPARE(lane(timeline, Area::Overall).bands.size(), 1);
    QCOMPARE(lane(timeline, Area::Overall).bands.first().grade, Grade::Good);
}

void RatingTimelineTest::disagreementIsCounted()
{
    Samples::RecordBuilder builder = leeds();
    builder.inspection(Framework::Sif, u"2015-01-13"_qs, u"2015-02-04"_qs)
        .grade(Area::Overall, Grade::Good)
        .grade(Area::Overall, Grade::Good)
        .grade(Area::Overall, Grade::Outstanding);
    QCOMPARE(lane(timelineOf(builder.build()), Area::Overall).bands.first().otherGrades, 1);
}

void RatingTimelineTest::ungradedBecomesEvent()
{
    const CouncilTimeline timeline = timelineOf(Samples::twoCouncils(), QStringLiteral("Hertfordshire"));
    QCOMPARE(timeline.events.size(), 2);
    QCOMPARE(timeline.events[0].framework, Framework::Ucra);
    QCOMPARE(timeline.events[0].from.date, QDate(2009, 10, 1));
    QCOMPARE(timeline.events[0].to, QDate(2009, 10, 31)); // as wide as the date is unknown
    QCOMPARE(timeline.events[1].from.date, QDate(2011, 5, 17));
    QCOMPARE(timeline.events[1].to, QDate(2011, 5, 18));
    QVERIFY(timeline.events[0].source.isValid());
}

void RatingTimelineTest::findingsByKind()
{
    Samples::RecordBuilder builder = leeds();
    const QStringList theme{u"timeliness"_qs};
    builder.inspection(Framework::Sif, u"2015-01-13"_qs, u"2015-02-04"_qs)
        .finding(FindingKind::AreaForImprovement, u"Make visits more timely"_qs, theme)
        .finding(FindingKind::PriorityAction, u"Allocate every case"_qs, {u"allocation"_qs})
        .finding(FindingKind::Strength, u"Good visits"_qs, theme);
    builder.inspection(Framework::Ilacs, u"2018-10-15"_qs, u"2018-11-02"_qs)
        .finding(FindingKind::AreaForImprovement, u"Visits are late again"_qs, theme)
        .finding(FindingKind::AreaForImprovement, u"Something without a theme"_qs);
    const CouncilTimeline timeline = timelineOf(builder.build());
    QCOMPARE(timeline.findingCount(FindingLaneKind::ToImprove), 3);
    QCOMPARE(timeline.findingCount(FindingLaneKind::PriorityActions), 1);
    QCOMPARE(timeline.findingCount(FindingLaneKind::Strengths), 1);
}

void RatingTimelineTest::unknownCouncilIsEmpty()
{
    const CouncilTimeline timeline = timelineOf(Samples::twoCouncils(), QStringLiteral("Leeds"));
    QCOMPARE(timeline.council, u"Leeds"_qs);
    QCOMPARE(timeline.lanes.size(), 5);
    QVERIFY(!timeline.first.isValid());
    QVERIFY(timeline.events.isEmpty());
}

void RatingTimelineTest::standings()
{
    const QVector<CouncilStanding> all = councilStandings(Samples::twoCouncils(), today);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].council, u"Herefordshire"_qs);
    QCOMPARE(all[0].overall(), Grade::Good);
    QCOMPARE(all[0].lastInspected, QDate(2025, 11, 21));
    QCOMPARE(all[0].flaggedLast, 2);
    QCOMPARE(all[1].overall(), Grade::Outstanding);
    QCOMPARE(all[1].grades.size(), 5);
}

QTEST_GUILESS_MAIN(RatingTimelineTest)
#include "tst_ratingtimeline.moc"
