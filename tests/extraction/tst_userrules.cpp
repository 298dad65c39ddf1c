#include <extractionengine.h>
#include <userrules.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Councilscope;

class UserRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsRulesToTheBuiltInOnes();
    void leavesOutBadFiles_data();
    void leavesOutBadFiles();
    void doesWithoutAFolder();
    void engineUsesThem();
    void tellsWhereASampleFails();
};

namespace {

/// A rules file with one rule of the target "document.kind".
QByteArray rules(const QByteArray& id, const QByteArray& pattern = "\\\\bGazette of Samples\\\\b",
    const QByteArray& target = "document.kind", const QByteArray& sample = "The Gazette of Samples, 3 May")
{
    return R"({"rules": [{"id": ")" + id + R"(", "title": "Articles of an invented paper", "target": ")" + target
        + R"(", "priority": 1000, "pattern": ")" + pattern + R"(", "values": {"kind": "news", "confidence": 0.9},)"
        + R"("samples": {"match": [")" + sample + R"("], "no_match": ["A report"]}}]})";
}

void write(const QTemporaryDir& folder, const QString& name, const QByteArray& content)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void UserRulesTest::addsRulesToTheBuiltInOnes()
{
    QTemporaryDir folder;
    write(folder, QStringLiteral("mine.json"), rules("mine.gazette"));
    write(folder, QStringLiteral("rule-v1.schema.json"), "{}");
    write(folder, QStringLiteral("notes.txt"), "no rules");
    const auto inForce = rulesInForce(folder.path());
    QVERIFY2(inForce, inForce ? "" : qPrintable(inForce.error().toLine()));
    QVERIFY(inForce->problems.isEmpty());
    QCOMPARE(inForce->rules.all().size(), RuleSet::builtIn().value().all().size() + 1);
    QCOMPARE(inForce->rules.rules(QStringLiteral("document.kind")).first().id, QStringLiteral("mine.gazette"));
}

void UserRulesTest::leavesOutBadFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const QByteArray known = RuleSet::builtIn().value().all().first().id.toUtf8();
    QTest::newRow("no JSON") << QByteArray("{rules") << QStringLiteral("JSON");
    QTest::newRow("broken pattern") << rules("mine.broken", "(Gazette") << QStringLiteral("Gazette");
    QTest::newRow("id of a built-in rule") << rules(known) << QString::fromUtf8(known);
    QTest::newRow("id of an earlier file") << rules("mine.good") << QStringLiteral("mine.good");
    QTest::newRow("unknown target") << rules("mine.target", "Gazette", "document.colour")
                                    << QStringLiteral("document.colour");
}

void UserRulesTest::leavesOutBadFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    QTemporaryDir folder;
    write(folder, QStringLiteral("a good one.json"), rules("mine.good"));
    write(folder, QStringLiteral("bad.json"), content);
    const auto inForce = rulesInForce(folder.path());
    QVERIFY(inForce);
    QCOMPARE(inForce->problems.size(), 1);
    QVERIFY2(inForce->problems.first().toLine().contains(words), qPrintable(inForce->problems.first().toLine()));
    QVERIFY(inForce->problems.first().place.contains(QLatin1String("bad.json")));
    QCOMPARE(inForce->rules.all().size(), RuleSet::builtIn().value().all().size() + 1);
}

void UserRulesTest::doesWithoutAFolder()
{
    const auto inForce = rulesInForce(QStringLiteral("/nowhere at all"));
    QVERIFY(inForce);
    QVERIFY(inForce->problems.isEmpty());
}

void UserRulesTest::engineUsesThem()
{
    QTemporaryDir folder;
    write(folder, QStringLiteral("mine.json"), rules("mine.gazette"));
    PagedText text;
    text.text = QStringLiteral("The Gazette of Samples\nNothing happened.\n");
    text.pages = {{.number = 0, .start = 0, .end = text.text.size()}};
    const SourceFileInfo file{QStringLiteral("00"), QStringLiteral("a.txt")};
    const DocumentKind before = ExtractionEngine().extract(text, file).document.kind;
    qputenv("COUNCILSCOPE_RULES", folder.path().toLocal8Bit());
    const DocumentKind after = ExtractionEngine().extract(text, file).document.kind;
    qunsetenv("COUNCILSCOPE_RULES");
    QVERIFY(before != DocumentKind::News);
    QCOMPARE(after, DocumentKind::News);
}

void UserRulesTest::tellsWhereASampleFails()
{
    QTemporaryDir folder;
    write(folder, QStringLiteral("mine.json"),
        rules("mine.failing", "Gazette of Examples", "document.kind", "The Gazette of Samples"));
    const auto inForce = rulesInForce(folder.path());
    QVERIFY(inForce && inForce->problems.isEmpty());
    const QVector<UserMessage> found = inForce->rules.checkSamples();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().place, QStringLiteral("mine.failing"));
    QVERIFY2(found.first().reason.contains(QStringLiteral("“Gazette of ”")), qPrintable(found.first().reason));
}

QTEST_GUILESS_MAIN(UserRulesTest)

#include "tst_userrules.moc"
