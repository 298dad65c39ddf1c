#include <htmlreader.h>

#include <QTest>

using namespace Councilscope;

class TestHtmlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesContent_data();
    void recognisesContent();
    void readsMainText();
    void joinsCellsByTabs();
    void readsEncodings_data();
    void readsEncodings();
    void refusesPagesWithoutText();
};

void TestHtmlReader::recognisesContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("expected");
    QTest::newRow("doctype") << QByteArray("<!DOCTYPE html><html>") << true;
    QTest::newRow("white space before") << QByteArray("\n\n  <html><body>") << true;
    QTest::newRow("comment before") << QByteArray("<!-- made by hand -->\n<html>") << true;
    QTest::newRow("xhtml") << QByteArray("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\"><html>") << true;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF<html>") << true;
    QTest::newRow("text about html") << QByteArray("The <html> element is the root.") << false;
    QTest::newRow("other xml") << QByteArray("<?xml version=\"1.0\"?><feed/>") << false;
}

void TestHtmlReader::recognisesContent()
{
    QFETCH(QByteArray, bytes);
    QTEST(HtmlReader().canRead(bytes), "expected");
}

void TestHtmlReader::readsMainText()
{
    const QByteArray page = R"(<!doctype html><html><head><title> News of
        the day </title><style>p { color: red }</style></head><body>
        <header>Site name</header><nav><a href="/">Home</a></nav>
        <h1>A council acts</h1>
        <p>The first paragraph has <b>bold</b>
           words<script>alert(1)</script>.</p>
        <ul><li>One thing</li><li><p>Another thing</p></li></ul>
        line one<br>line two
        <aside>Advertisement</aside><footer>Imprint</footer></body></html>)";
    const auto text = HtmlReader().read(page);
    QVERIFY(text);
    QCOMPARE(text->title, QStringLiteral("News of the day"));
    QCOMPARE(text->text,
        QStringLiteral(
            "A council acts\nThe first paragraph has bold words.\nOne thing\nAnother thing\nline one\nline two\n"));
    QCOMPARE(text->lines[0].role, LineRole::Heading);
    QCOMPARE(text->lines[1].role, LineRole::Body);
    QCOMPARE(text->lines[2].role, LineRole::ListItem);
    QCOMPARE(text->lines[3].role, LineRole::ListItem);
    QVERIFY(!text->isPaged());
    QCOMPARE(text->pages.size(), 1);
    QCOMPARE(text->pages.first().end, text->text.size());
}

void TestHtmlReader::joinsCellsByTabs()
{
    const auto text = HtmlReader().read("<html><body><table><tr><th>Council</th><th>Value</th></tr>"
                                        "<tr><td>North\n town</td><td> 12 </td></tr></table></body></html>");
    QVERIFY(text);
    QCOMPARE(text->text, QStringLiteral("Council\tValue\nNorth town\t12\n"));
    QCOMPARE(text->lines[1].role, LineRole::TableRow);
}

void TestHtmlReader::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString page = QStringLiteral("<html><head>%1</head><body><p>Children\u2019s \u00A35</p></body></html>");
    const QString latin = page.arg(QStringLiteral("<meta charset=\"iso-8859-1\">"));
    QByteArray windows = latin.toUtf8();
    windows.replace("\u2019", "\x92");
    windows.replace("\u00A3", "\xA3");
    QTest::newRow("utf-8") << page.arg(QString()).toUtf8();
    QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF" + page.arg(QString()).toUtf8());
    QTest::newRow("windows-1252 by name") << windows;
    QByteArray unnamed = windows;
    unnamed.replace("<meta charset=\"iso-8859-1\">", "");
    QTest::newRow("windows-1252 by guess") << unnamed;
}

void TestHtmlReader::readsEncodings()
{
    QFETCH(QByteArray, bytes);
    const auto text = HtmlReader().read(bytes);
    QVERIFY(text);
    QCOMPARE(text->text, QStringLiteral("Children\u2019s \u00A35\n"));
}

void TestHtmlReader::refusesPagesWithoutText()
{
    const auto text = HtmlReader().read("<html><body><script>write('x')</script><div id=app></div></body></html>");
    QVERIFY(!text);
    QVERIFY(!text.error().help.isEmpty());
}

QTEST_GUILESS_MAIN(TestHtmlReader)

#include "tst_htmlreader.moc"
