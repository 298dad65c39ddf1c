#include "../shared/samplestore.h"
#include <patience.h>

#include <application.h>
#include <caseactions.h>
#include <casedetail.h>
#include <caseedits.h>
#include <casemodel.h>
#include <casespage.h>
#include <casetableview.h>
#include <casewords.h>
#include <caseworkpanel.h>
#include <councilmodel.h>
#include <councilpanel.h>
#include <evidencepanel.h>
#include <mainwindow.h>
#include <messagemodel.h>
#include <reviewcontroller.h>
#include <settings.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

/// A person's acts on cases in the whole window: written to a library, shown again, undone and done again.
class CaseWorkflowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void openingShowsTheCases();
    void evidenceLeadsToItsCase();
    void statusIsChangedUndoneAndRedone();
    void noteIsTakenBack();
    void planIsKept();
    void filesAreKept();
    void casesAreMergedAndSplit();
    void everythingCanBeUndone();
    void entriesAreThereAgainTomorrow();
    void whatIsTypedGoesToItsOwnLibrary();

private:
    [[nodiscard]] const QVector<Case>& cases() const { return m_window->state()->ledger()->cases; }
    void makeLibrary() const;
    void openWindow();

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    CasesPage* m_page = nullptr;
};

void CaseWorkflowTest::makeLibrary() const
{
    const auto library = Library::open(m_folder.filePath(QStringLiteral("cases.councilscope")));
    QVERIFY(library);
    SampleDocument first(QStringLiteral("first"));
    first.inspected(QStringLiteral("2018-03-05"), QStringLiteral("2018-03-16")).withFacts();
    SampleDocument second(QStringLiteral("second"));
    second.inspected(QStringLiteral("2022-05-09"), QStringLiteral("2022-05-20")).withFacts();
    // Another matter in other words, so that the program does not link it.
    Finding& finding = second.document().facts.findings.first();
    finding.text = QStringLiteral("There are 1,269 children in need");
    finding.themes = {QStringLiteral("education")};
    finding.source = second.span(finding.text);
    QVERIFY((*library)->save(first.document()));
    QVERIFY((*library)->save(second.document()));
}

void CaseWorkflowTest::openWindow()
{
    m_window = makeWindow(m_settings.get());
    m_window->resize(1400, 900);
    m_window->show();
    for (Page* page : m_window->pages()) {
        m_page = qobject_cast<CasesPage*>(page) ? qobject_cast<CasesPage*>(page) : m_page;
    }
    QVERIFY(m_page);
    m_window->showPage(int(m_window->pages().indexOf(m_page)));
    m_window->openLibrary(m_folder.filePath(QStringLiteral("cases.councilscope")));
    QTRY_VERIFY(!cases().isEmpty());
}

void CaseWorkflowTest::initTestCase()
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    makeLibrary();
    openWindow();
}

void CaseWorkflowTest::openingShowsTheCases()
{
    QCOMPARE(cases().size(), 2);
    QTRY_COMPARE(m_page->model()->rowCount(), 2);
    QVERIFY(!m_page->detail()->life().key.isEmpty());
    m_page->detail()->chooseLast();
    QVERIFY(m_window->state()->evidence().isValid());
    const QModelIndex council = m_window->councilPanel()->model()->indexOf(QStringLiteral("Leeds"));
    QTRY_COMPARE(council.data(CouncilModel::OpenCasesRole).toInt(), 2);
}

void CaseWorkflowTest::evidenceLeadsToItsCase()
{
    const Case single = cases()[1];
    m_window->state()->setCouncils({});
    m_window->state()->setPeriod(QDate(2001, 1, 1), QDate(2002, 1, 1));
    m_window->showPage(0);
    m_page->showCase(cases()[0].key);
    m_window->state()->setEvidence(
        {QStringLiteral("Finding"), QString(), single.council, QString(), single.events.last().source});
    QLabel* link = nullptr;
    for (QLabel* label : m_window->evidencePanel()->findChildren<QLabel*>()) {
        link = label->text().contains(QLatin1String("case:0")) ? label : link;
    }
    QVERIFY(link);
    Q_EMIT link->linkActivated(QStringLiteral("case:0"));
    QCOMPARE(m_window->currentPage(), m_page);
    QCOMPARE(m_page->detail()->life().key, single.key);
    QCOMPARE(m_window->state()->councils(), QStringList(single.council));
    QVERIFY(!m_window->state()->from().isValid());
}

void CaseWorkflowTest::statusIsChangedUndoneAndRedone()
{
    QUndoStack* stack = m_window->review()->stack();
    const QString key = cases()[0].key;
    m_page->showCase(key);
    Q_EMIT m_page->editRequested(changeStatus(cases()[0], CaseStatus::NotADefect, PartialDate::day(QDate(2024, 1, 2)),
        QStringLiteral("It was a misprint"), QStringLiteral("A person")));
    QTRY_COMPARE(cases()[0].status, CaseStatus::NotADefect);
    QVERIFY(cases()[0].isClosed());
    QCOMPARE(m_page->detail()->life().key, key);
    QCOMPARE(m_page->detail()->life().knots.last().event.text, QStringLiteral("It was a misprint"));
    QVERIFY(stack->undoText().contains(caseStatusName(CaseStatus::NotADefect)));
    stack->undo();
    QTRY_COMPARE(cases()[0].status, CaseStatus::Open);
    stack->redo();
    QTRY_COMPARE(cases()[0].status, CaseStatus::NotADefect);
    stack->undo();
    QTRY_COMPARE(cases()[0].status, CaseStatus::Open);
}

void CaseWorkflowTest::noteIsTakenBack()
{
    const qsizetype before = cases()[0].events.size();
    m_page->showCase(cases()[0].key);
    Q_EMIT m_page->editRequested(addNote(
        cases()[0], PartialDate::month(2023, 4), QStringLiteral("Asked in committee"), QStringLiteral("A person")));
    QTRY_COMPARE(cases()[0].events.size(), before + 1);
    m_page->caseActions()->setEvent(int(before));
    QVERIFY(m_page->caseActions()->takeBack->isEnabled());
    m_page->caseActions()->takeBack->trigger();
    QTRY_COMPARE(cases()[0].events.size(), before);
}

void CaseWorkflowTest::planIsKept()
{
    m_page->showCase(cases()[1].key);
    CaseWorkPanel* panel = m_page->detail()->workPanel();
    panel->owner()->setText(QStringLiteral("Team manager"));
    panel->saveButton()->click();
    QTRY_VERIFY(workOf(cases()[1]));
    QCOMPARE(workOf(cases()[1])->owner, QStringLiteral("Team manager"));
    QCOMPARE(panel->owner()->text(), QStringLiteral("Team manager"));
    panel->owner()->setText(QStringLiteral("Head of service"));
    panel->saveButton()->click();
    QTRY_COMPARE(workOf(cases()[1])->owner, QStringLiteral("Head of service"));
    m_window->review()->stack()->undo();
    QTRY_COMPARE(workOf(cases()[1])->owner, QStringLiteral("Team manager"));
    QTRY_COMPARE(panel->owner()->text(), QStringLiteral("Team manager"));
}

void CaseWorkflowTest::filesAreKept()
{
    QFile file(m_folder.filePath(QStringLiteral("minutes.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("what was done") > 0);
    file.close();
    m_page->caseActions()->addFileFrom(file.fileName());
    QTRY_COMPARE(cases()[1].files.size(), 1);
    m_page->caseActions()->removeFile(cases()[1].files.first());
    QTRY_VERIFY(cases()[1].files.isEmpty());
    m_window->review()->stack()->undo();
    QTRY_COMPARE(cases()[1].files.size(), 1);
}

void CaseWorkflowTest::casesAreMergedAndSplit()
{
    Q_EMIT m_page->editRequested(mergeCases(cases()[0], cases()[1], QStringLiteral("A person")));
    QTRY_COMPARE(cases().size(), 1);
    QTRY_COMPARE(m_page->model()->rowCount(), 1);
    const auto& events = cases()[0].events;
    const auto later = std::find_if(events.cbegin(), events.cend(),
        [](const CaseEvent& event) { return event.date.isValid() && event.date.date.year() == 2022 && event.fact; });
    QVERIFY(later != events.cend());
    m_page->caseActions()->setEvent(int(later - events.cbegin()));
    QVERIFY(m_page->caseActions()->split->isEnabled());
    m_page->caseActions()->split->trigger();
    QTRY_COMPARE(cases().size(), 2);
    m_window->review()->stack()->undo();
    QTRY_COMPARE(cases().size(), 1);
    m_window->review()->stack()->undo();
    QTRY_COMPARE(cases().size(), 2);
}

void CaseWorkflowTest::everythingCanBeUndone()
{
    QUndoStack* stack = m_window->review()->stack();
    const int done = stack->index();
    QVERIFY(done >= 3);
    while (stack->canUndo()) {
        stack->undo();
    }
    QTRY_VERIFY(m_window->session()->caseEntries().isEmpty());
    for (int i = 0; i < done; ++i) {
        stack->redo();
    }
    QTRY_VERIFY(workOf(cases()[1]) && cases()[1].files.size() == 1);
    QVERIFY(m_window->messages()->rowCount() == 0);
}

void CaseWorkflowTest::entriesAreThereAgainTomorrow()
{
    m_window.reset();
    openWindow();
    QTRY_COMPARE(cases().size(), 2);
    QVERIFY(workOf(cases()[1]));
    QCOMPARE(workOf(cases()[1])->owner, QStringLiteral("Team manager"));
    QCOMPARE(cases()[1].files.size(), 1);
}

void CaseWorkflowTest::whatIsTypedGoesToItsOwnLibrary()
{
    QTRY_COMPARE(m_page->model()->rowCount(), 2);
    m_page->showCase(cases()[0].key);
    m_page->detail()->workPanel()->owner()->setText(QStringLiteral("Typed, not saved"));
    const QSignalSpy opened(m_window->session(), &LibrarySession::opened);
    m_window->openLibrary(m_folder.filePath(QStringLiteral("other.councilscope")));
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(cases().isEmpty());
    QVERIFY(m_window->session()->caseEntries().isEmpty());
    QVERIFY(!m_window->review()->stack()->canUndo());
    m_window->openLibrary(m_folder.filePath(QStringLiteral("cases.councilscope")));
    QTRY_COMPARE(cases().size(), 2);
    QVERIFY(workOf(cases()[0]));
    QCOMPARE(workOf(cases()[0])->owner, QStringLiteral("Typed, not saved"));
}

QTEST_MAIN(CaseWorkflowTest)
#include "tst_caseworkflow.moc"
