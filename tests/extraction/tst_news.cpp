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

QStringList judgements(const DocumentFacts& facts)
{
    QStringList list;
    for (const Judgement& judgement : facts.judgements) {
        list << QString(judgement.council + u' ' + key(judgement.area) + u' ' + key(judgement.grade));
    }
    list.sort();
    return list;
}

/// Grade and year of each earlier judgement.
QStringList earlier(const DocumentFacts& facts)
{
    QStringList list;
    for (const Statement& statement : facts.statements) {
        if (statement.kind == StatementKind::PreviousJudgement) {
            list << QString(statement.value + u' ' + statement.date.toIso()).trimmed();
        }
    }
    return list;
}

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
    void readsBehindFrontMatter();
    void givesEachCouncilItsOwn_data();
    void givesEachCouncilItsOwn();
    void gradesNothingInRoundUps_data();
    void gradesNothingInRoundUps();
    void partsNowFromBefore_data();
    void partsNowFromBefore();
    void tellsAreasApart_data();
    void tellsAreasApart();
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
    const DocumentFacts facts = factsOf(head
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
    const DocumentFacts facts = factsOf(head + text, false);
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
    QCOMPARE(claims(factsOf(head + text, false)).value(0), expected);
}

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

void TestNews::readsBehindFrontMatter()
{
    const DocumentFacts facts = factsOf(
        QStringLiteral(
            "---\ntitle: \"After years, services are better\"\ncategories: news\n---\nChildren’s services in Kent "
            "have been rated as ‘good’ by Ofsted, inspectors said on Monday.\n"),
        false);
    QCOMPARE(judgements(facts), QStringList{QStringLiteral("Kent overall good")});
}

void TestNews::ignoresCouncilsMentioned()
{
    const DocumentFacts one = factsOf(
        head + QStringLiteral("Surrey County Council and Medway Council have offered their help to the service."),
        false);
    QCOMPARE(one.document.council, QStringLiteral("Kent"));
}

void TestNews::givesEachCouncilItsOwn_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("another") << QStringLiteral("Children’s services in Surrey were rated good by Ofsted on Monday.");
    QTest::newRow("a list") << QStringLiteral(
        "Essex and Medway were judged good, but services in Surrey are ‘outstanding’.");
    QTest::newRow("with others") << QStringLiteral("Kent and Surrey have both been rated good by Ofsted in the past.");
    QTest::newRow("it, after another") << QStringLiteral(
        "Surrey County Council had its visit in May. The council has been rated ‘outstanding’ by Ofsted.");
    QTest::newRow("they, after several") << QStringLiteral(
        "Surrey, Essex and Medway were visited in May.\n\nThey were rated good for leadership, inspectors said.");
    QTest::newRow("many") << QStringLiteral("Ten councils have been rated good and four outstanding since January.");
    QTest::newRow("no area") << QStringLiteral("No areas of the council’s work were found to be outstanding.");
    QTest::newRow("an aim") << QStringLiteral(
        "The council wants children’s services to become ‘good’ within two years.");
    QTest::newRow("one or another") << QStringLiteral("Every part of the service should be rated good or outstanding.");
}

void TestNews::givesEachCouncilItsOwn()
{
    QFETCH(QString, text);
    const DocumentFacts facts = factsOf(head + text, false);
    QCOMPARE(judgements(facts), QStringList{QStringLiteral("Kent overall inadequate")});
    QVERIFY(earlier(facts).isEmpty());
}

void TestNews::gradesNothingInRoundUps_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("councils") << QStringLiteral(
        "Ofsted has published its findings about five councils.\n\nChildren’s services in Kent, Essex and Medway were "
        "rated good. Surrey was deemed inadequate, the watchdog said.\n\nBolton requires improvement, inspectors "
        "said.");
    QTest::newRow("the country") << QStringLiteral("A quarter of children’s services have been rated ‘inadequate’, "
                                                   "Ofsted said.\n\nThe report said 49% of councils "
                                                   "were rated ‘requires improvement’.");
    QTest::newRow("a home") << QStringLiteral(
        "A children’s home run by Kent County Council has been rated ‘inadequate’ by Ofsted.\n\nInspectors said that "
        "staff at the home were poorly trained. Kent County Council said it took the report seriously.");
    QTest::newRow("a nursery") << QStringLiteral(
        "A nursery in Kent has been judged outstanding by Ofsted.\n\nIts manager said: “We are proud.” The inspector "
        "said that children at the nursery are happy. Kent County Council sent a card.");
}

void TestNews::gradesNothingInRoundUps()
{
    QFETCH(QString, text);
    const DocumentFacts facts = factsOf(text, false);
    QVERIFY(facts.judgements.isEmpty());
    QVERIFY(earlier(facts).isEmpty());
    QVERIFY(facts.findings.isEmpty());
}

void TestNews::partsNowFromBefore_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("before");

    const auto row = [](const char* name, const QString& text, const char* now, const QStringList& before) {
        QTest::newRow(name) << text << QString::fromLatin1(now) << before;
    };
    row("from to", QStringLiteral("Inspectors have downgraded the department from “good” to “requires improvement”."),
        "requires_improvement", {QStringLiteral("good")});
    row("previously", QStringLiteral("The service was rated good on Monday after previously requiring improvement."),
        "good", {QStringLiteral("requires_improvement")});
    row("years", QStringLiteral("The service, judged inadequate in 2016, has now been rated ‘good’ by Ofsted."), "good",
        {QStringLiteral("inadequate 2016")});
    row("last inspection",
        QStringLiteral("Since the last inspection in 2018, when the council was judged good, staff have left. Ofsted "
                       "has rated the council ‘inadequate’."),
        "inadequate", {QStringLiteral("good 2018")});
    row("praise since",
        QStringLiteral("The service received praise for progress since May 2022, achieving a ‘good’ rating."), "good",
        {});
    row("no longer", QStringLiteral("Services are no longer considered inadequate and were judged to be good."), "good",
        {QStringLiteral("inadequate")});
    row("for years", QStringLiteral("Services, rated inadequate for the past six years, have been upgraded to ‘good’."),
        "good", {QStringLiteral("inadequate")});
    row("the better of two",
        QStringLiteral("The ‘good’ rating is an improvement from the ‘adequate’ rating of November 2012."), "good",
        {QStringLiteral("adequate 2012-11")});
    row("progress since",
        QStringLiteral("They were praised for work since May 2022, achieving an overall ‘good’ rating."), "good", {});
}

void TestNews::partsNowFromBefore()
{
    QFETCH(QString, text);
    QFETCH(QString, now);
    QFETCH(QStringList, before);
    const DocumentFacts facts = factsOf(
        QStringLiteral("Ofsted has published its report about children’s services at Kent County Council, inspectors "
                       "said.\n\n")
            + text,
        false);
    QCOMPARE(judgements(facts), QStringList{QStringLiteral("Kent overall ") + now});
    QCOMPARE(earlier(facts), before);
}

void TestNews::tellsAreasApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("areas");

    QTest::newRow("before") << QStringLiteral(
        "The experiences of care leavers were graded as outstanding by inspectors.")
                            << QStringList{QStringLiteral("Kent care_leavers outstanding")};
    QTest::newRow("behind") << QStringLiteral(
        "It was judged ‘good’ in the areas of the impact of leaders on social work practice and of adoption, and "
        "‘outstanding’ for care leavers.")
                            << QStringList{QStringLiteral("Kent adoption good"),
                                   QStringLiteral("Kent care_leavers outstanding"),
                                   QStringLiteral("Kent leadership good")};
    QTest::newRow("not rated") << QStringLiteral("The council was rated good and helps care leavers to find a home.")
                               << QStringList{QStringLiteral("Kent overall good")};
    QTest::newRow("rows") << QStringLiteral(
        "The inspectors’ ratings:\n\n1. Children who need help and protection: Good\n\n2. Leadership, management and "
        "governance – Outstanding")
                          << QStringList{QStringLiteral("Kent help_and_protection good"),
                                 QStringLiteral("Kent leadership outstanding")};
    QTest::newRow("rows of a school") << QStringLiteral(
        "The ratings:\n\nOverall effectiveness: Good\n\nLeadership – Good")
                                      << QStringList{};
    QTest::newRow("everything behind it")
        << QStringLiteral("The department was judged to be ‘good’ in all areas by the inspectors.")
        << QStringList{QStringLiteral("Kent overall good")};
    QTest::newRow("the whole besides areas")
        << QStringLiteral("The service was rated good for the experiences of children in care and care leavers, with "
                          "overall effectiveness as outstanding.")
        << QStringList{
               QStringLiteral("Kent in_care_and_care_leavers good"), QStringLiteral("Kent overall outstanding")};
    QTest::newRow("unnamed") << QStringLiteral("Two areas were rated outstanding by the inspectors.") << QStringList{};
}

void TestNews::tellsAreasApart()
{
    QFETCH(QString, text);
    QFETCH(QStringList, areas);
    const DocumentFacts facts = factsOf(
        QStringLiteral("Ofsted has published its report about children’s services at Kent County Council, inspectors "
                       "said.\n\n")
            + text,
        false);
    QCOMPARE(judgements(facts), areas);
}

void TestNews::remembersPeople()
{
    const DocumentFacts facts = factsOf(head
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
    const DocumentFacts facts = factsOf(head
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
    const DocumentFacts facts = factsOf(head
            + QStringLiteral(
                "An adviser will come, according to cabinet member Dan Specimen.\n\nHe said: “We are ready.”"),
        false);
    QCOMPARE(claims(facts), QStringList{QStringLiteral("council “We are read")});
}

void TestNews::findsWhatInspectorsSaid()
{
    const DocumentFacts facts = factsOf(head
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
    const DocumentFacts facts = factsOf(head
            + QStringLiteral(
                "There were 53,000 children on a child protection plan in England. In Surrey, 900 children "
                "were on child protection plans. In Kent 412 children were on child protection plans."),
        false);
    QCOMPARE(facts.observations.size(), 1);
    QCOMPARE(facts.observations.first().value.value_or(0), 412.0);
}

QTEST_GUILESS_MAIN(TestNews)
#include "tst_news.moc"
