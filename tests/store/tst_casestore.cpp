#include <schemamigrator.h>
#include <sha256.h>
#include <storetest.h>

#include <QThread>
#include <QUuid>

using namespace Councilscope;

class CaseStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryKindOfEntry_data() { TestLibraries::addRows(); }
    void keepsEveryKindOfEntry();
    void changesAndRemoves_data() { TestLibraries::addRows(); }
    void changesAndRemoves();
    void refusesWhatChangedInTheMeantime_data() { TestLibraries::addRows(); }
    void refusesWhatChangedInTheMeantime();
    void tellsWhoRemovedAnEntry_data() { TestLibraries::addRows(); }
    void tellsWhoRemovedAnEntry();
    void doesAllOrNothing_data() { TestLibraries::addRows(); }
    void doesAllOrNothing();
    void losesNothingUnderTwoWriters_data() { TestLibraries::addRows(); }
    void losesNothingUnderTwoWriters();
    void refusesRivals_data();
    void refusesRivals();
    void refusesIncompleteEntries_data();
    void refusesIncompleteEntries();
    void keepsFilesWhileTheyAreNeeded_data() { TestLibraries::addRows(); }
    void keepsFilesWhileTheyAreNeeded();
    void refusesFiles_data();
    void refusesFiles();
    void keepsATrail_data() { TestLibraries::addRows(); }
    void keepsATrail();
    void outlivesItsDocument_data() { TestLibraries::addRows(); }
    void outlivesItsDocument();
    void findsWhatIsWrong_data() { TestLibraries::addRows(); }
    void findsWhatIsWrong();
    void upgradesALibraryWithoutCases_data() { TestLibraries::addRows(); }
    void upgradesALibraryWithoutCases();
    void backsUpEntriesAndFiles();

private:
    TestLibraries m_libraries;
};

namespace {

const QString ada = QStringLiteral("Ada");
const QString grace = QStringLiteral("Grace");
const QString leeds = QStringLiteral("Leeds");

FactReference fact(int number, int item = 0)
{
    const RecordType type = item > 0 ? RecordType::Statement : RecordType::Finding;
    return {QStringLiteral("ab12"), type, number * 100, number * 100 + 5, QStringLiteral("words"), item};
}

CaseEntry entry(const CaseEntryValue& value, const QString& user = ada, const QString& council = leeds)
{
    static int minute = 0;
    const QDateTime when(QDate(2025, 1, 2), QTime(8, 0).addSecs(60 * ++minute), Qt::UTC);
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), council, value, user, when};
}

CaseEntry note(int number, const QString& text, const QString& user = ada)
{
    return entry(
        CaseEventEntry{fact(number), CaseEventKind::Note, {}, PartialDate::day(QDate(2025, 1, 2)), text}, user);
}

CaseEntry work(int number, const QString& owner, const QString& user = ada)
{
    CaseWork work;
    work.anchor = fact(number);
    work.owner = owner;
    return entry(work, user);
}

CaseEntry fileEntry(int number, const QByteArray& bytes)
{
    return entry(CaseFile{fact(number), QStringLiteral("plan.odt"), sha256Of(bytes), bytes.size(), {}});
}

CaseEdit edit(const QVector<CaseChange>& changes, const QString& user = ada,
    const QString& text = QStringLiteral("The case was changed."))
{
    return {changes, user, text};
}

CaseEdit adding(const CaseEntry& entry, const QByteArray& file = {})
{
    return edit({{std::nullopt, entry, file}}, entry.user);
}

/// The same entry, as another person would have it.
CaseEntry rewritten(const CaseEntry& before, const CaseEntryValue& value, const QString& user)
{
    CaseEntry after = entry(value, user, before.council);
    after.id = before.id;
    return after;
}

QVector<CaseEntry> sorted(QVector<CaseEntry> entries)
{
    std::sort(entries.begin(), entries.end(), [](const CaseEntry& left, const CaseEntry& right) {
        return std::tie(left.council, left.when, left.id) < std::tie(right.council, right.when, right.id);
    });
    return entries;
}

/// Adds one to the number that the entry's owner is, until it has done so `times` times. What somebody else changed
/// first is read again.
void countUp(const QString& location, const QString& user, int times)
{
    const auto library = Library::open(location);
    for (int done = 0; library && done < times;) {
        const CaseEntry before = (*library)->caseEntries().value().first();
        auto value = std::get<CaseWork>(before.value);
        value.owner = QString::number(value.owner.toInt() + 1);
        done += (*library)->editCases(edit({{before, rewritten(before, value, user), {}}}, user)).has_value();
    }
}

/// Runs a statement behind the store's back; `:bytes`, if it is there, is one byte.
bool runWithBytes(Database& database, const QString& sql)
{
    SqlStatement statement(database, sql);
    if (sql.contains(QLatin1String(":bytes"))) {
        statement.bind(QStringLiteral(":bytes"), QVariant(QByteArray(1, 'x')));
    }
    return statement.run();
}

} // namespace

void CaseStoreTest::keepsEveryKindOfEntry()
{
    OPEN_LIBRARY(library);
    const QByteArray bytes("\0\xff'a plan", 9);
    const CaseEntry file = fileEntry(4, bytes);
    CaseEntry elsewhere = entry(LinkVerdict{fact(7), fact(8, 2), true}, grace, QStringLiteral("Barnet"));
    CaseWork whole{fact(3), QStringLiteral("Visits"), ada, QDate(2026, 2, 28), RagRating::Amber,
        QStringLiteral("Visit sooner\n“daily”"), QStringLiteral("𝔖"), QStringLiteral("Half")};
    const CaseEventEntry closed{fact(2), CaseEventKind::Superseded, CaseStatus::NotADefect, PartialDate::year(2019),
        QStringLiteral("It's a quote.")};
    const QVector<CaseEntry> all{
        entry(LinkVerdict{fact(1), fact(2), false}), entry(closed), entry(whole), file, elsewhere};
    for (const CaseEntry& each : all) {
        VERIFY_DONE(library.editCases(adding(each, each.id == file.id ? bytes : QByteArray())));
    }
    QCOMPARE(library.caseEntries().value(), sorted(all));
    QCOMPARE(library.caseEntries({QStringLiteral("Barnet")}).value(), QVector<CaseEntry>{elsewhere});
    QCOMPARE(library.caseEntries({leeds, QStringLiteral("Barnet"), leeds}).value(), sorted(all));
    QVERIFY(library.caseEntries({QStringLiteral("Bury")}).value().isEmpty());
    QCOMPARE(library.caseFile(std::get<CaseFile>(file.value).sha256).value(), bytes);
    const auto absent = library.caseFile(QStringLiteral("cd34"));
    QVERIFY(!absent);
    QCOMPARE(absent.error().place, QStringLiteral("cd34"));
}

void CaseStoreTest::changesAndRemoves()
{
    OPEN_LIBRARY(library);
    const CaseEntry first = note(1, QStringLiteral("Ask the council"));
    auto value = std::get<CaseEventEntry>(first.value);
    value.text = QStringLiteral("Asked");
    const CaseEntry second = rewritten(first, value, grace);
    VERIFY_DONE(library.editCases(adding(first)));
    VERIFY_DONE(library.editCases(edit({{first, second, {}}}, grace)));
    QCOMPARE(library.caseEntries().value(), QVector<CaseEntry>{second});
    VERIFY_DONE(library.editCases(edit({{second, first, {}}})));
    QCOMPARE(library.caseEntries().value(), QVector<CaseEntry>{first});
    VERIFY_DONE(library.editCases(edit({{first, std::nullopt, {}}})));
    QVERIFY(library.caseEntries().value().isEmpty());
}

void CaseStoreTest::refusesWhatChangedInTheMeantime()
{
    OPEN_LIBRARY(library);
    const auto other = Library::open(location);
    VERIFY_DONE(other);
    const CaseEntry shown = work(1, QStringLiteral("nobody"));
    VERIFY_DONE(library.editCases(adding(shown)));

    // Both look at the same line of work; Grace is first.
    CaseWork hers = std::get<CaseWork>(shown.value);
    hers.owner = grace;
    VERIFY_DONE((*other)->editCases(
        edit({{shown, rewritten(shown, hers, grace), {}}}, grace, QStringLiteral("The owner was set."))));
    CaseWork mine = std::get<CaseWork>(shown.value);
    mine.due = QDate(2026, 1, 1);
    const auto refused = library.editCases(edit({{shown, rewritten(shown, mine, ada), {}}}));
    QVERIFY(!refused);
    QVERIFY2(refused.error().reason.contains(grace), qPrintable(refused.error().toLine()));
    QVERIFY(refused.error().reason.contains(QLatin1String("The owner was set.")));
    QVERIFY(refused.error().reason.contains(QString::number(QDate::currentDate().year() % 100)));
    QVERIFY(!refused.error().help.isEmpty());
    QCOMPARE(std::get<CaseWork>(library.caseEntries().value().first().value), hers);
    QCOMPARE(library.caseLog().value().size(), 2);
    QVERIFY(!library.editCases(edit({{shown, std::nullopt, {}}})));
    QVERIFY2(!library.editCases(adding(shown)), "what is there cannot be added once more");
}

void CaseStoreTest::tellsWhoRemovedAnEntry()
{
    OPEN_LIBRARY(library);
    const CaseEntry shown = note(1, QStringLiteral("Ask"));
    VERIFY_DONE(library.editCases(adding(shown)));
    VERIFY_DONE(library.editCases(edit({{shown, std::nullopt, {}}}, grace)));
    const auto twice = library.editCases(edit({{shown, std::nullopt, {}}}));
    QVERIFY(!twice);
    QVERIFY(twice.error().reason.contains(grace));
    const CaseEntry never = note(1, QStringLiteral("Never saved"));
    const auto unknown = library.editCases(edit({{never, std::nullopt, {}}}));
    QVERIFY(!unknown);
    QVERIFY(!unknown.error().reason.isEmpty() && !unknown.error().reason.contains(grace));
}

void CaseStoreTest::doesAllOrNothing()
{
    OPEN_LIBRARY(library);
    const CaseEntry kept = note(1, QStringLiteral("Kept"));
    VERIFY_DONE(library.editCases(adding(kept)));
    const QByteArray bytes("a plan");
    const CaseEntry stale = note(2, QStringLiteral("Not there"));
    QVERIFY(!library.editCases(edit({{kept, std::nullopt, {}}, {std::nullopt, fileEntry(3, bytes), bytes},
        {std::nullopt, work(1, ada), {}}, {stale, std::nullopt, {}}})));
    QCOMPARE(library.caseEntries().value(), QVector<CaseEntry>{kept});
    QCOMPARE(library.caseLog().value().size(), 1);
    QVERIFY(library.check().value().size() == 1); // the words of the entry are in no document
    VERIFY_DONE(library.editCases(edit({{kept, std::nullopt, {}}, {std::nullopt, work(1, ada), {}}})));
    QCOMPARE(library.caseEntries().value().size(), 1);
}

void CaseStoreTest::losesNothingUnderTwoWriters()
{
    OPEN_LIBRARY(library);
    VERIFY_DONE(library.editCases(adding(work(1, QStringLiteral("0")))));
    constexpr int times = 25;
    const std::unique_ptr<QThread> first(QThread::create(countUp, location, ada, times));
    const std::unique_ptr<QThread> second(QThread::create(countUp, location, grace, times));
    first->start();
    second->start();
    QVERIFY(first->wait() && second->wait());
    QCOMPARE(std::get<CaseWork>(library.caseEntries().value().first().value).owner, QString::number(2 * times));
    // Each stands on the one before.
    const QVector<CaseLogEntry> log = library.caseLog().value();
    QCOMPARE(log.size(), 1 + 2 * times);
    for (qsizetype line = 1; line < log.size(); ++line) {
        QCOMPARE(log[line].before, log[line - 1].after);
    }
}

void CaseStoreTest::refusesRivals_data()
{
    QTest::addColumn<CaseEntryValue>("first");
    QTest::addColumn<CaseEntryValue>("second");
    QTest::addColumn<bool>("refused");
    const auto link = [](int earlier, int later, bool same) {
        return CaseEntryValue(LinkVerdict{fact(earlier), fact(later), same});
    };
    const auto line = [](int number, const QString& owner) {
        CaseWork work;
        work.anchor = fact(number);
        work.owner = owner;
        return CaseEntryValue(work);
    };
    QTest::newRow("the same pair") << link(1, 2, true) << link(1, 2, false) << true;
    QTest::newRow("the same pair turned round") << link(1, 2, true) << link(2, 1, true) << true;
    QTest::newRow("another pair") << link(1, 2, true) << link(1, 3, true) << false;
    QTest::newRow("work on the same case") << line(1, ada) << line(1, grace) << true;
    QTest::newRow("work on another case") << line(1, ada) << line(2, grace) << false;
    QTest::newRow("work and a verdict") << line(1, ada) << link(1, 2, true) << false;
}

void CaseStoreTest::refusesRivals()
{
    QFETCH(CaseEntryValue, first);
    QFETCH(CaseEntryValue, second);
    QFETCH(bool, refused);
    QString whyNot;
    const auto library = Library::open(m_libraries.newLocation(QStringLiteral("sqlite"), whyNot));
    VERIFY_DONE(library);
    VERIFY_DONE((*library)->editCases(adding(entry(first, grace))));
    const auto done = (*library)->editCases(adding(entry(second, ada)));
    QCOMPARE(!done, refused);
    QVERIFY(!refused || done.error().reason.contains(grace));
    QCOMPARE((*library)->caseEntries().value().size(), refused ? 1 : 2);
}

void CaseStoreTest::refusesIncompleteEntries_data()
{
    QTest::addColumn<CaseChange>("change");
    const CaseEntry whole = note(1, QStringLiteral("Ask"));
    const auto addRow = [](const char* name, const CaseEntry& after) {
        QTest::newRow(name) << CaseChange{std::nullopt, after, {}};
    };
    CaseEntry without = whole;
    without.id.clear();
    addRow("no id", without);
    without = whole;
    without.council.clear();
    addRow("no council", without);
    without = whole;
    without.when = {};
    addRow("no time", without);
    without = whole;
    std::get<CaseEventEntry>(without.value).text = QStringLiteral("  ");
    addRow("no words", without);
    without = whole;
    std::get<CaseEventEntry>(without.value).anchor = {};
    addRow("no fact", without);
    QTest::newRow("nothing at all") << CaseChange{};
    QTest::newRow("two entries in one change") << CaseChange{whole, note(1, QStringLiteral("Ask")), {}};
    CaseEntry moved = whole;
    moved.council = QStringLiteral("Barnet");
    QTest::newRow("another council") << CaseChange{whole, moved, {}};
    QTest::newRow("another type") << CaseChange{whole, rewritten(whole, work(1, ada).value, ada), {}};
}

void CaseStoreTest::refusesIncompleteEntries()
{
    QFETCH(CaseChange, change);
    QString whyNot;
    const auto library = Library::open(m_libraries.newLocation(QStringLiteral("sqlite"), whyNot));
    VERIFY_DONE(library);
    if (change.before) {
        VERIFY_DONE((*library)->editCases(adding(*change.before)));
    }
    const QVector<CaseEntry> before = (*library)->caseEntries().value();
    const auto refused = (*library)->editCases(edit({change}));
    QVERIFY(!refused);
    QVERIFY(!refused.error().what.isEmpty() && !refused.error().reason.isEmpty());
    QCOMPARE((*library)->caseEntries().value(), before);
}

void CaseStoreTest::keepsFilesWhileTheyAreNeeded()
{
    OPEN_LIBRARY(library);
    const QByteArray bytes("a plan");
    const CaseEntry first = fileEntry(1, bytes);
    const CaseEntry second = fileEntry(2, bytes);
    const CaseEntry empty = fileEntry(3, {});
    const QString hash = std::get<CaseFile>(first.value).sha256;
    VERIFY_DONE(library.editCases(adding(first, bytes)));
    VERIFY_DONE(library.editCases(adding(second))); // its bytes are there
    VERIFY_DONE(library.editCases(adding(empty)));
    QCOMPARE(library.caseFile(std::get<CaseFile>(empty.value).sha256).value(), QByteArray());
    VERIFY_DONE(library.editCases(edit({{first, std::nullopt, {}}})));
    QCOMPARE(library.caseFile(hash).value(), bytes);
    VERIFY_DONE(library.editCases(edit({{second, std::nullopt, {}}})));
    QVERIFY(!library.caseFile(hash));
    QVERIFY2(!library.editCases(adding(first)), "the bytes are gone");
    VERIFY_DONE(library.editCases(adding(first, bytes)));
    QCOMPARE(library.caseFile(hash).value(), bytes);
}

void CaseStoreTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("handedIn");
    QTest::addColumn<QString>("reason");
    QTest::newRow("other bytes") << QByteArray("a plan") << QByteArray("a plot") << "content";
    QTest::newRow("no bytes") << QByteArray("a plan") << QByteArray() << "content";
    const QByteArray large(largestCaseFile + 1, 'x');
    QTest::newRow("too large") << large << large << "50 MB";
}

void CaseStoreTest::refusesFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, handedIn);
    QFETCH(QString, reason);
    QString whyNot;
    const auto library = Library::open(m_libraries.newLocation(QStringLiteral("sqlite"), whyNot));
    VERIFY_DONE(library);
    const auto refused = (*library)->editCases(adding(fileEntry(1, bytes), handedIn));
    QVERIFY(!refused);
    QVERIFY2(refused.error().reason.contains(reason), qPrintable(refused.error().toLine()));
    QCOMPARE(refused.error().place, QStringLiteral("plan.odt"));
    QVERIFY((*library)->caseEntries().value().isEmpty());
}

void CaseStoreTest::keepsATrail()
{
    OPEN_LIBRARY(library);
    const CaseEntry first = note(1, QStringLiteral("Ask"));
    const CaseEntry line = work(2, ada);
    CaseEntry elsewhere = note(3, QStringLiteral("Elsewhere"));
    elsewhere.council = QStringLiteral("Barnet");
    VERIFY_DONE(library.editCases(
        edit({{std::nullopt, first, {}}, {std::nullopt, line, {}}}, ada, QStringLiteral("Two things were entered."))));
    VERIFY_DONE(library.editCases(adding(elsewhere)));
    VERIFY_DONE(library.editCases(edit({{first, std::nullopt, {}}}, grace, QStringLiteral("Undone."))));
    const QVector<CaseLogEntry> log = library.caseLog(leeds).value();
    QCOMPARE(log.size(), 3);
    QCOMPARE(log[0].entry, first.id);
    QCOMPARE(log[0].type, CaseEntryType::Event);
    QCOMPARE(log[0].before, std::nullopt);
    QCOMPARE(log[0].after, first);
    QCOMPARE(log[0].user, ada);
    QCOMPARE(log[1].type, CaseEntryType::Work);
    QCOMPARE(log[1].text, QStringLiteral("Two things were entered."));
    QCOMPARE(log[2].before, first);
    QCOMPARE(log[2].after, std::nullopt);
    QCOMPARE(log[2].user, grace);
    QVERIFY(log[2].when.isValid() && log[2].when >= log[0].when);
    QCOMPARE(library.caseLog().value().size(), 4);
    QCOMPARE(library.caseLog(QStringLiteral("Barnet")).value().first().after, elsewhere);
}

void CaseStoreTest::outlivesItsDocument()
{
    OPEN_LIBRARY(library);
    SampleDocument sample(QStringLiteral("noted"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    const auto id = library.save(sample.document());
    VERIFY_DONE(id);
    const RecordSet records = library.records({}).value();
    const CaseEntry met
        = entry(LinkVerdict{referenceTo(records.findings.first()), referenceTo(records.statements.first()), true});
    VERIFY_DONE(library.editCases(adding(met)));
    QVERIFY(library.check().value().isEmpty());

    VERIFY_DONE(library.removeDocument(*id));
    QCOMPARE(library.caseEntries().value(), QVector<CaseEntry>{met});
    const QVector<UserMessage> found = library.check().value();
    QCOMPARE(found.size(), 2);
    QVERIFY2(found.first().reason.contains(QLatin1String("improve its caseloads")), qPrintable(found.first().toLine()));
    QVERIFY(found.first().what.contains(ada) && found.first().what.contains(leeds));
    VERIFY_DONE(library.save(sample.document()));
    QVERIFY(library.check().value().isEmpty());

    // Better rules find the same words in a wider range.
    SampleDocument wider = sample;
    wider.document().facts.findings.first().source = wider.span(QStringLiteral("should improve its caseloads."));
    VERIFY_DONE(library.replaceContents(library.documents().value().first().id, wider.document()));
    QVERIFY(library.check().value().isEmpty());
}

void CaseStoreTest::findsWhatIsWrong()
{
    OPEN_LIBRARY(library);
    SampleDocument sample(QStringLiteral("checked"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    VERIFY_DONE(library.save(sample.document()));
    const QByteArray bytes("a plan");
    CaseEntry file = fileEntry(1, bytes);
    std::get<CaseFile>(file.value).anchor = referenceTo(library.records({}).value().findings.first());
    VERIFY_DONE(library.editCases(adding(file, bytes)));
    QVERIFY(library.check().value().isEmpty());

    const auto raw = Database::open(location);
    VERIFY_DONE(raw);
    const auto broken = [&](const QString& sql) {
        return runWithBytes(**raw, sql) ? library.check().value() : QVector<UserMessage>();
    };
    QVector<UserMessage> found = broken(QStringLiteral("UPDATE case_files SET bytes = :bytes"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().place, std::get<CaseFile>(file.value).sha256);
    found = broken(QStringLiteral("UPDATE case_entries SET entered = '{\"anchor\": 7}'"));
    QCOMPARE(found.size(), 2);
    QVERIFY(found.first().what.contains(ada));
    QCOMPARE(found.first().place, file.id);
    QVERIFY(library.caseEntries().value().isEmpty());
    found = broken(QStringLiteral("DELETE FROM case_entries"));
    QCOMPARE(found.size(), 2);
    QVERIFY(found.last().what.contains(QLatin1String("no case")));
}

void CaseStoreTest::upgradesALibraryWithoutCases()
{
    QFETCH(QString, database);
    QString whyNot;
    const QString location = m_libraries.newLocation(database, whyNot);
    if (location.isEmpty()) {
        QSKIP(qPrintable(whyNot));
    }
    {
        const auto raw = Database::open(location);
        VERIFY_DONE(raw);
        QVector<SchemaStep> steps = SchemaMigrator::builtInSteps((*raw)->dialect());
        steps.removeIf([](const SchemaStep& step) { return step.version >= 5; });
        QCOMPARE(SchemaMigrator(steps).migrate(**raw).result, MigrationResult::Created);
        QVERIFY(runWithBytes(**raw, QStringLiteral("INSERT INTO blobs (sha256, bytes) VALUES ('ab12', :bytes)")));
    }
    const auto library = Library::open(location);
    VERIFY_DONE(library);
    QCOMPARE((*library)->check().value().size(), 2); // the bytes: not those of their name, of no document
    QVERIFY((*library)->caseEntries().value().isEmpty());
    QVERIFY((*library)->caseLog().value().isEmpty());
    const CaseEntry added = note(1, QStringLiteral("Ask"));
    VERIFY_DONE((*library)->editCases(adding(added)));
    QCOMPARE((*library)->caseEntries().value(), QVector<CaseEntry>{added});
}

void CaseStoreTest::backsUpEntriesAndFiles()
{
    QString whyNot;
    const QString location = m_libraries.newLocation(QStringLiteral("sqlite"), whyNot);
    const auto library = Library::open(location);
    VERIFY_DONE(library);
    const QByteArray bytes("a plan");
    const CaseEntry file = fileEntry(1, bytes);
    VERIFY_DONE((*library)->editCases(adding(file, bytes)));
    const QString path = location + QLatin1String(".copy");
    VERIFY_DONE((*library)->backup(path));
    const auto copy = Library::open(path);
    VERIFY_DONE(copy);
    QCOMPARE((*copy)->caseEntries().value(), QVector<CaseEntry>{file});
    QCOMPARE((*copy)->caseFile(std::get<CaseFile>(file.value).sha256).value(), bytes);
    QCOMPARE((*copy)->caseLog().value(), (*library)->caseLog().value());
}

QTEST_GUILESS_MAIN(CaseStoreTest)

#include "tst_casestore.moc"
