#include <application.h>
#include <councilmodel.h>
#include <councilpanel.h>
#include <evidencepanel.h>
#include <importcontroller.h>
#include <importreportdialog.h>
#include <mainwindow.h>
#include <messagemodel.h>
#include <page.h>
#include <samplerecords.h>
#include <settings.h>
#include <theme.h>
#include <windowactions.h>

#include <QAccessible>
#include <QActionGroup>
#include <QLabel>
#include <QLineEdit>
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
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
    installLanguage(u"en"_qs);
}

void MainWindowTest::showSamples()
{
    m_window->state()->setRecords(std::make_shared<const RecordSet>(Samples::twoCouncils()));
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
    QCOMPARE(entries.size(), m_window->pages().size());
    for (int i = 0; i < entries.size(); ++i) {
        QVERIFY(!m_window->pages()[i]->title().isEmpty());
        QCOMPARE(entries[i]->shortcut(), QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        entries[i]->trigger();
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
    Q_EMIT m_window->pages().first()->messageRaised(errorMessage(u"It failed"_qs, u"Because."_qs, u"x.pdf"_qs, u"Try again."_qs));
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
    QVERIFY(dialog->table()->model()->index(0, 1).data().toString().contains(u"page.pdf"_qs)); // what failed comes first
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
