#include <spanbuilder.h>

#include <QTest>

using namespace Councilscope;

namespace {

/// Two pages of two lines, each line of two words of ten characters, at known places.
PagedText sample()
{
    PagedText text;
    for (int page = 1; page <= 2; ++page) {
        if (page > 1) {
            text.text += QLatin1Char('\f');
        }
        TextPage textPage{.number = page, .start = text.text.size()};
        for (int row = 0; row < 2; ++row) {
            TextLine line{.start = text.text.size(), .page = page};
            line.firstWord = text.words.size();
            line.wordCount = 2;
            for (int w = 0; w < 2; ++w) {
                const qsizetype start = text.text.size();
                text.text += QStringLiteral("word%1%2%3 ").arg(page).arg(row).arg(w);
                text.words.push_back(
                    {start, text.text.size() - 1, {0.2 * w, 0.1 * row, 0.2 * w + 0.1, 0.1 * row + 0.05}});
            }
            text.text.chop(1);
            line.end = text.text.size();
            line.rect = text.words[line.firstWord].rect.united(text.words.last().rect);
            text.text += QLatin1Char('\n');
            text.lines.push_back(line);
        }
        textPage.end = text.text.size();
        text.pages.push_back(textPage);
    }
    return text;
}

} // namespace

class TestSpanBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPagesAndLines();
    void quotesTheText();
    void makesOneBoxForEachLine();
    void leavesOutSpaceAtTheEnds();
    void refusesEmptyRanges();
    void countsCodePoints();
};

void TestSpanBuilder::findsPagesAndLines()
{
    const PagedText text = sample();
    QCOMPARE(text.pageAt(0), 1);
    QCOMPARE(text.pageAt(text.pages[1].start), 2);
    QCOMPARE(text.lineAt(0), qsizetype(0));
    QCOMPARE(text.lineAt(text.lines[1].start - 1), qsizetype(0));
    QCOMPARE(text.lineAt(text.text.size()), qsizetype(3));
    QCOMPARE(PagedText().pageAt(3), 0);
    QCOMPARE(PagedText().lineAt(3), qsizetype(-1));
}

void TestSpanBuilder::quotesTheText()
{
    const PagedText text = sample();
    const SpanBuilder spans(text, QStringLiteral("ab"), QStringLiteral("a.pdf"));
    const qsizetype start = text.text.indexOf(QStringLiteral("word201"));
    const SourceSpan span = spans.span(start, start + 7, QStringLiteral("a.rule"), 3);
    QVERIFY(span.isValid());
    QCOMPARE(span.quote, QStringLiteral("word201"));
    QCOMPARE(span.quote, text.text.mid(span.start, span.end - span.start));
    QCOMPARE(span.page, 2);
    QCOMPARE(span.sha256, QStringLiteral("ab"));
    QCOMPARE(span.file, QStringLiteral("a.pdf"));
    QCOMPARE(span.ruleId, QStringLiteral("a.rule"));
    QCOMPARE(span.ruleVersion, 3);
}

void TestSpanBuilder::makesOneBoxForEachLine()
{
    const PagedText text = sample();
    const SpanBuilder spans(text, {}, {});
    const qsizetype start = text.text.indexOf(QStringLiteral("word111"));
    const SourceSpan span = spans.span(start, text.text.indexOf(QStringLiteral("word201")), {});
    QCOMPARE(span.boxes.size(), 2);
    QCOMPARE(span.boxes[0].page, 1);
    QCOMPARE(span.boxes[0].rect, (NormalizedRect{0.2, 0.1, 0.1 + 0.2, 0.1 + 0.05}));
    QCOMPARE(span.boxes[1].page, 2);
    QCOMPARE(span.boxes[1].rect.left, 0.0);
}

void TestSpanBuilder::leavesOutSpaceAtTheEnds()
{
    const PagedText text = sample();
    const SpanBuilder spans(text, {}, {});
    const SourceSpan span = spans.span(7, 16, {});
    QCOMPARE(span.quote, QStringLiteral("word101"));
    QCOMPARE(span.boxes.size(), 1);
}

void TestSpanBuilder::refusesEmptyRanges()
{
    const PagedText text = sample();
    const SpanBuilder spans(text, {}, {});
    QVERIFY(!spans.span(7, 8, {}).isValid());
    QVERIFY(!spans.span(5, 5, {}).isValid());
    QVERIFY(!spans.span(9, 2, {}).isValid());
    QVERIFY(!spans.span(1000, 2000, {}).isValid());
}

void TestSpanBuilder::countsCodePoints()
{
    PagedText text;
    text.text = QStringLiteral("\U0001F600 plan");
    text.pages.push_back({.end = text.text.size()});
    text.lines.push_back({.end = text.text.size()});
    const SourceSpan span = SpanBuilder(text, {}, {}).span(3, 7, {});
    QCOMPARE(span.quote, QStringLiteral("plan"));
    QCOMPARE(span.start, qsizetype(3));
    QCOMPARE(span.pointStart, qsizetype(2));
    QCOMPARE(span.pointEnd, qsizetype(6));
    QVERIFY(span.boxes.isEmpty());
}

QTEST_GUILESS_MAIN(TestSpanBuilder)

#include "tst_spanbuilder.moc"
