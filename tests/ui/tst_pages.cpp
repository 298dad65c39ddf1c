#include "../shared/sampleledger.h"
#include <patience.h>

#include <changespanel.h>
#include <copytableview.h>
#include <documentmodel.h>
#include <documentpage.h>
#include <documentviewer.h>
#include <librarysession.h>
#include <metricchartview.h>
#include <metricspage.h>
#include <recordtextview.h>
#include <summarypage.h>
#include <viewstate.h>

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace Councilscope;

namespace {

struct Window
{
    explicit Window(const RecordSet& records = Testing::twoCouncils())
    {
        state.setRecords(std::make_shared<const RecordSet>(records));
        state.setCouncils(Testing::councilsOf(records));
    }

    ViewState state;
    LibrarySession session;
};

void keep(QWidget& page, const QString& name)
{
    if (const QString folder = Testing::pictureFolder(); !folder.isEmpty()) {
        QVERIFY(page.grab().save(folder + u'/' + name + QLatin1String(".png")));
    }
}

QPalette darkPalette()
{
    QPalette dark(QColor(0x35, 0x3a, 0x40), QColor(0x26, 0x2a, 0x2f));
    dark.setColor(QPalette::Base, QColor(0x1e, 0x22, 0x27));
    dark.setColor(QPalette::AlternateBase, QColor(0x26, 0x2b, 0x31));
    return dark;
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFocusStopHasAName_data();
    void everyFocusStopHasAName();
    void metricsChooseAndShowEvidence();
    void metricsTableCopiesWithHeaders();
    void metricsSayWhyEmpty();
    void documentsFilter();
    void documentsOpenAtEvidence();
    void documentsTellWhatChanged();
    void documentsWalkRecords();
    void documentsPrintTheirList();
    void summaryLinksToEvidence();
    void summaryWaitsForCasesAndZooms();
    void summarySavesAndSaysWhyNot();
    void summaryPartsCanBeLeftOut();
    void pagesInDark();

private:
    static Page* make(const QString& name, Window& window);
};

Page* TestPages::make(const QString& name, Window& window)
{
    Page* page = nullptr;
    if (name == QLatin1String("metrics")) {
        page = new MetricsPage(&window.state, &window.session);
    } else if (name == QLatin1String("documents")) {
        page = new DocumentPage(&window.state, &window.session);
    } else {
        auto* summary = new SummaryPage(&window.state, &window.session);
        summary->setToday(QDate(2026, 6, 1));
        page = summary;
    }
    page->resize(1000, 720);
    return page;
}

void TestPages::everyFocusStopHasAName_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("metrics") << QStringLiteral("metrics");
    QTest::newRow("documents") << QStringLiteral("documents");
    QTest::newRow("summary") << QStringLiteral("summary");
}

void TestPages::everyFocusStopHasAName()
{
    QFETCH(QString, page);
    Window window;
    const std::unique_ptr<Page> shown(make(page, window));
    shown->show();
    QVERIFY(!shown->title().isEmpty());
    int stops = 0;
    for (QWidget* widget = shown->nextInFocusChain(); widget != shown.get(); widget = widget->nextInFocusChain()) {
        if (!widget->isVisibleTo(shown.get()) || !(widget->focusPolicy() & Qt::TabFocus)) {
            continue;
        }
        ++stops;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(stops >= 3);
}

void TestPages::metricsChooseAndShowEvidence()
{
    Window window;
    MetricsPage page(&window.state, &window.session);
    page.resize(1000, 720);
    page.show();
    QTRY_VERIFY(page.picture().isValid());
    QCOMPARE(page.metric(), QStringLiteral("children_looked_after"));
    keep(page, QStringLiteral("page-metrics-2"));
    QTest::mouseClick(page.chart(), Qt::LeftButton, {}, page.chart()->marks().first().place.toPoint());
    QVERIFY(window.state.evidence().isValid());
    QCOMPARE(window.state.evidence().council, QStringLiteral("Herefordshire"));
    QVERIFY(page.table()->selectionModel()->hasSelection());
    page.setMetric(QStringLiteral("child_protection_plans"));
    QTRY_COMPARE(page.metric(), QStringLiteral("child_protection_plans"));
    QTRY_COMPARE(page.table()->model()->rowCount(), 3);
    page.table()->setFocus();
    page.table()->selectRow(1);
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCOMPARE(*page.chart()->current()->observation.value, 139.0);
}

void TestPages::metricsTableCopiesWithHeaders()
{
    Window window;
    MetricsPage page(&window.state, &window.session);
    page.show();
    QTRY_VERIFY(page.table()->model()->rowCount() > 0);
    page.table()->selectRow(0);
    QTest::keyClick(page.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->text().startsWith(QLatin1String("Council\tDate\tFigure")));
    QVERIFY(copied->html().contains(QLatin1String("<th>Council</th>")));
    QCOMPARE(copied->text().count(u'\n'), 2);
    QTest::keyClick(page.table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("Herefordshire\t31 March 2014\t235")));
}

void TestPages::metricsSayWhyEmpty()
{
    Window window{RecordSet()};
    MetricsPage page(&window.state, &window.session);
    page.resize(1000, 720);
    page.show();
    QTRY_VERIFY(page.chart()->accessibleDescription().contains(QLatin1String("Import")));
    QVERIFY(!page.picture().isValid());
    keep(page, QStringLiteral("page-metrics-0"));
}

void TestPages::documentsFilter()
{
    Window window;
    DocumentPage page(&window.state, &window.session);
    page.resize(1000, 720);
    page.show();
    QAbstractItemModel* model = page.table()->model();
    QCOMPARE(model->rowCount(), 7);
    auto* filter = page.findChild<QLineEdit*>();
    filter->setText(QStringLiteral("hertford 2015"));
    QCOMPARE(model->rowCount(), 1);
    filter->clear();
    QCOMPARE(model->rowCount(), 7);
    keep(page, QStringLiteral("page-documents-2"));
}

void TestPages::documentsOpenAtEvidence()
{
    Window window;
    DocumentPage page(&window.state, &window.session);
    page.show();
    const Finding finding = window.state.records()->findings.first();
    Q_EMIT window.state.documentRequested(finding.source);
    QCOMPARE(page.viewer()->documentId(), finding.source.documentId);
    QCOMPARE(page.records()->model()->rowCount(), 5);
    QCOMPARE(page.records()->currentIndex().siblingAtColumn(1).data().toString(), finding.text);
}

void TestPages::documentsTellWhatChanged()
{
    using Testing::mention;
    Window window;
    const QString here = QStringLiteral("Herefordshire");
    CaseLedger ledger;
    ledger.cases = {Testing::caseOf(here, 1, QStringLiteral("Plans"), {}, CaseStatus::Persisting,
                        {mention(here, 2018, CaseEventKind::Flagged, QStringLiteral("Plans are late"), 10),
                            mention(here, 2022, CaseEventKind::Repeated, QStringLiteral("Plans are late again"), 30)}),
        Testing::caseOf(here, 2, QStringLiteral("Risk"), {}, CaseStatus::Open,
            {mention(here, 2014, CaseEventKind::Flagged, QStringLiteral("Risk is not seen"), 50)})};
    for (const Inspection& inspection : window.state.records()->inspections) {
        ledger.inspections.insert(inspection.key, inspection.end.date);
    }
    window.state.setLedger(std::make_shared<const CaseLedger>(ledger));
    DocumentPage page(&window.state, &window.session);
    page.resize(1000, 720);
    page.show();
    const QAbstractItemModel* documents = page.table()->model();
    for (int row = 0; row < documents->rowCount(); ++row) {
        if (documents->index(row, DocumentModel::FileColumn).data().toString()
            == QLatin1String("herefordshire-2022.pdf")) {
            page.table()->selectRow(row);
        }
    }
    page.changesButton()->setChecked(true);
    ChangesPanel* panel = page.changes();
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->later()->currentData().toString(), QStringLiteral("herefordshire-2022"));
    QCOMPARE(panel->earlier()->currentData().toString(), QStringLiteral("herefordshire-2018"));
    QCOMPARE(panel->summary()->text(), QStringLiteral("1 flagged again · 1 not mentioned"));
    Q_EMIT panel->table()->rowActivated(panel->model()->index(0, 0));
    QCOMPARE(window.state.evidence().source.quote, QStringLiteral("Plans are late again"));
    page.copy();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("Risk is not seen")));
    const QTemporaryDir folder;
    QVERIFY(panel->saveCsv(folder.filePath(QStringLiteral("changes.csv"))));
    // The oldest has nothing before it.
    panel->later()->setCurrentIndex(panel->later()->count() - 1);
    Q_EMIT panel->later()->activated(panel->later()->currentIndex());
    QCOMPARE(panel->model()->rowCount(), 0);
    QVERIFY(!panel->earlier()->isEnabled());
    keep(page, QStringLiteral("page-documents-3"));
    page.changesButton()->setChecked(false);
    QVERIFY(page.table()->isVisible());
}

void TestPages::documentsWalkRecords()
{
    Window window;
    DocumentPage page(&window.state, &window.session);
    page.show();
    Q_EMIT window.state.documentRequested(window.state.records()->judgements.first().source);
    QSignalSpy evidence(&window.state, &ViewState::evidenceChanged);
    page.viewer()->setFocus();
    const auto actions = page.viewer()->actions();
    const auto next = std::find_if(actions.cbegin(), actions.cend(),
        [](const QAction* action) { return action->shortcut() == QKeySequence(Qt::ALT | Qt::Key_Down); });
    QVERIFY(next != actions.cend());
    (*next)->trigger();
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(page.records()->currentIndex().row(), 1);
    QCOMPARE(window.state.evidence().source, page.viewer()->rows().at(1).evidence.source);
}

void TestPages::documentsPrintTheirList()
{
    Window window;
    DocumentPage page(&window.state, &window.session);
    page.show();
    QVERIFY(page.canPrint());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("documents.pdf"));
    {
        QPdfWriter writer(path);
        page.print(&writer);
    }
    QVERIFY(QFileInfo(path).size() > 1000);
    ViewState nothing;
    const DocumentPage empty(&nothing, &window.session);
    QVERIFY(!empty.canPrint());
}

void TestPages::summaryLinksToEvidence()
{
    Window window;
    const std::unique_ptr<Page> page(make(QStringLiteral("summary"), window));
    auto* summary = static_cast<SummaryPage*>(page.get());
    summary->show();
    QTRY_VERIFY(summary->preview()->toPlainText().contains(QLatin1String("Good since 21 November 2025")));
    keep(*summary, QStringLiteral("page-summary-2"));
    Q_EMIT summary->preview()->anchorClicked(QUrl(QStringLiteral("evidence:0")));
    QVERIFY(window.state.evidence().isValid());
    QCOMPARE(window.state.evidence().council, QStringLiteral("Herefordshire"));
    Q_EMIT summary->preview()->anchorClicked(QUrl(QStringLiteral("evidence:9999")));
    QCOMPARE(window.state.evidence().council, QStringLiteral("Herefordshire"));
}

void TestPages::summaryWaitsForCasesAndZooms()
{
    Window window;
    window.state.setLedgerState(LedgerState::Pending);
    SummaryPage page(&window.state, &window.session);
    page.resize(1000, 720);
    page.show();
    QTRY_COMPARE(page.preview()->toPlainText(), QStringLiteral("The cases are being worked out"));
    QVERIFY(!page.canPrint());
    window.state.setLedger(std::make_shared<const CaseLedger>());
    QTRY_VERIFY(page.canPrint());
    const auto height = [&page] { return page.preview()->document()->documentLayout()->documentSize().height(); };
    const double before = height();
    page.zoomIn();
    QTRY_VERIFY(height() > before);
    page.zoomFit();
    QTRY_COMPARE(height(), before);
    // Links are where they are drawn.
    page.preview()->verticalScrollBar()->setValue(0);
    bool hasLink = false;
    for (int y = 0; y < page.preview()->viewport()->height() && !hasLink; y += 4) {
        for (int x = 0; x < page.preview()->viewport()->width() && !hasLink; x += 4) {
            hasLink = page.preview()->anchorAt(QPoint(x, y)).startsWith(QLatin1String("evidence:"));
        }
    }
    QVERIFY(hasLink);
}

void TestPages::summarySavesAndSaysWhyNot()
{
    Window window;
    SummaryPage page(&window.state, &window.session);
    QTRY_VERIFY(page.canPrint());
    QTemporaryDir folder;
    QSignalSpy messages(&page, &Page::messageRaised);
    QVERIFY(page.saveTo(folder.filePath(QStringLiteral("summary.pdf"))));
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("summary.pdf"))).size() > 5000);
    QVERIFY(!page.saveTo(folder.filePath(QStringLiteral("no/summary.pdf"))));
    QCOMPARE(messages.size(), 1);
}

void TestPages::summaryPartsCanBeLeftOut()
{
    Window window;
    SummaryPage page(&window.state, &window.session);
    QTRY_VERIFY(page.preview()->toPlainText().contains(QLatin1String("What is not known here")));
    page.pageActions().last()->setChecked(false);
    QTRY_VERIFY(!page.preview()->toPlainText().contains(QLatin1String("What is not known here")));
}

void TestPages::pagesInDark()
{
    Window window(Testing::manyCouncils(40));
    for (const QString& name : {QStringLiteral("metrics"), QStringLiteral("documents"), QStringLiteral("summary")}) {
        const std::unique_ptr<Page> page(make(name, window));
        page->setPalette(darkPalette());
        page->show();
        QTRY_VERIFY(page->canCopy());
        const auto lightness = [&page] {
            const QImage shown = page->grab().toImage();
            return shown.pixelColor(3, shown.height() - 3).lightness();
        };
        QTRY_VERIFY(lightness() < 128);
        keep(*page, QStringLiteral("page-%1-40-dark").arg(name));
    }
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
