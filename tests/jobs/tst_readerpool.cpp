#include <patience.h>
#include <readerpool.h>

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>
#include <QScopeGuard>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/resource.h>
#include <unistd.h>

using namespace Councilscope;

namespace {

const QString fakeWorker = QStringLiteral(COUNCILSCOPE_FAKEWORKER);
const QString program = QStringLiteral(COUNCILSCOPE_PROGRAM);

/// Short for what waits in vain, and yet long enough for a process to start on a machine that is busy.
constexpr int allowedSeconds = 4;

ReaderLimits limits(int workers = 1, int seconds = 60)
{
    ReaderLimits result;
    result.workers = workers;
    result.secondsPerFile = seconds;
    return result;
}

/// Reads through the pool and waits for the answer.
Result<ReadDocument> readNow(ReaderPool& pool, const QByteArray& bytes, const QString& fileName)
{
    std::optional<Result<ReadDocument>> answer;
    pool.read(bytes, fileName, QStringLiteral("aa"), [&](Result<ReadDocument> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, Testing::patience)) {
        return Failure(errorMessage(QStringLiteral("no answer")));
    }
    return *answer;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Processes that the main thread started and nobody has waited for.
QList<int> startedWorkers()
{
    QList<int> ids;
    const QByteArray words = contents(QStringLiteral("/proc/self/task/%1/children").arg(getpid()));
    for (const QByteArray& word : words.simplified().split(' ')) {
        ids << word.toInt();
    }
    return ids;
}

bool isDead(int process)
{
    const QByteArray state = contents(QStringLiteral("/proc/%1/stat").arg(process));
    return state.isEmpty() || state.mid(state.lastIndexOf(')') + 2, 1) == "Z";
}

QByteArray samplePdf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(72);
        QPainter painter(&writer);
        painter.drawText(QPointF(40, 60), QStringLiteral("Words on a page"));
    }
    return buffer.data();
}

} // namespace

class TestReaderPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEachRequestOnce();
    void usesSeveralWorkers();
    void countsNoTimeThatItsOwnThreadTakes();
    void survivesAWorker_data();
    void survivesAWorker();
    void replacesARetiringWorker();
    void endOfARetiredWorkerConcernsNoOther();
    void cancels();
    void canBeDeletedByAnAnswer();
    void canBeDestroyedWhileRunning();
    void saysThatTheProgramIsMissing();
    void saysThatTheSystemHasNoRoomForAProcess();
    void readsAndDrawsWithTheProgram();
    void tellsOfPagesThatArePictures();
    void keepsTheMemoryLimit();
};

void TestReaderPool::answersEachRequestOnce()
{
    ReaderPool pool(limits(2), fakeWorker);
    QCOMPARE(pool.workerCount(), 2);
    QStringList answers;
    constexpr int count = 40;
    for (int i = 0; i < count; ++i) {
        pool.read("x", QString::number(i), {}, [&](Result<ReadDocument> result) {
            answers << (result ? result->text.section(QLatin1Char(' '), 0, 0) : result.error().toLine());
        });
    }
    QCOMPARE(pool.pending(), count);
    QVERIFY(QTest::qWaitFor([&] { return pool.pending() == 0; }, Testing::patience));
    QCOMPARE(answers.size(), count);
    QCOMPARE(QSet<QString>(answers.begin(), answers.end()).size(), count);
}

void TestReaderPool::usesSeveralWorkers()
{
    const QTemporaryDir folder;
    const QString gate = folder.filePath(QStringLiteral("gate"));
    ReaderPool pool(limits(2), fakeWorker);
    QStringList order;
    pool.read(gate.toUtf8(), QStringLiteral("slow at the gate"), {},
        [&](const Result<ReadDocument>&) { order << QStringLiteral("slow"); });
    pool.read("x", QStringLiteral("quick"), {}, [&](const Result<ReadDocument>&) { order << QStringLiteral("quick"); });
    QTRY_COMPARE(order, QStringList{QStringLiteral("quick")});
    QTRY_VERIFY(QFile::exists(gate));
    QVERIFY(QFile::remove(gate));
    QTRY_COMPARE(order, (QStringList{QStringLiteral("quick"), QStringLiteral("slow")}));
}

void TestReaderPool::countsNoTimeThatItsOwnThreadTakes()
{
    const QTemporaryDir folder;
    const QString gate = folder.filePath(QStringLiteral("gate"));
    ReaderPool pool(limits(1, allowedSeconds), fakeWorker);
    std::optional<Result<ReadDocument>> answer;
    pool.read(gate.toUtf8(), QStringLiteral("much at the gate"), {},
        [&](Result<ReadDocument> result) { answer = std::move(result); });
    QTRY_VERIFY(QFile::exists(gate));
    QVERIFY(QFile::remove(gate));
    QThread::msleep((allowedSeconds * 1000 * 3) / 2); // without events, such as when a large table is saved
    QTRY_VERIFY(answer.has_value());
    QVERIFY2(*answer, answer->has_value() ? "" : qPrintable(answer->error().toLine()));
    QVERIFY((*answer)->text.startsWith(QStringLiteral("much")));
}

void TestReaderPool::survivesAWorker_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("words");
    QTest::newRow("hangs") << QStringLiteral("hang") << QStringLiteral("longer than %1 second").arg(allowedSeconds);
    QTest::newRow("crashes") << QStringLiteral("crash") << QStringLiteral("crashed on this file");
    QTest::newRow("takes too much memory") << QStringLiteral("memory") << QStringLiteral("more memory");
    QTest::newRow("answers nonsense") << QStringLiteral("garbage") << QStringLiteral("crashed on this file");
}

void TestReaderPool::survivesAWorker()
{
    QFETCH(QString, fileName);
    QFETCH(QString, words);
    ReaderPool pool(limits(1, allowedSeconds), fakeWorker);
    const auto bad = readNow(pool, "x", fileName);
    QVERIFY(!bad);
    QVERIFY2(bad.error().what.contains(words), qPrintable(bad.error().what));
    QCOMPARE(bad.error().place, fileName);
    const auto good = readNow(pool, "x", QStringLiteral("next"));
    QVERIFY(good);
    QVERIFY(good->text.startsWith(QStringLiteral("next")));
    QCOMPARE(pool.pending(), 0);
}

void TestReaderPool::replacesARetiringWorker()
{
    ReaderPool pool(limits(), fakeWorker);
    const auto first = readNow(pool, "x", QStringLiteral("retire"));
    const auto second = readNow(pool, "x", QStringLiteral("a"));
    const auto third = readNow(pool, "x", QStringLiteral("a"));
    QVERIFY(first && second && third);
    QVERIFY(first->text.section(QLatin1Char(' '), 1) != second->text.section(QLatin1Char(' '), 1));
    QCOMPARE(second->text, third->text);
}

void TestReaderPool::endOfARetiredWorkerConcernsNoOther()
{
    const QTemporaryDir folder;
    const QString gate = folder.filePath(QStringLiteral("gate"));
    ReaderPool pool(limits(), fakeWorker);
    QStringList answers;
    const auto take = [&answers](const Result<ReadDocument>& result) {
        answers << (result ? result->text.section(QLatin1Char(' '), 0, 0) : result.error().toLine());
    };
    pool.read(gate.toUtf8(), QStringLiteral("retire at the gate"), {}, take);
    pool.read("x", QStringLiteral("next"), {}, take);
    QTRY_VERIFY(QFile::exists(gate));
    // Without events until it is dead: its answer and its end are noticed together, when the next one takes its place.
    const QList<int> workers = startedWorkers();
    QCOMPARE(workers.size(), 1);
    QVERIFY(QFile::remove(gate));
    while (!isDead(workers.first())) {
        QThread::msleep(1);
    }
    QTRY_COMPARE(answers, (QStringList{QStringLiteral("retire"), QStringLiteral("next")}));
}

void TestReaderPool::cancels()
{
    ReaderPool pool(limits(), fakeWorker);
    int answers = 0;
    pool.read("x", QStringLiteral("hang"), {}, [&](Result<ReadDocument>) { ++answers; });
    pool.read("x", QStringLiteral("quick"), {}, [&](Result<ReadDocument>) { ++answers; });
    pool.cancelAll();
    QCOMPARE(pool.pending(), 0);
    QVERIFY(readNow(pool, "x", QStringLiteral("after")));
    QCOMPARE(answers, 0);
}

void TestReaderPool::canBeDeletedByAnAnswer()
{
    QPointer<ReaderPool> pool = new ReaderPool(limits(), fakeWorker);
    int later = 0;
    pool->read("x", QStringLiteral("a"), {}, [pool](Result<ReadDocument>) { delete pool.data(); });
    pool->read("x", QStringLiteral("b"), {}, [&](Result<ReadDocument>) { ++later; });
    QVERIFY(QTest::qWaitFor([&] { return pool.isNull(); }, Testing::patience));
    QCoreApplication::processEvents();
    QCOMPARE(later, 0);
}

void TestReaderPool::canBeDestroyedWhileRunning()
{
    int answers = 0;
    {
        ReaderPool pool(limits(2), fakeWorker);
        for (int i = 0; i < 4; ++i) {
            pool.read("x", QStringLiteral("hang"), {}, [&](Result<ReadDocument>) { ++answers; });
        }
    }
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void TestReaderPool::saysThatTheProgramIsMissing()
{
    ReaderPool pool(limits(), QStringLiteral("/nonexistent/program"));
    const auto answer = readNow(pool, "x", QStringLiteral("a.pdf"));
    QVERIFY(!answer);
    QVERIFY2(answer.error().what.contains(QStringLiteral("could not be started")), qPrintable(answer.error().what));
}

void TestReaderPool::saysThatTheSystemHasNoRoomForAProcess()
{
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const auto restore = qScopeGuard([&before] { setrlimit(RLIMIT_NOFILE, &before); });
    ReaderPool pool(limits(), fakeWorker);
    rlimit none = before;
    none.rlim_cur = 3; // what is open stays open; a pipe to a worker is one too many
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
    int failed = 0;
    for (int i = 0; i < 3; ++i) {
        pool.read("x", QString::number(i), {}, [&failed](const Result<ReadDocument>& result) {
            failed += !result && result.error().what.contains(QStringLiteral("could not be started")) ? 1 : 0;
        });
    }
    QTRY_COMPARE(failed, 3);
    QCOMPARE(pool.pending(), 0);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(readNow(pool, "x", QStringLiteral("after")));
}

void TestReaderPool::readsAndDrawsWithTheProgram()
{
    ReaderPool pool(limits(), program);
    const QByteArray pdf = samplePdf();
    const auto document = readNow(pool, pdf, QStringLiteral("sample.pdf"));
    QVERIFY2(document, document ? "" : qPrintable(document.error().toLine()));
    QCOMPARE(document->text, QStringLiteral("Words on a page\n"));
    QCOMPARE(document->pageStarts, QVector<qsizetype>{0});
    QCOMPARE(document->pageSizes.size(), 1);
    QCOMPARE(document->facts.document.sha256, QStringLiteral("aa"));
    QCOMPARE(document->facts.document.file, QStringLiteral("sample.pdf"));

    const auto failed = readNow(pool, "<html><p>Not found</p></html>", QStringLiteral("sample.pdf"));
    QVERIFY(!failed);
    QVERIFY(failed.error().what.startsWith(QStringLiteral("This is a web page")));

    std::optional<Result<QImage>> image;
    pool.renderPage(pdf, 1, 200, [&](Result<QImage> result) { image = std::move(result); });
    QVERIFY(QTest::qWaitFor([&] { return image.has_value(); }, Testing::patience));
    QVERIFY(*image);
    QCOMPARE((*image)->width(), 200);
    QCOMPARE((*image)->pixelColor(199, 0), QColor(Qt::white));
}

void TestReaderPool::tellsOfPagesThatArePictures()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(72);
        QPainter painter(&writer);
        painter.drawText(QPointF(40, 60), QStringLiteral("Words on a page"));
        writer.newPage();
        painter.fillRect(50, 50, 300, 300, Qt::darkGray);
    }
    ReaderPool pool(limits(), program);
    const auto document = readNow(pool, buffer.data(), QStringLiteral("scan.pdf"));
    QVERIFY(document);
    QCOMPARE(document->facts.document.status, DocumentStatus::Partial);
    QVERIFY(!document->facts.document.reason.isEmpty());
    QCOMPARE(document->facts.notes.last().page, 2);
}

void TestReaderPool::keepsTheMemoryLimit()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("The address sanitizer ends a program that gets no memory before it can say so.");
#endif
    ReaderLimits tight = limits();
    tight.memoryBytes = 8 << 20;
    ReaderPool pool(tight, program);
    const QByteArray large(32 << 20, 'a');
    const auto refused = readNow(pool, large, QStringLiteral("large.txt"));
    QVERIFY(!refused);
    QVERIFY2(refused.error().what.contains(QStringLiteral("more memory")), qPrintable(refused.error().what));
}

QTEST_MAIN(TestReaderPool)

#include "tst_readerpool.moc"
