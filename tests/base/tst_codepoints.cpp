#include <codepoints.h>

#include <QTest>

using namespace Councilscope;

class TestCodePoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsOffsets_data();
    void mapsOffsets();
    void countsAPairAsBeforeAnOffsetInside();
};

void TestCodePoints::mapsOffsets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("utf16");
    QTest::addColumn<qsizetype>("points");
    const QString pairs = QStringLiteral("a\U0001F600b\U0001F601c");
    QTest::newRow("empty") << QString() << qsizetype(0) << qsizetype(0);
    QTest::newRow("no pairs") << QStringLiteral("council") << qsizetype(4) << qsizetype(4);
    QTest::newRow("before a pair") << pairs << qsizetype(1) << qsizetype(1);
    QTest::newRow("behind a pair") << pairs << qsizetype(3) << qsizetype(2);
    QTest::newRow("behind two pairs") << pairs << qsizetype(6) << qsizetype(4);
    QTest::newRow("end") << pairs << qsizetype(7) << qsizetype(5);
}

void TestCodePoints::mapsOffsets()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, utf16);
    QFETCH(qsizetype, points);
    const CodePointMap map(text);
    QCOMPARE(map.toCodePoint(utf16), points);
    QCOMPARE(map.toUtf16(points), utf16);
}

void TestCodePoints::countsAPairAsBeforeAnOffsetInside()
{
    QCOMPARE(CodePointMap(u"a\U0001F600b").toCodePoint(2), qsizetype(2));
}

QTEST_GUILESS_MAIN(TestCodePoints)

#include "tst_codepoints.moc"
