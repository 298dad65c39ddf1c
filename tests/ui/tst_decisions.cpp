#include <application.h>
#include <copytableview.h>
#include <correctiondialog.h>
#include <historymodel.h>
#include <historywindow.h>
#include <mainwindow.h>
#include <patience.h>
#include <reviewcontroller.h>
#include <reviewqueuepanel.h>
#include <settings.h>
#include <storetest.h>
#include <username.h>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QUndoStack>

using namespace Councilscope;

/// Deciding in the real window, on a library of each database.
class DecisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void correctsAnInspection_data() { TestLibraries::addRows(); }
    void correctsAnInspection();
    void restoresWhatWasRejected_data() { TestLibraries::addRows(); }
    void restoresWhatWasRejected();
    void showsTheHistory_data() { TestLibraries::addRows(); }
    void showsTheHistory();

private:
    [[nodiscard]] std::shared_ptr<const RecordSet> records() const { return m_window->state()->records(); }
    [[nodiscard]] bool open(const QString& location);

    TestLibraries m_libraries;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QString m_whyNot;
};

#define NEW_LIBRARY(library)                                                                                           \
    QFETCH(QString, database);                                                                                         \
    const auto library = newSampleLibrary(m_libraries, database, m_whyNot);                                            \
    if (!library) {                                                                                                    \
        QSKIP(qPrintable(m_whyNot));                                                                                   \
    }

void DecisionsTest::init()
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_qs));
    m_window = makeWindow(m_settings.get());
    m_window->show();
}

void DecisionsTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
}

bool DecisionsTest::open(const QString& location)
{
    QSignalSpy opened(m_window->session(), &LibrarySession::opened);
    m_window->openLibrary(location);
    return opened.wait(Testing::patience) && !records()->reported.isEmpty();
}

void DecisionsTest::correctsAnInspection()
{
    NEW_LIBRARY(library)
    QVERIFY(open(library->location()));
    const QString before = records()->inspections.first().leadInspector;
    QTimer::singleShot(0, this, [] {
        auto* dialog = qobject_cast<CorrectionDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        qobject_cast<QLineEdit*>(dialog->field(u"lead_inspector"_qs))->setText(u"Ann Example"_qs);
        qobject_cast<QLineEdit*>(dialog->field(u"end_date"_qs))->setText(u"2022-03"_qs);
        dialog->accept();
    });
    m_window->review()->correct(records()->reported.first());
    QTRY_COMPARE(records()->inspections.first().leadInspector, u"Ann Example"_qs);
    QCOMPARE(records()->inspections.first().end, PartialDate::month(2022, 3, RecordState::Corrected));
    m_window->review()->stack()->undo();
    QTRY_COMPARE(records()->inspections.first().leadInspector, before);
    m_window->review()->stack()->redo();
    QTRY_COMPARE(records()->inspections.first().leadInspector, u"Ann Example"_qs);
    QCOMPARE(library->decisionLog().value().size(), 3);
}

void DecisionsTest::restoresWhatWasRejected()
{
    NEW_LIBRARY(library)
    const Finding finding = library->records({}).value().findings.first();
    const Decision decision{
        RecordState::Rejected, {}, u"an example"_qs, u"Grace"_qs, QDateTime(QDate(2025, 1, 2), QTime(12, 0), Qt::UTC)};
    VERIFY_DONE(library->decide({finding, decision, decision.user}));
    QVERIFY(open(library->location()));
    QVERIFY(records()->findings.isEmpty());
    auto* panel = m_window->findChild<ReviewQueuePanel*>();
    QVERIFY(panel);
    panel->setList(ReviewQueuePanel::List::Rejected);
    QTRY_COMPARE(panel->setAsideModel()->rowCount(), 1);
    m_window->review()->takeBack(panel->setAsideModel()->fact(0));
    QTRY_COMPARE(records()->findings.size(), 1);
    QTRY_COMPARE(panel->setAsideModel()->rowCount(), 0);
    m_window->review()->stack()->undo();
    QTRY_COMPARE(panel->setAsideModel()->rowCount(), 1);
    QVERIFY(records()->findings.isEmpty());
    QCOMPARE(panel->setAsideModel()->fact(0).decision, decision);
}

void DecisionsTest::showsTheHistory()
{
    NEW_LIBRARY(library)
    QVERIFY(open(library->location()));
    m_window->review()->showHistory();
    HistoryWindow* history = m_window->review()->history();
    QSignalSpy loaded(history, &HistoryWindow::loaded);
    QVERIFY(loaded.wait(Testing::patience));
    QCOMPARE(history->model()->rowCount(), 0);
    // Read again by itself as soon as somebody acts.
    m_window->review()->confirm(records()->judgements.first());
    QTRY_COMPARE(history->model()->rowCount(), 1);
    m_window->review()->stack()->undo();
    QTRY_COMPARE(history->model()->rowCount(), 2);
    QCOMPARE(history->model()->users(), QStringList{currentUserName()});
    QCOMPARE(history->council()->count(), 2);

    Q_EMIT history->table()->rowActivated(history->table()->model()->index(0, 0));
    QCOMPARE(m_window->state()->evidence().source.quote, records()->judgements.first().source.quote);
    history->words()->setText(u"taken back"_qs);
    QCOMPARE(history->table()->model()->rowCount(), 1);
    const QString path = m_folder.filePath(u"history.csv"_qs);
    QVERIFY(history->saveCsv(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 2);
    QSignalSpy failed(history, &HistoryWindow::messageRaised);
    QVERIFY(!history->saveCsv(m_folder.filePath(u"no such folder/history.csv"_qs)));
    QCOMPARE(failed.size(), 1);
}

QTEST_MAIN(DecisionsTest)

#include "tst_decisions.moc"
