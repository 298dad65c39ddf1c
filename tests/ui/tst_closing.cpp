#include <application.h>
#include <casecontroller.h>
#include <casespage.h>
#include <caseworkpanel.h>
#include <copytableview.h>
#include <coveragepage.h>
#include <documentpage.h>
#include <documentviewer.h>
#include <evidencepanel.h>
#include <importcontroller.h>
#include <mainwindow.h>
#include <metricspage.h>
#include <patience.h>
#include <recordtextview.h>
#include <reviewcontroller.h>
#include <reviewqueuepanel.h>
#include <samplestore.h>
#include <settings.h>
#include <summarypage.h>
#include <windowactions.h>

#include <QApplication>
#include <QBuffer>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Councilscope;

/// What becomes of work that runs, waits or was only typed when its window is closed or its library is left.
class ClosingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void closesWhileBusy_data();
    void closesWhileBusy();
    void keepsWhatWasEntered_data();
    void keepsWhatWasEntered();
    void anotherLibraryShowsItsOwnDocuments();

private:
    struct Action
    {
        const char* name;
        std::function<void(ClosingTest&)> start;
    };
    static QVector<Action> actions();
    [[nodiscard]] QString newLibrary(const QString& name) const;
    [[nodiscard]] bool open(const QString& location);
    template <typename T> [[nodiscard]] T* page() const;
    template <typename T> void showPage() const;
    void addNote();
    void typePlan();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_location;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

QByteArray samplePdf(const QString& words)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        painter.drawText(QPointF(400, 600), words);
    }
    return buffer.data();
}

/// Keeps all threads of the jobs busy: whatever is started meanwhile waits for one.
class BusyThreads
{
    Q_DISABLE_COPY_MOVE(BusyThreads)

public:
    BusyThreads()
    {
        const int threads = JobRunner::threads().maxThreadCount();
        for (int i = 0; i < threads; ++i) {
            m_runners.push_back(std::make_unique<JobRunner>());
            m_runners.back()->start<int>(
                [this](const JobContext&) {
                    m_taken.release();
                    m_gate.acquire();
                    return 0;
                },
                [](int) {});
        }
        m_taken.acquire(threads);
    }
    ~BusyThreads() { m_gate.release(int(m_runners.size())); }

private:
    QSemaphore m_taken;
    QSemaphore m_gate;
    std::vector<std::unique_ptr<JobRunner>> m_runners;
};

} // namespace

void ClosingTest::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("COUNCILSCOPE_WORKER")) {
        qputenv("COUNCILSCOPE_WORKER", COUNCILSCOPE_PROGRAM);
    }
}

void ClosingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_location = newLibrary(QStringLiteral("first"));
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
    m_window = makeWindow(m_settings.get());
    m_window->show();
    QVERIFY(open(m_location));
}

void ClosingTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
}

QString ClosingTest::newLibrary(const QString& name) const
{
    const QString location = m_folder->filePath(name + QStringLiteral(".councilscope"));
    const auto library = Library::open(location);
    SampleDocument sample(name);
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    StoredDocument document = sample.document();
    document.bytes = samplePdf(name);
    return library && (*library)->save(document) ? location : QString();
}

bool ClosingTest::open(const QString& location)
{
    QSignalSpy opened(m_window->session(), &LibrarySession::opened);
    m_window->openLibrary(location);
    return opened.wait(Testing::patience)
        && QTest::qWaitFor([this] { return !m_window->state()->ledger()->cases.isEmpty(); }, Testing::patience);
}

template <typename T> T* ClosingTest::page() const
{
    for (Page* each : m_window->pages()) {
        if (auto* found = qobject_cast<T*>(each)) {
            return found;
        }
    }
    return nullptr;
}

template <typename T> void ClosingTest::showPage() const
{
    m_window->showPage(int(m_window->pages().indexOf(page<T>())));
}

void ClosingTest::addNote()
{
    const Finding finding = m_window->state()->records()->findings.first();
    const CaseEventEntry event{referenceTo(finding), CaseEventKind::Note, {}, PartialDate::day(QDate(2025, 1, 2)),
        QStringLiteral("Ask the council")};
    const CaseEntry entry{QStringLiteral("one"), finding.council, event, QStringLiteral("Ada"),
        QDateTime(QDate(2025, 1, 2), QTime(8, 0), Qt::UTC)};
    m_window->cases()->edit({{{std::nullopt, entry, {}}}, entry.user, QStringLiteral("A note was added.")});
}

void ClosingTest::typePlan()
{
    showPage<CasesPage>();
    auto* panel = m_window->findChild<CaseWorkPanel*>();
    QTRY_VERIFY(panel->isEnabled());
    panel->owner()->setFocus();
    QTest::keyClicks(panel->owner(), QStringLiteral("Grace"));
}

QVector<ClosingTest::Action> ClosingTest::actions()
{
    return {{"nothing", [](ClosingTest&) {}},
        {"opening", [](ClosingTest& t) { t.m_window->openLibrary(t.newLibrary(QStringLiteral("second"))); }},
        {"reading records", [](ClosingTest& t) { t.m_window->session()->reload(); }},
        {"importing",
            [](ClosingTest& t) {
                t.m_window->importer()->importPaths({QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/resources/samples")});
            }},
        {"evidence with its page",
            [](ClosingTest& t) {
                EvidenceItem item;
                item.source = t.m_window->state()->records()->findings.first().source;
                t.m_window->state()->setEvidence(item);
            }},
        {"searching",
            [](ClosingTest& t) {
                t.showPage<DocumentPage>();
                t.m_window->session()->search(
                    QStringLiteral("children"), t.page<DocumentPage>(), [](const Result<QVector<SearchHit>>&) {});
            }},
        {"series", [](ClosingTest& t) { t.page<MetricsPage>()->setMetric(QStringLiteral("children_in_need")); }},
        {"summary", [](ClosingTest& t) { t.showPage<SummaryPage>(); }},
        {"cases", [](ClosingTest& t) { t.showPage<CasesPage>(); }},
        {"coverage", [](ClosingTest& t) { t.showPage<CoveragePage>(); }},
        {"all pages anew", [](ClosingTest& t) { t.m_window->state()->setCouncils({}); }},
        {"history", [](ClosingTest& t) { t.m_window->review()->showHistory(); }},
        {"what was set aside",
            [](ClosingTest& t) {
                t.m_window->findChild<ReviewQueuePanel*>()->setList(ReviewQueuePanel::List::Rejected);
            }},
        {"decision",
            [](ClosingTest& t) { t.m_window->review()->confirm(t.m_window->state()->records()->findings.first()); }},
        {"case edit", [](ClosingTest& t) { t.addNote(); }}, {"typing", [](ClosingTest& t) { t.typePlan(); }}};
}

void ClosingTest::closesWhileBusy_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<bool>("waits");
    QTest::addColumn<bool>("close");
    for (int i = 0; i < int(actions().size()); ++i) {
        for (const bool waits : {false, true}) {
            for (const bool close : {false, true}) {
                QTest::addRow("%s, %s, %s", actions().at(i).name, waits ? "before it begins" : "while it runs",
                    close ? "closed" : "not closed")
                    << i << waits << close;
            }
        }
    }
}

void ClosingTest::closesWhileBusy()
{
    QFETCH(int, action);
    QFETCH(bool, waits);
    QFETCH(bool, close);
    const auto busy = waits ? std::make_unique<BusyThreads>() : nullptr;
    actions().at(action).start(*this);
    QVERIFY(!QTest::currentTestFailed());
    if (close) {
        QVERIFY(m_window->close());
    }
    m_window.reset();
    QCoreApplication::processEvents();
    const auto library = Library::open(m_location);
    QVERIFY(library && (*library)->records({}));
}

void ClosingTest::keepsWhatWasEntered_data()
{
    closesWhileBusy_data();
}

void ClosingTest::keepsWhatWasEntered()
{
    QFETCH(int, action);
    QFETCH(bool, waits);
    QFETCH(bool, close);
    const auto busy = waits ? std::make_unique<BusyThreads>() : nullptr;
    const FactRecord decided = m_window->state()->records()->judgements.first();
    actions().at(action).start(*this);
    m_window->review()->confirm(decided);
    if (qstrcmp(actions().at(action).name, "case edit") != 0) {
        addNote();
    }
    if (close) {
        QVERIFY(m_window->close());
    }
    m_window.reset();
    const auto library = Library::open(m_location);
    QVERIFY(library);
    const auto records = (*library)->records({});
    QCOMPARE(records->judgements.first().state, RecordState::Confirmed);
    const auto entries = (*library)->caseEntries();
    QVERIFY(std::any_of(entries->cbegin(), entries->cend(),
        [](const CaseEntry& entry) { return std::holds_alternative<CaseEventEntry>(entry.value); }));
    const bool isTyped = qstrcmp(actions().at(action).name, "typing") == 0;
    QCOMPARE(std::any_of(entries->cbegin(), entries->cend(),
                 [](const CaseEntry& entry) { return std::holds_alternative<CaseWork>(entry.value); }),
        isTyped);
}

void ClosingTest::anotherLibraryShowsItsOwnDocuments()
{
    const QString second = newLibrary(QStringLiteral("second"));
    auto* documents = page<DocumentPage>();
    showPage<DocumentPage>();
    EvidenceItem item;
    item.source = m_window->state()->records()->findings.first().source;
    m_window->state()->setEvidence(item);
    documents->openSource(item.source);
    QTRY_VERIFY(documents->viewer()->textView()->toPlainText().contains(QStringLiteral("first")));

    m_window->openLibrary(second);
    documents->viewer()->close();
    documents->openSource(item.source); // what is shown is read from where it came from until the other one is open
    QTRY_COMPARE(m_window->session()->displayName(), QStringLiteral("second"));
    QCOMPARE(documents->viewer()->documentId(), 0);
    QCOMPARE(documents->records()->model()->rowCount(), 0);
    QVERIFY(!m_window->evidencePanel()->canGoBack() && !m_window->evidencePanel()->canGoForward());
    const SourceSpan other = m_window->state()->records()->findings.first().source;
    QCOMPARE(other.documentId, item.source.documentId); // numbers are each library's own
    documents->openSource(other);
    QTRY_VERIFY(documents->viewer()->textView()->toPlainText().contains(QStringLiteral("second")));
}

QTEST_MAIN(ClosingTest)

#include "tst_closing.moc"
