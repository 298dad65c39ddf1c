#include "textfixture.h"

#include <observationfinder.h>

#include <QTest>

using namespace Councilscope;

namespace {

const RuleSet& rules()
{
    static const RuleSet set = *RuleSet::builtIn();
    return set;
}

/// "metric qualifier value @date" of each figure of one paragraph.
QStringList observations(const QString& content, DocumentKind kind, const QString& target,
    const PartialDate& context = {}, const PartialDate& reference = {})
{
    const PagedText text = textOf(content, false);
    const RuleScope scope{rules(), kind, Framework::Unknown};
    const DocumentOutline outline(text, {});
    QStringList list;
    const QVector<ObservationDraft> drafts
        = ObservationFinder(scope, outline.blocks().first(), context, reference).find(target);
    for (const ObservationDraft& draft : drafts) {
        const Observation& o = draft.observation;
        QString words = o.metric + u' ';
        words += o.qualifier == Qualifier::Exact ? QString() : QString(key(o.qualifier) + u' ');
        words += o.value ? QString::number(*o.value) : o.symbol;
        list << (o.asOf.isValid() ? QString(words + u" @" + o.asOf.toIso()) : words);
    }
    return list;
}

} // namespace

class TestObservations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInformationSections_data();
    void readsInformationSections();
    void readsOtherWordings_data();
    void readsOtherWordings();
    void readsProse_data();
    void readsProse();
    void sectionsGiveEachFigureOnce();
};

void TestObservations::readsInformationSections_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("rate, prior number and prior rate")
        << QStringLiteral("At 30 June 2015, 310 children are being looked after by the local authority (a rate of 63.2 "
                          "per 10,000 children). "
                          "This is a reduction from 330 (67 per 10,000 children) at 31 March 2014.")
        << QStringList{QStringLiteral("children_looked_after 310 @2015-06-30"),
               QStringLiteral("looked_after_rate_per_10000 63.2 @2015-06-30"),
               QStringLiteral("children_looked_after 330 @2014-03-31"),
               QStringLiteral("looked_after_rate_per_10000 67 @2014-03-31")};
    QTest::newRow("words and no change") << QStringLiteral(
        "At 31 March 2016, nine children lived in a privately arranged fostering placement. This is the same number as "
        "at 31 March 2015.")
                                         << QStringList{QStringLiteral("privately_fostered 9 @2016-03-31"),
                                                QStringLiteral("privately_fostered 9 @2015-03-31")};
    QTest::newRow("an increase of some from others")
        << QStringLiteral("At 30 July 2014, 21 children lived in a privately arranged fostering placement. This is an "
                          "increase of 15 from the 6 identified at 31 March 2013.")
        << QStringList{
               QStringLiteral("privately_fostered 21 @2014-07-30"), QStringLiteral("privately_fostered 6 @2013-03-31")};
    QTest::newRow("withheld") << QStringLiteral(
        "At 31 March 2016, fewer than five children lived in a privately arranged fostering placement.")
                              << QStringList{QStringLiteral("privately_fostered less_than <5 @2016-03-31")};
    QTest::newRow("prior number withheld")
        << QStringLiteral("At 31 March 2016, six children lived in a privately arranged fostering placement. This is "
                          "an increase from a suppressed number at 31 March 2015.")
        << QStringList{QStringLiteral("privately_fostered 6 @2016-03-31")};
    QTest::newRow("month only") << QStringLiteral(
        "In December 2014, 150 children and young people were the subject of a child protection plan.")
                                << QStringList{QStringLiteral("child_protection_plans 150 @2014-12")};
    QTest::newRow("in need") << QStringLiteral("At 31 March 2016, assessment had identified 1,540 children as being "
                                               "formally in need of a specialist children’s service.")
                             << QStringList{QStringLiteral("children_in_need 1540 @2016-03-31")};
    QTest::newRow("sub-bullet takes the date of the count")
        << QStringLiteral("74 (or 23%) live outside the local authority area")
        << QStringList{QStringLiteral("looked_after_outside_area 74 @2015-01-31"),
               QStringLiteral("looked_after_outside_area_percent 23 @2015-01-31")};
    QTest::newRow("foster families, not those outside")
        << QStringLiteral("230 live with foster families, of whom 41 live out of the authority area")
        << QStringList{QStringLiteral("looked_after_with_foster_families 230 @2015-01-31")};
    QTest::newRow("none") << QStringLiteral("There are no unaccompanied asylum-seeking children.")
                          << QStringList{QStringLiteral("unaccompanied_asylum_seeking 0 @2015-01-31")};
    QTest::newRow("population") << QStringLiteral(
        "Approximately 45,200 children and young people under the age of 18 years live in Exampleshire. This is 21% of "
        "the total population in the area.")
                                << QStringList{QStringLiteral("under_18_population about 45200"),
                                       QStringLiteral("under_18_percent_of_population 21")};
    QTest::newRow("share in brackets") << QStringLiteral("330 (31.9%) live outside the local authority area")
                                       << QStringList{QStringLiteral("looked_after_outside_area 330 @2015-01-31"),
                                              QStringLiteral("looked_after_outside_area_percent 31.9 @2015-01-31")};
    QTest::newRow("share behind a date") << QStringLiteral(
        "At 31 March 2014, 330 children (or 31.9%) live outside the local authority area")
                                         << QStringList{QStringLiteral("looked_after_outside_area 330 @2015-01-31"),
                                                QStringLiteral("looked_after_outside_area_percent 31.9 @2015-01-31")};
    QTest::newRow("months are no children") << QStringLiteral("In the last 12 months 95 children have been adopted")
                                            << QStringList{QStringLiteral("adoptions_last_12_months 95")};
    QTest::newRow("months are no children outside")
        << QStringLiteral("Over the past 12 months 95 (or 30%) live outside the local authority area")
        << QStringList{QStringLiteral("looked_after_outside_area 95 @2015-01-31"),
               QStringLiteral("looked_after_outside_area_percent 30 @2015-01-31")};
    QTest::newRow("prior figure in its own sentence")
        << QStringLiteral("At 30 June 2015, 310 children were on child protection plans (44 per 10,000). At 31 March "
                          "2014, the number was 290 (41 per 10,000).")
        << QStringList{QStringLiteral("child_protection_plans 310 @2015-06-30"),
               QStringLiteral("child_protection_plans_rate_per_10000 44 @2015-06-30"),
               QStringLiteral("child_protection_plans 290 @2014-03-31"),
               QStringLiteral("child_protection_plans_rate_per_10000 41 @2014-03-31")};
    QTest::newRow("since then") << QStringLiteral(
        "At 30 June 2015, the council looked after 310 children. This is an increase since 31 March 2014, when there "
        "were 290 (41 per 10,000 children).")
                                << QStringList{QStringLiteral("children_looked_after 310 @2015-06-30"),
                                       QStringLiteral("children_looked_after 290 @2014-03-31"),
                                       QStringLiteral("looked_after_rate_per_10000 41 @2014-03-31")};
    QTest::newRow("in line with a figure") << QStringLiteral(
        "At 30 June 2015, 1,310 children were in need. This is in line with the figure of 1,320 at 31 "
        "March 2014.")
                                           << QStringList{QStringLiteral("children_in_need 1310 @2015-06-30"),
                                                  QStringLiteral("children_in_need 1320 @2014-03-31")};
    QTest::newRow("share behind") << QStringLiteral("88 live outside the local authority area (29%)")
                                  << QStringList{QStringLiteral("looked_after_outside_area 88 @2015-01-31"),
                                         QStringLiteral("looked_after_outside_area_percent 29 @2015-01-31")};
    QTest::newRow("of these") << QStringLiteral("59 (or 22%) of these live outside the local authority area")
                              << QStringList{QStringLiteral("looked_after_outside_area 59 @2015-01-31"),
                                     QStringLiteral("looked_after_outside_area_percent 22 @2015-01-31")};
    QTest::newRow("moved on is another count")
        << QStringLiteral("22 children and young people ceased to be looked after and moved on to independent living")
        << QStringList{};
}

void TestObservations::readsInformationSections()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList found = observations(
        text, DocumentKind::FullReport, QStringLiteral("observation.info"), PartialDate::day(QDate(2015, 1, 31)));
    found.sort();
    expected.sort();
    QVERIFY2(found == expected, qPrintable(found.join(u'|')));
}

void TestObservations::readsOtherWordings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("home to") << QStringLiteral("Ashdale is home to 52,400 children and young people aged under 18.")
                             << QStringLiteral("under_18_population 52400");
    QTest::newRow("population of") << QStringLiteral(
        "The borough has a population of 52,400 children aged 0 to 17 years.")
                                   << QStringLiteral("under_18_population 52400");
    QTest::newRow("in the borough") << QStringLiteral(
        "There are around 52 400 children and young people under 18 in the borough.")
                                    << QStringLiteral("under_18_population about 52400");
    QTest::newRow("local population") << QStringLiteral("This is approximately 21.3% of the local population.")
                                      << QStringLiteral("under_18_percent_of_population about 21.3");
    QTest::newRow("poverty behind") << QStringLiteral("The proportion of children living in poverty is 14.7%.")
                                    << QStringLiteral("child_poverty_percent 14.7");
    QTest::newRow("plainly in need") << QStringLiteral("At 30 June 2015, there were 1,310 children in need.")
                                     << QStringLiteral("children_in_need 1310 @2015-06-30");
    QTest::newRow("in need behind") << QStringLiteral("At 30 June 2015, the number of children identified through "
                                                      "assessment as being in need of a service was 1,310.")
                                    << QStringLiteral("children_in_need 1310 @2015-06-30");
    QTest::newRow("plans behind") << QStringLiteral(
        "At 30 June 2015, the number of children who were the subject of a child protection plan was 207.")
                                  << QStringLiteral("child_protection_plans 207 @2015-06-30");
    QTest::newRow("hyphen") << QStringLiteral(
        "At 30 June 2015, nine children lived in a privately-arranged fostering placement.")
                            << QStringLiteral("privately_fostered 9 @2015-06-30");
    QTest::newRow("looked after behind") << QStringLiteral(
        "At 30 June 2015, the number of children being looked after by the council was 388.")
                                         << QStringLiteral("children_looked_after 388 @2015-06-30");
    QTest::newRow("there were") << QStringLiteral(
        "At 30 June 2015, there were 388 children and young people being looked after by the council.")
                                << QStringLiteral("children_looked_after 388 @2015-06-30");
    QTest::newRow("residential homes") << QStringLiteral(
        "41 live in residential homes, of whom 20% live out of the authority area")
                                       << QStringLiteral("looked_after_in_childrens_homes 41 @2015-06-30");
    QTest::newRow("attend") << QStringLiteral("11 attend residential special schools")
                            << QStringLiteral("looked_after_in_residential_special_schools 11 @2015-06-30");
    QTest::newRow("at home") << QStringLiteral("16 live at home with their parents")
                             << QStringLiteral("looked_after_with_parents 16 @2015-06-30");
    QTest::newRow("seeking asylum") << QStringLiteral("Eight young people are unaccompanied and seeking asylum")
                                    << QStringLiteral("unaccompanied_asylum_seeking 8 @2015-06-30");
    QTest::newRow("orders made") << QStringLiteral("27 special guardianship orders were made")
                                 << QStringLiteral("special_guardianship_last_12_months 27");
    QTest::newRow("left care") << QStringLiteral("133 children left care, of whom 4% returned to be looked after")
                               << QStringLiteral("ceased_looked_after_last_12_months 133");
    QTest::newRow("brackets around the ages")
        << QStringLiteral("Some 52,400 children and young people (aged 0–17 years) live in Ashdale.")
        << QStringLiteral("under_18_population about 52400");
    QTest::newRow("number of children") << QStringLiteral(
        "The number of children under the age of 18 in the city is approximately 52,400.")
                                        << QStringLiteral("under_18_population about 52400");
    QTest::newRow("child population") << QStringLiteral("Ashdale has a child population of 52,400.")
                                      << QStringLiteral("under_18_population 52400");
    QTest::newRow("share behind a comma")
        << QStringLiteral("The children under 18 who live there, 24% of the total population in the area.")
        << QStringLiteral("under_18_percent_of_population 24");
    QTest::newRow("rate of poverty") << QStringLiteral("The rate of child poverty in Ashdale is 13%.")
                                     << QStringLiteral("child_poverty_percent 13");
    QTest::newRow("share in brackets before children")
        << QStringLiteral("One in five (21%) of the children are living in poverty.")
        << QStringLiteral("child_poverty_percent 21");
    QTest::newRow("open cases") << QStringLiteral("At 30 June 2015, there were 1,310 open cases of children in need.")
                                << QStringLiteral("children_in_need 1310 @2015-06-30");
    QTest::newRow("a total of") << QStringLiteral("A total of 41 live in children’s homes")
                                << QStringLiteral("looked_after_in_childrens_homes 41 @2015-06-30");
    QTest::newRow("a parent") << QStringLiteral("16 live with a parent, of whom two live out of the area")
                              << QStringLiteral("looked_after_with_parents 16 @2015-06-30");
    QTest::newRow("minors") << QStringLiteral("three are unaccompanied minors seeking asylum")
                            << QStringLiteral("unaccompanied_asylum_seeking 3 @2015-06-30");
    QTest::newRow("orders for children") << QStringLiteral("special guardianship orders were granted for 27 children")
                                         << QStringLiteral("special_guardianship_last_12_months 27");
    QTest::newRow("through orders") << QStringLiteral("27 children left care through special guardianship orders")
                                    << QStringLiteral("special_guardianship_last_12_months 27");
    QTest::newRow("ceased to be in care") << QStringLiteral("133 children ceased to be in care, of whom 4% returned")
                                          << QStringLiteral("ceased_looked_after_last_12_months 133");
}

/// Every inspector writes the section with figures a little differently.
void TestObservations::readsOtherWordings()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QStringList found = observations(text, DocumentKind::FullReport, QStringLiteral("observation.info"),
        PartialDate::day(QDate(2015, 6, 30)), PartialDate::day(QDate(2015, 7, 20)));
    QCOMPARE(found, QStringList{expected});
}

void TestObservations::readsProse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("year from the earlier figure") << QStringLiteral(
        "As of May, 310 children were subject to protection plans in the city, up from 290 in May 2011.")
                                                  << QStringList{QStringLiteral("child_protection_plans 310 @2012-05"),
                                                         QStringLiteral("child_protection_plans 290 @2011-05")};
    QTest::newRow("today and last year") << QStringLiteral(
        "A further 305 children are in the council’s care, down from 320 this time last year.")
                                         << QStringList{QStringLiteral("children_looked_after 305 @2012"),
                                                QStringLiteral("children_looked_after 320 @2011")};
    QTest::newRow("caseload that fell") << QStringLiteral(
        "Each social worker's case load fell from an average of more than 25 last May to around 16.")
                                        << QStringList{QStringLiteral("average_caseload about 16 @2012"),
                                               QStringLiteral("average_caseload more_than 25 @2011-05")};
    QTest::newRow("other workers") << QStringLiteral("The average caseload of our reviewing officers is 65 children.")
                                   << QStringList{};
    QTest::newRow("no figure of ours") << QStringLiteral("Staff aged 30 made 14 calls since 2009 under Section 47.")
                                       << QStringList{};
}

void TestObservations::readsProse()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(observations(text, DocumentKind::News, QStringLiteral("observation.prose"), {}, PartialDate::year(2012)),
        expected);
}

void TestObservations::sectionsGiveEachFigureOnce()
{
    const DocumentFacts facts = factsOf(
        QStringLiteral("Kent County Council\nInspection of services for children in need of help and\nprotection, "
                       "children looked after and care leavers\n"
                       "Inspection date: 3 June – 25 June 2014\n\nInformation about this local authority area\n\n"
                       "• At 31 March 2014, 300 children are being looked after by the local authority. Of this "
                       "number:\n    • 12 live with parents\n\n"
                       "• Another team works with up to 140 looked after children.\n\nExecutive summary\n\n1. There "
                       "are 900 looked after children elsewhere.\n"),
        false);
    QCOMPARE(facts.observations.size(), 2);
    QCOMPARE(facts.observations[0].value, std::optional<double>(300));
    QCOMPARE(facts.observations[1].metric, QStringLiteral("looked_after_with_parents"));
    QCOMPARE(facts.observations[1].asOf.toIso(), QStringLiteral("2014-03-31"));
    QCOMPARE(facts.observations[1].source.quote, QStringLiteral("12"));
}

QTEST_GUILESS_MAIN(TestObservations)
#include "tst_observations.moc"
