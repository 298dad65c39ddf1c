#include <requiredwords.h>
#include <wordfinder.h>

#include <QTest>

using namespace Councilscope;

/// Which texts need not be matched against a pattern.
class TestWordFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWords_data();
    void findsWords();
    void takesShortWordsAsFound();
    void saysNothingWithoutAFinder();
    void readsRequiredWords_data();
    void readsRequiredWords();
    void readsNoExtendedPattern();
};

void TestWordFinder::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("none") << QStringLiteral("Nothing of this") << QString();
    QTest::newRow("at the start") << QStringLiteral("better than before") << QStringLiteral("0");
    QTest::newRow("at the end") << QStringLiteral("It got better") << QStringLiteral("0");
    QTest::newRow("the whole text") << QStringLiteral("better") << QStringLiteral("0");
    QTest::newRow("inside a word") << QStringLiteral("unimproved") << QStringLiteral("0");
    QTest::newRow("in capitals") << QStringLiteral("THEY NEED TO BE BETTER") << QStringLiteral("0 1");
    QTest::newRow("a word of two groups") << QStringLiteral("they need too much") << QStringLiteral("1");
    QTest::newRow("apostrophe") << QStringLiteral("Children’s homes") << QStringLiteral("2");
    QTest::newRow("long s and Kelvin sign") << QStringLiteral("a riſ\u212A") << QStringLiteral("3");
    QTest::newRow("cut off") << QStringLiteral("bette improv childre") << QString();
    QTest::newRow("shorter than any word") << QStringLiteral("be") << QString();
}

void TestWordFinder::findsWords()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QVector<QStringList> groups{{QStringLiteral("improve"), QStringLiteral("better")},
        {QStringLiteral("need to")}, {QStringLiteral("Children’s"), QStringLiteral("family")},
        {QStringLiteral("risk")}};
    const WordHits hits = WordFinder(groups).find(text);
    QStringList found;
    for (qsizetype group = 0; group < groups.size(); ++group) {
        if (hits.contains(group)) {
            found << QString::number(group);
        }
    }
    QCOMPARE(found.join(u' '), expected);
}

void TestWordFinder::takesShortWordsAsFound()
{
    const WordFinder finder({{QStringLiteral("council")}, {QStringLiteral("cc"), QStringLiteral("copied")}});
    const WordHits hits = finder.find(u"A letter");
    QVERIFY(!hits.contains(0));
    QVERIFY(hits.contains(1));
}

void TestWordFinder::saysNothingWithoutAFinder()
{
    QVERIFY(WordHits().contains(0));
    QVERIFY(WordHits().contains(500));
    QVERIFY(!WordHits(501).contains(500));
}

void TestWordFinder::readsRequiredWords_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("expected"); // lists by " & ", their words by "|"

    const auto row = [](const char* name, const char* pattern, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(pattern) << QString::fromUtf8(expected);
    };
    row("words", "Areas for improvement", "areas for improvement");
    row("an optional letter", "areas? for", "area for|areas for");
    row("alternatives", "(?:good|outstanding) rating", "good rating|outstanding rating");
    row("a short alternative", "good|bad", "");
    row("white space divides", R"(\bcase\s?loads?\b)", "case & load");
    row("both parts", R"(inspection\s+of\s+services)", "inspection & services");
    row("an optional group", "(?:improved )?services", "services");
    row("an open end", R"(improv\w*)", "improv");
    row("named group", R"((?<who>[A-Z]\w+) said)", " said");
    row("small class", "[Cc]ouncil[’']s", "council's|council’s");
    row("large class", "[a-z]ouncil", "ouncil");
    row("class with a bracket and a property", R"([]\p{Lu}x]+report)", "report");
    row("negative lookahead", "(?!never )needed", "needed");
    row("lookahead", "(?=.{0,50}council)report", "council & report");
    row("lookbehind", "(?<=the )(?<!this )report", "report");
    row("repeated", "(?:very ){2}slow", "slow & very ");
    row("perhaps repeated", "x{0,3}report{2}", "repor");
    row("brace that is no count", "{report}", "{report}");
    row("escaped marks", R"(https?://gov\.uk)", "http://gov.uk|https://gov.uk");
    row("places", R"(\A^report\b\K\z$)", "report");
    row("code point", R"(\x{2019}report)", "report");
    row("reference", R"((\w+) report \1)", "");
    row("quoted", R"(\Qreport\E)", "");
    row("inline option", "(?i)report", "");
    row("condition", "(a)?(?(1)report|letter)", "");
    row("unbalanced", "(report", "");
}

void TestWordFinder::readsRequiredWords()
{
    QFETCH(QString, pattern);
    QFETCH(QString, expected);
    QStringList lists;
    for (QStringList words : requiredWords(QRegularExpression(pattern))) {
        words.sort();
        lists << words.join(u'|');
    }
    lists.sort();
    QCOMPARE(lists.join(QStringLiteral(" & ")), expected);
}

void TestWordFinder::readsNoExtendedPattern()
{
    const QRegularExpression pattern(
        QStringLiteral("report # a comment"), QRegularExpression::ExtendedPatternSyntaxOption);
    QVERIFY(requiredWords(pattern).isEmpty());
}

QTEST_GUILESS_MAIN(TestWordFinder)
#include "tst_wordfinder.moc"
