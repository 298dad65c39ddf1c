#include "newsfixture.h"

#include <QTest>

using namespace Councilscope;

namespace {

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

/// Who says what in articles as several newspapers print them: speakers, claims, findings, figures.
class TestNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheSpeaker();
    void leavesFurnitureOut();
    void remembersPeople();
    void endsQuotationsLeftOpen();
    void knowsWhoHeIs();
    void findsWhatInspectorsSaid();
    void goesOnWithWhatWasFound();
    void partsFindingsFromRatings_data();
    void partsFindingsFromRatings();
    void knowsWhoRules_data();
    void knowsWhoRules();
    void leavesFiguresOfOthers();
};

void TestNews::goesOnWithWhatWasFound()
{
    const DocumentFacts facts = factsOf(articleHead
            + QStringLiteral(
                "Inspectors found that visits to children were late. Some social workers hold too many "
                "cases. The council has hired forty staff to improve slow work with children.\n\n"
                "Among the concerns raised by Ofsted were weak plans for children; and poor records of visits."),
        false);
    QStringList found;
    for (const Finding& finding : facts.findings) {
        found << QString(key(finding.kind) + u' ' + finding.source.quote.left(12));
    }
    QCOMPARE(found,
        (QStringList{QStringLiteral("area_for_improvement visits to ch"),
            QStringLiteral("area_for_improvement Some social "), QStringLiteral("area_for_improvement weak plans f"),
            QStringLiteral("area_for_improvement poor records")}));
}

void TestNews::partsFindingsFromRatings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char* name, const QString& text, const QStringList& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("beside a rating",
        QStringLiteral("Inspectors said visits to children were late and rated services as inadequate."),
        {QStringLiteral("area_for_improvement visits to children were late")});
    row("with a reason", QStringLiteral("Inspectors said the service is inadequate because plans for children drift."),
        {QStringLiteral("area_for_improvement plans for children drift")});
    row("behind an opening",
        QStringLiteral("Inspectors found that since it was rated good in 2015, visits to children have become late."),
        {QStringLiteral("area_for_improvement visits to children have become late")});
    row("according to", QStringLiteral("Records of visits are poor, according to a new Ofsted report."),
        {QStringLiteral("area_for_improvement Records of visits are poor")});
    row("criticised",
        QStringLiteral("The way plans are reviewed was criticised, with inspectors noting that records "
                       "are late."),
        {QStringLiteral("area_for_improvement The way plans are reviewed was criticised"),
            QStringLiteral("area_for_improvement records are late")});
    row("praise", QStringLiteral("There was also praise for the help that young carers get."),
        {QStringLiteral("strength the help that young carers get")});
    row("of another council", QStringLiteral("Inspectors said social workers in Surrey work in weak teams."), {});
    row("a rating alone", QStringLiteral("Inspectors condemned the service as “inadequate”."), {});
}

/// Kind and words of each finding.
void TestNews::partsFindingsFromRatings()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList found;
    const DocumentFacts facts = factsOf(articleHead + text, false);
    for (const Finding& finding : facts.findings) {
        found << QString(key(finding.kind) + u' ' + finding.source.quote);
    }
    QCOMPARE(found, expected);
}

void TestNews::knowsWhoRules_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("of the party that rules")
        << QStringLiteral("The Labour-run authority met on Monday. Ann Example (Lab) said: “We accept the letter.”")
        << QStringLiteral("council “We accept t");
    QTest::newRow("of another") << QStringLiteral(
        "The Labour-run authority met on Monday. Ann Example (Cons) said: “We accept the letter.”")
                                << QStringLiteral("opposition “We accept t");
    QTest::newRow("announced") << QStringLiteral("Ann Example, leader of the council, said:\n\n“We accept the letter.”")
                               << QStringLiteral("council “We accept t");
    QTest::newRow("a charity") << QStringLiteral("NSPCC chief executive Ann Example said: “We accept the letter.”")
                               << QStringLiteral("reporter “We accept t");
}

void TestNews::knowsWhoRules()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(claims(factsOf(articleHead + text, false)).value(0), expected);
}

void TestNews::knowsTheSpeaker()
{
    const DocumentFacts facts = factsOf(articleHead
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
    const DocumentFacts facts = factsOf(articleHead + furniture, false);
    QCOMPARE(facts.document.kind, DocumentKind::News);
    QVERIFY(facts.findings.isEmpty());
    QVERIFY(claims(facts).isEmpty());
}

void TestNews::remembersPeople()
{
    const DocumentFacts facts = factsOf(articleHead
            + QStringLiteral("Labour leader Cora Sample called for change. Cabinet member Dan Specimen apologised.\n\n"
                             "Ms Sample said: “We warned them. Nobody heard us.”\n\n"
                             "Mr Specimen said: “More staff are here.”\n\nHe added: “They are good.”"),
        false);
    QCOMPARE(claims(facts),
        (QStringList{QStringLiteral("opposition “We warned t"), QStringLiteral("opposition Nobody heard"),
            QStringLiteral("council “More staff "), QStringLiteral("council “They are go")}));
}

void TestNews::endsQuotationsLeftOpen()
{
    const DocumentFacts facts = factsOf(articleHead
            + QStringLiteral(
                "The inspectors said: “Visits to children are late. Plans for children drift. However, "
                "inspectors noted good work with schools. Council leader Ann Example said: “We accept it.”"),
        false);
    QCOMPARE(claims(facts), QStringList{QStringLiteral("council “We accept i")});
    QCOMPARE(facts.findings.size(), 3);
    QCOMPARE(facts.findings.last().kind, FindingKind::Strength);
}

void TestNews::knowsWhoHeIs()
{
    const DocumentFacts facts = factsOf(articleHead
            + QStringLiteral(
                "An adviser will come, according to cabinet member Dan Specimen.\n\nHe said: “We are ready.”"),
        false);
    QCOMPARE(claims(facts), QStringList{QStringLiteral("council “We are read")});
}

void TestNews::findsWhatInspectorsSaid()
{
    const DocumentFacts facts = factsOf(articleHead
            + QStringLiteral(
                "Inspectors praised the stable leadership of the fostering team.\n\n"
                "The report found that visits to children were often late, but care leavers get timely help.\n\n"
                "“Plans are not always clear,” the report said.\n\n"
                "Council leader Ann Example said: “Visits are weak because of poor funding.”\n\n"
                "Ofsted said that it will publish a letter."),
        false);
    QStringList found;
    for (const Finding& finding : facts.findings) {
        found << QString(key(finding.kind) + u' ' + finding.text.left(12));
    }
    QCOMPARE(found,
        (QStringList{QStringLiteral("strength the stable l"), QStringLiteral("area_for_improvement visits to ch"),
            QStringLiteral("strength care leavers"), QStringLiteral("area_for_improvement “Plans are n")}));
}

void TestNews::leavesFiguresOfOthers()
{
    const DocumentFacts facts = factsOf(articleHead
            + QStringLiteral(
                "There were 53,000 children on a child protection plan in England. In Surrey, 900 children "
                "were on child protection plans. In Kent 412 children were on child protection plans."),
        false);
    QCOMPARE(facts.observations.size(), 1);
    QCOMPARE(facts.observations.first().value.value_or(0), 412.0);
}

QTEST_GUILESS_MAIN(TestNews)
#include "tst_news.moc"
