#include <caseentrysamples.h>
#include <schemamigrator.h>
#include <storetest.h>

using namespace Councilscope;

/// The files that entries carry, and what becomes of entries when documents, schemas and libraries change around them.
class CaseUpkeepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsFilesWhileTheyAreNeeded_data() { TestLibraries::addRows(); }
    void keepsFilesWhileTheyAreNeeded();
    void refusesFiles_data();
    void refusesFiles();
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

void CaseUpkeepTest::keepsFilesWhileTheyAreNeeded()
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

void CaseUpkeepTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("handedIn");
    QTest::addColumn<QString>("reason");
    QTest::newRow("other bytes") << QByteArray("a plan") << QByteArray("a plot") << "content";
    QTest::newRow("no bytes") << QByteArray("a plan") << QByteArray() << "content";
    const QByteArray large(largestCaseFile + 1, 'x');
    QTest::newRow("too large") << large << large << "50 MB";
}

void CaseUpkeepTest::refusesFiles()
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

void CaseUpkeepTest::outlivesItsDocument()
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

void CaseUpkeepTest::findsWhatIsWrong()
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

void CaseUpkeepTest::upgradesALibraryWithoutCases()
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

void CaseUpkeepTest::backsUpEntriesAndFiles()
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

QTEST_GUILESS_MAIN(CaseUpkeepTest)

#include "tst_caseupkeep.moc"
