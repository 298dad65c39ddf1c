#include <ocr.h>
#include <pdfreader.h>

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace Councilscope;

class OcrTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTsv();
    void mendsBullets_data();
    void mendsBullets();
    void readsNothingFromNothing();
    void saysWhatIsMissing();
    void saysThatTimeIsUp();
    void saysThatTheProgramFailed();
    void readsAScannedPage();
};

namespace {

const QStringList sentences{QStringLiteral("Inspection of the children's services of Exampleshire"),
    QStringLiteral("The council should improve the supervision"),
    QStringLiteral("of its newly appointed social workers.")};

/// A page of A4 that is one picture at 200 dots an inch, as a scanner makes it; behind it one with real text.
QByteArray scannedPdf()
{
    QImage picture(1654, 2339, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    {
        QPainter painter(&picture);
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(38);
        painter.setFont(font);
        painter.setPen(Qt::black);
        for (qsizetype i = 0; i < sentences.size(); ++i) {
            painter.drawText(QPointF(200, 400 + 70 * i), sentences[i]);
        }
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(200);
        QPainter painter(&writer);
        painter.drawImage(QRect(0, 0, writer.width(), writer.height()), picture);
        writer.newPage();
        painter.drawText(QPointF(200, 400), QStringLiteral("Printed words"));
    }
    return buffer.data();
}

} // namespace

void OcrTest::readsTsv()
{
    const QString tsv = QStringLiteral(
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n"
        "4\t1\t1\t1\t1\t0\t300\t600\t900\t50\t-1\t\n"
        "5\t1\t1\t1\t1\t1\t300\t612\t200\t30\t90.0\tcare\n"
        "5\t1\t1\t1\t1\t2\t520\t600\t300\t50\t60\tplan\n"
        "4\t1\t1\t1\t2\t0\t300\t700\t900\t40\t-1\t\n"
        "5\t1\t1\t1\t2\t1\t300\t700\t200\t40\t75\tnext\n"
        "5\t1\t1\t1\t2\t2\t520\t700\t200\t40\t95\t \n");
    const OcrPage page = Ocr::fromTsv(tsv, 300);
    QCOMPARE(page.words.size(), 3);
    QCOMPARE(page.words[0].text, QStringLiteral("care"));
    QCOMPARE(page.words[0].rect, QRectF(72, 144, 48, 12)); // 300 dots are 72 points; as high as its line
    QCOMPARE(page.words[1].rect.top(), page.words[0].rect.top());
    QCOMPARE(page.words[2].rect.height(), 12.0); // a line without tall letters is as high as the others
    QCOMPARE(page.confidence, 0.75);
}

void OcrTest::mendsBullets_data()
{
    QTest::addColumn<QString>("sign");
    QTest::addColumn<int>("gap"); // pixels; the line is 50 high
    QTest::addColumn<bool>("isBullet");
    QTest::newRow("letter e") << QStringLiteral("e") << 60 << true;
    QTest::newRow("trade mark") << QStringLiteral("™") << 60 << true;
    QTest::newRow("letter and sign") << QStringLiteral("m@") << 60 << true;
    QTest::newRow("a bullet read rightly") << QStringLiteral("•") << 60 << true;
    QTest::newRow("a word's distance") << QStringLiteral("e") << 20 << false;
    QTest::newRow("article") << QStringLiteral("a") << 60 << false;
    QTest::newRow("number") << QStringLiteral("9.") << 60 << false;
    QTest::newRow("letter of a list") << QStringLiteral("b)") << 60 << false;
    QTest::newRow("dash") << QStringLiteral("–") << 60 << false;
}

void OcrTest::mendsBullets()
{
    QFETCH(QString, sign);
    QFETCH(int, gap);
    QFETCH(bool, isBullet);
    const QString tsv = QStringLiteral("4\t1\t1\t1\t1\t0\t300\t600\t900\t50\t-1\t\n"
                                       "5\t1\t1\t1\t1\t1\t300\t600\t20\t50\t75\t%1\n"
                                       "5\t1\t1\t1\t1\t2\t%2\t600\t200\t50\t75\tPlans\n")
                            .arg(sign)
                            .arg(320 + gap);
    const OcrPage page = Ocr::fromTsv(tsv, 300);
    QCOMPARE(page.words.size(), 2);
    QCOMPARE(page.words[0].text, isBullet ? QStringLiteral("•") : sign);
}

void OcrTest::readsNothingFromNothing()
{
    const OcrPage page = Ocr::fromTsv(QStringLiteral("garbage\n\n4\t1\n"), 300);
    QVERIFY(page.words.isEmpty());
    QCOMPARE(page.confidence, 0.0);
}

void OcrTest::saysWhatIsMissing()
{
    Ocr ocr(80, QString());
    QVERIFY(!ocr.isAvailable());
    QVERIFY(ocr.read(QImage()).problem.contains(QLatin1String("tesseract-ocr")));
}

void OcrTest::saysThatTimeIsUp()
{
    Ocr ocr(0, QStringLiteral("/bin/true"));
    const OcrPage page = ocr.read(QImage(10, 10, QImage::Format_Grayscale8));
    QVERIFY(page.problem.contains(QLatin1String("time")));
    QVERIFY(page.words.isEmpty());
}

void OcrTest::saysThatTheProgramFailed()
{
    Ocr ocr(10, QStringLiteral("/bin/false"));
    QImage picture(10, 10, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QVERIFY(ocr.read(picture).problem.contains(QLatin1String("could not read")));
}

void OcrTest::readsAScannedPage()
{
    if (Ocr::installedProgram().isEmpty()) {
        QSKIP("The package tesseract-ocr is not installed here.");
    }
    const auto text = PdfReader().read(scannedPdf());
    QVERIFY2(text, text ? "" : qPrintable(text.error().toLine()));
    QCOMPARE(text->pages.size(), 2);
    const TextPage& page = text->pages[0];
    QVERIFY(!page.hasImageOnly);
    QVERIFY2(page.ocrConfidence > 0.5, qPrintable(QString::number(page.ocrConfidence)));
    QVERIFY(page.unreadReason.isEmpty());
    QCOMPARE(text->pages[1].ocrConfidence, 0.0);
    QVERIFY(text->text.contains(QLatin1String("improve the supervision")));
    QVERIFY(text->text.contains(QLatin1String("newly appointed social workers")));
    // The words stand where the picture shows them: the first line's baseline is at 400 of 2339.
    QVERIFY(!text->lines.isEmpty());
    const NormalizedRect rect = text->lines.first().rect;
    QVERIFY2(rect.top > 0.14 && rect.bottom < 0.185, qPrintable(QString::number(rect.top)));
    QVERIFY(rect.left > 0.1 && rect.left < 0.14);
    QVERIFY(!text->words.isEmpty() && !text->words.first().rect.isEmpty());
}

QTEST_MAIN(OcrTest)

#include "tst_ocr.moc"
