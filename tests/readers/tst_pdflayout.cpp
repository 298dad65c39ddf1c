#include "samplepdf.h"

#include <linefinder.h>
#include <pdfreader.h>

#include <QTest>

using namespace Councilscope;

namespace {

PagedText readSample(const std::function<void(SamplePdf::Pages&)>& drawing)
{
    const auto text = PdfReader().read(SamplePdf::draw(drawing));
    return text ? *text : PagedText{};
}

QStringList linesOf(const PagedText& text)
{
    QStringList lines;
    for (const TextLine& line : text.lines) {
        lines << text.range(line.start, line.end).toString();
    }
    return lines;
}

LineRole roleOf(const PagedText& text, const QString& start)
{
    for (const TextLine& line : text.lines) {
        if (text.range(line.start, line.end).startsWith(start)) {
            return line.role;
        }
    }
    return LineRole::Footnote;
}

bool startsParagraph(const PagedText& text, const QString& start)
{
    for (const TextLine& line : text.lines) {
        if (text.range(line.start, line.end).startsWith(start)) {
            return line.startsParagraph;
        }
    }
    return false;
}

const QStringList prose{QStringLiteral("Managers look at every case each month and write down"),
    QStringLiteral("what they decide. Most workers say that this helps them,"),
    QStringLiteral("and the records that we read agree with what they say.")};

} // namespace

class TestPdfLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalisesWords_data();
    void normalisesWords();
    void findsListMarks_data();
    void findsListMarks();
    void keepsTableRowsTogether();
    void keepsCentredCellsTogether();
    void keepsTightRowsApart();
    void readsColumnsOneAfterTheOther();
    void keepsListsOutOfTables();
    void keepsProseWithAWideGap();
    void takesOutFurniture();
    void keepsBodyThatRepeatsItself();
    void marksHeadingsAndParagraphs();
    void marksFootnotes();
    void keepsHyphensAtLineEnds();
    void mendsLetterSpacing();
};

void TestPdfLayout::normalisesWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("private bullet") << QString(QChar(0xF0B7)) << QString(QChar(0x2022));
    QTest::newRow("square bullet") << QString(QChar(0x25FC)) << QString(QChar(0x2022));
    QTest::newRow("ligature") << QString(QChar(0xFB01) + QStringLiteral("nd")) << QStringLiteral("find");
    QTest::newRow("soft hyphen") << QString(QStringLiteral("co") + QChar(0x00AD) + QStringLiteral("operate"))
                                 << QStringLiteral("cooperate");
    QTest::newRow("fixed space") << QString(QStringLiteral("10") + QChar(0x00A0) + QStringLiteral("May"))
                                 << QStringLiteral("10 May");
    QTest::newRow("curly quote") << QString(QStringLiteral("children") + QChar(0x2019) + QStringLiteral("s"))
                                 << QString(QStringLiteral("children") + QChar(0x2019) + QStringLiteral("s"));
    QTest::newRow("only invisible") << QString(QChar(0x200B)) << QString();
}

void TestPdfLayout::normalisesWords()
{
    QFETCH(QString, word);
    QTEST(normalizedWord(word), "expected");
}

void TestPdfLayout::findsListMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    for (const char* mark : {"•", "-", "§", "ƒ", "1.", "59.", "2.1", "(b)", "c)", "iv."}) {
        QTest::newRow(mark) << QString::fromUtf8(mark) << true;
    }
    for (const char* word : {"2014.", "children", "A", "", "1,200", "10%"}) {
        QTest::newRow(word) << QString::fromUtf8(word) << false;
    }
}

void TestPdfLayout::findsListMarks()
{
    QFETCH(QString, text);
    QTEST(isListMark(text), "expected");
}

void TestPdfLayout::keepsTableRowsTogether()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        double y = pages.lines(70, 100, prose) + 20;
        pages.text(75, y, QStringLiteral("Topic"));
        pages.text(330, y, QStringLiteral("Mark"));
        pages.lines(75, y + 30, {QStringLiteral("How well the team plans its"), QStringLiteral("work with families")});
        pages.lines(330, y + 30, {QStringLiteral("Needs to be"), QStringLiteral("done better")});
        pages.text(75, y + 75, QStringLiteral("What leaders do"));
        pages.text(330, y + 75, QStringLiteral("Fine"));
        pages.lines(70, y + 110, prose);
    });
    const QStringList lines = linesOf(text);
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines[3], QStringLiteral("Topic\tMark"));
    QCOMPARE(lines[4], QStringLiteral("How well the team plans its work with families\tNeeds to be done better"));
    QCOMPARE(lines[5], QStringLiteral("What leaders do\tFine"));
    QCOMPARE(roleOf(text, QStringLiteral("How well")), LineRole::TableRow);
    QCOMPARE(roleOf(text, QStringLiteral("Managers")), LineRole::Body);
}

void TestPdfLayout::keepsCentredCellsTogether()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        double y = pages.lines(70, 100, prose) + 20;
        for (const QString& topic :
            {QStringLiteral("1. The first of the topics"), QStringLiteral("2. The second of the topics")}) {
            pages.text(400, y, QStringLiteral("Needs"));
            pages.text(70, y + 7.5, topic);
            pages.text(400, y + 15, QStringLiteral("improving"));
            y += 45;
        }
        pages.lines(70, y, prose);
    });
    const QStringList lines = linesOf(text);
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines[3], QStringLiteral("1. The first of the topics\tNeeds improving"));
    QCOMPARE(lines[4], QStringLiteral("2. The second of the topics\tNeeds improving"));
}

void TestPdfLayout::keepsTightRowsApart()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        double y = pages.lines(70, 100, prose) + 30;
        const QStringList entries{
            QStringLiteral("Summary"), QStringLiteral("What we found in the offices"), QStringLiteral("Next steps")};
        for (int i = 0; i < entries.size(); ++i, y += 15) {
            pages.text(70, y, entries[i]);
            pages.text(480, y, QString::number(3 + i));
        }
        pages.lines(70, y + 30, prose);
    });
    const QStringList lines = linesOf(text);
    QVERIFY(lines.contains(QStringLiteral("Summary\t3")));
    QVERIFY(lines.contains(QStringLiteral("What we found in the offices\t4")));
    QVERIFY(lines.contains(QStringLiteral("Next steps\t5")));
}

void TestPdfLayout::readsColumnsOneAfterTheOther()
{
    const QString left = QStringLiteral("left words fill this narrow line %1");
    const QString right = QStringLiteral("right words fill another line %1");
    const PagedText text = readSample([&](SamplePdf::Pages& pages) {
        for (int i = 0; i < 12; ++i) {
            pages.text(60, 100 + 15 * i, left.arg(i));
            pages.text(320, 100 + 15 * i, right.arg(i));
        }
    });
    const QStringList lines = linesOf(text);
    QCOMPARE(lines.size(), 24);
    QCOMPARE(lines[0], left.arg(0));
    QCOMPARE(lines[11], left.arg(11));
    QCOMPARE(lines[12], right.arg(0));
    QCOMPARE(roleOf(text, QStringLiteral("right words")), LineRole::Body);
}

void TestPdfLayout::keepsListsOutOfTables()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        double y = 100;
        for (int i = 0; i < 3; ++i, y += 15) {
            pages.text(70, y, QStringLiteral("•"));
            y = pages.lines(95, y, prose);
        }
        pages.text(70, y, QStringLiteral("59."));
        pages.lines(130, y, prose);
    });
    const QStringList lines = linesOf(text);
    QCOMPARE(lines.size(), 12);
    QCOMPARE(lines[0], QString(QStringLiteral("• ") + prose[0]));
    QCOMPARE(lines[9], QString(QStringLiteral("59. ") + prose[0]));
    QCOMPARE(roleOf(text, QStringLiteral("•")), LineRole::ListItem);
    QCOMPARE(roleOf(text, QStringLiteral("59.")), LineRole::ListItem);
    QCOMPARE(roleOf(text, prose[1]), LineRole::Body);
    QVERIFY(startsParagraph(text, QStringLiteral("59.")));
    QVERIFY(!startsParagraph(text, prose[1]));
}

void TestPdfLayout::keepsProseWithAWideGap()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        pages.text(70, 100, prose[0]);
        pages.text(70, 115, QStringLiteral("what they"));
        pages.text(150, 115, QStringLiteral("decide. Most workers say that this helps them,"));
        pages.text(70, 130, prose[2]);
    });
    const QStringList lines = linesOf(text);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1], prose[1]);
    QCOMPARE(roleOf(text, prose[1]), LineRole::Body);
}

void TestPdfLayout::takesOutFurniture()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        for (int page = 1; page <= 5; ++page) {
            if (page > 1) {
                pages.newPage();
            }
            pages.text(70, 40, QStringLiteral("A report on some town"), 9);
            pages.lines(70, 150 + 10 * page, prose);
            pages.text(300, 815, QString::number(page));
        }
    });
    QVERIFY(!text.text.contains(QStringLiteral("some town")));
    QCOMPARE(text.furniture.size(), 10);
    QCOMPARE(linesOf(text).size(), 15);
    QCOMPARE(text.furniture.first().page, 1);
}

void TestPdfLayout::keepsBodyThatRepeatsItself()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        for (int page = 1; page <= 5; ++page) {
            if (page > 1) {
                pages.newPage();
            }
            pages.text(70, 60,
                QStringLiteral("Page %1 begins with a line of its own, unlike %2")
                    .arg(QString(page, QLatin1Char('a')), QString(page, QLatin1Char('b'))));
            pages.lines(70, 400, prose);
        }
    });
    QCOMPARE(linesOf(text).size(), 20);
    QVERIFY(text.furniture.isEmpty());
}

void TestPdfLayout::marksHeadingsAndParagraphs()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        pages.text(70, 100, QStringLiteral("What must change"), 16);
        double y = pages.lines(70, 130, prose);
        pages.text(70, y + 10, QStringLiteral("A new paragraph after a gap."));
    });
    QCOMPARE(roleOf(text, QStringLiteral("What must")), LineRole::Heading);
    QVERIFY(startsParagraph(text, prose[0]));
    QVERIFY(!startsParagraph(text, prose[1]));
    QVERIFY(startsParagraph(text, QStringLiteral("A new paragraph")));
}

void TestPdfLayout::marksFootnotes()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        pages.lines(70, 100, prose);
        pages.text(70, 700, QStringLiteral("1 This explains a word above."), 8);
        pages.text(70, 710, QStringLiteral("It goes on for a second line."), 8);
    });
    QCOMPARE(roleOf(text, QStringLiteral("1 This")), LineRole::Footnote);
    QCOMPARE(roleOf(text, QStringLiteral("It goes")), LineRole::Footnote);
    QCOMPARE(roleOf(text, prose[2]), LineRole::Body);
}

void TestPdfLayout::keepsHyphensAtLineEnds()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        pages.lines(70, 100, {QStringLiteral("This is the work of a multi-"), QStringLiteral("agency team.")});
    });
    QCOMPARE(text.text, QStringLiteral("This is the work of a multi-\nagency team.\n"));
}

void TestPdfLayout::mendsLetterSpacing()
{
    const PagedText text = readSample([](SamplePdf::Pages& pages) {
        const QString word = QStringLiteral("Findings");
        for (int i = 0; i < word.size(); ++i) {
            pages.text(70 + 18 * i, 100, QString(word[i]), 14);
        }
        pages.lines(70, 150, prose);
    });
    QCOMPARE(linesOf(text).first(), QStringLiteral("Findings"));
}

QTEST_MAIN(TestPdfLayout)

#include "tst_pdflayout.moc"
