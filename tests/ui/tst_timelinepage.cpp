#include "../shared/sampleledger.h"
#include <patience.h>

#include <copytableview.h>
#include <imageexporter.h>
#include <legendwidget.h>
#include <periodbar.h>
#include <samplerecords.h>
#include <timelinemodel.h>
#include <timelinepage.h>
#include <timelinepicture.h>
#include <timelineview.h>
#include <viewstate.h>

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Councilscope;

class TimelinePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyPageSaysWhatToDo();
    void tableHoldsTheSame();
    void periodIsSharedOnDemand();
    void clickSelectsTheEvidence();
    void doubleClickAsksForTheDocument();
    void arrowsWalkTheMarks();
    void tabWalksTheLanesAndLeaves();
    void returnFoldsACouncil();
    void zoomAndFit();
    void dragPans();
    void panningStopsAtTheRecord();
    void manyCouncilsScroll();
    void legendExplainsWhatIsShown();
    void screenReaderMeetsLanesAndMarks();
    void contextMenuCopiesTheSentence();
    void contextMenuOutlivesItsCouncil();
    void periodBarSetsTheYears();
    void overviewSaysWhatIsFolded();
    void toolTipIsTheSentence();
    void picture_data();
    void picture();
    void pictureThatIsTooLowSaysSo();
    void manyCasesAreFoldedByTheme();
    void stripLeadsToItsCase();
    void foldingIsKept();
    void foldedAgainIsAsAllOthers();
    void fewCasesStandOneByOne();
    void casesLeadToTheirWords();
    void picturesShowWhatIsUnfolded();

private:
    void showCases(int count);
    [[nodiscard]] int laneOf(int block, TimelineLane::Kind kind) const;
    [[nodiscard]] QPoint centreOf(int block, int lane, int mark) const;
    void show(const RecordSet& records, const QStringList& councils);

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<TimelinePage> m_page;
};

namespace {

const QDate today(2026, 11, 21);

QStringList both()
{
    return {u"Herefordshire"_qs, u"Hertfordshire"_qs};
}

} // namespace

void TimelinePageTest::init()
{
    m_state = std::make_unique<ViewState>();
    m_page = std::make_unique<TimelinePage>(m_state.get(), nullptr);
    m_page->setToday(today);
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get(), Testing::patience));
}

void TimelinePageTest::cleanup()
{
    m_page.reset();
    m_state.reset();
}

void TimelinePageTest::show(const RecordSet& records, const QStringList& councils)
{
    m_state->setRecords(std::make_shared<const RecordSet>(records));
    m_state->setCouncils(councils);
    QTRY_COMPARE(m_page->model()->rowCount(), int(councils.size()));
}

QPoint TimelinePageTest::centreOf(int block, int lane, int mark) const
{
    return m_page->view()->visualRect(m_page->model()->markIndex(block, lane, mark)).center();
}

void TimelinePageTest::emptyPageSaysWhatToDo()
{
    QVERIFY(!m_page->picture().isValid());
    const auto speaks = [this](const QString& words) {
        const QList<QWidget*> widgets = m_page->findChildren<QWidget*>();
        return std::any_of(widgets.cbegin(), widgets.cend(), [&words](const QWidget* widget) {
            return widget->isVisible() && widget->accessibleDescription().contains(words);
        });
    };
    QVERIFY(speaks(u"Drop inspection reports"_qs));
    m_state->setRecords(std::make_shared<const RecordSet>(Samples::twoCouncils()));
    QTRY_VERIFY(speaks(u"Tick one or more councils"_qs));
}

void TimelinePageTest::tableHoldsTheSame()
{
    show(Samples::twoCouncils(), both());
    QVERIFY(!m_page->table()->isVisible());
    m_page->tableAction()->trigger();
    QVERIFY(m_page->table()->isVisible());
    const QAbstractItemModel* rows = m_page->table()->model();
    QVERIFY(rows->rowCount() > 40);
    Q_EMIT m_page->table()->rowActivated(rows->index(0, 0));
    QVERIFY(m_state->evidence().isValid());
    QCOMPARE(m_state->evidence().council, u"Herefordshire"_qs);
}

void TimelinePageTest::periodIsSharedOnDemand()
{
    show(Samples::twoCouncils(), both());
    m_page->zoomIn();
    QVERIFY(!m_state->from().isValid());
    for (QAction* action : m_page->pageActions()) {
        if (action->text() == u"Use the visible years on all pages"_qs) {
            action->trigger();
        }
    }
    QCOMPARE(m_state->from(), m_page->view()->axis().from());
    m_state->setPeriod(QDate(2015, 1, 1), QDate(2019, 12, 31));
    QCOMPARE(m_page->view()->axis().from(), QDate(2015, 1, 1));
}

void TimelinePageTest::clickSelectsTheEvidence()
{
    show(Samples::twoCouncils(), both());
    QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, {}, centreOf(0, 1, 1));
    QVERIFY(m_state->evidence().isValid());
    QCOMPARE(m_state->evidence().heading, u"Leadership: inadequate"_qs);
    QCOMPARE(m_state->evidence().council, u"Herefordshire"_qs);
    // A knot stands for all its findings.
    QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, {}, centreOf(0, 8, 1));
    QCOMPARE(m_state->evidenceGroup().size(), 14);
}

void TimelinePageTest::doubleClickAsksForTheDocument()
{
    show(Samples::twoCouncils(), both());
    const QSignalSpy spy(m_state.get(), &ViewState::documentRequested);
    QTest::mouseDClick(m_page->view()->viewport(), Qt::LeftButton, {}, centreOf(0, 0, 2));
    QCOMPARE(spy.size(), 1);
    QVERIFY(spy.first().first().value<SourceSpan>().isValid());
}

void TimelinePageTest::arrowsWalkTheMarks()
{
    show(Samples::twoCouncils(), both());
    TimelineView* view = m_page->view();
    TimelineModel* model = m_page->model();
    view->setFocus();
    view->setCurrentIndex(model->markIndex(0, 0, 0));
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->currentIndex(), model->markIndex(0, 0, 1));
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentIndex(), model->markIndex(0, 0, 4));
    QTest::keyClick(view, Qt::Key_Right); // nothing further
    QCOMPARE(view->currentIndex(), model->markIndex(0, 0, 4));
    QTest::keyClick(view, Qt::Key_Down); // straight down to the same time
    QCOMPARE(view->currentIndex(), model->markIndex(0, 1, 3));
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->currentIndex(), model->markIndex(0, 1, 0));
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(view->currentIndex().parent(), model->laneIndex(0, 0));
    QVERIFY(!view->accessibleDescription().isEmpty());
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(m_state->evidence().isValid());
    QTest::keyClick(view, Qt::Key_PageDown);
    QCOMPARE(view->currentIndex(), model->councilIndex(1));
}

void TimelinePageTest::tabWalksTheLanesAndLeaves()
{
    show(Samples::twoCouncils(), both());
    TimelineView* view = m_page->view();
    view->setFocus();
    view->setCurrentIndex(m_page->model()->councilIndex(0));
    QSet<QModelIndex> stops;
    for (int i = 0; i < 200 && view->hasFocus(); ++i) {
        stops.insert(view->currentIndex());
        QTest::keyClick(view, Qt::Key_Tab);
    }
    QVERIFY2(!view->hasFocus(), "Tab leaves the view after the last lane");
    QVERIFY(stops.size() > 18);
}

void TimelinePageTest::returnFoldsACouncil()
{
    show(Samples::twoCouncils(), both());
    TimelineView* view = m_page->view();
    view->setFocus();
    view->setCurrentIndex(m_page->model()->councilIndex(0));
    const double before = view->geometry().height();
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(view->geometry().height() < before / 1.5);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(view->geometry().height(), before);
}

void TimelinePageTest::zoomAndFit()
{
    show(Samples::twoCouncils(), both());
    TimelineView* view = m_page->view();
    const TimeAxis fitted = view->axis();
    QVERIFY(fitted.from() < QDate(2009, 10, 1));
    QVERIFY(fitted.to() > today);
    QTest::keyClick(view, Qt::Key_Plus);
    QVERIFY(view->axis().pixelsPerDay() > fitted.pixelsPerDay());
    const TimeAxis zoomed = view->axis();
    m_state->setCouncils({u"Hertfordshire"_qs});
    QTRY_COMPARE(m_page->model()->rowCount(), 1);
    QVERIFY2(qFuzzyCompare(view->axis().first, zoomed.first), "another choice of councils leaves the eye where it is");
    m_state->setCouncils(both());
    QTRY_COMPARE(m_page->model()->rowCount(), 2);
    m_page->zoomOut();
    m_page->zoomFit();
    const TimeAxis again = view->axis();
    QCOMPARE(again, TimelineGeometry::fitted(m_page->model()->blocks(), today, again.left, again.width));
}

void TimelinePageTest::dragPans()
{
    show(Samples::twoCouncils(), both());
    QWidget* viewport = m_page->view()->viewport();
    const TimeAxis before = m_page->view()->axis();
    const QPoint start = centreOf(0, 0, 1);
    QTest::mousePress(viewport, Qt::LeftButton, {}, start);
    QTest::mouseMove(viewport, start + QPoint(30, 0));
    QTest::mouseMove(viewport, start + QPoint(60, 0));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, start + QPoint(60, 0));
    QVERIFY(m_page->view()->axis().first < before.first);
    QVERIFY2(!m_state->evidence().isValid(), "a drag is not a click");
}

void TimelinePageTest::panningStopsAtTheRecord()
{
    show(Samples::twoCouncils(), both());
    TimelineView* view = m_page->view();
    view->setAxis(view->axis().panned(-1000000));
    QVERIFY(view->axis().from() < today);
    view->setAxis(view->axis().panned(1000000));
    QVERIFY(view->axis().to() > QDate(2009, 10, 1));
}

void TimelinePageTest::legendExplainsWhatIsShown()
{
    show(Samples::twoCouncils(), both());
    const LegendContents whole = m_page->legend()->contents();
    QVERIFY(whole.grades.contains(Grade::Adequate));
    QVERIFY(whole.findings.contains(FindingLaneKind::ToImprove));
    QVERIFY(whole.hasVisits);
    QVERIFY(whole.visits.join(u' ').contains(u"FV: focused visit"_qs));
    m_page->view()->setDetail(TimelineDetail::Overview);
    const LegendContents folded = m_page->legend()->contents();
    QVERIFY(folded.findings.isEmpty());
    QVERIFY(folded.visits.isEmpty()); // no letters are drawn there
    m_state->setCouncils({u"Herefordshire"_qs});
    QTRY_VERIFY(!m_page->legend()->contents().grades.contains(Grade::Adequate));
}

void TimelinePageTest::screenReaderMeetsLanesAndMarks()
{
    show(Samples::twoCouncils(), both());
    TimelineView* view = m_page->view();
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(view);
    QVERIFY(reader);
    QCOMPARE(reader->role(), QAccessible::Tree);
    QCOMPARE(reader->childCount(), 2);
    QAccessibleInterface* council = reader->child(0);
    QVERIFY(council->text(QAccessible::Name).startsWith(u"Herefordshire"_qs));
    QCOMPARE(council->parent()->object(), view);
    QCOMPARE(council->childCount(), m_page->model()->rowCount(m_page->model()->councilIndex(0)));
    QAccessibleInterface* lane = council->child(0);
    QCOMPARE(lane->text(QAccessible::Value), u"Overall"_qs);
    QAccessibleInterface* mark = lane->child(1);
    QCOMPARE(mark->text(QAccessible::Name), m_page->model()->blocks()[0].lanes[0].marks[1].sentence);
    QCOMPARE(lane->indexOfChild(mark), 1);
    QCOMPARE(lane->child(1), mark); // the same as long as the model is
    QVERIFY(!mark->state().invisible);
    QCOMPARE(reader->childAt(mark->rect().center().x(), mark->rect().center().y()), mark);
    mark->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_state->evidence(), m_page->model()->blocks()[0].lanes[0].marks[1].evidence.first());
    view->setFocus();
    QCOMPARE(reader->focusChild(), mark);
    view->setDetail(TimelineDetail::Overview);
    QVERIFY(council->child(1)->child(0)->state().invisible); // leadership is folded away
    m_state->setCouncils({u"Hertfordshire"_qs});
    QTRY_COMPARE(reader->childCount(), 1);
    QVERIFY(reader->child(0)->text(QAccessible::Name).startsWith(u"Hertfordshire"_qs));
}

void TimelinePageTest::contextMenuCopiesTheSentence()
{
    show(Samples::twoCouncils(), both());
    const auto act = [](const QMenu& menu, const QString& text) {
        const QList<QAction*> actions = menu.actions();
        const auto found = std::find_if(
            actions.cbegin(), actions.cend(), [&text](const QAction* action) { return action->text() == text; });
        if (found != actions.cend()) {
            (*found)->trigger();
        }
        return found != actions.cend();
    };
    const QModelIndex mark = m_page->model()->markIndex(0, 0, 0);
    QVERIFY(act(*m_page->contextMenu(mark), u"Copy the sentence"_qs));
    QCOMPARE(QGuiApplication::clipboard()->text(), m_page->model()->mark(mark)->sentence);
    const QSignalSpy documents(m_state.get(), &ViewState::documentRequested);
    QVERIFY(act(*m_page->contextMenu(mark), u"Open the document"_qs));
    QCOMPARE(documents.size(), 1);
    const QSignalSpy pictures(m_page.get(), &TimelinePage::exportRequested);
    QVERIFY(act(*m_page->contextMenu({}), u"Export the picture…"_qs));
    QCOMPARE(pictures.size(), 1);
    QVERIFY(!act(*m_page->contextMenu({}), u"Copy the sentence"_qs));
    QVERIFY(act(*m_page->contextMenu(mark), u"Only Herefordshire"_qs));
    QCOMPARE(m_state->councils(), QStringList(u"Herefordshire"_qs));
}

void TimelinePageTest::contextMenuOutlivesItsCouncil()
{
    showCases(60);
    const std::unique_ptr<QMenu> menu = m_page->contextMenu(m_page->model()->councilIndex(0));
    m_state->setCouncils({});
    QTRY_COMPARE(m_page->model()->rowCount(), 0);
    const TimelineFolding before = m_page->view()->folding();
    int acted = 0;
    const QList<QAction*> actions = menu->actions();
    for (QAction* action : actions) {
        if (action->text().startsWith(u"Fold"_qs) || action->text().startsWith(u"All themes"_qs)) {
            action->trigger();
            ++acted;
        }
    }
    QCOMPARE(acted, 2);
    QCOMPARE(m_page->view()->folding(), before);
}

void TimelinePageTest::periodBarSetsTheYears()
{
    show(Samples::twoCouncils(), both());
    auto* bar = m_page->findChild<PeriodBar*>();
    QVERIFY(bar);
    QVERIFY(!bar->allYears()->isEnabled());
    bar->from()->setCurrentIndex(bar->from()->findData(2014));
    Q_EMIT bar->from()->activated(bar->from()->currentIndex());
    QCOMPARE(m_state->from(), QDate(2014, 1, 1));
    QVERIFY(!m_state->to().isValid());
    QCOMPARE(m_page->view()->axis().from(), QDate(2014, 1, 1));
    bar->to()->setCurrentIndex(bar->to()->findData(2012)); // before the first: both become it
    Q_EMIT bar->to()->activated(bar->to()->currentIndex());
    QCOMPARE(m_state->from(), QDate(2012, 1, 1));
    QCOMPARE(m_state->to(), QDate(2012, 12, 31));
    QTest::mouseClick(bar->allYears(), Qt::LeftButton);
    QVERIFY(!m_state->from().isValid() && !m_state->to().isValid());
    m_state->setPeriod(QDate(2016, 5, 1), QDate(2018, 6, 30));
    QCOMPARE(bar->from()->currentData().toInt(), 2016);
    QCOMPARE(periodText(m_state->from(), m_state->to()), u"2016–2018"_qs);
}

void TimelinePageTest::overviewSaysWhatIsFolded()
{
    const RecordSet records = Samples::manyCouncils(12);
    m_state->setRecords(std::make_shared<const RecordSet>(records));
    m_state->setCouncils(m_state->mostDocumented(12));
    QTRY_COMPARE(m_page->model()->rowCount(), 12);
    const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
    QVERIFY(std::any_of(
        labels.cbegin(), labels.cend(), [](const QLabel* label) { return label->text().contains(u"unfolds"_qs); }));
}

void TimelinePageTest::manyCouncilsScroll()
{
    const RecordSet records = Samples::manyCouncils(153);
    QStringList councils;
    for (const DocumentRecord& document : records.documents) {
        if (!councils.contains(document.council)) {
            councils.push_back(document.council);
        }
    }
    show(records, councils);
    TimelineView* view = m_page->view();
    QCOMPARE(view->detail(), TimelineDetail::Overview);
    view->setFocus();
    view->setCurrentIndex(m_page->model()->councilIndex(int(councils.size()) - 1));
    QVERIFY(view->verticalScrollBar()->value() > 0);
    const QRect last = view->visualRect(view->currentIndex());
    QVERIFY(view->viewport()->rect().contains(last.center()));
}

void TimelinePageTest::toolTipIsTheSentence()
{
    show(Samples::twoCouncils(), both());
    const QModelIndex index = m_page->view()->indexAt(centreOf(1, 0, 3));
    QCOMPARE(index, m_page->model()->markIndex(1, 0, 3));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"outstanding since 27 January 2023"_qs));
}

void TimelinePageTest::picture_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("png") << u"png"_qs;
    QTest::newRow("svg") << u"svg"_qs;
    QTest::newRow("pdf") << u"pdf"_qs;
}

void TimelinePageTest::picture()
{
    QFETCH(QString, ending);
    show(Samples::twoCouncils(), both());
    const Picture picture = m_page->picture();
    QVERIFY(picture.isValid());
    QVERIFY(picture.title.contains(u"Hertfordshire"_qs));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"timeline."_qs + ending);
    ImageOptions options;
    options.dpi = 192;
    QVERIFY(ImageExporter::save(picture, path, options));
    QVERIFY(QFileInfo(path).size() > 5000);
    if (ending == u"png"_qs) {
        const QImage image(path);
        QCOMPARE(image.size(), (picture.size * 2).toSize());
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }
}

void TimelinePageTest::pictureThatIsTooLowSaysSo()
{
    const QVector<CouncilTimeline> timelines = ratingTimelines(Samples::twoCouncils(), both(), today);
    TimelinePictureOptions options;
    options.today = today;
    const TimelinePicture picture(timelines, options);
    QVERIFY(picture.sizeHint(800).height() > picture.sizeHint(3000).height() - 1);
    QImage low(1000, 460, QImage::Format_RGB32);
    QImage whole((picture.sizeHint(1000)).toSize(), QImage::Format_RGB32);
    for (QImage* image : {&low, &whole}) {
        QPainter painter(image);
        picture.draw(painter, QRectF(image->rect()));
    }
    // The legend and the source line stay inside: the last rows of pixels are the margin.
    for (const QImage* image : {&low, &whole}) {
        for (int x = 0; x < image->width(); ++x) {
            QCOMPARE(image->pixelColor(x, image->height() - 2), QColor(Qt::white));
        }
    }
}

void TimelinePageTest::showCases(int count)
{
    show(Samples::twoCouncils(), both());
    m_state->setLedger(std::make_shared<const CaseLedger>(Testing::manyCases(both(), count)));
    QTRY_VERIFY(m_page->model()->blocks().first().cases.all > 0);
}

int TimelinePageTest::laneOf(int block, TimelineLane::Kind kind) const
{
    const QVector<TimelineLane>& lanes = m_page->model()->blocks()[block].lanes;
    const auto found
        = std::find_if(lanes.cbegin(), lanes.cend(), [kind](const TimelineLane& lane) { return lane.kind == kind; });
    return found == lanes.cend() ? -1 : int(found - lanes.cbegin());
}

void TimelinePageTest::manyCasesAreFoldedByTheme()
{
    showCases(60);
    TimelineView* view = m_page->view();
    const int theme = laneOf(0, TimelineLane::Kind::Theme);
    QVERIFY(view->geometry().rowOf(0, theme) > 0);
    QCOMPARE(view->geometry().rowOf(0, theme + 1), -1);
    view->setFocus();
    view->setCurrentIndex(m_page->model()->laneIndex(0, theme));
    QTest::keyClick(view, Qt::Key_Return);
    const int row = view->geometry().rowOf(0, theme);
    QCOMPARE(view->geometry().rowOf(0, theme + 1), row + 1);
    // Down goes into the first case, Left from its first mark to its title, Up back to the theme.
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex().parent(), m_page->model()->laneIndex(0, theme + 1));
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->currentIndex(), m_page->model()->laneIndex(0, theme + 1));
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(view->currentIndex(), m_page->model()->laneIndex(0, theme));
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->currentIndex(), m_page->model()->markIndex(0, theme, 0));
    const QRect name = view->visualRect(m_page->model()->laneIndex(0, theme));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(20, name.center().y()));
    QCOMPARE(view->geometry().rowOf(0, theme + 1), -1);
}

void TimelinePageTest::stripLeadsToItsCase()
{
    showCases(60);
    TimelineView* view = m_page->view();
    const int lane = laneOf(0, TimelineLane::Kind::Case);
    const QString key = m_page->model()->blocks()[0].lanes[lane].caseKey;
    QVERIFY(!key.isEmpty());
    const QModelIndex mark = m_page->model()->markIndex(0, lane, 0);
    QSignalSpy requested(m_state.get(), &ViewState::caseRequested);
    view->setDetail(TimelineDetail::Everything);
    view->setCurrentIndex(mark);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.takeFirst().first().toString(), key);
    const auto showCase = [this](const QModelIndex& index) {
        const std::unique_ptr<QMenu> menu = m_page->contextMenu(index);
        const QList<QAction*> actions = menu->actions();
        const auto found = std::find_if(actions.cbegin(), actions.cend(),
            [](const QAction* action) { return action->text() == u"Show the case"_qs; });
        if (found != actions.cend()) {
            (*found)->trigger();
        }
        return found != actions.cend();
    };
    QVERIFY(showCase(mark));
    QCOMPARE(requested.takeFirst().first().toString(), key);
    QVERIFY2(!showCase(m_page->model()->laneIndex(0, 0)), "a lane of grades has no case");
    view->setCurrentIndex(m_page->model()->laneIndex(0, 0));
    QTest::keyClick(view, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(requested.isEmpty());
}

void TimelinePageTest::foldingIsKept()
{
    showCases(60);
    TimelineView* view = m_page->view();
    const int theme = laneOf(0, TimelineLane::Kind::Theme);
    view->toggleTheme(0, theme);
    const int rows = int(view->geometry().rows().size());
    m_state->setCouncils({both().last()});
    QTRY_COMPARE(m_page->model()->rowCount(), 1);
    m_state->setCouncils(both());
    QTRY_COMPARE(m_page->model()->rowCount(), 2);
    QCOMPARE(view->geometry().rows().size(), rows);
    QVERIFY(view->geometry().rowOf(0, theme + 1) > 0);
    for (QAction* action : m_page->pageActions()) {
        if (action->text() == u"Areas and cases"_qs) {
            action->trigger(); // a choice of detail begins anew
        }
    }
    QCOMPARE(view->geometry().rowOf(0, theme + 1), -1);
}

void TimelinePageTest::foldedAgainIsAsAllOthers()
{
    m_state->setRecords(std::make_shared<const RecordSet>(Samples::manyCouncils(12)));
    const QStringList councils = m_state->mostDocumented(12);
    m_state->setCouncils(councils);
    QTRY_COMPARE(m_page->model()->rowCount(), 12);
    TimelineView* view = m_page->view();
    QCOMPARE(view->detail(), TimelineDetail::Overview);
    const int folded = int(view->geometry().rows().size());
    view->toggleCouncil(0);
    QVERIFY(view->geometry().rows().size() > folded);
    view->toggleCouncil(0);
    QCOMPARE(view->geometry().rows().size(), folded);
    // A glance at one of many councils does not fold it where two are compared.
    m_state->setCouncils(councils.mid(0, 2));
    QTRY_COMPARE(m_page->model()->rowCount(), 2);
    const auto rows = view->geometry().rows().size();
    view->forgetFolding();
    QCOMPARE(view->geometry().rows().size(), rows);
}

void TimelinePageTest::fewCasesStandOneByOne()
{
    showCases(12);
    TimelineView* view = m_page->view();
    const TimelineBlock& block = m_page->model()->blocks().first();
    QVERIFY(block.cases.all <= TimelineGeometry::casesShown);
    for (int lane = 0; lane < block.lanes.size(); ++lane) {
        const bool isCase = block.lanes[lane].kind == TimelineLane::Kind::Case;
        const bool isTheme = block.lanes[lane].kind == TimelineLane::Kind::Theme;
        QVERIFY(!isCase || view->geometry().rowOf(0, lane) > 0);
        QVERIFY(!isTheme || view->geometry().rowOf(0, lane) < 0);
    }
    const LegendContents legend = legendContents(m_page->model()->blocks(), view->geometry());
    QVERIFY(legend.caseEvents.contains(CaseEventKind::Flagged));
    QVERIFY(legend.caseEvents.contains(CaseEventKind::ResolvedStated));
    QVERIFY(legend.hasCaseSilence);
    QVERIFY(!legend.hasCounts);
}

void TimelinePageTest::casesLeadToTheirWords()
{
    showCases(12);
    const int lane = laneOf(0, TimelineLane::Kind::Case);
    QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, {}, centreOf(0, lane, 0));
    QVERIFY(m_state->evidence().isValid());
    QVERIFY(m_state->evidence().source.quote.contains(u"matter"_qs));
    // Its title stands for all that is said of it.
    const QRect title = m_page->view()->visualRect(m_page->model()->laneIndex(0, lane));
    QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, {}, QPoint(30, title.center().y()));
    QCOMPARE(m_state->evidenceGroup().size(), m_page->model()->blocks().first().lanes[lane].marks.size());
}

void TimelinePageTest::picturesShowWhatIsUnfolded()
{
    showCases(60);
    const double folded = m_page->picture().size.height();
    m_page->view()->toggleTheme(0, laneOf(0, TimelineLane::Kind::Theme));
    QVERIFY(m_page->picture().size.height() > folded + 40);
}

QTEST_MAIN(TimelinePageTest)
#include "tst_timelinepage.moc"
