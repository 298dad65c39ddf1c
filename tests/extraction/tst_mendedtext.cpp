#include <mendedtext.h>

#include <QTest>

using namespace Councilscope;

/// The way back from mended text to the printed lines.
class TestMendedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheWayBack_data();
    void findsTheWayBack();
    void keepsTheWayInParts();
    void keepsTheWayWhenJoined();
    void isEmptyWithoutLines();
};

namespace {

constexpr qsizetype Offset = 100; ///< of the first line in the canonical text

MendedText mended(const QString& source)
{
    MendedText text(QSet<int>{3, 14});
    qsizetype start = 0;
    for (const QString& line : source.split(u'\n')) {
        text.addLine(line, Offset + start);
        start += line.size() + 1;
    }
    return text;
}

/// For each character the one that it was made from; a blank may stand for the character before a line's end.
QString charactersBehind(const MendedText& text, const QString& source)
{
    QString characters;
    for (qsizetype i = 0; i < text.text().size(); ++i) {
        const QChar printed = source.at(text.sourceStart(i) - Offset);
        characters += text.text().at(i) == u' ' ? QChar(u' ') : printed;
    }
    return characters;
}

} // namespace

void TestMendedText::findsTheWayBack_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");

    QTest::newRow("one line") << QStringLiteral("Plans are late.") << QStringLiteral("Plans are late.");
    QTest::newRow("two lines") << QStringLiteral("Plans are\nlate.") << QStringLiteral("Plans are late.");
    QTest::newRow("white space") << QStringLiteral("  Plans \t are\u00A0late.  \n\n  Often. ")
                                 << QStringLiteral("Plans are late. Often.");
    QTest::newRow("tabulator alone") << QStringLiteral("Plans\tare") << QStringLiteral("Plans are");
    QTest::newRow("hyphen") << QStringLiteral("the pre-\nproceedings work")
                            << QStringLiteral("the pre-proceedings work");
    QTest::newRow("footnote mark") << QStringLiteral("Plans3 are late.14\nOften.")
                                   << QStringLiteral("Plans are late. Often.");
    QTest::newRow("blank before a mark") << QStringLiteral("Plans are late;3 \nand few")
                                         << QStringLiteral("Plans are late; and few");
    QTest::newRow("other numbers") << QStringLiteral("Plans4 of 3 are") << QStringLiteral("Plans4 of 3 are");
}

void TestMendedText::findsTheWayBack()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const MendedText text = mended(source);
    QCOMPARE(text.text(), expected);
    QCOMPARE(charactersBehind(text, source), expected);
    for (qsizetype i = 1; i < expected.size(); ++i) {
        QVERIFY(text.sourceStart(i) >= text.sourceStart(i - 1));
        QCOMPARE(text.sourceEnd(i), text.sourceStart(i - 1) + 1);
    }
    QCOMPARE(text.sourceStart(expected.size()), text.sourceEnd(expected.size()));
}

void TestMendedText::keepsTheWayInParts()
{
    const QString source = QStringLiteral("Plans3 are\nlate, and  visits\nare rare.");
    const MendedText text = mended(source);
    for (qsizetype start = 0; start < text.text().size(); ++start) {
        for (qsizetype end = start; end <= text.text().size(); ++end) {
            const MendedText part = text.mid(start, end);
            QCOMPARE(part.text(), text.text().mid(start, end - start).trimmed());
            QCOMPARE(charactersBehind(part, source), part.text());
            QVERIFY(part.isEmpty() || part.sourceStart(0) >= text.sourceStart(start));
            QVERIFY(part.isEmpty() || part.sourceEnd(part.text().size()) <= text.sourceEnd(end));
        }
    }
}

void TestMendedText::keepsTheWayWhenJoined()
{
    const QString source = QStringLiteral("Plans are late.\nVisits  are rare.");
    const MendedText whole = mended(source);
    MendedText joined;
    joined.add(whole.mid(0, 15));
    joined.add(MendedText());
    joined.add(whole.mid(16, whole.text().size()));
    QCOMPARE(joined.text(), whole.text());
    QCOMPARE(charactersBehind(joined, source), whole.text());
    joined.addLine(u"Often.", Offset + source.size() + 1);
    QCOMPARE(joined.text(), QString(whole.text() + QStringLiteral(" Often.")));
    QCOMPARE(joined.sourceEnd(joined.text().size()), Offset + source.size() + 7);
}

void TestMendedText::isEmptyWithoutLines()
{
    const MendedText text = mended(QStringLiteral("  \n\t"));
    QVERIFY(text.isEmpty());
    QCOMPARE(text.sourceStart(0), -1);
    QCOMPARE(text.sourceEnd(0), -1);
}

QTEST_GUILESS_MAIN(TestMendedText)
#include "tst_mendedtext.moc"
