#include <plaintextreader.h>

#include <QStringEncoder>
#include <QTest>

using namespace Councilscope;

class TestPlainTextReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEncodings_data();
    void readsEncodings();
    void keepsTheTextAsItIs();
    void refusesBinaryContent_data();
    void refusesBinaryContent();
    void refusesEmptyText();
};

void TestPlainTextReader::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QStringLiteral("The council\u2019s plan\ncosts \u00A35\n");
    QTest::newRow("utf-8") << text.toUtf8();
    QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF" + text.toUtf8());
    QTest::newRow("utf-8 with CRLF") << QByteArray(text.toUtf8().replace("\n", "\r\n"));
    QTest::newRow("utf-8 with CR") << QByteArray(text.toUtf8().replace("\n", "\r"));
    QTest::newRow("utf-16 little endian with mark")
        << QByteArray(QStringEncoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom).encode(text));
    QTest::newRow("utf-16 big endian with mark")
        << QByteArray(QStringEncoder(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom).encode(text));
    QTest::newRow("windows-1252") << QByteArray("The council\x92s plan\ncosts \xA3"
                                                "5\n");
}

void TestPlainTextReader::readsEncodings()
{
    QFETCH(QByteArray, bytes);
    const PlainTextReader reader;
    QVERIFY(reader.canRead(bytes));
    const auto text = reader.read(bytes);
    QVERIFY(text);
    QCOMPARE(text->text, QStringLiteral("The council\u2019s plan\ncosts \u00A35\n"));
}

void TestPlainTextReader::keepsTheTextAsItIs()
{
    const QByteArray bytes = "# Title\n\n  two  spaces\tand a tab \n- an item\n\n";
    const auto text = PlainTextReader().read(bytes);
    QVERIFY(text);
    QCOMPARE(text->text, QString::fromUtf8(bytes));
    QCOMPARE(text->lines.size(), 3);
    QCOMPARE(text->lines[0].role, LineRole::Heading);
    QVERIFY(text->lines[1].startsParagraph);
    QCOMPARE(text->lines[1].wordCount, 5);
    QCOMPARE(text->lines[2].role, LineRole::ListItem);
    QCOMPARE(text->pageAt(5), 0);
    const TextWord& word = text->words[text->lines[1].firstWord];
    QCOMPARE(text->range(word.start, word.end), QStringLiteral("two"));
}

void TestPlainTextReader::refusesBinaryContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zeros") << QByteArray("some\0words", 10);
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n");
    QTest::newRow("archive") << QByteArray("PK\x03\x04rest");
    QTest::newRow("database") << QByteArray("SQLite format 3");
    QTest::newRow("control characters") << QByteArray("abc\x01\x02");
}

void TestPlainTextReader::refusesBinaryContent()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!PlainTextReader().canRead(bytes));
}

void TestPlainTextReader::refusesEmptyText()
{
    QVERIFY(!PlainTextReader().read(" \n\n"));
}

QTEST_GUILESS_MAIN(TestPlainTextReader)

#include "tst_plaintextreader.moc"
