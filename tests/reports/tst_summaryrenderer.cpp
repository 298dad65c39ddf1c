#include "../shared/comparisonrecords.h"

#include <pagebreaks.h>
#include <summaryrenderer.h>

#include <poppler-qt6.h>

#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

using namespace Councilscope;

namespace {

QImage picture()
{
    QImage image(1280, 300, QImage::Format_RGB32);
    image.fill(QColor(0xdd, 0xe6, 0xf0));
    return image;
}

SummaryRenderer renderer(const RecordSet& records, int councils, SummaryLength length = SummaryLength::Full)
{
    return SummaryRenderer(
        comparisonSummary(records, caseLedger(records, {}, FindingLinker()),
            {.councils = Testing::councilsOf(records).mid(0, councils), .today = QDate(2026, 6, 1), .length = length}),
        picture());
}

QStringList pdfPages(const QString& path)
{
    QStringList pages;
    const std::unique_ptr<Poppler::Document> pdf = Poppler::Document::load(path);
    for (int i = 0; pdf && i < pdf->numPages(); ++i) {
        pages << pdf->page(i)->text({}).simplified();
    }
    return pages;
}

} // namespace

class TestSummaryRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void htmlEscapesRecords();
    void htmlIsSelfContained();
    void documentLinksToEvidence();
    void pdfHasTextAndPageNumbers();
    void longTablesRepeatTheirHeader();
    void pageBreaksLoseNothing();
    void picturesThatNearlyFitAreShrunk_data();
    void picturesThatNearlyFitAreShrunk();
    void savesOdt();
    void saysWhyItCannotSave_data();
    void saysWhyItCannotSave();
    void picturesForTheEye();
};

void TestSummaryRenderer::htmlEscapesRecords()
{
    RecordSet records;
    Testing::addInspection(records,
        {QStringLiteral("York"), QDate(2022, 3, 4), Grade::Good, Grade::Good,
            {QStringLiteral("<script>alert(1)</script> & \"more\"")}});
    const QString html = renderer(records, 1).toHtml();
    QVERIFY(!html.contains(QLatin1String("<script>")));
    QVERIFY(html.contains(QLatin1String("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;")));
}

void TestSummaryRenderer::htmlIsSelfContained()
{
    const QString html = renderer(Testing::twoCouncils(), 2).toHtml();
    QVERIFY(html.contains(QLatin1String("src=\"data:image/png;base64,")));
    QVERIFY(!html.contains(QLatin1String("{{")));
    QVERIFY(html.contains(QLatin1String("href=\"#source-1\"")));
    QVERIFY(html.contains(QLatin1String("name=\"source-1\"")));
    QVERIFY(html.contains(QLatin1String("Inadequate from 29 July 2022")));
}

void TestSummaryRenderer::documentLinksToEvidence()
{
    const auto document = renderer(Testing::twoCouncils(), 2).toDocument(CitationLinks::ToEvidence);
    QVERIFY(document->toHtml().contains(QLatin1String("href=\"evidence:0\"")));
    QVERIFY(document->toPlainText().contains(QLatin1String("What is not known here")));
}

void TestSummaryRenderer::pdfHasTextAndPageNumbers()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("summary.pdf"));
    QVERIFY(renderer(Testing::twoCouncils(), 2).save(path));
    const QStringList pages = pdfPages(path);
    QVERIFY(pages.size() >= 2);
    QVERIFY(pages.first().contains(QLatin1String("Herefordshire and Hertfordshire")));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString number = QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size());
        QVERIFY2(pages.at(i).contains(number), qPrintable(pages.at(i)));
    }
    const QString all = pages.join(u' ');
    QVERIFY(all.contains(QLatin1String("Good since 21 November 2025")));
    QVERIFY(all.contains(QLatin1String("Sources")));
}

void TestSummaryRenderer::longTablesRepeatTheirHeader()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("summary.pdf"));
    QVERIFY(renderer(Testing::manyCouncils(40), 40).save(path));
    const QStringList pages = pdfPages(path);
    const auto withHeader = std::count_if(pages.cbegin(), pages.cend(),
        [](const QString& page) { return page.contains(QLatin1String("Council Overall Leadership")); });
    QVERIFY(withHeader >= 2);
}

void TestSummaryRenderer::pageBreaksLoseNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("summary.pdf"));
    const SummaryRenderer summary = renderer(Testing::manyCouncils(40), 40);
    QVERIFY(summary.save(path));
    const QStringList pages = pdfPages(path);
    const QString printed = pages.join(u' ');
    for (int i = 0; i < 40; ++i) {
        const QString finding = QStringLiteral("How quickly the %1st contact is read").arg(i);
        QVERIFY(printed.contains(finding));
        QVERIFY(printed.contains(QStringLiteral("[%1] Council number").arg(i + 1)));
    }
    for (const QString& page : pages) {
        const QString body = page.left(page.indexOf(QLatin1String("Councilscope: made from"))).trimmed();
        QVERIFY2(!body.endsWith(QLatin1String("What the latest reports ask for")), qPrintable(body.right(200)));
        QVERIFY2(!body.endsWith(QLatin1String("Sources")), qPrintable(body.right(200)));
    }
}

void TestSummaryRenderer::picturesThatNearlyFitAreShrunk_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<bool>("isShrunk");
    QTest::newRow("fits") << 300 << false;
    QTest::newRow("nearly fits") << 560 << true;
    QTest::newRow("too high") << 800 << false;
}

void TestSummaryRenderer::picturesThatNearlyFitAreShrunk()
{
    QFETCH(int, height);
    QFETCH(bool, isShrunk);
    QTextDocument document;
    document.setDocumentMargin(0);
    QImage image(400, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("test:image")), image);
    document.setHtml(QStringLiteral("<p style=\"margin-bottom: 400px\">Above</p><h2>Heading</h2>"
                                    "<p><img src=\"test:image\" width=\"400\"></p>"));
    document.setPageSize({600, 1000});
    mendPageBreaks(document, 1);
    QCOMPARE(document.pageCount() > 1, height == 800);
    const QTextImageFormat format = document.lastBlock().begin().fragment().charFormat().toImageFormat();
    QCOMPARE(format.width() < 400, isShrunk);
}

void TestSummaryRenderer::savesOdt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("summary.odt"));
    QVERIFY(renderer(Testing::twoCouncils(), 2).save(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("PK"));
    QVERIFY(bytes.contains("application/vnd.oasis.opendocument.text"));
    QVERIFY(bytes.contains("content.xml"));
}

void TestSummaryRenderer::saysWhyItCannotSave_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("ending") << QStringLiteral("summary.docx");
    QTest::newRow("folder") << QStringLiteral("/no/such/folder/summary.pdf");
}

void TestSummaryRenderer::saysWhyItCannotSave()
{
    QFETCH(QString, path);
    const Result<void> saved = renderer(Testing::twoCouncils(), 1).save(path);
    QVERIFY(!saved);
    QVERIFY(!saved.error().reason.isEmpty());
    QCOMPARE(saved.error().place, path);
}

void TestSummaryRenderer::picturesForTheEye()
{
    const QString folder = Testing::pictureFolder();
    if (folder.isEmpty()) {
        QSKIP("COUNCILSCOPE_PICTURES names no folder: no pictures are kept.");
    }
    QVERIFY(renderer(Testing::twoCouncils(), 2, SummaryLength::Brief).save(folder + QStringLiteral("/summary-2.pdf")));
    QVERIFY(renderer(Testing::twoCouncils(), 2).save(folder + QStringLiteral("/summary-2.html")));
    QVERIFY(renderer(Testing::twoCouncils(), 2).save(folder + QStringLiteral("/summary-2.odt")));
    QVERIFY(renderer(Testing::twoCouncils(), 1).save(folder + QStringLiteral("/summary-1.pdf")));
    QVERIFY(
        renderer(Testing::manyCouncils(40), 40, SummaryLength::Brief).save(folder + QStringLiteral("/summary-40.pdf")));
}

QTEST_MAIN(TestSummaryRenderer)
#include "tst_summaryrenderer.moc"
