#include <extractionengine.h>
#include <readerregistry.h>

#include <QDir>
#include <QTest>

using namespace Councilscope;

namespace {

QDir samples()
{
    return QDir(QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/resources/samples"));
}

/// The document as a council would put it on its site: headings, paragraphs, lists and tables, a menu and a notice.
QString asWebPage(const PagedText& text)
{
    QString body;
    QString open; // the element that the next line may continue
    const auto close = [&] {
        if (!open.isEmpty()) {
            body += QStringLiteral("</%1>\n").arg(open);
        }
        open.clear();
    };
    static const QRegularExpression bullet(QStringLiteral("^\\s*[•◼■▪●○◦-]\\s*"));
    for (const TextLine& line : text.lines) {
        QString words = text.range(line.start, line.end).toString();
        if (line.role == LineRole::Footnote) {
            continue;
        }
        const bool isBullet = line.role == LineRole::ListItem && bullet.match(words).hasMatch();
        const bool starts = line.startsParagraph || line.role != LineRole::Body;
        if (starts || open.isEmpty()) {
            close();
            open = line.role == LineRole::Heading ? QStringLiteral("h2")
                : line.role == LineRole::TableRow ? QStringLiteral("table")
                : isBullet                        ? QStringLiteral("li")
                                                  : QStringLiteral("p");
            body += QStringLiteral("<%1>").arg(open);
        } else {
            body += u'\n';
        }
        words = (isBullet ? words.remove(bullet) : words).toHtmlEscaped();
        body += line.role == LineRole::TableRow
            ? QStringLiteral("<tr><td>%1</td></tr>").arg(words.replace(u'\t', QStringLiteral("</td><td>")))
            : words;
        if (line.role == LineRole::TableRow || line.role == LineRole::Heading) {
            close();
        }
    }
    close();
    return QStringLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Example</title></head><body>"
                          "<nav>Home</nav><div class=\"cookie-notice\">We use cookies. Areas for improvement:</div>"
                          "<main>%1</main><footer>Contact</footer></body></html>")
        .arg(body);
}

DocumentFacts factsOf(const PagedText& text, const QString& name)
{
    static const ExtractionEngine engine;
    return engine.extract(text, {QStringLiteral("00"), name});
}

QStringList findings(const DocumentFacts& facts)
{
    QStringList list;
    for (const Finding& finding : facts.findings) {
        list << QString(key(finding.kind) + QStringLiteral(": ") + finding.text);
    }
    return list;
}

QStringList judgements(const DocumentFacts& facts)
{
    QStringList list;
    for (const Judgement& judgement : facts.judgements) {
        list << QString(key(judgement.area) + QStringLiteral(": ") + key(judgement.grade));
    }
    return list;
}

} // namespace

/// The same document as a PDF and as a web page says the same.
class TestWebPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readLikeTheirPdf_data();
    void readLikeTheirPdf();
};

void TestWebPages::readLikeTheirPdf_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = samples().entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        QTest::newRow(qPrintable(file)) << file;
    }
}

void TestWebPages::readLikeTheirPdf()
{
    QFETCH(QString, file);
    QFile source(samples().filePath(file));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const ReaderRegistry registry = ReaderRegistry::withAllReaders();
    const Result<PagedText> printed = registry.read(source.readAll(), file);
    QVERIFY(printed);
    const QString name = QString(file).replace(QStringLiteral(".pdf"), QStringLiteral(".html"));
    const Result<PagedText> shown = registry.read(asWebPage(*printed).toUtf8(), name);
    QVERIFY(shown);
    QVERIFY(!shown->isPaged());

    const DocumentFacts pdf = factsOf(*printed, file);
    const DocumentFacts html = factsOf(*shown, name);
    QVERIFY(pdf.inspection && html.inspection);
    QCOMPARE(key(html.document.kind), key(pdf.document.kind));
    QCOMPARE(key(html.document.framework), key(pdf.document.framework));
    QCOMPARE(html.document.council, pdf.document.council);
    QCOMPARE(html.document.published.toIso(), pdf.document.published.toIso());
    QCOMPARE(judgements(html), judgements(pdf));
    QCOMPARE(findings(html), findings(pdf));
    QCOMPARE(html.observations.size(), pdf.observations.size());
    QCOMPARE(html.inspection->start.toIso(), pdf.inspection->start.toIso());
    QCOMPARE(html.inspection->end.toIso(), pdf.inspection->end.toIso());
    QCOMPARE(html.inspection->leadInspector, pdf.inspection->leadInspector);
}

QTEST_GUILESS_MAIN(TestWebPages)
#include "tst_webpages.moc"
