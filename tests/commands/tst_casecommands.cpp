#include "randomcaseedits.h"
#include <patience.h>

#include <casecommand.h>
#include <database.h>
#include <storetest.h>

#include <QSignalSpy>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUndoStack>

using namespace Councilscope;
using namespace Councilscope::Testing;

/// Edits of cases on a stack against a library of the current row's database.
class CaseCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesAHundredEdits_data();
    void undoesAHundredEdits();
    void undoWaitsForItsWriting_data() { TestLibraries::addRows(); }
    void undoWaitsForItsWriting();
    void keepsTheWorkOfAnother_data() { TestLibraries::addRows(); }
    void keepsTheWorkOfAnother();
    void bringsFilesBack_data() { TestLibraries::addRows(); }
    void bringsFilesBack();
    void goesOnFromItsOwnNewest();
    void tellsWhatWasRefused();
    void writesWhatWaitsBeforeItEnds();
    void tellsTheTrail();

private:
    /// A new library with a document and a decision on it; none, and the test is skipped, when there is no database.
    [[nodiscard]] std::unique_ptr<Library> newLibrary(const QString& database);

    TestLibraries m_libraries;
    QString m_whyNot;
};

namespace {

/// Every row of every table but the trail, as text.
QStringList dump(const QString& location)
{
    const auto opened = Database::open(location);
    if (!opened) {
        return {};
    }
    const Database& database = **opened;
    const QString tables = database.dialect().name() == QLatin1String("sqlite")
        ? QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'")
        : QStringLiteral("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()");
    QStringList rows;
    QSqlQuery names(database.connection());
    for (bool found = names.exec(tables) && names.next(); found; found = names.next()) {
        const QString table = names.value(0).toString();
        QSqlQuery query(database.connection());
        if (table == QLatin1String("case_log") || !query.exec(QStringLiteral("SELECT * FROM ") + table)) {
            continue;
        }
        while (query.next()) {
            QStringList row{table};
            for (int column = 0; column < query.record().count(); ++column) {
                const QVariant value = query.value(column);
                row << (value.isNull() ? QStringLiteral("NULL") : QString::fromLatin1(value.toByteArray().toHex()));
            }
            rows << row.join(QLatin1Char('|'));
        }
    }
    rows.sort();
    return rows;
}

void finish(CaseService& service)
{
    QTRY_VERIFY(service.isIdle());
}

CaseEdit ownerSet(const Library& library, const QString& owner)
{
    CaseWork work;
    work.owner = owner;
    return writeWork(caseOf(0, library.caseEntries().value()), work, ada);
}

} // namespace

std::unique_ptr<Library> CaseCommandsTest::newLibrary(const QString& database)
{
    auto library = newSampleLibrary(m_libraries, database, m_whyNot);
    if (!library) {
        return nullptr;
    }
    const Finding finding = library->records({}).value().findings.first();
    const Decision decision{RecordState::Confirmed, decidableValues(finding), {}, ada, QDateTime::currentDateTimeUtc()};
    if (!library->decide({finding, decision, ada})) {
        m_whyNot = QStringLiteral("The library takes no decisions.");
        return nullptr;
    }
    return library;
}

#define NEW_LIBRARY(library)                                                                                           \
    QFETCH(QString, database);                                                                                         \
    const auto library = newLibrary(database);                                                                         \
    if (!library) {                                                                                                    \
        QSKIP(qPrintable(m_whyNot));                                                                                   \
    }                                                                                                                  \
    CaseService service;                                                                                               \
    service.setLocation(library->location());                                                                          \
    QUndoStack stack

void CaseCommandsTest::undoesAHundredEdits_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<quint32>("seed");
    QTest::newRow("SQLite") << "sqlite" << 1U;
    QTest::newRow("PostgreSQL") << "psql" << 2U;
}

void CaseCommandsTest::undoesAHundredEdits()
{
    NEW_LIBRARY(library);
    QFETCH(quint32, seed);
    QSignalSpy failed(&service, &CaseService::failed);
    RandomEdits edits(seed);
    QVector<QStringList> states{dump(library->location())};
    QVector<int> drawn(RandomEdits::kinds);
    for (int step = 0; stack.count() < 100; ++step) {
        const int kind = step % RandomEdits::kinds;
        const CaseEdit edit = edits.draw(kind, library->caseEntries().value());
        if (edit.changes.isEmpty()) {
            continue;
        }
        stack.push(new CaseCommand(&service, edit));
        service.flush();
        states.push_back(dump(library->location()));
        ++drawn[kind];
        QVERIFY2(
            failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.first().first().value<UserMessage>().toLine()));
        QVERIFY(states[states.size() - 2] != states.last());
    }
    QVERIFY2(!drawn.contains(0), "every kind of edit was made");
    QVERIFY(library->caseEntries().value().size() > 10);
    for (int step = 99; step >= 0; --step) {
        stack.undo();
        service.flush();
        QCOMPARE(dump(library->location()), states[step]);
    }
    for (int step = 1; step <= 100; ++step) {
        stack.redo();
        service.flush();
        QCOMPARE(dump(library->location()), states[step]);
    }
    QVERIFY(failed.isEmpty());
    QVERIFY(library->caseLog().value().size() >= 300);
    stack.setIndex(0);
    service.flush();
    QCOMPARE(dump(library->location()), states.first());
    QVERIFY(library->check().value().isEmpty());
}

void CaseCommandsTest::undoWaitsForItsWriting()
{
    NEW_LIBRARY(library);
    const QStringList before = dump(library->location());
    stack.push(new CaseCommand(&service, ownerSet(*library, ada)));
    stack.push(new CaseCommand(&service, addNote(caseOf(1, {}), {}, QStringLiteral("Ask"), ada)));
    stack.undo();
    stack.undo();
    finish(service);
    QCOMPARE(dump(library->location()), before);
    QCOMPARE(library->caseLog().value().size(), 4);
    stack.redo();
    stack.redo();
    finish(service);
    QCOMPARE(library->caseEntries().value().size(), 2);
}

void CaseCommandsTest::keepsTheWorkOfAnother()
{
    NEW_LIBRARY(library);
    QSignalSpy failed(&service, &CaseService::failed);
    stack.push(new CaseCommand(&service, ownerSet(*library, ada)));
    finish(service);
    CaseEdit hers = ownerSet(*library, QStringLiteral("Grace"));
    hers.user = QStringLiteral("Grace");
    QVERIFY(library->editCases(hers));
    const QStringList before = dump(library->location());
    stack.undo();
    finish(service);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<UserMessage>().reason.contains(QLatin1String("Grace")));
    QCOMPARE(dump(library->location()), before);
    stack.redo();
    QCOMPARE(stack.count(), 0); // what was refused is no longer offered
    // After looking at the case again.
    stack.push(new CaseCommand(&service, ownerSet(*library, ada)));
    finish(service);
    QCOMPARE(failed.size(), 1);
}

void CaseCommandsTest::bringsFilesBack()
{
    NEW_LIBRARY(library);
    const QByteArray bytes("\0\xff'plan", 7);
    stack.push(new CaseCommand(&service, addFile(caseOf(0, {}), QStringLiteral("plan.odt"), bytes, ada)));
    service.flush();
    const CaseEntry added = library->caseEntries().value().first();
    const QString hash = std::get<CaseFile>(added.value).sha256;
    QCOMPARE(library->caseFile(hash).value(), bytes);
    stack.undo();
    service.flush();
    QVERIFY(!library->caseFile(hash));
    stack.redo();
    service.flush();
    stack.push(new CaseCommand(&service, removeEntry(added, ada)));
    service.flush();
    QVERIFY(!library->caseFile(hash));
    stack.undo();
    service.flush();
    QCOMPARE(library->caseEntries().value(), QVector<CaseEntry>{added});
    QCOMPARE(library->caseFile(hash).value(), bytes);
}

void CaseCommandsTest::goesOnFromItsOwnNewest()
{
    const auto library = newLibrary(QStringLiteral("sqlite"));
    QVERIFY2(library, qPrintable(m_whyNot));
    CaseService service;
    service.setLocation(library->location());
    QSignalSpy failed(&service, &CaseService::failed);
    QUndoStack stack;
    stack.push(new CaseCommand(&service, ownerSet(*library, ada)));
    service.flush();
    // Two edits made from the same state, as by a person who types faster than the views are read again.
    const CaseEdit second = ownerSet(*library, QStringLiteral("Ben"));
    const CaseEdit third = ownerSet(*library, QStringLiteral("Cleo"));
    stack.push(new CaseCommand(&service, second));
    stack.push(new CaseCommand(&service, third));
    finish(service);
    const auto owner = [&] { return std::get<CaseWork>(library->caseEntries().value().first().value).owner; };
    QCOMPARE(owner(), QStringLiteral("Cleo"));
    stack.undo();
    finish(service);
    QCOMPARE(owner(), QStringLiteral("Ben"));
    stack.undo();
    finish(service);
    QCOMPARE(owner(), ada);
    QVERIFY(failed.isEmpty());
}

void CaseCommandsTest::tellsWhatWasRefused()
{
    const auto library = newLibrary(QStringLiteral("sqlite"));
    QVERIFY2(library, qPrintable(m_whyNot));
    CaseService service;
    service.setLocation(library->location());
    QSignalSpy failed(&service, &CaseService::failed);
    QSignalSpy edited(&service, &CaseService::edited);
    QUndoStack stack;
    const CaseEdit note = addNote(caseOf(0, {}), {}, QStringLiteral("Ask"), ada);
    QVERIFY(library->editCases(note));
    stack.push(new CaseCommand(&service, note));
    finish(service);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(edited.size(), 0);
    stack.undo();
    QCOMPARE(stack.count(), 0);
    QCOMPARE(library->caseEntries().value().size(), 1);
}

void CaseCommandsTest::writesWhatWaitsBeforeItEnds()
{
    const auto library = newLibrary(QStringLiteral("sqlite"));
    QVERIFY2(library, qPrintable(m_whyNot));
    {
        CaseService service;
        service.setLocation(library->location());
        QUndoStack stack;
        for (int number = 0; number < 3; ++number) {
            stack.push(new CaseCommand(&service, addNote(caseOf(number, {}), {}, QStringLiteral("Ask"), ada)));
        }
    }
    QCOMPARE(library->caseEntries().value().size(), 3);
}

void CaseCommandsTest::tellsTheTrail()
{
    const auto library = newLibrary(QStringLiteral("sqlite"));
    QVERIFY2(library, qPrintable(m_whyNot));
    CaseService service;
    service.setLocation(library->location());
    QUndoStack stack;
    CaseEdit edit = addNote(caseOf(0, {}), {}, QStringLiteral("Ask"), ada);
    edit.text = QStringLiteral("A note was added.");
    stack.push(new CaseCommand(&service, edit));
    QCOMPARE(stack.undoText(), edit.text);
    stack.undo();
    stack.redo();
    service.flush();
    QStringList texts;
    const QVector<CaseLogEntry> log = library->caseLog(leeds).value();
    for (const CaseLogEntry& line : log) {
        QCOMPARE(line.user, ada);
        texts << line.text;
    }
    QCOMPARE(texts,
        (QStringList{QStringLiteral("A note was added."), QStringLiteral("Undone: A note was added."),
            QStringLiteral("Done again: A note was added.")}));
}

QTEST_GUILESS_MAIN(CaseCommandsTest)

#include "tst_casecommands.moc"
