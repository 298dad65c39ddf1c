#include "samplepdf.h"

#include <readerregistry.h>

#include <QTest>

using namespace Councilscope;

class TestReaderRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByContent_data();
    void goesByContent();
    void refusesWithASentence_data();
    void refusesWithASentence();
};

void TestReaderRegistry::goesByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("expected");
    const QByteArray pdf
        = SamplePdf::draw([](SamplePdf::Pages& pages) { pages.text(70, 100, QStringLiteral("Drawn words")); });
    QTest::newRow("pdf without a name") << pdf << QStringLiteral("download") << QStringLiteral("Drawn words\n");
    QTest::newRow("pdf named txt") << pdf << QStringLiteral("a.txt") << QStringLiteral("Drawn words\n");
    QTest::newRow("html named txt") << QByteArray("<html><p>A page</p></html>") << QStringLiteral("a.txt")
                                    << QStringLiteral("A page\n");
    QTest::newRow("markdown") << QByteArray("# A note\n") << QStringLiteral("a.md") << QStringLiteral("# A note\n");
}

void TestReaderRegistry::goesByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fileName);
    const auto text = ReaderRegistry::withAllReaders().read(bytes, fileName);
    QVERIFY(text);
    QTEST(text->text, "expected");
}

void TestReaderRegistry::refusesWithASentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("words");
    QTest::newRow("error page named pdf")
        << QByteArray("<!DOCTYPE html><html><body>Not found</body></html>") << QStringLiteral("report.PDF")
        << QStringLiteral("This is a web page, not a PDF:");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("report.pdf") << QStringLiteral("empty");
    QTest::newRow("picture named pdf") << QByteArray("\x89PNG\r\n\x1A\n") << QStringLiteral("report.pdf")
                                       << QStringLiteral("kind of file");
    QTest::newRow("cut pdf") << QByteArray("%PDF-1.7\n1 0 obj") << QStringLiteral("report.pdf")
                             << QStringLiteral("damaged");
}

void TestReaderRegistry::refusesWithASentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fileName);
    QFETCH(QString, words);
    const auto text = ReaderRegistry::withAllReaders().read(bytes, fileName);
    QVERIFY(!text);
    QVERIFY2(text.error().what.contains(words), qPrintable(text.error().what));
    QCOMPARE(text.error().place, fileName);
}

QTEST_MAIN(TestReaderRegistry)

#include "tst_readerregistry.moc"
