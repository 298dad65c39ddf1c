#include <importjob.h>
#include <library.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

namespace {

JobContext freeContext()
{
    return JobContext([] { return false; }, [](int, int, const QString&) {});
}

/// A council page in our own words; the number keeps the bytes of each file apart.
QByteArray page(int number)
{
    return QByteArray("Children's services in Testshire\n\nInspectors from Ofsted visited the council. Page ")
        + QByteArray::number(number) + ".\n";
}

} // namespace

class TestImportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void loadsEveryKindAndNamesWhatFails();
    void saysUnchangedTheSecondTime();
    void readsTwinsOnce();
    void reportsTwinsOfABrokenFileAsFailedToo();
    void stopsWhenCancelledAndKeepsWhatIsDone();
    void tellsThatTheLastTableWasCancelled();
    void reportsEveryFileAndProgress();
    void failsWithTheLibrary();
    void findsFilesBelowFolders();
    void refusesWhatIsNoDocument_data();
    void refusesWhatIsNoDocument();

private:
    QString write(const QString& name, const QByteArray& bytes);
    Result<ImportReport> import(const QStringList& paths);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
};

void TestImportJob::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("COUNCILSCOPE_WORKER")) {
        qputenv("COUNCILSCOPE_WORKER", COUNCILSCOPE_PROGRAM);
    }
}

void TestImportJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_library = m_folder->filePath(QStringLiteral("library.councilscope"));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("in/deeper")));
}

QString TestImportJob::write(const QString& name, const QByteArray& bytes)
{
    const QString path = m_folder->filePath(QStringLiteral("in/") + name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("The test cannot write its own files.");
    }
    return path;
}

Result<ImportReport> TestImportJob::import(const QStringList& paths)
{
    return importFiles(m_library, paths, freeContext());
}

void TestImportJob::loadsEveryKindAndNamesWhatFails()
{
    const QString text = write(QStringLiteral("a.txt"), page(1));
    const QString broken = write(QStringLiteral("b.pdf"), "%PDF-1.7\nnothing that a reader could use\n");
    const QString webPage = write(QStringLiteral("c.html"), "<html><body><p>" + page(2) + "</p></body></html>");
    const QString missing = m_folder->filePath(QStringLiteral("in/missing.pdf"));
    const auto report = import({text, broken, webPage, missing});
    QVERIFY(report);
    QCOMPARE(report->files.size(), 4);
    QCOMPARE(report->files[0].outcome, ImportOutcome::Loaded);
    QCOMPARE(report->files[1].outcome, ImportOutcome::Failed);
    QCOMPARE(report->files[2].outcome, ImportOutcome::Loaded);
    QCOMPARE(report->files[3].outcome, ImportOutcome::Failed);
    QVERIFY(!report->files[1].message.what.isEmpty());
    QVERIFY(report->files[3].message.what.contains(QStringLiteral("does not exist")));
    const auto library = Library::open(m_library);
    QVERIFY(library);
    QCOMPARE((*library)->documents()->size(), 2);
}

void TestImportJob::saysUnchangedTheSecondTime()
{
    write(QStringLiteral("a.txt"), page(1));
    write(QStringLiteral("deeper/b.txt"), page(2));
    const QStringList folder{m_folder->filePath(QStringLiteral("in"))};
    const auto first = import(folder);
    QVERIFY(first);
    QCOMPARE(first->count(ImportOutcome::Loaded), 2);
    const auto second = import(folder);
    QVERIFY(second);
    QCOMPARE(second->count(ImportOutcome::Unchanged), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(second->files[i].path, first->files[i].path);
        QCOMPARE(second->files[i].documentId, first->files[i].documentId);
        QCOMPARE(second->files[i].kind, first->files[i].kind);
        QCOMPARE(second->files[i].council, first->files[i].council);
    }
}

void TestImportJob::readsTwinsOnce()
{
    const auto report = import({write(QStringLiteral("a.txt"), page(1)), write(QStringLiteral("twin.txt"), page(1))});
    QVERIFY(report);
    QCOMPARE(report->files[0].outcome, ImportOutcome::Loaded);
    QCOMPARE(report->files[1].outcome, ImportOutcome::Unchanged);
    QCOMPARE(report->files[1].documentId, report->files[0].documentId);
    const auto library = Library::open(m_library);
    QCOMPARE((*library)->documents()->size(), 1);
}

void TestImportJob::reportsTwinsOfABrokenFileAsFailedToo()
{
    const QByteArray broken = "%PDF-1.7\nbroken\n";
    const auto report = import({write(QStringLiteral("a.pdf"), broken), write(QStringLiteral("b.pdf"), broken)});
    QVERIFY(report);
    QCOMPARE(report->count(ImportOutcome::Failed), 2);
    QCOMPARE(report->files[1].path, m_folder->filePath(QStringLiteral("in/b.pdf")));
}

void TestImportJob::stopsWhenCancelledAndKeepsWhatIsDone()
{
    QStringList paths;
    for (int i = 0; i < 40; ++i) {
        paths << write(QStringLiteral("%1.txt").arg(i, 2, 10, QLatin1Char('0')), page(i));
    }
    std::atomic_int done = 0;
    const JobContext context([&done] { return done >= 3; }, [&done](int count, int, const QString&) { done = count; });
    const auto report = importFiles(m_library, paths, context);
    QVERIFY(report);
    QVERIFY(report->cancelled);
    QVERIFY(report->files.size() >= 3 && report->files.size() < paths.size());
    const auto library = Library::open(m_library);
    QCOMPARE((*library)->documents()->size(), report->files.size());
}

void TestImportJob::tellsThatTheLastTableWasCancelled()
{
    QByteArray table("time_period,time_identifier,geographic_level,old_la_code,new_la_code,la_name,CPP_At31\n");
    for (int row = 0; row < 3000; ++row) {
        table += "2024,Reporting year,Local authority,383,E08000035,Leeds,612\n";
    }
    int looks = 0;
    // The first look is before the file, the others come while it is read.
    const JobContext context([&looks] { return ++looks > 1; }, [](int, int, const QString&) {});
    const auto report = importFiles(m_library, {write(QStringLiteral("table.csv"), table)}, context);
    QVERIFY(report);
    QVERIFY(report->cancelled);
    QVERIFY(report->files.isEmpty());
    QVERIFY(looks > 1);
    QVERIFY((*Library::open(m_library))->documents()->isEmpty());
}

void TestImportJob::reportsEveryFileAndProgress()
{
    QStringList told;
    QVector<int> progress;
    const JobContext context([] { return false; },
        [&progress](int done, int total, const QString&) {
            QCOMPARE(total, 2);
            progress.push_back(done);
        });
    const auto report
        = importFiles(m_library, {write(QStringLiteral("a.txt"), page(1)), write(QStringLiteral("b.txt"), page(2))},
            context, {}, [&told](const ImportedFile& file) { told << file.path; });
    QVERIFY(report);
    QCOMPARE(progress, (QVector<int>{1, 2}));
    told.sort();
    QCOMPARE(told, (QStringList{report->files[0].path, report->files[1].path}));
}

void TestImportJob::failsWithTheLibrary()
{
    QFile file(m_library);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto report = import({write(QStringLiteral("a.txt"), page(1))});
    QVERIFY(!report);
    QVERIFY(!report.error().what.isEmpty());
}

void TestImportJob::findsFilesBelowFolders()
{
    const QString first = write(QStringLiteral("b.txt"), page(1));
    const QString second = write(QStringLiteral("deeper/a.txt"), page(2));
    const QString folder = m_folder->filePath(QStringLiteral("in"));
    QCOMPARE(filesBelow({folder}), (QStringList{first, second}));
    QCOMPARE(filesBelow({second, folder}), (QStringList{second, first}));
    QCOMPARE(filesBelow({QStringLiteral("/not/there")}), QStringList{QStringLiteral("/not/there")});
}

void TestImportJob::refusesWhatIsNoDocument_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("workbook of an old kind")
        << QByteArray("\xD0\xCF\x11\xE0") + QByteArray(600, 'x') << QStringLiteral(".xlsx");
    // An archive with nothing in it but its end would not be recognised: one stored file, empty.
    QByteArray archive("PK\x03\x04\x0A\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0", 30);
    archive += "a.csv";
    const qsizetype directory = archive.size();
    archive += QByteArray(
        "PK\x01\x02\x0A\0\x0A\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 46);
    archive += "a.csv";
    archive
        += QByteArray("PK\x05\x06\0\0\0\0\x01\0\x01\0\x33\0\0\0", 16) + char(directory) + QByteArray("\0\0\0\0\0", 5);
    QTest::newRow("archive") << archive << QStringLiteral("Unpack");
}

void TestImportJob::refusesWhatIsNoDocument()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const auto report = import({write(QStringLiteral("file.bin"), bytes), write(QStringLiteral("page.txt"), page(1))});
    QVERIFY(report);
    QCOMPARE(report->count(ImportOutcome::Failed), 1);
    QVERIFY2(report->files[0].message.help.contains(words), qPrintable(report->files[0].message.toLine()));
    // The library that this went into is refused as well.
    const auto library = import({m_library});
    QVERIFY(library);
    QCOMPARE(library->files[0].outcome, ImportOutcome::Failed);
    QVERIFY2(library->files[0].message.help.contains(QStringLiteral("--library")),
        qPrintable(library->files[0].message.toLine()));
}

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_importjob.moc"
