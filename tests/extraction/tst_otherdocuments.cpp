// Documents of kinds that are rare: told in our own words, in the structure that such documents have.
#include "textfixture.h"

#include <QTest>

using namespace Councilscope;

namespace {

QString monitoringVisit(const QString& which, const QString& days)
{
    return QStringLiteral(
        "Piccadilly Gate\nStore Street\nManchester\nM1 2WD\n\n22 July 2022\n\nMs Ann Example\n"
        "Director of Children’s Services\nRutland County Council\n\nDear Ms Example\n\n"
        "Monitoring visit to Rutland children’s services\n\n"
        "This letter summarises the findings of the monitoring visit to Rutland children’s services on "
        "%2. This was the %1 monitoring visit since the local authority was judged inadequate in "
        "November 2020. His Majesty’s Inspectors for this visit were Ben Sample and Cara Model.\n\n"
        "Areas covered by the visit\n\nInspectors looked at the support for children in need.\n\n"
        "Headline findings\n\nWork with families is better planned than it was.\n\n"
        "Yours sincerely\n\nBen Sample\nHis Majesty’s Inspector\n")
        .arg(which, days);
}

const QString childProtection = QStringLiteral(
    "Inspection of local authority arrangements for the protection of children\nRutland County Council\n"
    "Inspection dates: 14 – 23 January 2013\nLead inspector: Ann Example HMI\nAge group: All\n"
    "Published: 25 February 2013\n\f"
    "The inspection judgements and what they mean\n\nOverall effectiveness\n\n"
    "The overall effectiveness of the arrangements to protect children in Rutland County Council is judged to be "
    "adequate.\n\nAreas for improvement\n\n"
    "In order to improve the quality of help and protection given to children and young people in Rutland, the local "
    "authority and its partners should take the following action.\n\nImmediately:\n\n"
    "• make sure that every referral is answered in a day\n\nWithin three months:\n\n"
    "• write plans that families can follow\n• hear from children before each review\n\n"
    "About this inspection\n\nInspectors read 30 files.\n\f"
    "Record of main findings\n\nLocal authority arrangements for the protection of children\n\n"
    "Overall effectiveness Adequate\n"
    "The effectiveness of the help and protection provided to children, young people, families and carers Adequate\n"
    "The quality of practice Adequate\nLeadership and governance Good\n");

const QString safeguarding = QStringLiteral(
    "Inspection of safeguarding and looked after children services\nRutland\nInspection dates: 6 – 17 June 2011\n"
    "Reporting inspector: Ann Example HMI\nAge group: All\nPublished: 22 July 2011\n\f"
    "The inspection outcomes: Safeguarding services\n\nOverall effectiveness Grade 3 (Adequate)\n\n"
    "The overall effectiveness of safeguarding services is adequate.\n\n"
    "Areas for improvement\n\nIn order to improve the quality of provision, the council should take the following "
    "action:\n\nImmediately:\n\n• see each child alone\n\nWithin three months:\n\n• write shorter plans.\n\f"
    "Record of main findings:\n\nSafeguarding services\nOverall effectiveness Adequate\nCapacity for improvement Good\n"
    "\nServices for looked after children\nOverall effectiveness Good\nCapacity for improvement Good\n");

const QString jointInspection = QStringLiteral(
    "30 May 2019\n\nTo:\nAnn Example, Director of Children’s Services, Rutland County Council\n"
    "Ben Sample, Chief Constable\nCara Model, Accountable Officer, clinical commissioning group\n\n"
    "Dear local partnership\n\n"
    "Joint targeted area inspection of the multi-agency response to sexual abuse in the family in Rutland\n\n"
    "Between 1 and 5 April 2019, four inspectorates undertook a joint inspection of the response to abuse.\n\n"
    "Headline findings\n\nPartners meet often.\n\nAreas for improvement\n\n"
    "• The pace of medical examinations.\n• The notes of strategy discussions.\n\n"
    "Next steps\n\nThe director should prepare a written statement.\n");

const QString sendReport = QStringLiteral(
    "Area SEND full inspection of Rutland Local Area Partnership\nInspection dates: 13 to 17 May 2024\n"
    "Date published: 8 July 2024\n\nThe inspection outcome is described below.\n\f"
    "Areas for priority action\n\n"
    "Leaders should write plans that are shared and kept.\n\n"
    "Areas for improvement\n\nAreas for improvement\n"
    "Leaders across the partnership should shorten the wait for assessments.\n\n"
    "Local area partnership details\n\nLocal authority\tIntegrated care board\n");

QString listed(const DocumentFacts& facts)
{
    QStringList list;
    for (const Finding& finding : facts.findings) {
        list << QString(key(finding.kind) + u": " + finding.text);
    }
    return list.join(u'\n');
}

QString judged(const DocumentFacts& facts)
{
    QStringList list;
    for (const Judgement& judgement : facts.judgements) {
        list << QString(key(judgement.area) + u' ' + key(judgement.grade));
    }
    list.sort();
    return list.join(u", ");
}

} // namespace

class TestOtherDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsMonitoringVisits_data();
    void readsMonitoringVisits();
};

void TestOtherDocuments::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("summary"); // kind, framework, days, publication
    QTest::addColumn<QString>("judgements");
    QTest::addColumn<QString>("findings");

    QTest::newRow("child protection")
        << childProtection << QStringLiteral("full_report CP 2013-01-14 2013-01-23 2013-02-25")
        << QStringLiteral("help_and_protection adequate, leadership good, overall adequate")
        << QStringLiteral("area_for_improvement: make sure that every referral is answered in a day\n"
                          "area_for_improvement: write plans that families can follow\n"
                          "area_for_improvement: hear from children before each review");
    QTest::newRow("safeguarding and looked after children")
        << safeguarding << QStringLiteral("full_report SLAC 2011-06-06 2011-06-17 2011-07-22")
        << QStringLiteral("help_and_protection adequate, looked_after_and_permanence good")
        << QStringLiteral("area_for_improvement: see each child alone\narea_for_improvement: write shorter plans.");
    QTest::newRow("joint inspection, several addressees")
        << jointInspection << QStringLiteral("letter_jtai JTAI 2019-04-01 2019-04-05 2019-05-30") << QString()
        << QStringLiteral("area_for_improvement: The pace of medical examinations.\n"
                          "area_for_improvement: The notes of strategy discussions.");
    QTest::newRow("special educational needs")
        << sendReport << QStringLiteral("report_send SEND 2024-05-13 2024-05-17 2024-07-08") << QString()
        << QStringLiteral("priority_action: Leaders should write plans that are shared and kept.\n"
                          "area_for_improvement: Leaders across the partnership should shorten the wait for "
                          "assessments.");
}

void TestOtherDocuments::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, summary);
    QFETCH(QString, judgements);
    QFETCH(QString, findings);
    const DocumentFacts facts = factsOf(text);
    QVERIFY(facts.inspection);
    QCOMPARE(facts.document.council, QStringLiteral("Rutland"));
    QCOMPARE(QStringList({key(facts.document.kind), key(facts.document.framework), facts.inspection->start.toIso(),
                             facts.inspection->end.toIso(), facts.document.published.toIso()})
                 .join(u' '),
        summary);
    QCOMPARE(judged(facts), judgements);
    QCOMPARE(listed(facts), findings);
}

void TestOtherDocuments::readsMonitoringVisits_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::newRow("first") << QStringLiteral("first") << QStringLiteral("14 and 15 June 2022")
                           << QStringLiteral("2022-06-14") << QStringLiteral("2022-06-15");
    QTest::newRow("third, over two months") << QStringLiteral("third") << QStringLiteral("31 May and 1 June 2022")
                                            << QStringLiteral("2022-05-31") << QStringLiteral("2022-06-01");
    QTest::newRow("seventh, one day") << QStringLiteral("seventh") << QStringLiteral("5 July 2022")
                                      << QStringLiteral("2022-07-05") << QStringLiteral("2022-07-05");
}

void TestOtherDocuments::readsMonitoringVisits()
{
    QFETCH(QString, which);
    QFETCH(QString, days);
    QFETCH(QString, start);
    QFETCH(QString, end);
    const DocumentFacts facts = factsOf(monitoringVisit(which, days));
    QCOMPARE(facts.document.kind, DocumentKind::LetterMonitoringVisit);
    QCOMPARE(facts.document.council, QStringLiteral("Rutland"));
    QCOMPARE(facts.document.published.toIso(), QStringLiteral("2022-07-22"));
    QVERIFY(facts.inspection);
    QCOMPARE(facts.inspection->start.toIso(), start);
    QCOMPARE(facts.inspection->end.toIso(), end);
    QCOMPARE(facts.inspection->overallGrade, Grade::NotGraded);
    QVERIFY(facts.judgements.isEmpty());
    const auto earlier = std::find_if(facts.statements.begin(), facts.statements.end(),
        [](const Statement& statement) { return statement.kind == StatementKind::PreviousJudgement; });
    QVERIFY2(earlier != facts.statements.end(), "the earlier judgement is a statement");
    QCOMPARE(earlier->value, QStringLiteral("inadequate"));
    QCOMPARE(earlier->date.toIso(), QStringLiteral("2020-11"));
}

QTEST_APPLESS_MAIN(TestOtherDocuments)
#include "tst_otherdocuments.moc"
