#include "textfixture.h"

#include <QTest>

using namespace Councilscope;

namespace {

QString focusedVisit(const QString& body)
{
    return QStringLiteral("14 March 2023\n\nDear Helen\n\nFocused visit to Gateshead children’s services\n\n"
                          "This letter summarises the findings of the focused visit to Gateshead on 7 and 8 February "
                          "2023.\n\n")
        + body + QStringLiteral("\n\nYours sincerely\n\nAnn Example\nHis Majesty’s Inspector\n");
}

QString jointInspection(const QString& body)
{
    return QStringLiteral("27 May 2016\n\nDear local partnership\n\nJoint targeted area inspection of the "
                          "multi-agency response to abuse and neglect in Dorset\n\nBetween 14 and 18 March 2016, "
                          "Ofsted and others undertook a joint inspection of the response to abuse in Dorset.\n\n")
        + body + QStringLiteral("\n\nYours sincerely\n");
}

QString revisit(const QString& body)
{
    return QStringLiteral("9 August 2021\n\nDear colleagues\n\nJoint area SEND revisit in Wiltshire\n\nBetween 28 and "
                          "30 June 2021, Ofsted and the Care Quality Commission (CQC) revisited the area of "
                          "Wiltshire.\n\n")
        + body + QStringLiteral("\n\nYours sincerely\n");
}

QString monitoringVisit(const QString& body)
{
    return QStringLiteral("5 December 2016\n\nDear Ms Example\n\nMonitoring visit of Torbay Council children’s "
                          "services\n\nI am writing to summarise the findings of the monitoring visit to Torbay on 1 "
                          "and 2 November 2016.\n\n")
        + body + QStringLiteral("\n\nYours sincerely\n");
}

/// "kind / framework / council / first day – last day"; without the days where there is no inspection.
QString described(const DocumentFacts& facts)
{
    const DocumentRecord& document = facts.document;
    QStringList parts{key(document.kind), key(document.framework), document.council};
    if (facts.inspection) {
        parts << QString(facts.inspection->start.toIso() + QStringLiteral(" – ") + facts.inspection->end.toIso());
    }
    return parts.join(QStringLiteral(" / "));
}

void letter(const char* name, const QString& text, const QString& expected)
{
    QTest::newRow(name) << text << true << expected;
}

void page(const char* name, const QString& text, const QString& expected)
{
    QTest::newRow(name) << text << false << expected;
}

void points(const char* name, const QString& text, const QStringList& expected)
{
    QTest::newRow(name) << text << expected;
}

void addLetters()
{
    letter("written in the first person", monitoringVisit(QStringLiteral("Staff were helpful.")),
        QStringLiteral("letter_monitoring_visit / MV / Torbay / 2016-11-01 – 2016-11-02"));
    letter("without a head",
        QStringLiteral("This letter sets out the findings of the second monitoring visit to Torbay children’s services "
                       "on 7 and 8 June 2022. Her Majesty’s Inspectors were Ann Example and Bob Example.\n"),
        QStringLiteral("letter_monitoring_visit / MV / Torbay / 2022-06-07 – 2022-06-08"));
    letter("with another spelling",
        QStringLiteral("3 May 2021\nDear Mr Example\nFocussed visit of Kirklees children’s services\nThis letter "
                       "summarises the findings of a focussed visit to Kirklees on 6 and 7 April 2021.\n"),
        QStringLiteral("letter_focused_visit / FV / Kirklees / 2021-04-06 – 2021-04-07"));
    letter("days of an earlier inspection before those of the visit",
        QStringLiteral("4 April 2023\nDear Mr Example\nFocused visit to Portsmouth children’s services\nThis letter "
                       "summarises the findings of the visit to Portsmouth, the first since the inspection that began "
                       "on 12 July 2019. The visit took place on 28 February and 1 March 2023.\n"),
        QStringLiteral("letter_focused_visit / FV / Portsmouth / 2023-02-28 – 2023-03-01"));
    letter("joint inspection with its days on the cover",
        QStringLiteral("Joint targeted area inspection of Trafford\nInspection dates: 3 to 21 March 2025\nHeadline "
                       "findings\nPartners meet often.\n"),
        QStringLiteral("letter_jtai / JTAI / Trafford / 2025-03-03 – 2025-03-21"));
    letter("monitoring of a local area",
        QStringLiteral("Area SEND monitoring inspection of Wiltshire Local Area Partnership\nInspected under the area "
                       "SEND framework\nInspection dates: 10 and 11 November 2025\n"),
        QStringLiteral("report_send / SEND / Wiltshire / 2025-11-10 – 2025-11-11"));
}

void addOthers()
{
    letter("to a school",
        QStringLiteral("8 May 2023\nDear Ms Example\nMonitoring visit to Green Lane Primary School\nThis letter sets "
                       "out the findings of the monitoring visit that took place on 28 March 2023.\n"),
        QStringLiteral("other //"));
    letter("to a minister",
        QStringLiteral("1 March 2024\nDear Secretary of State\nI have read the focused visit letter and spoken to the "
                       "staff of Oldham. Leadership is good in parts.\n"),
        QStringLiteral("other //"));
    letter("about school improvement",
        QStringLiteral("4 July 2014\nDear Ms Example\nInspection of local authority arrangements for supporting school "
                       "improvement\nFollowing the visit to Norfolk on 16 to 20 June 2014 I am writing to confirm.\n"),
        QStringLiteral("other //"));
    letter("guidance on inspections",
        QStringLiteral("Joint targeted area inspection of the multi-agency response to neglect\nApplies to England\n"
                       "This guidance is for inspectors. Inspections are carried out by teams of four.\n"),
        QStringLiteral("other //"));
    page("paper of a committee",
        QStringLiteral("Wirral Council\n\nChildren’s Committee\n\nReport title: Inspection of services\n\nReport of: "
                       "Director of Children’s Services\n\nIn 2023 Ofsted judged services good, the leader said.\n"),
        QStringLiteral("other //"));
    page("minutes that tell of a joint inspection",
        QStringLiteral("Issue - meetings\n\nJoint targeted area inspection of the response to neglect in Halton\n\n"
                       "The board was told that the inspection took place between 8 and 12 July 2019 and that Ofsted "
                       "had written a letter.\n"),
        QStringLiteral("web_page / JTAI / Halton / 2019-07-08 – 2019-07-12"));
    page("page about a revisit",
        QStringLiteral("SEND revisit in Northumberland\n\nBetween 19 and 21 May 2021, Ofsted and the Care Quality "
                       "Commission (CQC) revisited the local area of Northumberland to see what had changed.\n"),
        QStringLiteral("web_page / SEND / Northumberland / 2021-05-19 – 2021-05-21"));
    page("page that goes from council to council",
        QStringLiteral("Visits of the month\n\nOfsted visits councils.\n\nCentral Bedfordshire Council\n\nInspectors "
                       "came in May.\n\nWokingham Borough Council\n\nInspectors came in June.\n\nKnowsley "
                       "Metropolitan Borough Council\n\nInspectors came in July.\n"),
        QStringLiteral("web_page //"));
    page("summary for children",
        QStringLiteral("Children’s summary\n\nInspection of services in Shropshire\n\nOfsted inspectors came to "
                       "Shropshire from 7 to 18 February 2022.\n"),
        QStringLiteral("summary_children // Shropshire / 2022-02-07 – 2022-02-18"));
}

void addPlainPoints()
{
    points("short paragraphs",
        focusedVisit(QStringLiteral("What needs to improve in this area of work?\n\nThe use of plans.\n\nThe work with "
                                    "fathers.\n\nMain findings\n\nStaff are kind.")),
        {QStringLiteral("area_for_improvement: The use of plans."),
            QStringLiteral("area_for_improvement: The work with fathers.")});
    points("a heading on two lines, of which the first reads like one",
        focusedVisit(QStringLiteral("WHAT NEEDS TO IMPROVE IN THIS AREA OF SOCIAL WORK\nPRACTICE\n\n• Plans.\n")),
        {QStringLiteral("area_for_improvement: Plans.")});
    points("prose is no list",
        focusedVisit(QStringLiteral("What needs to improve\n\nLeaders know what is left to do. They have told their "
                                    "staff.\n\nMain findings\n\nStaff are kind.")),
        {});
    points("a sentence that only counts",
        focusedVisit(
            QStringLiteral("Areas for priority action\n\nThere are two areas for priority action.\n\nThe council must "
                           "see each child.\n\nThe council must read each contact.\n\nMain findings\n\nNone.")),
        {QStringLiteral("priority_action: The council must see each child."),
            QStringLiteral("priority_action: The council must read each contact.")});
    points("prose in bullets behind a line that divides",
        focusedVisit(QStringLiteral("What needs to improve\n\n• Plans.\n• Visits.\n\nHelp for children in need\n\n• "
                                    "Most visits are on time. Staff write them up.\n• Plans are read. They are kept.")),
        {QStringLiteral("area_for_improvement: Plans."), QStringLiteral("area_for_improvement: Visits.")});
    points("a paragraph and prose in bullets behind the points",
        focusedVisit(QStringLiteral("What needs to improve\n\n• Plans.\n• Visits.\n\nChildren are seen and known.\n\n"
                                    "• Most visits are on time. Staff write them up.")),
        {QStringLiteral("area_for_improvement: Plans."), QStringLiteral("area_for_improvement: Visits.")});
    points("without a heading",
        focusedVisit(QStringLiteral("Inspectors identified the following areas for improvement:\n\n• Plans.\n\nMain "
                                    "findings\n\n• Staff are kind.")),
        {QStringLiteral("area_for_improvement: Plans.")});
    points("those of an earlier visit",
        focusedVisit(
            QStringLiteral("The last inspection identified the following areas for improvement:\n\n• Plans.\n")),
        {});
    points("a sentence that says again what the heading says",
        focusedVisit(QStringLiteral("Areas for priority action\n\nThis visit identified two areas for priority "
                                    "action:\n\n• Plans.\n• Visits.\n\nMain findings\n\n• Staff are kind.")),
        {QStringLiteral("priority_action: Plans."), QStringLiteral("priority_action: Visits.")});
    points("marks of fonts of symbols",
        focusedVisit(QStringLiteral("What needs to improve\n\n§ Plans.\n§ Visits.\n\nAreas of strength\n\nƒ Duty.\n")),
        {QStringLiteral("area_for_improvement: Plans."), QStringLiteral("area_for_improvement: Visits."),
            QStringLiteral("strength: Duty.")});
}

void addJointPoints()
{
    points("by agency",
        jointInspection(QStringLiteral("Areas for improvement\n\nHealth\n\n• Visits.\n• Records.\n\nPolice\n\n• "
                                       "Reports.\n\nCase study: area for improvement\n\n• A child was not seen.")),
        {QStringLiteral("area_for_improvement: Visits."), QStringLiteral("area_for_improvement: Records."),
            QStringLiteral("area_for_improvement: Reports.")});
    points("weaknesses with parts",
        revisit(QStringLiteral("The area has to state how it will tackle the following areas of significant "
                               "weakness:\n\n• joint work, including:\n    – the plan\n    – the data\n• long waits.")),
        {QStringLiteral("priority_action: joint work, including: the plan the data"),
            QStringLiteral("priority_action: long waits.")});
    points("for children",
        QStringLiteral("Children’s summary\n\nOfsted inspectors came to Shropshire.\n\nWhat works well\n\n• You are "
                       "heard.\n\nWhat needs to get better\n\n• Plans.\n• Visits.\n\nThank you for your help.\n"),
        {QStringLiteral("strength: You are heard."), QStringLiteral("area_for_improvement: Plans."),
            QStringLiteral("area_for_improvement: Visits.")});
}

} // namespace

/// Letters about visits and joint inspections, and what only looks like them.
class TestLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFacts_data();
    void readsFacts();
    void listsPoints_data();
    void listsPoints();
    void tellsWhatBecameOfFindings_data();
    void tellsWhatBecameOfFindings();
    void readsTheGradeOfASummary_data();
    void readsTheGradeOfASummary();
};

void TestLetters::readsFacts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPaged");
    QTest::addColumn<QString>("expected");
    addLetters();
    addOthers();
}

void TestLetters::readsFacts()
{
    QFETCH(QString, text);
    QFETCH(bool, isPaged);
    QFETCH(QString, expected);
    const DocumentFacts facts = factsOf(text, isPaged);
    QCOMPARE(described(facts).simplified().replace(QStringLiteral("/ /"), QStringLiteral("//")), expected);
    QVERIFY(facts.judgements.isEmpty());
}

void TestLetters::listsPoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    addPlainPoints();
    addJointPoints();
}

void TestLetters::listsPoints()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList found;
    const DocumentFacts facts = factsOf(text, false);
    for (const Finding& finding : facts.findings) {
        found << QString(key(finding.kind) + QStringLiteral(": ") + finding.text);
    }
    QCOMPARE(found, expected);
}

void TestLetters::tellsWhatBecameOfFindings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString resolved = QStringLiteral("resolved");
    const QString persists = QStringLiteral("persists");
    const QString progressing = QStringLiteral("progressing");

    points("every weakness",
        revisit(QStringLiteral("The area has made sufficient progress in addressing each of the four weaknesses.")),
        {resolved});
    points("this weakness", revisit(QStringLiteral("The area has made sufficient progress to improve this area.")),
        {resolved});
    points("one weakness",
        revisit(QStringLiteral("The area has not made sufficient progress in addressing one weakness.")), {persists});
    points("only looked at",
        revisit(QStringLiteral("Inspectors asked whether the area has made sufficient progress in addressing each "
                               "weakness.")),
        {});
    points("better since the inspection",
        focusedVisit(QStringLiteral("The council has made good progress with its front door since the last visit.")),
        {progressing});
    points("slowly acted upon",
        focusedVisit(
            QStringLiteral("Leaders have not acted with enough pace on the recommendations made at the last visit.")),
        {persists});
    points("dealt with",
        monitoringVisit(QStringLiteral("The areas of concern identified at the inspection have been dealt with.")),
        {resolved});
    points("some dealt with",
        monitoringVisit(
            QStringLiteral("Of the five areas of concern named at the inspection, three have been met in full.")),
        {progressing});
    points("making progress",
        monitoringVisit(QStringLiteral("The local authority is making steady progress with its plan.")), {progressing});
    points("making little progress",
        monitoringVisit(QStringLiteral("The local authority is making limited progress with its plan.")), {persists});
}

void TestLetters::tellsWhatBecameOfFindings()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    static const QVector<StatementKind> kinds{
        StatementKind::Resolved, StatementKind::Persists, StatementKind::Progressing};
    QStringList found;
    const DocumentFacts facts = factsOf(text, false);
    for (const Statement& statement : facts.statements) {
        if (kinds.contains(statement.kind)) {
            found << key(statement.kind);
        }
    }
    QCOMPARE(found, expected);
}

void TestLetters::readsTheGradeOfASummary_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("expected");

    QTest::newRow("on a line") << QStringLiteral("Overall: outstanding") << QStringLiteral("outstanding");
    QTest::newRow("given") << QStringLiteral("Ofsted gave Bury a grade of requires improvement to be good.")
                           << QStringLiteral("requires_improvement");
    QTest::newRow("said") << QStringLiteral("We said that services in Bury are good.") << QStringLiteral("good");
    QTest::newRow("behind a colon") << QStringLiteral("Overall, we said that Bury is: Good") << QStringLiteral("good");
    QTest::newRow("advice") << QStringLiteral("Ofsted gave Bury good advice.") << QString();
}

void TestLetters::readsTheGradeOfASummary()
{
    QFETCH(QString, sentence);
    QFETCH(QString, expected);
    const DocumentFacts facts = factsOf(
        QStringLiteral("Children’s summary\n\nOfsted inspectors came to Bury.\n\n") + sentence + u'\n', false);
    QCOMPARE(facts.judgements.isEmpty() ? QString() : key(facts.judgements.first().grade), expected);
}

QTEST_GUILESS_MAIN(TestLetters)
#include "tst_letters.moc"
