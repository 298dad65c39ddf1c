#include <readerpool.h>

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>
#include <QSet>
#include <QTest>

using namespace Councilscope;

namespace {

const QString fakeWorker = QStringLiteral(COUNCILSCOPE_FAKEWORKER);
const QString program = QStringLiteral(COUNCILSCOPE_PROGRAM);

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
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 90000)) {
        return Failure(errorMessage(QStringLiteral("no answer")));
    }
    return *answer;
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
    void survivesAWorker_data();
    void survivesAWorker();
    void replacesARetiringWorker();
    void cancels();
    void canBeDeletedByAnAnswer();
    void canBeDestroyedWhileRunning();
    void saysThatTheProgramIsMissing();
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
    QVERIFY(QTest::qWaitFor([&] { return pool.pending() == 0; }));
    QCOMPARE(answers.size(), count);
    QCOMPARE(QSet<QString>(answers.begin(), answers.end()).size(), count);
}

void TestReaderPool::usesSeveralWorkers()
{
    ReaderPool pool(limits(2, 1), fakeWorker);
    QStringList order;
    pool.read("x", QStringLiteral("hang"), {}, [&](Result<ReadDocument>) { order << QStringLiteral("hang"); });
    pool.read("x", QStringLiteral("quick"), {}, [&](Result<ReadDocument>) { order << QStringLiteral("quick"); });
    QVERIFY(QTest::qWaitFor([&] { return order.size() == 2; }, 30000));
    QCOMPARE(order, (QStringList{QStringLiteral("quick"), QStringLiteral("hang")}));
}

void TestReaderPool::survivesAWorker_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("words");
    QTest::newRow("hangs") << QStringLiteral("hang") << QStringLiteral("longer than 1 second");
    QTest::newRow("crashes") << QStringLiteral("crash") << QStringLiteral("crashed on this file");
    QTest::newRow("takes too much memory") << QStringLiteral("memory") << QStringLiteral("more memory");
    QTest::newRow("answers nonsense") << QStringLiteral("garbage") << QStringLiteral("crashed on this file");
}

void TestReaderPool::survivesAWorker()
{
    QFETCH(QString, fileName);
    QFETCH(QString, words);
    ReaderPool pool(limits(1, 1), fakeWorker);
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
    QVERIFY(QTest::qWaitFor([&] { return pool.isNull(); }));
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
    QVERIFY(QTest::qWaitFor([&] { return image.has_value(); }, 60000));
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
