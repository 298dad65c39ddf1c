#include <ruleset.h>

#include <QDir>
#include <QTest>

using namespace Councilscope;

namespace {

QString folder()
{
    return QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/tests/rules-bad/");
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ruleJson(const QByteArray& id, int priority, const QByteArray& rest = {})
{
    return R"({"id":")" + id + R"(","title":"A rule","target":"document.kind","priority":)"
        + QByteArray::number(priority) + R"(,"pattern":"a","samples":{"match":["a"],"no_match":["b"]})" + rest + '}';
}

Result<RuleSet> setOf(const QByteArrayList& rules)
{
    return RuleSet::fromJson("{\"rules\":[" + rules.join(',') + "]}", QStringLiteral("test.json"));
}

} // namespace

class TestRuleSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInRulesLoad();
    void builtInFilesPassEveryCheck_data();
    void builtInFilesPassEveryCheck();
    void samplesOfBuiltInRulesHold();
    void wordsKeepOutNoMatch();
    void badRules_data();
    void badRules();
    void ordersByPriorityThenId();
    void appliesToItsDocumentsOnly();
    void joinsPatternsAndFragments();
    void refusesAnIdOfAnotherSet();
    void hasNoRulesForAnUnknownTarget();
};

void TestRuleSet::builtInRulesLoad()
{
    const Result<RuleSet> rules = RuleSet::builtIn();
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().toLine()));
    QVERIFY(!rules->rules(QStringLiteral("document.kind")).isEmpty());
    QVERIFY(!rules->rules(QStringLiteral("judgement")).isEmpty());
}

void TestRuleSet::builtInFilesPassEveryCheck_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files
        = QDir(QStringLiteral(":/rules")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    QVERIFY(files.contains(QStringLiteral("document.json")));
    for (const QString& file : files) {
        if (!file.endsWith(QLatin1String(".schema.json"))) {
            QTest::newRow(qPrintable(file)) << file;
        }
    }
}

void TestRuleSet::builtInFilesPassEveryCheck()
{
    QFETCH(QString, name);
    const Result<RuleSet> rules = RuleSet::fromJson(contents(QStringLiteral(":/rules/") + name), name);
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().toLine()));
}

void TestRuleSet::samplesOfBuiltInRulesHold()
{
    const Result<RuleSet> rules = RuleSet::builtIn();
    QVERIFY(rules);
    QStringList lines;
    for (const UserMessage& message : rules->checkSamples()) {
        lines << message.toLine();
    }
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

/// Every rule against the samples of all rules: what its words keep out, its pattern does not match either.
void TestRuleSet::wordsKeepOutNoMatch()
{
    const Result<RuleSet> rules = RuleSet::builtIn();
    QVERIFY(rules);
    const QVector<Rule> all = rules->all();
    QStringList keptOut;
    int spared = 0;
    for (const Rule& other : all) {
        for (const QString& sample : QStringList(other.matchSamples + other.noMatchSamples)) {
            const WordHits hits = rules->words().find(sample);
            for (const Rule& rule : all) {
                if (rules->mayMatch(rule, hits)) {
                    continue;
                }
                ++spared;
                if (rule.pattern.match(sample).hasMatch()) {
                    keptOut << QString(rule.id + QStringLiteral(": ") + sample);
                }
            }
        }
    }
    QVERIFY2(keptOut.isEmpty(), qPrintable(keptOut.join(u'\n')));
    QVERIFY(spared > 0);
}

void TestRuleSet::badRules_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(folder()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 15);
    for (const QString& file : files) {
        QTest::newRow(qPrintable(QFileInfo(file).baseName())) << QFileInfo(file).baseName();
    }
}

void TestRuleSet::badRules()
{
    QFETCH(QString, name);
    const Result<RuleSet> rules
        = RuleSet::fromJson(contents(folder() + name + QStringLiteral(".json")), name + QStringLiteral(".json"));
    QStringList lines;
    if (rules) {
        for (const UserMessage& message : rules->checkSamples()) {
            lines << message.toLine();
        }
    } else {
        lines << rules.error().toLine();
    }
    const QString expected = QString::fromUtf8(contents(folder() + name + QStringLiteral(".expected"))).trimmed();
    QCOMPARE(lines.join(u'\n'), expected);
}

void TestRuleSet::ordersByPriorityThenId()
{
    const Result<RuleSet> rules = setOf({ruleJson("b", 1), ruleJson("c", 5), ruleJson("a", 1), ruleJson("d", -2)});
    QVERIFY(rules);
    QStringList ids;
    for (const Rule& rule : rules->rules(QStringLiteral("document.kind"))) {
        ids << rule.id;
    }
    QCOMPARE(ids.join(u' '), QStringLiteral("c a b d"));
}

void TestRuleSet::appliesToItsDocumentsOnly()
{
    const Result<RuleSet> rules = setOf({ruleJson("a", 0, R"(,"kinds":["news"],"frameworks":["SIF","CP"])")});
    QVERIFY(rules);
    const Rule rule = rules->all().first();
    QVERIFY(rule.appliesTo(DocumentKind::News, Framework::Sif));
    QVERIFY(!rule.appliesTo(DocumentKind::News, Framework::Ilacs));
    QVERIFY(!rule.appliesTo(DocumentKind::FullReport, Framework::Sif));
}

void TestRuleSet::joinsPatternsAndFragments()
{
    const Result<RuleSet> rules = RuleSet::fromJson(
        R"({"fragments":{"number":"\\d+"},"rules":[{"id":"a","title":"Ages","target":"t","options":"i",
            "pattern":["AGED ","{{number}}"],"samples":{"match":["aged 12"],"no_match":["aged twelve"]}}]})",
        QStringLiteral("test.json"));
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().toLine()));
    QVERIFY(rules->checkSamples().isEmpty());
}

void TestRuleSet::refusesAnIdOfAnotherSet()
{
    Result<RuleSet> rules = setOf({ruleJson("a", 0)});
    const Result<RuleSet> same = setOf({ruleJson("b", 0), ruleJson("a", 0)});
    QVERIFY(rules && same);
    const Result<void> added = rules->add(*same);
    QVERIFY(!added);
    QCOMPARE(added.error().place, QStringLiteral("a"));
    QCOMPARE(rules->all().size(), 1);
}

void TestRuleSet::hasNoRulesForAnUnknownTarget()
{
    const Result<RuleSet> rules = setOf({ruleJson("a", 0)});
    QVERIFY(rules);
    QVERIFY(rules->rules(QStringLiteral("no.such.target")).isEmpty());
}

QTEST_GUILESS_MAIN(TestRuleSet)
#include "tst_ruleset.moc"
