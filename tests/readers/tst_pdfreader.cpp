#include "samplepdf.h"

#include <pdfreader.h>

#include <QImage>
#include <QTest>

using namespace Councilscope;

class TestPdfReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesContent_data();
    void recognisesContent();
    void readsPagesWithBoxes();
    void flagsPagesThatAreOnlyPictures();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void asksForAFileWithoutPassword();
    void ignoresOutputIntents();
    void drawsPages();

private:
    const QByteArray m_sample = SamplePdf::draw(
        [](SamplePdf::Pages& pages) {
            pages.lines(
                70, 100, {QStringLiteral("The first page speaks of plans."), QStringLiteral("It has a second line.")});
            pages.newPage();
            pages.text(70, 100, QStringLiteral("The second page ends it."));
        },
        QStringLiteral("A sample"));
};

void TestPdfReader::recognisesContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("expected");
    QTest::newRow("header") << QByteArray("%PDF-1.7\n") << true;
    QTest::newRow("header after junk") << QByteArray(QByteArray(1000, ' ') + "%PDF-1.4") << true;
    QTest::newRow("header too late") << QByteArray(QByteArray(1100, ' ') + "%PDF-1.4") << false;
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html></html>") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestPdfReader::recognisesContent()
{
    QFETCH(QByteArray, bytes);
    QTEST(PdfReader().canRead(bytes), "expected");
}

void TestPdfReader::readsPagesWithBoxes()
{
    const auto text = PdfReader().read(m_sample);
    QVERIFY(text);
    QCOMPARE(text->title, QStringLiteral("A sample"));
    QCOMPARE(text->text,
        QStringLiteral("The first page speaks of plans.\nIt has a second line.\n\fThe second page ends it.\n"));
    QCOMPARE(text->pages.size(), 2);
    QVERIFY(text->isPaged());
    QCOMPARE(text->pages[1].start, text->text.indexOf(QLatin1Char('\f')) + 1);
    QCOMPARE(text->pageAt(text->text.indexOf(QStringLiteral("second page"))), 2);
    QCOMPARE(qRound(text->pages[0].width), 595);
    QCOMPARE(text->lines.size(), 3);
    const TextLine& line = text->lines[0];
    QCOMPARE(line.wordCount, 6);
    const TextWord& word = text->words[line.firstWord];
    QCOMPARE(text->range(word.start, word.end), QStringLiteral("The"));
    QVERIFY(qAbs(word.rect.left - 70.0 / 595) < 0.01);
    QVERIFY(word.rect.top > 0.09 && word.rect.bottom < 0.14);
    QVERIFY(line.rect.right > word.rect.right);
}

void TestPdfReader::flagsPagesThatAreOnlyPictures()
{
    const QByteArray bytes = SamplePdf::draw([](SamplePdf::Pages& pages) {
        QImage image(60, 60, QImage::Format_RGB32);
        image.fill(Qt::darkGray);
        pages.painter().drawImage(QRectF(50, 50, 400, 400), image);
        pages.newPage();
        pages.newPage();
        pages.text(70, 100, QStringLiteral("Words."));
    });
    const auto text = PdfReader().read(bytes);
    QVERIFY(text);
    QCOMPARE(text->pages.size(), 3);
    QVERIFY(text->pages[0].hasImageOnly);
    QVERIFY2(!text->pages[1].hasImageOnly, "a blank page shows nothing");
    QVERIFY(!text->pages[2].hasImageOnly);
}

void TestPdfReader::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("blank pages") << SamplePdf::draw([](SamplePdf::Pages& pages) { pages.newPage(); });
    QTest::newRow("header only") << QByteArray("%PDF-1.7\n");
    QTest::newRow("a quarter of a file") << m_sample.left(m_sample.size() / 4);
    QTest::newRow("noise behind the header") << QByteArray("%PDF-1.7\n" + QByteArray(5000, 'x'));
}

void TestPdfReader::refusesBrokenFiles()
{
    QFETCH(QByteArray, bytes);
    const auto text = PdfReader().read(bytes);
    QVERIFY(!text);
    QVERIFY(!text.error().what.isEmpty());
    QVERIFY(!text.error().help.isEmpty());
}

void TestPdfReader::asksForAFileWithoutPassword()
{
    // The keys belong to no password, so none, not even the empty one, opens the file.
    const QByteArray key = '<' + QByteArray(32, 'k').toHex() + '>';
    const QByteArray bytes = "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n"
                             "2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n"
                             "3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>>\nendobj\n"
                             "4 0 obj\n<</Filter /Standard /V 1 /R 2 /P -4 /O "
        + key + " /U " + key
        + ">>\nendobj\n"
          "trailer\n<</Root 1 0 R /Encrypt 4 0 R /ID [<00><00>] /Size 5>>\n%%EOF\n";
    const auto text = PdfReader().read(bytes);
    QVERIFY(!text);
    QVERIFY2(text.error().what.contains(QStringLiteral("password")), qPrintable(text.error().what));
}

void TestPdfReader::ignoresOutputIntents()
{
    // The neutralised key has the same length, so a file that names it reads like one that does not.
    QByteArray bytes = m_sample;
    const qsizetype catalogue = bytes.indexOf("/Type /Catalog");
    QVERIFY(catalogue > 0);
    const auto plain = PdfReader().read(m_sample);
    bytes.insert(bytes.lastIndexOf("%%EOF"), "% /OutputIntents\n");
    const auto marked = PdfReader().read(bytes);
    QVERIFY(plain && marked);
    QCOMPARE(marked->text, plain->text);
}

void TestPdfReader::drawsPages()
{
    const auto image = PdfReader::render(m_sample, 2, 300);
    QVERIFY(image);
    QCOMPARE(image->width(), 300);
    QCOMPARE(image->format(), QImage::Format_RGB32);
    QCOMPARE(image->pixelColor(0, 0), QColor(Qt::white));
    QVERIFY(!PdfReader::render(m_sample, 3, 300));
    QVERIFY(!PdfReader::render(m_sample, 0, 300));
    QVERIFY(!PdfReader::render("%PDF-1.7", 1, 300));
}

QTEST_MAIN(TestPdfReader)

#include "tst_pdfreader.moc"
