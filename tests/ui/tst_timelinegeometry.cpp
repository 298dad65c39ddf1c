#include <samplerecords.h>
#include <timeaxis.h>
#include <timelinegeometry.h>
#include <timelinestyle.h>

#include <QTest>

using namespace Councilscope;

class TimelineGeometryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsBothWays_data();
    void mapsBothWays();
    void zoomKeepsTheAnchor_data();
    void zoomKeepsTheAnchor();
    void zoomHasLimits();
    void panAndKeep();
    void ticks_data();
    void ticks();
    void detailSuitsTheNumber_data();
    void detailSuitsTheNumber();
    void rowsLieBelowEachOther_data();
    void rowsLieBelowEachOther();
    void jointMarkCoversTwoLanes();
    void uncertainMarksAreAsWide();
    void everyMarkIsFoundWhereItIsDrawn();
    void gradesCanBeRead_data();
    void gradesCanBeRead();
};

namespace {

const QDate today(2026, 11, 21);
constexpr double em = 16;

QVector<TimelineBlock> sampleBlocks()
{
    const RecordSet records = Samples::twoCouncils();
    return timelineBlocks(ratingTimelines(records, {u"Herefordshire"_qs, u"Hertfordshire"_qs}, today),
        caseLedger(records, {}, FindingLinker()));
}

} // namespace

void TimelineGeometryTest::mapsBothWays_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<double>("x");
    QTest::newRow("first") << QDate(2020, 1, 1) << 100.0;
    QTest::newRow("tenth day") << QDate(2020, 1, 11) << 120.0;
    QTest::newRow("end of the last day") << QDate(2020, 4, 10) << 300.0;
    QTest::newRow("before the axis") << QDate(2019, 12, 22) << 80.0;
}

void TimelineGeometryTest::mapsBothWays()
{
    QFETCH(QDate, date);
    QFETCH(double, x);
    const TimeAxis axis = TimeAxis::over(QDate(2020, 1, 1), QDate(2020, 4, 9), 100, 200); // a hundred days
    QCOMPARE(axis.x(date), x);
    QCOMPARE(axis.date(x), date);
    QCOMPARE(axis.date(x + 1.9), date);
}

void TimelineGeometryTest::zoomKeepsTheAnchor_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("anchor");
    QTest::newRow("in, middle") << 2.0 << 500.0;
    QTest::newRow("in, left end") << 1.25 << 100.0;
    QTest::newRow("out, right") << 0.5 << 880.0;
}

void TimelineGeometryTest::zoomKeepsTheAnchor()
{
    QFETCH(double, factor);
    QFETCH(double, anchor);
    const TimeAxis axis = TimeAxis::over(QDate(2010, 1, 1), QDate(2019, 12, 31), 100, 900);
    const TimeAxis zoomed = axis.zoomed(factor, anchor);
    QCOMPARE(zoomed.date(anchor + 0.01), axis.date(anchor + 0.01));
    QVERIFY(qFuzzyCompare(zoomed.pixelsPerDay(), axis.pixelsPerDay() * factor));
    QVERIFY(qFuzzyCompare(zoomed.zoomed(1 / factor, anchor).first, axis.first));
}

void TimelineGeometryTest::zoomHasLimits()
{
    const TimeAxis axis = TimeAxis::over(QDate(2010, 1, 1), QDate(2019, 12, 31), 0, 900);
    const TimeAxis near = axis.zoomed(1e9, 450);
    QVERIFY(near.last - near.first >= 10);
    const TimeAxis far = axis.zoomed(1e-9, 450);
    QVERIFY(far.last - far.first < 366 * 201);
    QVERIFY(!far.ticks(60).isEmpty());
}

void TimelineGeometryTest::panAndKeep()
{
    const TimeAxis axis = TimeAxis::over(QDate(2010, 1, 1), QDate(2019, 12, 31), 0, 900);
    QVERIFY(axis.panned(90).first < axis.first);
    const TimeAxis lost = axis.panned(-100000).kept(QDate(2010, 1, 1), QDate(2019, 12, 31));
    QVERIFY(lost.from() <= QDate(2019, 12, 31));
    QCOMPARE(lost.last - lost.first, axis.last - axis.first);
}

void TimelineGeometryTest::ticks_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("days") << QDate(2020, 2, 27) << QDate(2020, 3, 7) << "27 Feb"
                          << "28 Feb";
    QTest::newRow("weeks") << QDate(2020, 1, 1) << QDate(2020, 2, 20) << "6 Jan"
                           << "13 Jan";
    QTest::newRow("months") << QDate(2020, 1, 1) << QDate(2020, 10, 1) << "2020"
                            << "Feb";
    QTest::newRow("quarters") << QDate(2020, 2, 1) << QDate(2022, 6, 1) << "Apr"
                              << "Jul";
    QTest::newRow("years") << QDate(2012, 6, 1) << QDate(2020, 6, 1) << "2013"
                           << "2014";
    QTest::newRow("two years") << QDate(2005, 6, 1) << QDate(2026, 6, 1) << "2006"
                               << "2008";
    QTest::newRow("decades") << QDate(1905, 6, 1) << QDate(2026, 6, 1) << "1910"
                             << "1920";
}

void TimelineGeometryTest::ticks()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const TimeAxis axis = TimeAxis::over(from, to, 50, 800);
    const QVector<TimeTick> found = axis.ticks(56);
    QVERIFY(found.size() >= 2);
    QCOMPARE(found[0].label, first);
    QCOMPARE(found[1].label, second);
    for (qsizetype i = 1; i < found.size(); ++i) {
        QVERIFY2(found[i].x - found[i - 1].x > 50, "labels have room");
    }
    QVERIFY(found.size() < 20);
}

void TimelineGeometryTest::detailSuitsTheNumber_data()
{
    QTest::addColumn<int>("councils");
    QTest::addColumn<int>("detail");
    QTest::newRow("one") << 1 << int(TimelineDetail::Cases);
    QTest::newRow("two") << 2 << int(TimelineDetail::Cases);
    QTest::newRow("four") << 4 << int(TimelineDetail::Findings);
    QTest::newRow("ten") << 10 << int(TimelineDetail::Areas);
    QTest::newRow("all") << 153 << int(TimelineDetail::Overview);
}

void TimelineGeometryTest::detailSuitsTheNumber()
{
    QFETCH(int, councils);
    QFETCH(int, detail);
    QCOMPARE(int(suitableDetail(councils)), detail);
}

void TimelineGeometryTest::rowsLieBelowEachOther_data()
{
    QTest::addColumn<int>("detail");
    QTest::addColumn<int>("rows");
    QTest::newRow("overview") << int(TimelineDetail::Overview) << 2;
    // Herefordshire has six areas and Hertfordshire five; a header and the visits each.
    QTest::newRow("areas") << int(TimelineDetail::Areas) << 15;
    // A heading each; three and two kinds of findings.
    QTest::newRow("findings") << int(TimelineDetail::Findings) << 22;
    // A heading each; their cases one by one, or their themes.
    QTest::newRow("cases") << int(TimelineDetail::Cases) << 32;
    QTest::newRow("everything") << int(TimelineDetail::Everything) << 55;
}

void TimelineGeometryTest::rowsLieBelowEachOther()
{
    QFETCH(int, detail);
    QFETCH(int, rows);
    const TimelineGeometry geometry(sampleBlocks(), {TimelineDetail(detail), {}, {}, {}}, em);
    QCOMPARE(geometry.rows().size(), rows);
    double bottom = 0;
    for (int i = 0; i < geometry.rows().size(); ++i) {
        const TimelineRow& row = geometry.rows()[i];
        QVERIFY(row.y >= bottom);
        bottom = row.bottom();
        QCOMPARE(geometry.rowAt(row.y), i);
        QCOMPARE(geometry.rowAt(row.bottom() - 0.5), i);
        QCOMPARE(geometry.firstRowBelow(row.y), i);
    }
    QVERIFY(geometry.height() >= bottom);
    QCOMPARE(geometry.rowAt(-1), -1);
    QCOMPARE(geometry.rowAt(geometry.height() + 5), -1);
}

void TimelineGeometryTest::jointMarkCoversTwoLanes()
{
    const QVector<TimelineBlock> blocks = sampleBlocks();
    const TimelineGeometry geometry(blocks, {TimelineDetail::Areas, {}, {}, {}}, em);
    const TimeAxis axis = TimelineGeometry::fitted(blocks, today, 150, 900);
    constexpr int careLane = 3;
    constexpr int joint = 1;
    const QRectF rect = geometry.markRect(blocks, axis, {0, careLane, joint});
    QVERIFY(blocks[0].lanes[careLane].marks[joint].isJoint);
    const TimelineRow& below = geometry.rows()[geometry.rowOf(0, careLane + 1)];
    QVERIFY(rect.bottom() > below.y + below.height / 2);
    const MarkRef found = geometry.at(blocks, axis, QPointF(rect.center().x(), below.y + below.height / 2));
    QCOMPARE(found, (MarkRef{0, careLane, joint}));
}

void TimelineGeometryTest::uncertainMarksAreAsWide()
{
    const QVector<TimelineBlock> blocks = sampleBlocks();
    const TimelineMark& october = blocks[1].lanes[5].marks[0];
    QCOMPARE(october.from, QDate(2009, 10, 1));
    QCOMPARE(october.uncertainUntil, QDate(2009, 10, 31));
    QCOMPARE(october.to, QDate(2009, 11, 1));
}

void TimelineGeometryTest::everyMarkIsFoundWhereItIsDrawn()
{
    const QVector<TimelineBlock> blocks = sampleBlocks();
    const TimelineGeometry geometry(blocks, {TimelineDetail::Everything, {}, {}, {}}, em);
    const TimeAxis axis = TimelineGeometry::fitted(blocks, today, 150, 3000);
    int marks = 0;
    for (int block = 0; block < blocks.size(); ++block) {
        for (int lane = 0; lane < blocks[block].lanes.size(); ++lane) {
            for (int mark = 0; mark < blocks[block].lanes[lane].marks.size(); ++mark, ++marks) {
                if (geometry.rowOf(block, lane) < 0) {
                    continue; // where cases are few, themes have no row
                }
                const QRectF rect = geometry.markRect(blocks, axis, {block, lane, mark});
                QVERIFY(rect.width() >= 2);
                QVERIFY(rect.left() >= axis.left - 2 && rect.right() <= axis.right() + 2);
                QCOMPARE(geometry.at(blocks, axis, rect.center()), (MarkRef{block, lane, mark}));
            }
        }
    }
    QVERIFY(marks > 60);
}

void TimelineGeometryTest::gradesCanBeRead_data()
{
    QTest::addColumn<Grade>("grade");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        for (const Grade grade :
            {Grade::Outstanding, Grade::Good, Grade::RequiresImprovement, Grade::Adequate, Grade::Inadequate}) {
            QTest::addRow("%s %s", qPrintable(key(grade)), dark ? "dark" : "light") << grade << dark;
        }
    }
}

void TimelineGeometryTest::gradesCanBeRead()
{
    QFETCH(Grade, grade);
    QFETCH(bool, dark);
    const GradePaint paint = gradePaint(grade, dark);
    QVERIFY2(contrast(paint.fill, paint.text) >= 4.5, qPrintable(QString::number(contrast(paint.fill, paint.text))));
    QPalette palette;
    palette.setColor(QPalette::Window, dark ? QColor(0x24, 0x29, 0x2F) : Qt::white);
    palette.setColor(QPalette::Base, dark ? QColor(0x1B, 0x1F, 0x24) : Qt::white);
    palette.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
    palette.setColor(QPalette::Text, dark ? QColor(0xE6, 0xEA, 0xEE) : QColor(0x1A, 0x22, 0x2B));
    const TimelineStyle style = TimelineStyle::fromPalette(palette);
    QCOMPARE(style.dark, dark);
    QVERIFY(contrast(style.mutedText, style.background) >= 4.5);
    QVERIFY(contrast(style.mutedText, style.header) >= 4.5);
    for (const auto kind : {FindingLaneKind::PriorityActions, FindingLaneKind::ToImprove, FindingLaneKind::Strengths}) {
        QVERIFY(contrast(style.findingColor(kind), style.textOnMark) >= 4.5);
    }
}

QTEST_MAIN(TimelineGeometryTest)
#include "tst_timelinegeometry.moc"
