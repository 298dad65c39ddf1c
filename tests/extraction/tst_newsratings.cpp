#include "newsfixture.h"

#include <QTest>

using namespace Councilscope;

/// Ratings in articles as several newspapers print them: of which council, of what, now or before.
class TestNewsRatings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesOnlyTheService_data();
    void judgesOnlyTheService();
    void ignoresCouncilsMentioned();
    void readsBehindFrontMatter();
    void takesTheCouncilOfTheHeadline();
    void givesEachCouncilItsOwn_data();
    void givesEachCouncilItsOwn();
    void gradesNothingInRoundUps_data();
    void gradesNothingInRoundUps();
    void partsNowFromBefore_data();
    void partsNowFromBefore();
    void tellsAreasApart_data();
    void tellsAreasApart();
};

namespace {

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

} // namespace

void TestNewsRatings::judgesOnlyTheService_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("a school") << QStringLiteral("St Example’s school in the town was rated outstanding last week.");
    QTest::newRow("a care home") << QStringLiteral("A care home in Dover was rated requires improvement in 2021.");
    QTest::newRow("adults") << QStringLiteral("Adult social care has been rated good by another inspectorate.");
    QTest::newRow("a hospital") << QStringLiteral("The hospital was rated good.");
    QTest::newRow("hypothetical") << QStringLiteral("A better visit could have seen it rated good overall.");
}

void TestNewsRatings::judgesOnlyTheService()
{
    QFETCH(QString, text);
    const DocumentFacts facts = factsOf(articleHead + text, false);
    QCOMPARE(facts.judgements.size(), 1);
    QCOMPARE(facts.judgements.first().grade, Grade::Inadequate);
}

void TestNewsRatings::ignoresCouncilsMentioned()
{
    const DocumentFacts one = factsOf(articleHead
            + QStringLiteral("Surrey County Council and Medway Council have offered their help to the service."),
        false);
    QCOMPARE(one.document.council, QStringLiteral("Kent"));
}

void TestNewsRatings::readsBehindFrontMatter()
{
    const DocumentFacts facts = factsOf(
        QStringLiteral(
            "---\ntitle: \"After years, services are better\"\ncategories: news\n---\nChildren’s services in Kent "
            "have been rated as ‘good’ by Ofsted, inspectors said on Monday.\n"),
        false);
    QCOMPARE(judgements(facts), QStringList{QStringLiteral("Kent overall good")});
}

void TestNewsRatings::takesTheCouncilOfTheHeadline()
{
    const DocumentFacts facts
        = factsOf(QStringLiteral("Steps forward — Kent children’s services in new Ofsted report\n\n"
                                 "Progress is being made within children’s services in Kent, according to a report "
                                 "published today by Ofsted. The council has ended its partnership with Surrey.\n"),
            false);
    QCOMPARE(facts.document.council, QStringLiteral("Kent"));
}

void TestNewsRatings::givesEachCouncilItsOwn_data()
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

void TestNewsRatings::givesEachCouncilItsOwn()
{
    QFETCH(QString, text);
    const DocumentFacts facts = factsOf(articleHead + text, false);
    QCOMPARE(judgements(facts), QStringList{QStringLiteral("Kent overall inadequate")});
    QVERIFY(earlier(facts).isEmpty());
}

void TestNewsRatings::gradesNothingInRoundUps_data()
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

void TestNewsRatings::gradesNothingInRoundUps()
{
    QFETCH(QString, text);
    const DocumentFacts facts = factsOf(text, false);
    QVERIFY(facts.judgements.isEmpty());
    QVERIFY(earlier(facts).isEmpty());
    QVERIFY(facts.findings.isEmpty());
}

void TestNewsRatings::partsNowFromBefore_data()
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

void TestNewsRatings::partsNowFromBefore()
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

void TestNewsRatings::tellsAreasApart_data()
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

void TestNewsRatings::tellsAreasApart()
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

QTEST_GUILESS_MAIN(TestNewsRatings)

#include "tst_newsratings.moc"
