// Reads every document of the corpus folder, when there is one, and checks what holds of any text with layout.
#include <readerregistry.h>

#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

using namespace Councilscope;

namespace {

QString corpusFolder()
{
    const QString given = qEnvironmentVariable("COUNCILSCOPE_CORPUS");
    return given.isEmpty() ? QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/../shared") : given;
}

bool isInside(const NormalizedRect& inner, const NormalizedRect& outer)
{
    constexpr double rounding = 1e-9;
    return inner.left >= outer.left - rounding && inner.right <= outer.right + rounding
        && inner.top >= outer.top - rounding && inner.bottom <= outer.bottom + rounding;
}

/// What is wrong with a text; empty when all invariants hold.
QString defectOf(const PagedText& text)
{
    qsizetype offset = 0;
    qsizetype nextWord = 0;
    for (const TextLine& line : text.lines) {
        if (line.start < offset || line.end <= line.start || line.end > text.text.size()) {
            return QStringLiteral("lines are not ascending at %1").arg(line.start);
        }
        if (line.firstWord != nextWord || line.wordCount < 1) {
            return QStringLiteral("words of the line at %1 are not the next ones").arg(line.start);
        }
        for (qsizetype w = line.firstWord; w < line.firstWord + line.wordCount; ++w) {
            const TextWord& word = text.words[w];
            if (word.start < line.start || word.end > line.end || word.end <= word.start) {
                return QStringLiteral("a word leaves the line at %1").arg(line.start);
            }
            if (text.isPaged() && !isInside(word.rect, line.rect)) {
                return QStringLiteral("a word's box leaves the line at %1").arg(line.start);
            }
        }
        if (text.isPaged() && !isInside(line.rect, {0, 0, 1, 1})) {
            return QStringLiteral("a line's box leaves the page at %1").arg(line.start);
        }
        if (text.pageAt(line.start) != line.page) {
            return QStringLiteral("the line at %1 is on another page").arg(line.start);
        }
        offset = line.end;
        nextWord += line.wordCount;
    }
    return nextWord == text.words.size() ? QString() : QStringLiteral("words belong to no line");
}

} // namespace

class TestCorpusReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryDocument_data();
    void readsEveryDocument();
};

void TestCorpusReading::readsEveryDocument_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(corpusFolder() + QStringLiteral("/library"), QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(QFileInfo(path).dir().dirName() + QLatin1Char('/') + QFileInfo(path).fileName()))
            << path;
        ++count;
    }
    if (count == 0) {
        QSKIP("There is no folder with documents (set COUNCILSCOPE_CORPUS).");
    }
}

void TestCorpusReading::readsEveryDocument()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto text = ReaderRegistry::withAllReaders().read(bytes, QFileInfo(path).fileName());
    if (!text) {
        QVERIFY2(!bytes.startsWith("%PDF-"), qPrintable(text.error().toLine()));
        return;
    }
    QVERIFY(!text->pages.isEmpty());
    QVERIFY(!text->lines.isEmpty());
    QCOMPARE(defectOf(*text), QString());
    QVERIFY2(!text->text.contains(QChar(0x00AD)) || !text->isPaged(), "soft hyphens");
}

QTEST_GUILESS_MAIN(TestCorpusReading)

#include "tst_corpusreading.moc"
