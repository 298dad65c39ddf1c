// Published tables in a library: which figures stand, what replaces them, and what reading a table again does.
#include <privatepostgres.h>

#include <datasetimport.h>
#include <datasetreader.h>
#include <importjob.h>
#include <library.h>
#include <tablereader.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

namespace {

const QByteArray place = "time_period,time_identifier,geographic_level,old_la_code,new_la_code,la_name,";
const QByteArray plans = place + "CPP_At31,2_years_or_more\n";
const QByteArray workforce = place + "inpost_fte,caseload_fte\n";
const QByteArray headline = place + "social_worker_fte,caseload_fte\n";

QByteArray row(int year, const char* council, const char* figures)
{
    return QByteArray::number(year) + ",Reporting year,Local authority," + council + ',' + figures + '\n';
}

const char* const leeds = "383,E08000035,Leeds";
const char* const somersetBefore = "933,E10000027,Somerset";
const char* const somersetToday = "933,E06000066,Somerset";
const char* const dorsetBefore = "835,E10000009,Dorset";
const char* const dorsetToday = "838,E06000059,Dorset";

JobContext freeContext()
{
    return JobContext([] { return false; }, [](int, int, const QString&) {});
}

QStringList texts(std::initializer_list<const char*> list)
{
    QStringList texts;
    for (const char* text : list) {
        texts << QString::fromLatin1(text);
    }
    return texts;
}

/// "2024-03-31 615" of each figure; its symbol when it has no value.
QStringList described(const QVector<Observation>& figures)
{
    QStringList texts;
    for (const Observation& figure : figures) {
        texts << figure.asOf.toIso() + u' ' + (figure.value ? QString::number(*figure.value) : figure.symbol);
    }
    return texts;
}

QVector<Grade> overallGrades(const RecordSet& records)
{
    QVector<Grade> grades;
    for (const Judgement& judgement : records.judgements) {
        if (judgement.area == Area::Overall) {
            grades << judgement.grade;
        }
    }
    return grades;
}

/// The state of all rows and files, to see that nothing has changed.
QStringList everythingIn(const Library& library)
{
    QStringList lines;
    const auto read
        = library.forEachOfficial({.totalsOnly = false, .withReplaced = true}, [&](const Observation& figure) {
              lines << QStringList{figure.source.file, figure.metric, figure.council, figure.areaCode, figure.breakdown,
                  described({figure}).first(), figure.source.quote}
                           .join(u'|');
          });
    if (!read) {
        return {};
    }
    const auto datasets = library.datasets().value();
    for (const DatasetRecord& dataset : datasets) {
        lines
            << QStringLiteral("%1: %2 rows, %3 replaced").arg(dataset.file).arg(dataset.rowsRead).arg(dataset.replaced);
    }
    return lines;
}

} // namespace

class TestDatasetLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void revisedFile_data() { TestLibraries::addRows(); }
    void revisedFile();
    void olderFileLoadedLater_data() { TestLibraries::addRows(); }
    void olderFileLoadedLater();
    void middleFileRemoved_data() { TestLibraries::addRows(); }
    void middleFileRemoved();
    void droppedMeasureStands();
    void otherPublicationsAreKept_data() { TestLibraries::addRows(); }
    void otherPublicationsAreKept();
    void councilsOfOneNameStayApart();
    void changedCodeIsNoOtherCouncil();
    void correctedGradeIsTold();
    void rereadingChangesNothing_data() { TestLibraries::addRows(); }
    void rereadingChangesNothing();
    void rereadingTellsChanges_data() { TestLibraries::addRows(); }
    void rereadingTellsChanges();
    void rereadingOutcomes();
    void failedRereadingChangesNothing();
    void partsOfMeasures_data() { TestLibraries::addRows(); }
    void partsOfMeasures();
    void largeFilesAreKeptWhole();

private:
    /// Opens a new library on the database of the data row; false and a reason when there is none.
    [[nodiscard]] bool open();
    ImportedFile load(const char* name, const QByteArray& content);
    /// As if today's program read the file like this.
    Result<DatasetRereading> rereadAs(const char* name, const QByteArray& content);
    [[nodiscard]] DatasetRecord dataset(const char* file) const;
    [[nodiscard]] QStringList series(const char* metric, const QStringList& councils = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    TestLibraries m_libraries;
    std::unique_ptr<Library> m_library;
    QString m_whyNot;
};

void TestDatasetLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library.reset();
}

bool TestDatasetLibrary::open()
{
    const bool isData = QTest::currentDataTag() != nullptr;
    const QString database = isData && QByteArray(QTest::currentDataTag()) == "PostgreSQL" ? QStringLiteral("psql")
                                                                                           : QStringLiteral("sqlite");
    const QString location = m_libraries.newLocation(database, m_whyNot);
    if (location.isEmpty()) {
        return false;
    }
    auto library = Library::open(location);
    if (!library) {
        m_whyNot = library.error().toLine();
        return false;
    }
    m_library = *std::move(library);
    return true;
}

#define OPEN_LIBRARY                                                                                                   \
    if (!open()) {                                                                                                     \
        QSKIP(qPrintable(m_whyNot));                                                                                   \
    }

ImportedFile TestDatasetLibrary::load(const char* name, const QByteArray& content)
{
    QFile file(m_folder->filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return {};
    }
    file.close();
    const auto report = importFiles(m_library->location(), {file.fileName()}, freeContext());
    return report ? report->files.value(0) : ImportedFile();
}

Result<DatasetRereading> TestDatasetLibrary::rereadAs(const char* name, const QByteArray& content)
{
    const auto documents = m_library->documents().value();
    const auto document = std::find_if(documents.cbegin(), documents.cend(),
        [name](const DocumentRecord& each) { return each.file == QLatin1String(name); });
    if (document == documents.cend()) {
        return Failure(errorMessage(QStringLiteral("no such document")));
    }
    return DatasetImport::reread(*m_library, *document, content, freeContext());
}

DatasetRecord TestDatasetLibrary::dataset(const char* file) const
{
    const auto datasets = m_library->datasets().value();
    const auto found = std::find_if(datasets.cbegin(), datasets.cend(),
        [file](const DatasetRecord& each) { return each.file == QLatin1String(file); });
    return found != datasets.cend() ? *found : DatasetRecord();
}

QStringList TestDatasetLibrary::series(const char* metric, const QStringList& councils) const
{
    return described(m_library->series({.metrics = {QString::fromLatin1(metric)}, .councils = councils})
                         .value_or(QVector<Observation>()));
}

void TestDatasetLibrary::revisedFile()
{
    OPEN_LIBRARY
    const QByteArray first = plans + row(2023, leeds, "600,c") + row(2024, leeds, "610,5");
    const QByteArray second = plans + row(2023, leeds, "601,c") + row(2024, leeds, "610,u");
    QCOMPARE(load("first.csv", first).outcome, ImportOutcome::Loaded);
    const ImportedFile revised = load("second.csv", second);
    QCOMPARE(revised.outcome, ImportOutcome::Loaded);
    QVERIFY2(revised.message.what.contains(QStringLiteral("601 was 600")), qPrintable(revised.message.toLine()));
    QVERIFY2(revised.message.what.contains(QStringLiteral("u was 5")), qPrintable(revised.message.toLine()));
    QCOMPARE(series("child_protection_plans"), texts({"2023-03-31 601", "2024-03-31 610"}));
    QCOMPARE(dataset("first.csv").replaced, 2);
    QCOMPARE(dataset("second.csv").replaced, 0);
    const auto differences = m_library->sourceDifferences({}).value();
    QCOMPARE(differences.size(), 2);
    QCOMPARE(differences.first().shown.metric, QStringLiteral("2_years_or_more"));
    QVERIFY(differences.last().replaced);
    QCOMPARE(differences.last().difference(), std::optional(1.0));
    QCOMPARE(differences.last().other.source.file, QStringLiteral("first.csv"));

    const QStringList before = everythingIn(*m_library);
    QCOMPARE(load("second.csv", second).outcome, ImportOutcome::Unchanged);
    QCOMPARE(load("first.csv", first).outcome, ImportOutcome::Unchanged);
    QCOMPARE(everythingIn(*m_library), before);
}

void TestDatasetLibrary::olderFileLoadedLater()
{
    OPEN_LIBRARY
    QCOMPARE(
        load("new.csv", plans + row(2024, leeds, "615,5") + row(2025, leeds, "620,6")).outcome, ImportOutcome::Loaded);
    const ImportedFile older = load("old.csv", plans + row(2023, leeds, "600,4") + row(2024, leeds, "610,5"));
    QVERIFY2(older.message.what.contains(QStringLiteral("later file")), qPrintable(older.message.toLine()));
    QCOMPARE(series("child_protection_plans"), texts({"2023-03-31 600", "2024-03-31 615", "2025-03-31 620"}));
    QCOMPARE(dataset("old.csv").replaced, 1);
}

void TestDatasetLibrary::middleFileRemoved()
{
    OPEN_LIBRARY
    QCOMPARE(load("a.csv", plans + row(2022, leeds, "1,1")).outcome, ImportOutcome::Loaded);
    const ImportedFile middle = load("b.csv", plans + row(2022, leeds, "2,1") + row(2023, leeds, "5,1"));
    QCOMPARE(load("c.csv", plans + row(2022, leeds, "3,1") + row(2024, leeds, "6,1")).outcome, ImportOutcome::Loaded);
    QVERIFY(m_library->removeDocument(middle.documentId));
    QStringList standing;
    QVERIFY(m_library->forEachOfficial({.metrics = {QStringLiteral("child_protection_plans")}},
        [&](const Observation& figure) { standing += described({figure}); }));
    QCOMPARE(standing, texts({"2022-03-31 3", "2024-03-31 6"}));
}

void TestDatasetLibrary::droppedMeasureStands()
{
    OPEN_LIBRARY
    QCOMPARE(load("more.csv", place + "CPP_At31,2_years_or_more,extra\n" + row(2023, leeds, "1,2,77")).outcome,
        ImportOutcome::Loaded);
    QCOMPARE(
        load("less.csv", plans + row(2023, leeds, "3,4") + row(2024, leeds, "5,6")).outcome, ImportOutcome::Loaded);
    QCOMPARE(series("extra"), texts({"2023-03-31 77"}));
    QCOMPARE(series("child_protection_plans"), texts({"2023-03-31 3", "2024-03-31 5"}));
}

void TestDatasetLibrary::otherPublicationsAreKept()
{
    OPEN_LIBRARY
    QCOMPARE(load("long.csv", workforce + row(2021, leeds, "400,15") + row(2025, leeds, "410,13")).outcome,
        ImportOutcome::Loaded);
    QCOMPARE(load("short.csv", headline + row(2021, leeds, "401,15.5") + row(2022, leeds, "402,x")).outcome,
        ImportOutcome::Loaded);
    // The file that reaches 2025 stands, although the other was loaded later.
    QCOMPARE(series("average_caseload"), texts({"2021-09-30 15", "2022-09-30 x", "2025-09-30 13"}));
    QCOMPARE(dataset("long.csv").replaced + dataset("short.csv").replaced, 0);
    const auto differences = m_library->sourceDifferences({.metrics = {QStringLiteral("average_caseload")}}).value();
    QCOMPARE(differences.size(), 1);
    QCOMPARE(
        described({differences.first().shown, differences.first().other}), texts({"2021-09-30 15", "2021-09-30 15.5"}));
    QVERIFY(!differences.first().replaced);
    int all = 0;
    QVERIFY(m_library->forEachOfficial(
        {.metrics = {QStringLiteral("average_caseload")}}, [&](const Observation&) { ++all; }));
    QCOMPARE(all, 4);
}

void TestDatasetLibrary::councilsOfOneNameStayApart()
{
    OPEN_LIBRARY
    QCOMPARE(load("old.csv", plans + row(2019, dorsetBefore, "70,1") + row(2020, dorsetBefore, "x,x")).outcome,
        ImportOutcome::Loaded);
    QCOMPARE(load("new.csv", plans + row(2020, dorsetToday, "50,1") + row(2021, dorsetToday, "51,1")).outcome,
        ImportOutcome::Loaded);
    const auto figures = m_library->series(
        {.metrics = {QStringLiteral("child_protection_plans")}, .councils = {QStringLiteral("Dorset")}});
    QCOMPARE(described(*figures), texts({"2020-03-31 50", "2021-03-31 51", "2019-03-31 70", "2020-03-31 x"}));
    QCOMPARE(figures->first().areaCode, QStringLiteral("E06000059"));
    QCOMPARE(figures->last().areaCode, QStringLiteral("E10000009"));
    QCOMPARE(dataset("old.csv").replaced, 0);
    QVERIFY(m_library->sourceDifferences({})->isEmpty());
}

void TestDatasetLibrary::changedCodeIsNoOtherCouncil()
{
    OPEN_LIBRARY
    QCOMPARE(load("old.csv", plans + row(2023, somersetBefore, "70,1")).outcome, ImportOutcome::Loaded);
    QCOMPARE(load("other.csv", workforce + row(2023, somersetBefore, "7,1")).outcome, ImportOutcome::Loaded);
    QCOMPARE(load("new.csv", plans + row(2023, somersetToday, "71,1") + row(2024, somersetToday, "72,1")).outcome,
        ImportOutcome::Loaded);
    QCOMPARE(series("child_protection_plans", {QStringLiteral("Somerset")}), texts({"2023-03-31 71", "2024-03-31 72"}));
    QCOMPARE(m_library->sourceDifferences({})->size(), 1);
}

namespace Outcomes {
const QByteArray header = "Local authority area code,Local authority name,Inspection date,Publication date,"
                          "Inspection type,Overall effectiveness,The impact of leaders\n";
const QByteArray first = header + "E08000035,Leeds,21/02/2022,09/05/2022,ILACS Short Inspection,Good,Good\n";
const QByteArray corrected = header + "E08000035,Leeds,21/02/2022,09/05/2022,ILACS Short Inspection,Outstanding,Good\n";
} // namespace Outcomes

void TestDatasetLibrary::correctedGradeIsTold()
{
    OPEN_LIBRARY
    QCOMPARE(load("outcomes.csv", Outcomes::first).outcome, ImportOutcome::Loaded);
    const ImportedFile later = load("later.csv", Outcomes::corrected);
    QVERIFY2(later.message.what.contains(QStringLiteral("Outstanding was Good")), qPrintable(later.message.toLine()));
    const auto records = m_library->records({}).value();
    QCOMPARE(records.inspections.size(), 1);
    QCOMPARE(records.judgements.size(), 2);
    QCOMPARE(overallGrades(records), QVector<Grade>{Grade::Outstanding});
    // Sheets of one file tell of an inspection again: a correction in one of them is told, and once.
    QByteArray twice = Outcomes::corrected + Outcomes::corrected.mid(Outcomes::header.size());
    twice.replace(twice.lastIndexOf("Good"), 4, "Inadequate");
    const ImportedFile again = load("twice.csv", twice);
    QCOMPARE(again.message.what.count(QStringLiteral("Inadequate was Good")), 1);
    QVERIFY2(again.message.what.contains(QStringLiteral("1 value")), qPrintable(again.message.toLine()));
}

void TestDatasetLibrary::rereadingChangesNothing()
{
    OPEN_LIBRARY
    const QByteArray first = plans + row(2023, leeds, "600,c") + row(2024, leeds, "610,");
    const QByteArray neighbours = "la_name,LA number,SN1,SNP,SN2,SNP\nLeeds,383,880,Close,933,Not close\n";
    QCOMPARE(load("first.csv", first).outcome, ImportOutcome::Loaded);
    QCOMPARE(load("second.csv", plans + row(2024, leeds, "611,3")).outcome, ImportOutcome::Loaded);
    QCOMPARE(load("outcomes.csv", Outcomes::first).outcome, ImportOutcome::Loaded);
    QCOMPARE(load("neighbours of 2031.csv", neighbours).outcome, ImportOutcome::Loaded);
    const QStringList before = everythingIn(*m_library);
    for (const auto& [name, content] : std::initializer_list<std::pair<const char*, QByteArray>>{
             {"first.csv", first}, {"outcomes.csv", Outcomes::first}, {"neighbours of 2031.csv", neighbours}}) {
        const auto again = rereadAs(name, content);
        QVERIFY2(again, again ? "" : qPrintable(again.error().toLine()));
        QVERIFY2(again->isSame, name);
        QCOMPARE(again->added + again->removed + again->changed, 0);
    }
    QCOMPARE(everythingIn(*m_library), before);
}

void TestDatasetLibrary::rereadingTellsChanges()
{
    OPEN_LIBRARY
    const QByteArray first = plans + row(2023, leeds, "600,c") + row(2024, leeds, "610,7");
    QCOMPARE(load("first.csv", first).outcome, ImportOutcome::Loaded);
    QCOMPARE(load("second.csv", plans + row(2023, leeds, "605,c") + row(2024, leeds, "611,3")).outcome,
        ImportOutcome::Loaded);
    // As if the reading of one cell and one date, and what a row is, had been put right.
    const auto again = rereadAs(
        "first.csv", plans + row(2023, leeds, "600,8") + row(2022, leeds, "610,7") + row(2021, leeds, "590,6"));
    QVERIFY2(again, again ? "" : qPrintable(again.error().toLine()));
    QVERIFY(!again->isSame);
    QCOMPARE(again->changed, 3); // one cell, two that moved to another date
    QCOMPARE(again->added, 2);
    QCOMPARE(again->removed, 0);
    QCOMPARE(
        DatasetImport::changeText(again->changes.first()).section(QStringLiteral(": "), 1), QStringLiteral("8 was c."));
    // Reaching no further than the other file, it stays the one that was loaded first.
    QCOMPARE(series("child_protection_plans"),
        texts({"2021-03-31 590", "2022-03-31 610", "2023-03-31 605", "2024-03-31 611"}));
    QCOMPARE(m_library->datasets().value().size(), 2);
    QCOMPARE(dataset("first.csv").rowsRead, 3);
    QCOMPARE(dataset("first.csv").replaced, 1);
    QVERIFY(m_library->check()->isEmpty());
    QVERIFY(rereadAs("first.csv", first)->removed == 2);
    QCOMPARE(dataset("first.csv").replaced, 2);
}

void TestDatasetLibrary::rereadingOutcomes()
{
    OPEN_LIBRARY
    QCOMPARE(load("outcomes.csv", Outcomes::first).outcome, ImportOutcome::Loaded);
    const auto again = rereadAs("outcomes.csv", Outcomes::corrected);
    QVERIFY(again);
    QCOMPARE(again->changed, 1);
    QCOMPARE(again->changes.first().judged, std::optional(Area::Overall));
    const auto records = m_library->records({}).value();
    QCOMPARE(records.inspections.size(), 1);
    QCOMPARE(overallGrades(records), QVector<Grade>{Grade::Outstanding});
}

void TestDatasetLibrary::failedRereadingChangesNothing()
{
    OPEN_LIBRARY
    const QByteArray first = plans + row(2023, leeds, "600,c");
    QCOMPARE(load("first.csv", first).outcome, ImportOutcome::Loaded);
    const QStringList before = everythingIn(*m_library);
    QVERIFY(!rereadAs("first.csv", "name,price\nApples,3\n"));
    QVERIFY(!rereadAs("first.csv", plans + row(2023, leeds, "601,c") + "\"never closed"));
    QCOMPARE(everythingIn(*m_library), before);
}

void TestDatasetLibrary::partsOfMeasures()
{
    if (!open()) {
        QSKIP(qPrintable(m_whyNot));
    }
    const QByteArray columns = place + "age,activity,care_leaver_share\n";
    QCOMPARE(load("a.csv",
                 columns + row(2023, leeds, "17,Training,11") + row(2024, leeds, "17,Training,12")
                     + row(2024, leeds, "17,Total,50") + row(2024, leeds, "18,Training,13"))
                 .outcome,
        ImportOutcome::Loaded);
    const QString metric = QStringLiteral("care_leaver_share");
    const QStringList parts = m_library->officialBreakdowns(metric).value();
    QCOMPARE(parts, texts({"age: 17; activity: Training", "age: 17", "age: 18; activity: Training"}));
    QCOMPARE(m_library->officialBreakdowns(QStringLiteral("none_such")).value(), QStringList());
    QCOMPARE(series("care_leaver_share"), QStringList()); // nothing is a total
    const SeriesQuery query{.metrics = {metric}, .breakdowns = {parts[0], parts[1]}};
    QStringList figures = described(m_library->series(query).value());
    figures.sort();
    QCOMPARE(figures, texts({"2023-03-31 11", "2024-03-31 12", "2024-03-31 50"}));
}

void TestDatasetLibrary::largeFilesAreKeptWhole()
{
    QVERIFY2(open(), qPrintable(m_whyNot));
    QByteArray content = plans;
    for (int year = 1900; year < 2026; ++year) {
        content += row(year, leeds, "600,1");
        content += QByteArray(20'000, '\n');
    }
    QVERIFY(content.size() > 2 << 20);
    QCOMPARE(load("large.csv", content).outcome, ImportOutcome::Loaded);
    QCOMPARE(m_library->bytes(dataset("large.csv").documentId).value(), content);
    QVERIFY(m_library->check().value().isEmpty());
}

QTEST_GUILESS_MAIN(TestDatasetLibrary)

#include "tst_datasetlibrary.moc"
