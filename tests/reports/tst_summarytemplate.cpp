#include <summarytemplate.h>

#include <QTest>

using namespace Councilscope;

class TestSummaryTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fill_data();
    void fill();
};

void TestSummaryTemplate::fill_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QStringLiteral("no place") << QStringLiteral("no place");
    QTest::newRow("escaped") << QStringLiteral("<p>{{sharp}}</p>")
                             << QStringLiteral("<p>&lt;b&gt; &amp; &quot;c&quot;</p>");
    QTest::newRow("raw") << QStringLiteral("{{{sharp}}}") << QStringLiteral("<b> & \"c\"");
    QTest::newRow("unknown") << QStringLiteral("[{{nobody}}]") << QStringLiteral("[]");
    QTest::newRow("list of maps") << QStringLiteral("{{#people}}<{{name}}>{{/people}}") << QStringLiteral("<Ann><Bob>");
    QTest::newRow("list of texts") << QStringLiteral("{{#words}}{{.}};{{/words}}") << QStringLiteral("a&amp;b;c;");
    QTest::newRow("outer name") << QStringLiteral("{{#people}}{{name}} in {{place}},{{/people}}")
                                << QStringLiteral("Ann in York,Bob in York,");
    QTest::newRow("inner first") << QStringLiteral("{{#one}}{{place}}{{/one}} {{place}}")
                                 << QStringLiteral("Hull York");
    QTest::newRow("true text") << QStringLiteral("{{#place}}in {{place}}{{/place}}") << QStringLiteral("in York");
    QTest::newRow("empty text") << QStringLiteral("{{#empty}}in{{/empty}}{{^empty}}out{{/empty}}")
                                << QStringLiteral("out");
    QTest::newRow("empty list") << QStringLiteral("{{#none}}in{{/none}}{{^none}}out{{/none}}") << QStringLiteral("out");
    QTest::newRow("nested") << QStringLiteral("{{#people}}{{#pets}}{{.}}{{/pets}}{{^pets}}-{{/pets}} {{/people}}")
                            << QStringLiteral("cat - ");
    QTest::newRow("not closed section") << QStringLiteral("a{{#one}}b") << QStringLiteral("ab");
    QTest::newRow("not closed tag") << QStringLiteral("a{{one") << QStringLiteral("a{{one");
    QTest::newRow("value like a tag") << QStringLiteral("{{trick}}") << QStringLiteral("{{place}}");
}

void TestSummaryTemplate::fill()
{
    QFETCH(QString, text);
    const QVariantMap ann{
        {QStringLiteral("name"), QStringLiteral("Ann")}, {QStringLiteral("pets"), QStringList{QStringLiteral("cat")}}};
    const QVariantMap bob{{QStringLiteral("name"), QStringLiteral("Bob")}, {QStringLiteral("pets"), QStringList{}}};
    const QVariantMap values{
        {QStringLiteral("sharp"), QStringLiteral("<b> & \"c\"")},
        {QStringLiteral("people"), QVariantList{ann, bob}},
        {QStringLiteral("words"), QStringList{QStringLiteral("a&b"), QStringLiteral("c")}},
        {QStringLiteral("place"), QStringLiteral("York")},
        {QStringLiteral("one"), QVariantMap{{QStringLiteral("place"), QStringLiteral("Hull")}}},
        {QStringLiteral("empty"), QString()},
        {QStringLiteral("none"), QVariantList{}},
        {QStringLiteral("trick"), QStringLiteral("{{place}}")},
    };
    QTEST(SummaryTemplate(text).fill(values), "expected");
}

QTEST_GUILESS_MAIN(TestSummaryTemplate)
#include "tst_summarytemplate.moc"
