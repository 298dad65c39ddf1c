#include <extractionengine.h>
#include <readerregistry.h>

#include <QDirIterator>
#include <QTest>
#include <QtConcurrentMap>

using namespace Councilscope;

namespace {

/// What was checked in one document and what is wrong with it.
struct Report
{
    int facts = 0;
    int boxes = 0;
    QStringList mistakes;
};

class Checker
{
public:
    Checker(const PagedText& text, const QString& file)
        : m_text(text)
        , m_points(text.text.toUcs4())
        , m_file(file)
    {
    }

    void check(const SourceSpan& span, const QString& what);
    /// Every word of a finding stands in its quote.
    void checkWords(const Finding& finding);
    [[nodiscard]] const Report& report() const { return m_report; }

private:
    void fail(const QString& what, const QString& reason, const SourceSpan& span)
    {
        m_report.mistakes << QStringLiteral("%1: %2: %3: page %4, %5-%6, “%7”")
                                 .arg(m_file, what, reason)
                                 .arg(span.page)
                                 .arg(span.start)
                                 .arg(span.end)
                                 .arg(span.quote.left(80).simplified());
    }
    void checkBoxes(const SourceSpan& span, const QString& what);

    const PagedText& m_text;
    QVector<uint> m_points; ///< the code points of the text
    QString m_file;
    Report m_report;
};

void Checker::check(const SourceSpan& span, const QString& what)
{
    ++m_report.facts;
    if (!span.isValid() || span.quote.isEmpty()) {
        fail(what, QStringLiteral("no evidence"), span);
        return;
    }
    if (m_text.text.mid(span.start, span.end - span.start) != span.quote) {
        fail(what, QStringLiteral("the quote is not the text between its offsets"), span);
    }
    const QVector<uint> quoted = m_points.mid(span.pointStart, span.pointEnd - span.pointStart);
    if (QString::fromUcs4(reinterpret_cast<const char32_t*>(quoted.constData()), quoted.size()) != span.quote) {
        fail(what, QStringLiteral("the quote is not the text between its code points"), span);
    }
    if (span.page != m_text.pageAt(span.start)) {
        fail(what, QStringLiteral("another page"), span);
    }
    checkBoxes(span, what);
}

void Checker::checkBoxes(const SourceSpan& span, const QString& what)
{
    constexpr double Tolerance = 1e-6;
    if (!m_text.isPaged()) {
        return;
    }
    for (const PageBox& box : span.boxes) {
        ++m_report.boxes;
        const NormalizedRect& rect = box.rect;
        if (rect.isEmpty() || rect.left < 0 || rect.top < 0 || rect.right > 1 || rect.bottom > 1) {
            fail(what, QStringLiteral("an empty box or one outside its page"), span);
        }
    }
    for (qsizetype i = qMax<qsizetype>(0, m_text.lineAt(span.start)); i < m_text.lines.size(); ++i) {
        const TextLine& line = m_text.lines[i];
        for (qsizetype w = line.firstWord; w < line.firstWord + line.wordCount; ++w) {
            const TextWord& word = m_text.words[w];
            if (word.start >= span.end || word.end <= span.start) {
                continue;
            }
            const bool isInside = std::any_of(span.boxes.begin(), span.boxes.end(), [&](const PageBox& box) {
                return box.page == line.page && word.rect.left >= box.rect.left - Tolerance
                    && word.rect.right <= box.rect.right + Tolerance && word.rect.top >= box.rect.top - Tolerance
                    && word.rect.bottom <= box.rect.bottom + Tolerance;
            });
            if (!isInside) {
                fail(what, QStringLiteral("a word outside the boxes"), span);
                return;
            }
        }
        if (line.start >= span.end) {
            break;
        }
    }
}

void Checker::checkWords(const Finding& finding)
{
    // Blanks and hyphens at line ends are mended.
    static const QRegularExpression mended(QStringLiteral("[\\s\\x{AD}-]+"));
    QString text = finding.text;
    QString quote = finding.source.quote;
    text.replace(mended, QStringLiteral(" "));
    quote.replace(mended, QStringLiteral(" "));
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    qsizetype at = 0;
    for (const QString& word : words) {
        at = quote.indexOf(word, at);
        if (at < 0) {
            fail(QStringLiteral("finding"), QStringLiteral("“%1” is not in the quote").arg(word), finding.source);
            return;
        }
        at += word.size();
    }
}

QString corpus()
{
    const QString named = qEnvironmentVariable("COUNCILSCOPE_CORPUS");
    return named.isEmpty() ? QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/../shared") : named;
}

QStringList documents()
{
    QStringList files;
    for (const char* folder : {"/library", "/seeds"}) {
        QDirIterator iterator(corpus() + QLatin1String(folder), QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            files << iterator.next();
        }
    }
    files.sort();
    return files;
}

Report checked(const QString& path)
{
    static const ExtractionEngine engine;
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        return {0, 0, {QString(path + QStringLiteral(": ") + file.errorString())}};
    }
    const Result<PagedText> text = ReaderRegistry::withAllReaders().read(file.readAll(), name);
    if (!text) {
        return {}; // what cannot be read has no facts
    }
    const DocumentFacts facts = engine.extract(*text, {QStringLiteral("00"), name});
    Checker checker(*text, name);
    for (const Judgement& judgement : facts.judgements) {
        checker.check(judgement.source, QStringLiteral("judgement"));
    }
    for (const Finding& finding : facts.findings) {
        checker.check(finding.source, QStringLiteral("finding"));
        checker.checkWords(finding);
    }
    for (const Observation& observation : facts.observations) {
        checker.check(observation.source, QStringLiteral("observation"));
    }
    for (const Statement& statement : facts.statements) {
        checker.check(statement.source, QStringLiteral("statement"));
    }
    for (const SourceSpan& span : facts.inspection ? facts.inspection->evidence : QVector<SourceSpan>()) {
        checker.check(span, QStringLiteral("inspection"));
    }
    return checker.report();
}

} // namespace

/// The evidence of every fact of every document beside the repository: quote, offsets, page and boxes.
class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFactLiesWhereItSays();
};

void TestEvidence::everyFactLiesWhereItSays()
{
    const QStringList files = documents();
    if (files.isEmpty()) {
        QSKIP("There are no documents beside the repository; set COUNCILSCOPE_CORPUS to the folder that holds library/ "
              "and seeds/.");
    }
    Report all;
    const QVector<Report> reports = QtConcurrent::blockingMapped<QVector<Report>>(files, checked);
    for (const Report& report : reports) {
        all.facts += report.facts;
        all.boxes += report.boxes;
        all.mistakes << report.mistakes;
    }
    qInfo("%d facts with %d boxes in %d documents; %d mistakes", all.facts, all.boxes, int(files.size()),
        int(all.mistakes.size()));
    for (const QString& mistake : std::as_const(all.mistakes).first(qMin<qsizetype>(20, all.mistakes.size()))) {
        qInfo("%s", qPrintable(mistake));
    }
    QVERIFY(all.facts > 0);
    QCOMPARE(all.mistakes.size(), 0);
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
