#include <librarysession.h>
#include <samplestore.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

class LibrarySessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsCasesWithTheRecords();
    void readsCasesAlone();
    void readsAllWhenRecordsAreOnTheirWay();
    void tellsOnceThatItIsOpen();
    void tellsWhatCannotBeOpened();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_location;
    std::unique_ptr<Library> m_library;
};

namespace {

CaseEdit noteOn(const Library& library, const QString& id)
{
    const Finding finding = library.records({}).value().findings.first();
    const CaseEventEntry event{referenceTo(finding), CaseEventKind::Note, {}, PartialDate::day(QDate(2025, 1, 2)),
        QStringLiteral("Ask the council")};
    const CaseEntry entry{
        id, finding.council, event, QStringLiteral("Ada"), QDateTime(QDate(2025, 1, 2), QTime(8, 0), Qt::UTC)};
    return {{{std::nullopt, entry, {}}}, entry.user, QStringLiteral("A note was added.")};
}

bool hasNote(const CaseLedger& ledger)
{
    const auto& events = ledger.cases.first().events;
    return std::any_of(events.begin(), events.end(),
        [](const CaseEvent& event) { return event.kind == CaseEventKind::Note && event.by == QLatin1String("Ada"); });
}

} // namespace

void LibrarySessionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_location = m_folder->filePath(QStringLiteral("library.councilscope"));
    auto library = Library::open(m_location);
    SampleDocument sample(QStringLiteral("opened"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    QVERIFY(library && (*library)->save(sample.document()));
    m_library = *std::move(library);
}

void LibrarySessionTest::readsCasesWithTheRecords()
{
    QVERIFY(m_library->editCases(noteOn(*m_library, QStringLiteral("one"))));
    LibrarySession session;
    QSignalSpy changed(&session, &LibrarySession::recordsChanged);
    QVERIFY(session.ledger()->cases.isEmpty());
    session.open(m_location);
    QVERIFY(changed.wait());
    QCOMPARE(session.caseEntries().size(), 1);
    QCOMPARE(session.ledger()->cases.size(), 1);
    QVERIFY(hasNote(*session.ledger()));
    QVERIFY(*session.ledger() == readLedger(*m_library, *session.records()).value());

    QVERIFY(m_library->removeDocument(session.records()->documents.first().id));
    session.reload();
    QVERIFY(changed.wait());
    QVERIFY(session.ledger()->cases.isEmpty());
    QCOMPARE(session.caseEntries().size(), 1);
}

void LibrarySessionTest::readsCasesAlone()
{
    LibrarySession session;
    QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    QSignalSpy casesChanged(&session, &LibrarySession::casesChanged);
    session.open(m_location);
    QVERIFY(recordsChanged.wait());
    const auto records = session.records();
    const auto before = session.ledger();
    QVERIFY(m_library->editCases(noteOn(*m_library, QStringLiteral("one"))));
    session.reloadCases();
    QVERIFY(casesChanged.wait());
    QCOMPARE(recordsChanged.size(), 1);
    QCOMPARE(session.records(), records);
    QVERIFY(hasNote(*session.ledger()));
    QVERIFY2(!hasNote(*before), "who keeps a snapshot keeps it as it was");
}

void LibrarySessionTest::readsAllWhenRecordsAreOnTheirWay()
{
    LibrarySession session;
    QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    session.open(m_location);
    QVERIFY(m_library->editCases(noteOn(*m_library, QStringLiteral("one"))));
    session.reloadCases();
    QVERIFY(recordsChanged.wait());
    QCOMPARE(session.records()->findings.size(), 1);
    QVERIFY(hasNote(*session.ledger()));
}

void LibrarySessionTest::tellsOnceThatItIsOpen()
{
    LibrarySession session;
    QSignalSpy opened(&session, &LibrarySession::opened);
    QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    session.open(m_location);
    session.reload();
    QVERIFY(recordsChanged.wait());
    QCOMPARE(opened.size(), 1);
    session.reload();
    QVERIFY(recordsChanged.wait());
    QCOMPARE(opened.size(), 1);
}

void LibrarySessionTest::tellsWhatCannotBeOpened()
{
    LibrarySession session;
    QSignalSpy failed(&session, &LibrarySession::failed);
    session.open(m_folder->path());
    QVERIFY(failed.wait());
    session.reloadCases();
    QVERIFY(failed.wait());
    QVERIFY(session.ledger()->cases.isEmpty());
}

QTEST_GUILESS_MAIN(LibrarySessionTest)

#include "tst_librarysession.moc"
