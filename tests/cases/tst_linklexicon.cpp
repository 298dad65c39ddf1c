#include <linklexicon.h>

#include <QTest>

using namespace Councilscope;

class LinkLexiconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPhrases_data();
    void findsPhrases();
    void stemsWords();
    void isComplete();
    void refusesNonsense_data();
    void refusesNonsense();
    void knowsRareWords();
};

void LinkLexiconTest::findsPhrases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVector<int>>("meanings");
    using Meanings = QVector<int>;
    QTest::newRow("nothing") << QStringLiteral("Nothing of that") << Meanings{};
    QTest::newRow("empty") << QString() << Meanings{};
    QTest::newRow("other endings") << QStringLiteral("Planning for a child") << Meanings{0};
    QTest::newRow("longest alone") << QStringLiteral("Personal education plans") << Meanings{1};
    QTest::newRow("both, in order") << QStringLiteral("Personal education plans and plans of schools")
                                    << Meanings{1, 0};
    QTest::newRow("gap") << QStringLiteral("recruit enough local foster carers") << Meanings{2};
    QTest::newRow("no gap") << QStringLiteral("recruit foster carers") << Meanings{2};
    QTest::newRow("gap too wide") << QStringLiteral("recruit and train and keep and praise foster carers")
                                  << Meanings{};
    QTest::newRow("two meanings of one phrase") << QStringLiteral("pre-birth assessments") << Meanings{3, 4};
    QTest::newRow("possessive") << QStringLiteral("a carer’s plan") << Meanings{0};
}

void LinkLexiconTest::findsPhrases()
{
    QFETCH(const QString, text);
    QFETCH(const QVector<int>, meanings);
    Stemmer stemmer;
    PhraseTable table;
    table.add({QStringLiteral("plan"), QStringLiteral("planning")}, 0, stemmer);
    table.add({QStringLiteral("personal education plan")}, 1, stemmer);
    table.add({QStringLiteral("recruit .. foster carer")}, 2, stemmer);
    table.add({QStringLiteral("pre birth assessment")}, 3, stemmer);
    table.add({QStringLiteral("pre birth assessment"), QStringLiteral("birth")}, 4, stemmer);
    QVector<int> found;
    const QVector<PhraseHit> hits = table.find(stemmer.words(text));
    for (const PhraseHit& hit : hits) {
        found.push_back(hit.meaning);
    }
    QCOMPARE(found, meanings);
}

void LinkLexiconTest::stemsWords()
{
    Stemmer stemmer;
    const QVector<StemmedWord> words
        = stemmer.words(QStringLiteral("Children’s ASSESSMENTS (of 16- and 17-year-olds)"));
    QStringList stems;
    for (const StemmedWord& word : words) {
        stems << word.stem;
    }
    QCOMPARE(stems,
        QStringList({QStringLiteral("children"), QStringLiteral("assess"), QStringLiteral("of"), QStringLiteral("16"),
            QStringLiteral("and"), QStringLiteral("17"), QStringLiteral("year"), QStringLiteral("old")}));
    QCOMPARE(words.constFirst().printed, QStringLiteral("Children’s"));
}

void LinkLexiconTest::isComplete()
{
    const LinkLexicon& lexicon = LinkLexicon::instance();
    QSet<QString> keys;
    for (int matter = 0; matter < lexicon.matters().size(); ++matter) {
        const LinkMatter& one = lexicon.matters()[matter];
        QVERIFY2(!one.key.isEmpty() && !one.title.isEmpty() && one.rarity > 0, qPrintable(one.key));
        QVERIFY2(!keys.contains(one.key), qPrintable(one.key));
        keys.insert(one.key);
        // A name that is in no list stands for the matter itself.
        QVERIFY2(!one.kin.contains(matter), qPrintable(one.key));
    }
    for (const LinkGroup& group : lexicon.groups()) {
        QVERIFY2(!group.title.isEmpty(), qPrintable(group.key));
    }
    QVERIFY(lexicon.weights().bias < 0);
    QVERIFY(lexicon.weights().contestLogit > 0);
}

void LinkLexiconTest::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no groups") << QByteArray(R"({"matters": [{"key": "a", "title": "A", "words": ["a"]}]})");
}

void LinkLexiconTest::refusesNonsense()
{
    QFETCH(const QByteArray, json);
    const auto lexicon = LinkLexicon::fromJson(json);
    QVERIFY(!lexicon);
    QVERIFY(!lexicon.error().toLine().isEmpty());
}

void LinkLexiconTest::knowsRareWords()
{
    const LinkLexicon& lexicon = LinkLexicon::instance();
    QCOMPARE(lexicon.rarity(QStringLiteral("children")), 0.0);
    QCOMPARE(lexicon.rarity(QStringLiteral("33")), 0.0);
    QVERIFY(lexicon.rarity(QStringLiteral("plan")) > 0);
    QVERIFY(lexicon.rarity(QStringLiteral("marmalad")) > lexicon.rarity(QStringLiteral("plan")));
}

QTEST_GUILESS_MAIN(LinkLexiconTest)
#include "tst_linklexicon.moc"
