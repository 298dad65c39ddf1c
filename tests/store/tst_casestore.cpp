#include <caseentrysamples.h>
#include <storetest.h>

#include <QThread>

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
    void keepsATrail_data() { TestLibraries::addRows(); }
    void keepsATrail();

private:
    TestLibraries m_libraries;
};

namespace {

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

QTEST_GUILESS_MAIN(CaseStoreTest)

#include "tst_casestore.moc"
