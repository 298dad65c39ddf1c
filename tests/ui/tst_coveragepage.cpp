#include "../shared/coveragerecords.h"
#include <patience.h>

#include <copytableview.h>
#include <coveragegapmodel.h>
#include <coveragegrid.h>
#include <coveragelegend.h>
#include <coveragemodel.h>
#include <coveragepage.h>
#include <coveragepainter.h>
#include <librarysession.h>
#include <viewstate.h>

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

namespace {

struct Window
{
    explicit Window(const RecordSet& records = Testing::CoverageRecords().records,
        const QStringList& councils = {QStringLiteral("Leeds"), QStringLiteral("Cumberland")})
    {
        state.setRecords(std::make_shared<const RecordSet>(records));
        state.setCouncils(councils);
        page = std::make_unique<CoveragePage>(&state, &session);
        page->setToday(QDate(2026, 11, 21));
        page->resize(1000, 700);
        page->show();
    }

    [[nodiscard]] bool isShown() const
    {
        return QTest::qWaitFor(
            [this] { return page->model()->rowCount() == state.councils().size(); }, Testing::patience);
    }

    [[nodiscard]] QModelIndex cell(int year) const
    {
        for (int column = 1; column < page->model()->columnCount(); ++column) {
            if (page->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toInt() == year) {
                return page->model()->index(0, column);
            }
        }
        return {};
    }

    /// The middle of a mark.
    [[nodiscard]] QPoint markAt(int year, int mark) const
    {
        const QModelIndex index = cell(year);
        const CoveragePainter painter(TimelineStyle::fromPalette(page->palette()), page->grid()->font());
        const QRect rect = page->grid()->visualRect(index);
        return painter.markRects(*page->model()->cell(index), QRectF(rect)).at(mark).center().toPoint();
    }

    ViewState state;
    LibrarySession session;
    std::unique_ptr<CoveragePage> page;
};

void keep(QWidget& widget, const QString& name)
{
    if (const QString folder = Testing::pictureFolder(); !folder.isEmpty()) {
        QVERIFY(widget.grab().save(folder + u'/' + name + QLatin1String(".png")));
    }
}

} // namespace

class TestCoveragePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clickShowsEvidence();
    void doubleClickOpensDocument();
    void keysShowOpenAndWalk();
    void gapsLeadToEvidence();
    void gridCopiesSentences();
    void rowsFitTheirMarks();
    void everyFocusStopHasAName();
    void cellsSpeak();
    void emptySaysWhatToDo();
    void followsCouncilsAndPeriod();
    void pictureShowsAll();
    void printsOnSeveralPages();
    void savesAndSaysWhyNot();
    void legendTellsWhatIsShown();
    void goesWhileItWorks();
};

void TestCoveragePage::clickShowsEvidence()
{
    Window window;
    QVERIFY(window.isShown());
    keep(*window.page, QStringLiteral("coverage"));
    QTest::mouseClick(window.page->grid()->viewport(), Qt::LeftButton, {}, window.markAt(2012, 0));
    QCOMPARE(window.state.evidence().heading, QStringLiteral("Earlier judgement"));
    QCOMPARE(window.state.evidence().source.page, 4);
    // Two marks in one cell: both are there, the one under the pointer is current.
    QTest::mouseClick(window.page->grid()->viewport(), Qt::LeftButton, {}, window.markAt(2015, 1));
    QCOMPARE(window.state.evidenceGroup().size(), 2);
    QCOMPARE(window.state.evidence().heading, QStringLiteral("Stated count"));
    QTest::mouseClick(window.page->grid()->viewport(), Qt::LeftButton, {}, window.markAt(2015, 0));
    QCOMPARE(window.state.evidenceIndex(), 0);
}

void TestCoveragePage::doubleClickOpensDocument()
{
    Window window;
    QVERIFY(window.isShown());
    QSignalSpy opened(&window.state, &ViewState::documentRequested);
    QTest::mouseDClick(window.page->grid()->viewport(), Qt::LeftButton, {}, window.markAt(2012, 0));
    QCOMPARE(opened.size(), 1);
    QVERIFY(opened.first().first().value<SourceSpan>().isValid());
}

void TestCoveragePage::keysShowOpenAndWalk()
{
    Window window;
    QVERIFY(window.isShown());
    CoverageGrid* grid = window.page->grid();
    QVERIFY(grid->currentIndex().isValid()); // a place to begin
    grid->setCurrentIndex(window.cell(2014));
    QTest::keyClick(grid, Qt::Key_Right);
    QCOMPARE(grid->currentIndex(), window.cell(2015));
    QTest::keyClick(grid, Qt::Key_Return);
    QCOMPARE(window.state.evidenceGroup().size(), 2);
    QSignalSpy opened(&window.state, &ViewState::documentRequested);
    QTest::keyClick(grid, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(opened.size(), 1);
    // An empty year changes nothing.
    grid->setCurrentIndex(window.cell(2020));
    QTest::keyClick(grid, Qt::Key_Return);
    QTest::keyClick(grid, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.state.evidenceGroup().size(), 2);
    QCOMPARE(opened.size(), 1);
}

void TestCoveragePage::gapsLeadToEvidence()
{
    Window window;
    QVERIFY(window.isShown());
    CopyTableView* gaps = window.page->gaps();
    QCOMPARE(gaps->model()->rowCount(), 3);
    gaps->setCurrentIndex(gaps->model()->index(0, 0));
    QTest::keyClick(gaps, Qt::Key_Return);
    QCOMPARE(window.state.evidence().heading, QStringLiteral("Earlier judgement"));
    gaps->selectRow(0);
    gaps->copyRows(CopyHeaders::Include);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->text().startsWith(QStringLiteral("Council\tDate\tWhat is missing")));
    QVERIFY(copied->html().contains(QStringLiteral("<th>Council</th>")));
}

void TestCoveragePage::gridCopiesSentences()
{
    Window window;
    QVERIFY(window.isShown());
    window.page->copy();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines.value(0).startsWith(QStringLiteral("Council\t2012\t2013")));
    QVERIFY(lines.value(1).startsWith(QStringLiteral("Leeds\tInspection, May 2012: not loaded")));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<th>2012</th>")));
    // Chosen cells bring the name of their council along.
    CoverageGrid* grid = window.page->grid();
    grid->setCurrentIndex(window.cell(2019));
    grid->selectionModel()->select(window.cell(2015), QItemSelectionModel::Select);
    QTest::keyClick(grid, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList chosen = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(chosen.value(0), QStringLiteral("Council\t2015\t2019"));
    QVERIFY(chosen.value(1).startsWith(QStringLiteral("Leeds\tSingle inspection")));
}

void TestCoveragePage::rowsFitTheirMarks()
{
    Testing::CoverageRecords made;
    for (int month = 1; month <= 9; ++month) {
        made.add(Framework::Mv, QDate(2024, month, 12), DocumentKind::LetterMonitoringVisit);
    }
    Window window(made.records);
    QVERIFY(window.isShown());
    for (const int width : {500, 1000, 1800}) {
        window.page->resize(width, 700);
        QCoreApplication::processEvents();
        const QRect cell = window.page->grid()->visualRect(window.cell(2024));
        const CoveragePainter painter(TimelineStyle::fromPalette(window.page->palette()), window.page->grid()->font());
        const auto rects = painter.markRects(*window.page->model()->cell(window.cell(2024)), QRectF(cell));
        QCOMPARE(rects.size(), 9);
        for (const QRectF& rect : rects) {
            QVERIFY2(QRectF(cell).contains(rect), qPrintable(QString::number(width)));
        }
    }
    keep(*window.page, QStringLiteral("coverage-full-cell"));
}

void TestCoveragePage::everyFocusStopHasAName()
{
    Window window;
    QVERIFY(window.isShown());
    int stops = 0;
    for (QWidget* widget = window.page->nextInFocusChain(); widget != window.page.get();
         widget = widget->nextInFocusChain()) {
        if (!widget->isVisibleTo(window.page.get()) || !(widget->focusPolicy() & Qt::TabFocus)) {
            continue;
        }
        ++stops;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(stops >= 4);
}

void TestCoveragePage::cellsSpeak()
{
    Window window;
    QVERIFY(window.isShown());
    const QModelIndex index = window.cell(2012);
    const QString spoken = index.data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.startsWith(QStringLiteral("Leeds, 2012: Inspection, May 2012: not loaded")));
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), QStringLiteral("<p>%1</p>").arg(spoken));
}

void TestCoveragePage::emptySaysWhatToDo()
{
    Window noCouncils(Testing::CoverageRecords().records, {});
    QVERIFY(!noCouncils.page->canExport() && !noCouncils.page->canPrint() && !noCouncils.page->canCopy());
    auto* compare = noCouncils.page->findChild<QPushButton*>();
    QVERIFY(compare && compare->isVisible());
    QTest::mouseClick(compare, Qt::LeftButton);
    QCOMPARE(noCouncils.state.councils(), QStringList{QStringLiteral("Leeds")});
    Window noDocuments({}, {});
    QSignalSpy wanted(noDocuments.page.get(), &CoveragePage::importRequested);
    QTest::mouseClick(noDocuments.page->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestCoveragePage::followsCouncilsAndPeriod()
{
    Window window;
    QVERIFY(window.isShown());
    window.state.setPeriod(QDate(2014, 1, 1), QDate(2019, 12, 31));
    QTRY_COMPARE(window.page->model()->columnCount(), 7);
    window.state.setCouncils({QStringLiteral("Cumberland")});
    QTRY_COMPARE(window.page->model()->rowCount(), 1);
    QCOMPARE(window.page->gapModel()->rowCount(), 0);
}

void TestCoveragePage::pictureShowsAll()
{
    Window window;
    QVERIFY(window.isShown());
    const Picture picture = window.page->picture();
    QVERIFY(picture.isValid());
    QVERIFY(picture.title.contains(QStringLiteral("Leeds")));
    QImage image(picture.size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    picture.draw(painter, QRectF(QPointF(0, 0), picture.size));
    painter.end();
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
    QCOMPARE(image.pixelColor(image.width() - 2, image.height() - 2), QColor(Qt::white));
    if (const QString folder = Testing::pictureFolder(); !folder.isEmpty()) {
        QVERIFY(image.save(folder + QStringLiteral("/coverage-picture.png")));
    }
}

void TestCoveragePage::printsOnSeveralPages()
{
    QStringList councils;
    for (int i = 0; i < 120; ++i) {
        councils << QStringLiteral("Council %1").arg(i);
    }
    councils.prepend(QStringLiteral("Leeds"));
    Window window(Testing::CoverageRecords().records, councils);
    QVERIFY(window.isShown());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("coverage.pdf"));
    {
        QPdfWriter writer(path);
        window.page->print(&writer);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Two of the grid, one of the list.
    QVERIFY(file.readAll().count("/Type /Page\n") >= 3);
    if (const QString kept = Testing::pictureFolder(); !kept.isEmpty()) {
        QFile::copy(path, kept + QStringLiteral("/coverage.pdf"));
    }
}

void TestCoveragePage::savesAndSaysWhyNot()
{
    Window window;
    QVERIFY(window.isShown());
    const QTemporaryDir folder;
    QVERIFY(window.page->saveCsv(folder.filePath(QStringLiteral("missing.csv"))));
    QFile file(folder.filePath(QStringLiteral("missing.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 4);
    QSignalSpy messages(window.page.get(), &Page::messageRaised);
    QVERIFY(!window.page->saveCsv(folder.filePath(QStringLiteral("no/such/folder/missing.csv"))));
    QCOMPARE(messages.size(), 1);
    QVERIFY(!messages.first().first().value<UserMessage>().help.isEmpty());
}

void TestCoveragePage::legendTellsWhatIsShown()
{
    const RecordSet records = Testing::CoverageRecords().records;
    const CoverageMap map
        = coverageMap(records, {{QStringLiteral("Leeds"), QStringLiteral("Cumberland")}, {}, {}, QDate(2026, 11, 21)});
    const CoverageLegend legend(coverageTable(map, records), TimelineStyle::paper(), QFont());
    for (const QLatin1String word : {QLatin1String("loaded"), QLatin1String("mentioned by"), QLatin1String("listed in"),
             QLatin1String("7 stated, 3 found"), QLatin1String("no such council"), QLatin1String("F focused visit")}) {
        QVERIFY2(legend.words().contains(word), word.data());
    }
    QVERIFY(!legend.words().contains(QLatin1String("web page")));
    QVERIFY(legend.heightFor(300) > legend.heightFor(3000));
    QCOMPARE(CoverageLegend({}, TimelineStyle::paper(), QFont()).heightFor(300), 0.0);
}

void TestCoveragePage::goesWhileItWorks()
{
    ViewState state;
    LibrarySession session;
    for (int i = 0; i < 20; ++i) {
        state.setRecords(std::make_shared<const RecordSet>(Testing::CoverageRecords().records));
        state.setCouncils({QStringLiteral("Leeds")});
        auto page = std::make_unique<CoveragePage>(&state, &session);
        page->show();
        page.reset();
        QCoreApplication::processEvents();
    }
    // Whoever comes after them is told of changes as ever.
    CoveragePage last(&state, &session);
    last.show();
    QTRY_COMPARE(last.model()->rowCount(), 1);
}

QTEST_MAIN(TestCoveragePage)

#include "tst_coveragepage.moc"
