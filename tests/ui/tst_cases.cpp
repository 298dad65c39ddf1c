#include "../shared/sampleledger.h"
#include <patience.h>

#include <biographystrip.h>
#include <caseactions.h>
#include <casedetail.h>
#include <caseeventdialog.h>
#include <casefilterbar.h>
#include <casemodel.h>
#include <casespage.h>
#include <casetableview.h>
#include <casewords.h>
#include <caseworkpanel.h>
#include <datefield.h>
#include <emptystate.h>
#include <librarysession.h>
#include <proposalpanel.h>
#include <settings.h>
#include <themepanel.h>

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Councilscope;

namespace {

const QStringList councils{QStringLiteral("Northshire"), QStringLiteral("Southshire")};

CaseLedger someCases(int proposals = 3)
{
    CaseLedger ledger = Testing::manyCases(councils, 40);
    for (int i = 0; i < proposals; ++i) {
        ledger.proposals.push_back(Testing::proposalBetween(ledger.cases[i], ledger.cases[i + 6], 0.9 - i * 0.2));
    }
    return ledger;
}

struct Window
{
    explicit Window(const CaseLedger& ledger = someCases(), Settings* settings = nullptr)
    {
        RecordSet records;
        records.documents = {Testing::document(QStringLiteral("northshire-2009"), councils[0], Framework::Sif, {})};
        state.setRecords(std::make_shared<const RecordSet>(records));
        state.setLedger(std::make_shared<const CaseLedger>(ledger));
        state.setCouncils(councils);
        page = std::make_unique<CasesPage>(&state, &session, settings);
        page->setToday(QDate(2026, 6, 1));
        page->resize(1000, 800);
        page->show();
    }

    ViewState state;
    LibrarySession session;
    std::unique_ptr<CasesPage> page;
};

void keep(QWidget& widget, const QString& name)
{
    if (const QString folder = Testing::pictureFolder(); !folder.isEmpty()) {
        QVERIFY(widget.grab().save(folder + u'/' + name + QLatin1String(".png")));
    }
}

} // namespace

class TestCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFocusStopHasAName_data();
    void everyFocusStopHasAName();
    void filtersNarrowTheTable();
    void choosingACaseShowsItsEvidence();
    void newLedgerKeepsWhatIsLookedAt();
    void keysWalkTheLife();
    void groupsFoldByKeys();
    void columnsAreRemembered();
    void severalAreConfirmedAtOnce();
    void planIsSavedOnce();
    void planIsNotLostWhenAnotherCaseIsShown();
    void proposalsAreWalkedByKeys();
    void thresholdHidesWeakProposals();
    void themeFiltersTheCases();
    void copiesPrintsAndSaves();
    void emptyPageSaysWhatToDo();
    void unknownCasesAreNotCalledNone();
    void filesOfOnesOwnAreChecked();
    void noteStaysWithItsCaseWhileCasesAreMadeAnew();
    void fitsBesideTheDocksOfALaptop();
};

void TestCases::initTestCase()
{
    qRegisterMetaType<CaseEdit>();
    qRegisterMetaType<CaseProposal>();
}

void TestCases::everyFocusStopHasAName_data()
{
    QTest::addColumn<int>("tab");
    QTest::newRow("cases") << 0;
    QTest::newRow("proposals") << 1;
    QTest::newRow("themes") << 2;
}

void TestCases::everyFocusStopHasAName()
{
    QFETCH(int, tab);
    Window window;
    CasesPage& page = *window.page;
    page.tabs()->setCurrentIndex(tab);
    keep(page, QStringLiteral("cases-%1").arg(tab));
    int stops = 0;
    for (QWidget* widget = page.nextInFocusChain(); widget != &page; widget = widget->nextInFocusChain()) {
        if (!widget->isVisibleTo(&page) || !(widget->focusPolicy() & Qt::TabFocus)) {
            continue;
        }
        ++stops;
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(stops >= 2);
}

void TestCases::filtersNarrowTheTable()
{
    Window window;
    CasesPage& page = *window.page;
    QCOMPARE(page.model()->rowCount(), 40);
    page.filterBar()->onlyPriority()->click();
    QCOMPARE(page.model()->rowCount(), 6);
    QVERIFY(page.filterBar()->filter().onlyPriority);
    page.filterBar()->words()->setText(QStringLiteral("no such words"));
    QCOMPARE(page.model()->rowCount(), 0);
    QVERIFY2(!page.table()->isVisible(), "an empty state says why");
    page.filterBar()->clear();
    QCOMPARE(page.model()->rowCount(), 40);
    QVERIFY(page.table()->isVisible());
    window.state.setCouncils({councils[1]});
    QCOMPARE(page.model()->rowCount(), 20);
    window.state.setPeriod(QDate(2009, 1, 1), QDate(2010, 12, 31));
    QVERIFY(page.model()->rowCount() < 20);
}

void TestCases::choosingACaseShowsItsEvidence()
{
    Window window;
    CasesPage& page = *window.page;
    const Case* single = page.model()->caseAt(2);
    QVERIFY(single && single->events.size() > 1);
    QSignalSpy opened(&window.state, &ViewState::documentRequested);
    page.table()->goToRow(2);
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCOMPARE(window.state.evidence().source, single->events.last().source);
    QCOMPARE(page.detail()->strip()->current(), int(single->events.size()) - 1);
    Q_EMIT page.detail()->events()->rowActivated(page.detail()->events()->model()->index(0, 0));
    QCOMPARE(window.state.evidence().source, single->events.first().source);
    QCOMPARE(page.detail()->strip()->current(), 0);
    QTest::keyClick(page.detail()->strip(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(opened.size(), 1);
}

void TestCases::newLedgerKeepsWhatIsLookedAt()
{
    Window window;
    CasesPage& page = *window.page;
    const QString key = page.model()->caseAt(7)->key;
    page.table()->goToRow(7);
    page.table()->sortByColumn(CaseModel::TitleColumn, Qt::DescendingOrder);
    QCOMPARE(page.detail()->life().key, key);
    window.state.setLedger(std::make_shared<const CaseLedger>(someCases(1)));
    QCOMPARE(page.detail()->life().key, key);
    QCOMPARE(page.model()->caseAt(page.table()->currentIndex().row())->key, key);
    page.filterBar()->words()->setText(QStringLiteral("no such words"));
    page.showCase(key);
    QCOMPARE(page.detail()->life().key, key);
    QVERIFY2(page.filterBar()->words()->text().isEmpty(), "filters that hid the case are cleared");
}

void TestCases::keysWalkTheLife()
{
    Window window;
    CasesPage& page = *window.page;
    BiographyStrip* strip = page.detail()->strip();
    page.table()->goToRow(2);
    QSignalSpy chosen(strip, &BiographyStrip::knotChosen);
    QTest::keyClick(strip, Qt::Key_Right);
    QCOMPARE(strip->current(), 0);
    QTest::keyClick(strip, Qt::Key_Right);
    QTest::keyClick(strip, Qt::Key_Right); // stays at the last
    QCOMPARE(strip->current(), 1);
    QTest::keyClick(strip, Qt::Key_Home);
    QCOMPARE(strip->current(), 0);
    QTest::mouseClick(strip, Qt::LeftButton, {}, strip->knotRect(1).center().toPoint());
    QCOMPARE(strip->current(), 1);
    QCOMPARE(chosen.size(), 5);
    QCOMPARE(page.detail()->events()->currentIndex().row(), 1);
    QVERIFY(strip->knotRect(0).right() < strip->knotRect(1).left());
    QVERIFY(strip->knotRect(7).isEmpty());
}

void TestCases::groupsFoldByKeys()
{
    Window window;
    CasesPage& page = *window.page;
    page.filterBar()->groupBox()->setCurrentIndex(int(CaseGrouping::Council));
    QCOMPARE(page.model()->rowCount(), 42);
    QCOMPARE(page.table()->columnSpan(0, 0), int(CaseModel::ColumnCount));
    const QString shown = page.detail()->life().key;
    page.table()->setCurrentIndex(page.model()->index(0, 0));
    QTest::keyClick(page.table(), Qt::Key_Left);
    QCOMPARE(page.model()->rowCount(), 22);
    QCOMPARE(page.table()->columnSpan(1, 0), int(CaseModel::ColumnCount));
    QCOMPARE(page.detail()->life().key, shown);
    QTest::keyClick(page.table(), Qt::Key_Right);
    QCOMPARE(page.model()->rowCount(), 42);
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCOMPARE(page.model()->rowCount(), 22);
}

void TestCases::columnsAreRemembered()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    {
        Window window(someCases(), &settings);
        window.page->table()->horizontalHeader()->resizeSection(CaseModel::StatusColumn, 233);
        window.page->table()->horizontalHeader()->moveSection(0, 3);
    }
    Window window(someCases(), &settings);
    const QHeaderView* header = window.page->table()->horizontalHeader();
    QCOMPARE(header->sectionSize(CaseModel::StatusColumn), 233);
    QCOMPARE(header->visualIndex(CaseModel::CouncilColumn), 3);
    window.page->table()->setColumnState(QByteArrayLiteral("nonsense"));
    QCOMPARE(header->sectionSize(CaseModel::StatusColumn), 233);
}

void TestCases::severalAreConfirmedAtOnce()
{
    Window window;
    CasesPage& page = *window.page;
    page.filterBar()->onlyToConfirm()->click();
    const int count = page.model()->caseCount();
    QVERIFY(count > 2);
    page.table()->selectAll();
    QVERIFY(page.caseActions()->confirmResolution->isEnabled());
    QSignalSpy edits(&page, &CasesPage::editRequested);
    QTimer::singleShot(0, &page, [] {
        auto* dialog = qobject_cast<CaseEventDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QVERIFY2(dialog->ok()->isEnabled(), "status, date and quote are proposed");
        QCOMPARE(dialog->status(), CaseStatus::ResolvedStated);
        dialog->accept();
    });
    page.caseActions()->confirmResolution->trigger();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().first().value<CaseEdit>().changes.size(), count);
    page.filterBar()->clear();
    page.filterBar()->onlyOpen()->click();
    QVERIFY2(!page.caseActions()->confirmResolution->isEnabled(), "nothing here is inferred");
}

void TestCases::planIsSavedOnce()
{
    Window window;
    CasesPage& page = *window.page;
    QSignalSpy edits(&page, &CasesPage::editRequested);
    CaseWorkPanel* panel = page.detail()->workPanel();
    QVERIFY(!panel->saveButton()->isEnabled());
    panel->owner()->setText(QStringLiteral("Team manager"));
    panel->due()->setText(QStringLiteral("2026-13-45"));
    QVERIFY2(!panel->saveButton()->isEnabled(), "that is no day");
    panel->due()->setText(QStringLiteral("2026-09-30"));
    panel->rag()->setCurrentIndex(panel->rag()->findData(int(RagRating::Amber)));
    panel->action()->setPlainText(QStringLiteral("Recruit twelve people"));
    QVERIFY(panel->saveButton()->isEnabled());
    panel->saveButton()->click();
    QVERIFY(!panel->saveButton()->isEnabled());
    QCOMPARE(edits.size(), 1);
    const auto edit = edits.first().first().value<CaseEdit>();
    QCOMPARE(edit.changes.size(), 1);
    const auto work = std::get<CaseWork>(edit.changes.first().after->value);
    QCOMPARE(work.owner, QStringLiteral("Team manager"));
    QCOMPARE(work.due, QDate(2026, 9, 30));
    QCOMPARE(work.rag, RagRating::Amber);
    QCOMPARE(work.action, QStringLiteral("Recruit twelve people"));
}

void TestCases::planIsNotLostWhenAnotherCaseIsShown()
{
    Window window;
    CasesPage& page = *window.page;
    QSignalSpy edits(&page, &CasesPage::editRequested);
    CaseWorkPanel* panel = page.detail()->workPanel();
    const QString first = page.detail()->life().key;
    panel->owner()->setText(QStringLiteral("Team manager"));
    window.state.setLedger(std::make_shared<const CaseLedger>(someCases(1)));
    QCOMPARE(panel->owner()->text(), QStringLiteral("Team manager")); // still being typed
    QCOMPARE(edits.size(), 0);
    page.table()->goToRow(5);
    QVERIFY(page.detail()->life().key != first);
    QCOMPARE(edits.size(), 1);
    QVERIFY(panel->owner()->text() != QStringLiteral("Team manager"));
}

void TestCases::proposalsAreWalkedByKeys()
{
    Window window;
    CasesPage& page = *window.page;
    page.tabs()->setCurrentIndex(1);
    ProposalPanel* panel = page.proposals();
    QCOMPARE(panel->count(), 3);
    QCOMPARE(panel->currentRow(), 0);
    QSignalSpy edits(&page, &CasesPage::editRequested);
    QSignalSpy opened(&window.state, &ViewState::documentRequested);
    QVERIFY(QTest::qWaitForWindowActive(&page, Testing::patience));
    panel->setFocus();
    QTest::keyClick(panel->focusWidget(), Qt::Key_N);
    QCOMPARE(panel->currentRow(), 1);
    QCOMPARE(window.state.evidenceGroup().size(), 2);
    QTest::keyClick(panel->focusWidget(), Qt::Key_O);
    QCOMPARE(opened.size(), 1);
    // What is decided leaves the list at once and the next one takes its place, whenever the library knows of it.
    QTest::keyClick(panel->focusWidget(), Qt::Key_A);
    QCOMPARE(panel->count(), 2);
    QCOMPARE(panel->currentRow(), 1);
    QTest::keyClick(panel->focusWidget(), Qt::Key_X);
    QCOMPARE(panel->count(), 1);
    QVERIFY(page.tabs()->tabText(1).contains(QStringLiteral("1")));
    QCOMPARE(edits.size(), 2);
    const auto verdict = [&edits](int edit) {
        return std::get<LinkVerdict>(edits.at(edit).first().value<CaseEdit>().changes.first().after->value);
    };
    QVERIFY(verdict(0).same);
    QVERIFY(!verdict(1).same);
    QCOMPARE(verdict(0).later, window.state.ledger()->proposals[1].later);
    QCOMPARE(verdict(1).later, window.state.ledger()->proposals[2].later);
    CaseLedger fewer = someCases();
    fewer.proposals.removeAt(1);
    window.state.setLedger(std::make_shared<const CaseLedger>(fewer));
    QCOMPARE(panel->count(), 1); // of the second decision the library does not know yet
    for (int i = 0; i < 3; ++i) {
        window.state.setLedger(std::make_shared<const CaseLedger>(fewer));
    }
    QCOMPARE(panel->count(), 2); // it was undone, or refused
    fewer.proposals.clear();
    window.state.setLedger(std::make_shared<const CaseLedger>(fewer));
    QVERIFY(!panel->table()->isVisible());
    keep(page, QStringLiteral("cases-no-proposals"));
}

void TestCases::thresholdHidesWeakProposals()
{
    Window window;
    ProposalPanel* panel = window.page->proposals();
    panel->slider()->setValue(60);
    QCOMPARE(panel->count(), 2);
    QVERIFY(window.page->tabs()->tabText(1).contains(QStringLiteral("2")));
    panel->slider()->setValue(95);
    QCOMPARE(panel->count(), 0);
    panel->slider()->setValue(0);
    QCOMPARE(panel->count(), 3);
}

void TestCases::themeFiltersTheCases()
{
    Window window;
    CasesPage& page = *window.page;
    page.tabs()->setCurrentIndex(2);
    QTRY_VERIFY(page.themes()->count() > 0);
    Q_EMIT page.themes()->table()->rowActivated(page.themes()->table()->model()->index(0, 0));
    QCOMPARE(page.tabs()->currentIndex(), 0);
    const QString theme = page.filterBar()->filter().theme;
    QVERIFY(!theme.isEmpty());
    QVERIFY(page.model()->caseCount() > 0 && page.model()->caseCount() < 40);
    for (const Case* single : page.model()->cases()) {
        QVERIFY(single->themes.contains(theme));
    }
}

void TestCases::copiesPrintsAndSaves()
{
    Window window;
    CasesPage& page = *window.page;
    page.filterBar()->words()->setText(QStringLiteral("agency"));
    page.table()->clearSelection();
    page.copy();
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    QCOMPARE(lines.size(), page.model()->rowCount() + 1);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cases.csv"));
    QVERIFY(page.saveCsv(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> rows = file.readAll().trimmed().split('\n');
    QCOMPARE(rows.size(), page.model()->caseCount() + 1);
    QVERIFY(rows.first().startsWith("Council,Defect,Status"));
    QSignalSpy messages(&page, &Page::messageRaised);
    QVERIFY(!page.saveCsv(folder.filePath(QStringLiteral("no such folder/cases.csv"))));
    QCOMPARE(messages.size(), 1);
    QVERIFY(page.canPrint());
    const QString kept = Testing::pictureFolder().isEmpty() ? folder.path() : Testing::pictureFolder();
    QPdfWriter writer(kept + QStringLiteral("/plan.pdf"));
    writer.setPageOrientation(QPageLayout::Landscape);
    page.print(&writer);
    QVERIFY(QFileInfo(kept + QStringLiteral("/plan.pdf")).size() > 2000);
    const Picture picture = page.picture();
    QVERIFY(picture.isValid());
    QImage image(picture.size.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    picture.draw(painter, QRectF(QPointF(), picture.size));
    painter.end();
    QVERIFY(picture.title == page.detail()->life().title);
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
}

void TestCases::emptyPageSaysWhatToDo()
{
    Window window;
    CasesPage& page = *window.page;
    QVERIFY(page.canCopy());
    window.state.setCouncils({});
    QVERIFY(!page.tabs()->isVisible());
    QVERIFY(!page.canCopy());
    QVERIFY(!page.canPrint());
    QVERIFY(!page.canExport());
    window.state.setCouncils(councils);
    QVERIFY(page.tabs()->isVisible());
    window.state.setLedger(std::make_shared<const CaseLedger>());
    QVERIFY(!page.tabs()->isVisible());
    keep(page, QStringLiteral("cases-empty"));
}

void TestCases::unknownCasesAreNotCalledNone()
{
    Window window;
    CasesPage& page = *window.page;
    const auto says = [&page](const QString& words) {
        const QList<EmptyState*> states = page.findChildren<EmptyState*>();
        return std::any_of(states.cbegin(), states.cend(),
            [&words](const EmptyState* each) { return each->isVisible() && each->accessibleName() == words; });
    };
    window.state.setLedgerState(LedgerState::Pending);
    QVERIFY2(page.tabs()->isVisible(), "the cases of before are shown meanwhile");
    window.state.setLedger(std::make_shared<const CaseLedger>(), LedgerState::Pending);
    QVERIFY(says(QStringLiteral("The cases are being worked out")));
    window.state.setLedgerState(LedgerState::Failed);
    QVERIFY(says(QStringLiteral("The cases could not be worked out")));
    window.state.setLedger(std::make_shared<const CaseLedger>());
    QVERIFY(says(QStringLiteral("The loaded documents flag no defect")));
}

void TestCases::filesOfOnesOwnAreChecked()
{
    Window window;
    CasesPage& page = *window.page;
    QSignalSpy edits(&page, &CasesPage::editRequested);
    QSignalSpy messages(&page, &Page::messageRaised);
    const QTemporaryDir folder;
    page.caseActions()->addFileFrom(folder.filePath(QStringLiteral("missing.txt")));
    QCOMPARE(messages.size(), 1);
    QCOMPARE(edits.size(), 0);
    QFile file(folder.filePath(QStringLiteral("minutes.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("abc") == 3);
    file.close();
    page.caseActions()->addFileFrom(file.fileName());
    QCOMPARE(edits.size(), 1);
    const auto added = std::get<CaseFile>(edits.first().first().value<CaseEdit>().changes.first().after->value);
    QCOMPARE(added.name, QStringLiteral("minutes.txt"));
}

void TestCases::noteStaysWithItsCaseWhileCasesAreMadeAnew()
{
    Window window;
    CasesPage& page = *window.page;
    QVERIFY(page.caseActions()->shown());
    const Case noted = *page.caseActions()->shown();
    QSignalSpy edits(&page, &CasesPage::editRequested);
    QTimer::singleShot(0, &page, [&window] {
        auto* dialog = qobject_cast<CaseEventDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        window.state.setLedger(std::make_shared<const CaseLedger>());
        dialog->textEdit()->setPlainText(QStringLiteral("The board asked for a date."));
        dialog->accept();
    });
    page.caseActions()->addNote->trigger();
    QVERIFY(!page.caseActions()->shown());
    QCOMPARE(edits.size(), 1);
    const auto edit = edits.first().first().value<CaseEdit>();
    QCOMPARE(edit.changes.first().after->council, noted.council);
    QVERIFY(std::get<CaseEventEntry>(edit.changes.first().after->value).anchor == noted.anchor);
}

void TestCases::fitsBesideTheDocksOfALaptop()
{
    Window window;
    constexpr int docks = 280 + 380;
    QVERIFY2(window.page->minimumSizeHint().width() <= 1366 - docks,
        qPrintable(QString::number(window.page->minimumSizeHint().width())));
    QVERIFY2(window.page->minimumSizeHint().height() <= 620,
        qPrintable(QString::number(window.page->minimumSizeHint().height())));
}

QTEST_MAIN(TestCases)
#include "tst_cases.moc"
