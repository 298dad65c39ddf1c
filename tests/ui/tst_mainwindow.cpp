#include <application.h>
#include <councilmodel.h>
#include <councilpanel.h>
#include <drophint.h>
#include <evidencepanel.h>
#include <gazetteer.h>
#include <importcontroller.h>
#include <importreportdialog.h>
#include <library.h>
#include <mainwindow.h>
#include <messagemodel.h>
#include <page.h>
#include <patience.h>
#include <recordevidence.h>
#include <samplerecords.h>
#include <settings.h>
#include <theme.h>
#include <themestyle.h>
#include <timelinestyle.h>
#include <windowactions.h>

#include <QAccessible>
#include <QActionGroup>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Councilscope;

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyPageHasATitleAndAShortcut();
    void noFocusableWidgetIsNameless();
    void checkingACouncilComparesIt();
    void regionChecksAndFolds();
    void comparedAreListedOnTopAndMoved();
    void manyComparedAreFolded();
    void altLeftLeadsBackToThePage();
    void checkBoxesStandOut_data();
    void checkBoxesStandOut();
    void controlTabWalksThePages();
    void iconsFollowTheStyle_data();
    void iconsFollowTheStyle();
    void evidenceSaysWhereAndWhatElse();
    void shortcutsListIsTrue();
    void draggedFilesShowAHint();
    void droppedLibraryIsOpened();
    void escapeEmptiesAField();
    void spaceChecksACouncil();
    void filterNarrowsTheList();
    void evidenceIsShownAndHistoryWalks();
    void messageStaysUntilDismissed();
    void importReportListsAndUndoes();
    void settingsAreRemembered();
    void languageSwitches();

private:
    void showSamples();
    [[nodiscard]] EvidenceItem item(int judgement) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    const QString file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".ini"_qs);
    m_settings = std::make_unique<Settings>(file);
    installLanguage(u"en"_qs);
    m_window = makeWindow(m_settings.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), Testing::patience));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
    installLanguage(u"en"_qs);
}

void MainWindowTest::showSamples()
{
    QSignalSpy listed(m_window->councilPanel(), &CouncilPanel::listed);
    m_window->state()->setRecords(std::make_shared<const RecordSet>(Samples::twoCouncils()));
    QVERIFY(listed.wait(Testing::patience));
}

EvidenceItem MainWindowTest::item(int judgement) const
{
    const Judgement& chosen = m_window->state()->records()->judgements[judgement];
    EvidenceItem result;
    result.heading = u"Judgement %1"_qs.arg(judgement);
    result.sentence = chosen.gradeAsPrinted;
    result.council = chosen.council;
    result.source = chosen.source;
    result.source.page = 0; // nothing is drawn: there is no library
    result.source.documentId = 0;
    return result;
}

void MainWindowTest::everyPageHasATitleAndAShortcut()
{
    QVERIFY(!m_window->pages().isEmpty());
    const QList<QAction*> entries = m_window->windowActions()->windowMenu->actions();
    const qsizetype before = entries.size() - m_window->pages().size(); // next, previous, a line
    QVERIFY(before >= 0);
    for (int i = 0; i < m_window->pages().size(); ++i) {
        QVERIFY(!m_window->pages()[i]->title().isEmpty());
        QCOMPARE(entries[before + i]->shortcut(), QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        entries[before + i]->trigger();
        QCOMPARE(m_window->currentPage(), m_window->pages()[i]);
    }
}

void MainWindowTest::noFocusableWidgetIsNameless()
{
    showSamples();
    m_window->state()->setCouncils({u"Herefordshire"_qs});
    m_window->state()->setEvidenceGroup({item(0), item(1)});
    for (int page = 0; page < m_window->pages().size(); ++page) {
        m_window->showPage(page);
        const QList<QWidget*> widgets = m_window->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) {
                continue;
            }
            QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY(interface);
            const QString where = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
                + u" in "_qs + QString::fromLatin1(widget->parentWidget()->metaObject()->className());
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(where));
        }
    }
}

void MainWindowTest::checkingACouncilComparesIt()
{
    showSamples();
    QTreeView* list = m_window->councilPanel()->view();
    QVERIFY(list->model()->rowCount() > 0);
    const QModelIndex council = list->model()->index(0, 0, list->model()->index(0, 0));
    const QRect row = list->visualRect(council);
    QVERIFY(row.isValid());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_window->state()->councils(), QStringList(council.data().toString()));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(m_window->state()->councils().isEmpty());
}

void MainWindowTest::regionChecksAndFolds()
{
    showSamples();
    QTreeView* list = m_window->councilPanel()->view();
    const QModelIndex region = list->model()->index(0, 0);
    const QRect row = list->visualRect(region);
    QVERIFY(list->isExpanded(region));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(!list->isExpanded(region));
    QVERIFY(m_window->state()->councils().isEmpty());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 12, row.center().y()));
    QCOMPARE(m_window->state()->councils(), QStringList(u"Hertfordshire"_qs));
    QVERIFY(!list->isExpanded(region)); // choosing unfolds nothing
}

void MainWindowTest::comparedAreListedOnTopAndMoved()
{
    showSamples();
    QListView* compared = m_window->councilPanel()->comparedView();
    QVERIFY(!compared->isVisible());
    m_window->state()->setCouncils({u"Hertfordshire"_qs, u"Herefordshire"_qs});
    QVERIFY(compared->isVisible());
    QCOMPARE(compared->model()->rowCount(), 2);
    compared->setFocus();
    compared->setCurrentIndex(compared->model()->index(1, 0));
    QTest::keyClick(compared, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_window->state()->councils(), QStringList({u"Herefordshire"_qs, u"Hertfordshire"_qs}));
    const QRect first = compared->visualRect(compared->model()->index(0, 0));
    QTest::mouseClick(compared->viewport(), Qt::LeftButton, {}, QPoint(first.left() + 12, first.center().y()));
    QCOMPARE(m_window->state()->councils(), QStringList(u"Hertfordshire"_qs));
}

void MainWindowTest::altLeftLeadsBackToThePage()
{
    showSamples();
    ViewState* state = m_window->state();
    QAction* back = m_window->windowActions()->back;
    Page* first = m_window->currentPage();
    const auto evidence = [state](int number) {
        const Judgement& judgement = state->records()->judgements.at(number);
        return evidenceOf(judgement, documentsByHash(*state->records()).value(judgement.source.sha256));
    };
    QVERIFY(!back->isEnabled());
    state->setEvidence(evidence(0));
    Q_EMIT state->documentRequested(state->evidence().source);
    QVERIFY(m_window->currentPage() != first);
    state->setEvidence(evidence(1)); // chosen among the document's records
    QVERIFY(back->isEnabled());
    back->trigger();
    QCOMPARE(state->evidence(), evidence(0));
    QVERIFY(m_window->currentPage() != first);
    back->trigger();
    QCOMPARE(m_window->currentPage(), first);
    QVERIFY(!back->isEnabled());
    // Who leaves by a tab is not led back.
    Q_EMIT state->documentRequested(state->evidence().source);
    m_window->showPage(1);
    QVERIFY(!back->isEnabled());
}

void MainWindowTest::manyComparedAreFolded()
{
    showSamples();
    const CouncilPanel* panel = m_window->councilPanel();
    QStringList many;
    for (const Council& council : Gazetteer::instance().councils().mid(0, 20)) {
        many << council.name;
    }
    m_window->state()->setCouncils(many);
    QVERIFY(!panel->comparedView()->isVisible()); // the list below ticks them
    QVERIFY(panel->foldButton()->isVisible());
    QTest::mouseClick(panel->foldButton(), Qt::LeftButton);
    QVERIFY(panel->comparedView()->isVisible());
    m_window->state()->setCouncils(many.mid(0, 2));
    QVERIFY(panel->comparedView()->isVisible());
    QTest::mouseClick(panel->foldButton(), Qt::LeftButton);
    QVERIFY(!panel->comparedView()->isVisible());
}

void MainWindowTest::checkBoxesStandOut_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<bool>("isChecked");
    QTest::newRow("light, empty") << Theme::Light << false;
    QTest::newRow("light, ticked") << Theme::Light << true;
    QTest::newRow("dark, empty") << Theme::Dark << false;
    QTest::newRow("dark, ticked") << Theme::Dark << true;
}

void MainWindowTest::checkBoxesStandOut()
{
    QFETCH(Theme, theme);
    QFETCH(bool, isChecked);
    ThemeStyle style(QStringLiteral("Fusion"));
    QCheckBox box;
    box.setStyle(&style);
    box.setPalette(themePalette(theme));
    box.setChecked(isChecked);
    box.resize(40, 30);
    const QImage image = box.grab().toImage();
    double best = 1;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            best = std::max(best, contrast(image.pixelColor(x, y), image.pixelColor(image.width() - 1, 0)));
        }
    }
    QVERIFY2(best >= 3, qPrintable(QString::number(best))); // what WCAG asks of the parts of a control
}

void MainWindowTest::controlTabWalksThePages()
{
    QTest::keyClick(m_window.get(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), m_window->pages().value(1));
    QTest::keyClick(m_window.get(), Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->currentPage(), m_window->pages().last());
}

void MainWindowTest::iconsFollowTheStyle_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
}

void MainWindowTest::iconsFollowTheStyle()
{
    QFETCH(int, theme);
    applyTheme(static_cast<Theme>(theme));
    const QIcon icon = m_window->windowActions()->importFiles->icon();
    QVERIFY(!icon.isNull());
    const QImage drawn = icon.pixmap(QSize(16, 16), 2).toImage();
    QCOMPARE(drawn.width(), 32); // drawn for the screen, not enlarged
    const QColor text = QGuiApplication::palette().color(QPalette::ButtonText);
    int strong = 0;
    for (int y = 0; y < drawn.height(); ++y) {
        for (int x = 0; x < drawn.width(); ++x) {
            const QColor pixel = drawn.pixelColor(x, y);
            strong += pixel.alpha() > 200 && std::abs(pixel.lightness() - text.lightness()) < 30 ? 1 : 0;
        }
    }
    QVERIFY(strong > 20);
    applyTheme(Theme::System);
}

void MainWindowTest::evidenceSaysWhereAndWhatElse()
{
    RecordSet records = Samples::twoCouncils();
    Judgement twin = records.judgements[0];
    twin.area = Area::Leadership;
    twin.grade = Grade::Good;
    records.judgements.push_back(twin);
    for (Judgement& judgement : records.judgements) {
        judgement.source.page = 0;
        judgement.source.documentId = 0;
    }
    m_window->state()->setRecords(std::make_shared<const RecordSet>(records));
    m_window->state()->setEvidence(evidenceOf(records.judgements[0], {}));
    const auto label = [this](const QString& text) -> QLabel* {
        const QList<QLabel*> labels = m_window->evidencePanel()->findChildren<QLabel*>();
        const auto found = std::find_if(labels.cbegin(), labels.cend(),
            [&text](const QLabel* candidate) { return candidate->isVisible() && candidate->text().contains(text); });
        return found == labels.cend() ? nullptr : *found;
    };
    QVERIFY(label(records.judgements[0].council + u" · "_qs));
    QLabel* also = label(u"Also from these words"_qs);
    QVERIFY(also);
    QVERIFY(also->text().contains(u"Leadership: Good"_qs));
    Q_EMIT also->linkActivated(u"0"_qs);
    QCOMPARE(m_window->state()->evidence().heading, u"Leadership: Good"_qs);
}

void MainWindowTest::shortcutsListIsTrue()
{
    const QVector<QPair<QString, QString>> list = m_window->shortcutList();
    const auto has = [&list](const QKeySequence& keys) {
        const QString text = keys.toString(QKeySequence::NativeText);
        return std::any_of(list.cbegin(), list.cend(), [&text](const auto& entry) { return entry.first == text; });
    };
    for (int page = 0; page < m_window->pages().size(); ++page) {
        QVERIFY(has(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + page))));
    }
    QVERIFY(has(m_window->windowActions()->search->shortcut()));
    QVERIFY(has(QKeySequence(Qt::Key_F9)));
    QSet<QString> keys; // one meaning for each
    for (const auto& [text, meaning] : list) {
        QVERIFY2(!keys.contains(text), qPrintable(text));
        QVERIFY(!meaning.isEmpty());
        keys.insert(text);
    }
}

void MainWindowTest::draggedFilesShowAHint()
{
    auto* hint = m_window->findChild<DropHint*>();
    QVERIFY(hint && !hint->isVisible());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/somewhere/report.pdf"_qs), QUrl::fromLocalFile(u"/somewhere/letter.pdf"_qs)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(hint->isVisible());
    QVERIFY(hint->text().contains(u"2"_qs));
    QCOMPARE(hint->size(), m_window->size());
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_window.get(), &leave);
    QVERIFY(!hint->isVisible());
    QMimeData words;
    words.setText(u"no file"_qs);
    QDragEnterEvent other(QPoint(50, 50), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &other);
    QVERIFY(!hint->isVisible());
}

void MainWindowTest::droppedLibraryIsOpened()
{
    const QString first = m_folder.filePath(u"first.councilscope"_qs);
    const QString second = m_folder.filePath(u"second.councilscope"_qs);
    QVERIFY(Library::open(first));
    QVERIFY(Library::open(second));
    QSignalSpy opened(m_window->session(), &LibrarySession::opened);
    QSignalSpy imported(m_window->session(), &LibrarySession::importFinished);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(first)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(opened.wait(Testing::patience));
    QCOMPARE(m_window->session()->location(), first);
    QVERIFY(m_window->windowTitle().contains(u"first"_qs));

    m_window->takePaths({first, second});
    QCOMPARE(m_window->session()->location(), first);
    QCOMPARE(m_window->messages()->rowCount(), 1);
    m_window->takePaths({second});
    QVERIFY(opened.wait(Testing::patience));
    QCOMPARE(m_window->session()->location(), second);
    QCOMPARE(imported.size(), 0);
}

void MainWindowTest::escapeEmptiesAField()
{
    QLineEdit* filter = m_window->councilPanel()->filter();
    filter->setFocus();
    QTest::keyClicks(filter, u"Heref"_qs);
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QVERIFY(filter->hasFocus());
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(!filter->hasFocus());
}

void MainWindowTest::spaceChecksACouncil()
{
    showSamples();
    QTreeView* list = m_window->councilPanel()->view();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0, list->model()->index(1, 0)));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_window->state()->councils().size(), 1);
}

void MainWindowTest::filterNarrowsTheList()
{
    showSamples();
    QTreeView* list = m_window->councilPanel()->view();
    QCOMPARE(list->model()->rowCount(), 2); // two regions
    QTest::keyClicks(m_window->councilPanel()->filter(), u"Heref"_qs);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0, list->model()->index(0, 0)).data().toString(), u"Herefordshire"_qs);
}

void MainWindowTest::evidenceIsShownAndHistoryWalks()
{
    showSamples();
    WindowActions* actions = m_window->windowActions();
    QVERIFY(!actions->back->isEnabled());
    m_window->state()->setEvidence(item(0));
    m_window->state()->setEvidenceGroup({item(1), item(2)});
    QVERIFY(actions->back->isEnabled());
    const auto says = [this](const QString& text) {
        const QList<QLabel*> labels = m_window->evidencePanel()->findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [&text](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    };
    QVERIFY(says(u"Judgement 1"_qs));
    QVERIFY(says(u"1 of 2"_qs));
    QVERIFY(says(item(1).source.quote));
    actions->back->trigger();
    QVERIFY(says(u"Judgement 0"_qs));
    QVERIFY(!actions->back->isEnabled());
    actions->forward->trigger();
    QVERIFY(says(u"Judgement 1"_qs));
    const QSignalSpy spy(m_window->state(), &ViewState::documentRequested);
    const QList<QLabel*> labels = m_window->evidencePanel()->findChildren<QLabel*>();
    for (QLabel* label : labels) {
        if (label->text().contains(u"<a href"_qs)) {
            Q_EMIT label->linkActivated(u"document"_qs);
        }
    }
    QCOMPARE(spy.size(), 1);
}

void MainWindowTest::messageStaysUntilDismissed()
{
    Q_EMIT m_window->pages().first()->messageRaised(
        errorMessage(u"It failed"_qs, u"Because."_qs, u"x.pdf"_qs, u"Try again."_qs));
    QCOMPARE(m_window->messages()->rowCount(), 1);
    QToolButton* dismiss = nullptr;
    const QList<QToolButton*> buttons = m_window->centralWidget()->findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        dismiss = button->isVisible() && button->text() == u"Dismiss"_qs ? button : dismiss;
    }
    QVERIFY(dismiss);
    QTest::mouseClick(dismiss, Qt::LeftButton);
    QCOMPARE(m_window->messages()->rowCount(), 0);
    QVERIFY(!dismiss->isVisible());
}

void MainWindowTest::importReportListsAndUndoes()
{
    ImportReport report;
    ImportedFile failed;
    failed.path = u"/somewhere/page.pdf"_qs;
    failed.message = errorMessage(u"The file is a web page."_qs);
    ImportedFile loaded;
    loaded.outcome = ImportOutcome::Loaded;
    loaded.path = u"/somewhere/report.pdf"_qs;
    loaded.documentId = 7;
    report.files = {loaded, failed};
    Q_EMIT m_window->session()->importFinished(report);
    ImportReportDialog* dialog = m_window->importer()->dialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->table()->model()->rowCount(), 2);
    QVERIFY(
        dialog->table()->model()->index(0, 1).data().toString().contains(u"page.pdf"_qs)); // what failed comes first
    QVERIFY(m_window->windowActions()->lastReport->isEnabled());
    dialog->close();
}

void MainWindowTest::settingsAreRemembered()
{
    m_settings->setCouncils(u"/a.councilscope"_qs, {u"Leeds"_qs});
    m_settings->setPeriod(u"/a.councilscope"_qs, QDate(2015, 1, 1), QDate(2020, 12, 31));
    m_settings->addRecentLibrary(u"/a.councilscope"_qs);
    m_settings->addRecentLibrary(u"postgresql://someone:secret@host/db"_qs);
    m_settings->setTheme(key(Theme::Dark));
    m_settings->setPage(1);
    const Settings again(m_folder.filePath(u"settingsAreRemembered.ini"_qs));
    QCOMPARE(again.councils(u"/a.councilscope"_qs), QStringList(u"Leeds"_qs));
    QVERIFY(!again.hasCouncils(u"/b.councilscope"_qs));
    QCOMPARE(again.period(u"/a.councilscope"_qs).first, QDate(2015, 1, 1));
    QCOMPARE(again.recentLibraries(), QStringList(u"/a.councilscope"_qs)); // and no passwords
    QCOMPARE(again.theme(), u"dark"_qs);
    QCOMPARE(again.page(), 1);
    applyTheme(Theme::System);
}

void MainWindowTest::languageSwitches()
{
    const QString english = m_window->windowActions()->fileMenu->title();
    m_settings->setLanguage(u"cy"_qs);
    QTRY_VERIFY(m_window->windowActions()->languages->actions().at(1)->isChecked());
    QVERIFY(!m_window->windowActions()->fileMenu->title().isEmpty());
    m_settings->setLanguage(u"en"_qs);
    QTRY_COMPARE(m_window->windowActions()->fileMenu->title(), english);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
