#include "textfixture.h"

#include <QTest>

using namespace Councilscope;

namespace {

const QString head = QStringLiteral(
    "Kent County Council’s children’s services have been rated ‘inadequate’ by Ofsted after an inspection in October "
    "2021.\n\nThe report was published on Monday. The council told the newspaper that work had begun.\n\n");

/// Speaker and first words of each claim.
QStringList claims(const DocumentFacts& facts)
{
    QStringList list;
    for (const Statement& statement : facts.statements) {
        if (statement.kind == StatementKind::Claim) {
            list << QString(statement.speaker + u' ' + statement.source.quote.left(12));
        }
    }
    return list;
}

} // namespace

/// Articles as several newspapers print them.
class TestNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheSpeaker();
    void leavesFurnitureOut();
    void judgesOnlyTheService_data();
    void judgesOnlyTheService();
    void ignoresCouncilsMentioned();
};

void TestNews::knowsTheSpeaker()
{
    const DocumentFacts facts = factsOf(head
            + QStringLiteral("Council leader Ann Example said: “We accept the findings of the report.\n\n"
                             "READ MORE: Bridge to close in May\n\n"
                             "“We have hired forty social workers.”\n\n"
                             "Opposition leader Ben Example said: “Visits have been late for years.”"),
        false);
    QCOMPARE(claims(facts),
        (QStringList{QStringLiteral("council “We accept t"), QStringLiteral("council “We have hir"),
            QStringLiteral("opposition “Visits have")}));
}

void TestNews::leavesFurnitureOut()
{
    const QString furniture
        = QStringLiteral("READ MORE: Supervision of staff still too variable at hospital\n\n"
                         "We use cookies. Help for families is still too variable without them.\n\n"
                         "Social work was poor in this office (stock photo)\n\nShare this article: visits were poor\n");
    const DocumentFacts facts = factsOf(head + furniture, false);
    QCOMPARE(facts.document.kind, DocumentKind::News);
    QVERIFY(facts.findings.isEmpty());
    QVERIFY(claims(facts).isEmpty());
}

void TestNews::judgesOnlyTheService_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("a school") << QStringLiteral("St Example’s school in the town was rated outstanding last week.");
    QTest::newRow("a care home") << QStringLiteral("A care home in Dover was rated requires improvement in 2021.");
    QTest::newRow("adults") << QStringLiteral("Adult social care has been rated good by another inspectorate.");
    QTest::newRow("a hospital") << QStringLiteral("The hospital was rated good.");
    QTest::newRow("hypothetical") << QStringLiteral("A better visit could have seen it rated good overall.");
}

void TestNews::judgesOnlyTheService()
{
    QFETCH(QString, text);
    const DocumentFacts facts = factsOf(head + text, false);
    QCOMPARE(facts.judgements.size(), 1);
    QCOMPARE(facts.judgements.first().grade, Grade::Inadequate);
}

void TestNews::ignoresCouncilsMentioned()
{
    const DocumentFacts one = factsOf(
        head + QStringLiteral("Surrey County Council and Medway Council have offered their help to the service."),
        false);
    QCOMPARE(one.document.council, QStringLiteral("Kent"));
}

QTEST_GUILESS_MAIN(TestNews)
#include "tst_news.moc"
