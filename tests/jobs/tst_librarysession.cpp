#include <librarysession.h>
#include <patience.h>
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
    void showsRecordsBeforeTheirCases();
    void makesCasesOfNewRecords();
    void readsCasesAlone();
    void readsEntriesOnceWhileRecordsAreOnTheirWay();
    void takesEntriesThatComeWhileCasesAreMade();
    void makesCasesOnlyOfTheNewestRecords();
    void dropsTheCasesOfAnotherLibrary();
    void staysWithItsLibraryWhenAnotherCannotBeOpened();
    void tellsOnceThatItIsOpen();
    void tellsWhatCannotBeOpened();
    void takesAnImportOutOfItsOwnLibrary();

private:
    QString addLibrary(const QString& name) const;
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

/// Of one document with one finding.
QString LibrarySessionTest::addLibrary(const QString& name) const
{
    const QString location = m_folder->filePath(name);
    const auto library = Library::open(location);
    SampleDocument sample(name);
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    return library && (*library)->save(sample.document()) ? location : QString();
}

void LibrarySessionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_location = addLibrary(QStringLiteral("library.councilscope"));
    auto library = Library::open(m_location);
    QVERIFY(library);
    m_library = *std::move(library);
}

void LibrarySessionTest::showsRecordsBeforeTheirCases()
{
    QVERIFY(m_library->editCases(noteOn(*m_library, QStringLiteral("one"))));
    LibrarySession session;
    const QSignalSpy opened(&session, &LibrarySession::opened);
    QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    QSignalSpy casesChanged(&session, &LibrarySession::casesChanged);
    QCOMPARE(session.ledgerState(), LedgerState::Current);
    session.open(m_location);
    QCOMPARE(session.ledgerState(), LedgerState::Pending);
    QVERIFY(recordsChanged.wait(Testing::patience));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(session.records()->findings.size(), 1);
    QCOMPARE(session.ledgerState(), LedgerState::Pending);
    QVERIFY(session.ledger()->cases.isEmpty());

    QVERIFY(casesChanged.wait(Testing::patience));
    QCOMPARE(session.ledgerState(), LedgerState::Current);
    QCOMPARE(session.caseEntries().size(), 1);
    QCOMPARE(session.ledger()->cases.size(), 1);
    QVERIFY(hasNote(*session.ledger()));
    QVERIFY(*session.ledger() == readLedger(*m_library, *session.records()).value());
    QCOMPARE(recordsChanged.size(), 1);
}

void LibrarySessionTest::makesCasesOfNewRecords()
{
    LibrarySession session;
    session.open(m_location);
    QTRY_COMPARE(session.ledger()->cases.size(), 1);
    const QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    int casesMeanwhile = 0;
    connect(&session, &LibrarySession::recordsChanged, this, [&] {
        QCOMPARE(session.ledgerState(), LedgerState::Pending);
        casesMeanwhile = int(session.ledger()->cases.size());
    });
    QVERIFY(m_library->removeDocument(session.records()->documents.first().id));
    session.reload();
    QTRY_COMPARE(recordsChanged.size(), 1);
    QVERIFY2(casesMeanwhile == 1, "the cases of before stand meanwhile");
    QTRY_COMPARE(session.ledgerState(), LedgerState::Current);
    QVERIFY(session.ledger()->cases.isEmpty());
}

void LibrarySessionTest::readsCasesAlone()
{
    LibrarySession session;
    const QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    session.open(m_location);
    QTRY_COMPARE(session.ledgerState(), LedgerState::Current);
    const auto records = session.records();
    const auto before = session.ledger();
    QSignalSpy casesChanged(&session, &LibrarySession::casesChanged);
    QVERIFY(m_library->editCases(noteOn(*m_library, QStringLiteral("one"))));
    session.reloadCases();
    QCOMPARE(session.ledgerState(), LedgerState::Current);
    QVERIFY(casesChanged.wait(Testing::patience));
    QCOMPARE(recordsChanged.size(), 1);
    QCOMPARE(session.records(), records);
    QVERIFY(hasNote(*session.ledger()));
    QVERIFY2(!hasNote(*before), "who keeps a snapshot keeps it as it was");
}

void LibrarySessionTest::readsEntriesOnceWhileRecordsAreOnTheirWay()
{
    LibrarySession session;
    const QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    session.open(m_location);
    QVERIFY(m_library->editCases(noteOn(*m_library, QStringLiteral("one"))));
    session.reloadCases();
    QTRY_COMPARE(session.ledgerState(), LedgerState::Current);
    QCOMPARE(recordsChanged.size(), 1);
    QCOMPARE(session.records()->findings.size(), 1);
    QVERIFY(hasNote(*session.ledger()));
}

void LibrarySessionTest::takesEntriesThatComeWhileCasesAreMade()
{
    LibrarySession session;
    connect(&session, &LibrarySession::recordsChanged, this, [&] {
        QVERIFY(m_library->editCases(noteOn(*m_library, QStringLiteral("one"))));
        session.reloadCases();
    });
    session.open(m_location);
    QTRY_COMPARE(session.ledgerState(), LedgerState::Current);
    QVERIFY(hasNote(*session.ledger()));
}

void LibrarySessionTest::makesCasesOnlyOfTheNewestRecords()
{
    LibrarySession session;
    QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    session.open(m_location);
    QVERIFY(recordsChanged.wait(Testing::patience));
    QVERIFY(m_library->removeDocument(session.records()->documents.first().id));
    session.reload(); // before the cases are made
    QTRY_COMPARE(session.ledgerState(), LedgerState::Current);
    QCOMPARE(recordsChanged.size(), 2);
    QVERIFY(session.records()->findings.isEmpty());
    QVERIFY(session.ledger()->cases.isEmpty());
}

void LibrarySessionTest::dropsTheCasesOfAnotherLibrary()
{
    LibrarySession session;
    session.open(m_location);
    QTRY_COMPARE(session.ledger()->cases.size(), 1);
    QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    session.open(addLibrary(QStringLiteral("other.councilscope")));
    QVERIFY(recordsChanged.wait(Testing::patience));
    QVERIFY(session.ledger()->cases.isEmpty());
    QTRY_COMPARE(session.ledger()->cases.size(), 1);
}

void LibrarySessionTest::staysWithItsLibraryWhenAnotherCannotBeOpened()
{
    LibrarySession session;
    QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    QSignalSpy failed(&session, &LibrarySession::failed);
    session.open(m_location);
    QVERIFY(recordsChanged.wait(Testing::patience));
    session.open(m_folder->path()); // while the cases are made
    QVERIFY(failed.wait(Testing::patience));
    QCOMPARE(session.location(), m_location);
    QTRY_COMPARE(session.ledgerState(), LedgerState::Current);
    QCOMPARE(session.ledger()->cases.size(), 1);
}

void LibrarySessionTest::tellsOnceThatItIsOpen()
{
    LibrarySession session;
    QSignalSpy opened(&session, &LibrarySession::opened);
    QSignalSpy recordsChanged(&session, &LibrarySession::recordsChanged);
    session.open(m_location);
    session.reload();
    QVERIFY(recordsChanged.wait(Testing::patience));
    QCOMPARE(opened.size(), 1);
    session.reload();
    QVERIFY(recordsChanged.wait(Testing::patience));
    QCOMPARE(opened.size(), 1);
}

void LibrarySessionTest::tellsWhatCannotBeOpened()
{
    LibrarySession session;
    QSignalSpy failed(&session, &LibrarySession::failed);
    session.open(m_folder->path());
    QVERIFY(failed.wait(Testing::patience));
    session.reloadCases();
    QVERIFY(failed.wait(Testing::patience));
    QVERIFY(session.ledger()->cases.isEmpty());
}

void LibrarySessionTest::takesAnImportOutOfItsOwnLibrary()
{
    const QString other = m_folder->filePath(QStringLiteral("other.councilscope"));
    QFile page(m_folder->filePath(QStringLiteral("page.txt")));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write("Children's services in Testshire\n\nInspectors from Ofsted visited the council.\n");
    page.close();
    LibrarySession session;
    QSignalSpy opened(&session, &LibrarySession::opened);
    QSignalSpy changed(&session, &LibrarySession::recordsChanged);
    QSignalSpy imported(&session, &LibrarySession::importFinished);
    session.open(other);
    QVERIFY(opened.wait(Testing::patience));
    session.importPaths({page.fileName()});
    QVERIFY(imported.wait(Testing::patience));
    const auto report = imported.first().first().value<ImportReport>();
    QCOMPARE(report.count(ImportOutcome::Loaded), 1);
    QCOMPARE(report.files.first().documentId, m_library->documents()->first().id); // numbers are each library's own

    session.open(m_location);
    QVERIFY(opened.wait(Testing::patience));
    changed.clear();
    session.undoImport(report);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(session.records()->documents.size(), 1);
    QCOMPARE(m_library->documents()->size(), 1);
    QCOMPARE((*Library::open(other))->documents()->size(), 0);
}

QTEST_GUILESS_MAIN(LibrarySessionTest)

#include "tst_librarysession.moc"
