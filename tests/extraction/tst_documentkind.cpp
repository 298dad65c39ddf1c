#include "textfixture.h"

#include <gazetteer.h>

#include <QTest>

using namespace Councilscope;

class TestDocumentKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifies_data();
    void classifies();
    void knowsEveryCouncilOnEveryCover_data();
    void knowsEveryCouncilOnEveryCover();
    void namesThePublisher();
    void takesTheTitle_data();
    void takesTheTitle();
    void anEmptyDocumentIsOther();
};

namespace {

void pdf(const char* name, const QString& text, const QString& expected)
{
    QTest::newRow(name) << text << true << expected;
}

void page(const char* name, const QString& text, const QString& expected)
{
    QTest::newRow(name) << text << false << expected;
}

void addReports()
{
    pdf("single inspection",
        QStringLiteral(
            "Royal Borough of Windsor and\nMaidenhead\nInspection of services for children in need of help and\n"
            "protection, children looked after and care leavers\nand\nReview of the effectiveness of the Local "
            "Safeguarding Children\nBoard 1\nInspection date: 3 March 2015 – 26 March 2015\n"),
        QStringLiteral("full_report / SIF / Windsor and Maidenhead"));
    pdf("re-inspection",
        QStringLiteral(
            "Torbay Council\nRe-inspection of services for children in need of help and\nprotection, children "
            "looked after and care leavers\nInspection dates: 5 March to 21 March 2018\n"),
        QStringLiteral("full_report / SIF / Torbay"));
    pdf("trust",
        QStringLiteral(
            "Doncaster Children’s Services Trust\nRe-inspection of services for children in need of help and\n"
            "protection, children looked after and care leavers\nInspection date: 6 November 2017\n"),
        QStringLiteral("full_report / SIF / Doncaster"));
    pdf("board alone",
        QStringLiteral(
            "Suffolk Safeguarding Children Board\nReview of the effectiveness of the Local Safeguarding Children\n"
            "Board\nInspection date: 1 June 2015 – 3 June 2015\nReport published: 3 August 2015\n"),
        QStringLiteral("full_report / SIF / Suffolk"));
    pdf("social care services",
        QStringLiteral(
            "Council of the Isles of Scilly\nInspection of children's social care services\nInspection dates: 4 "
            "to 8 June 2018\nLead inspector: Ann Example\nHer Majesty’s Inspector\nJudgement\tGrade\n"),
        QStringLiteral("full_report / ILACS / Isles of Scilly"));
    pdf("local authority children's services",
        QStringLiteral(
            "Inspection of Kingston upon Hull local\nauthority children’s services\nInspection dates: 7 to 18 "
            "November 2022\nLead inspector: Ann Example, His Majesty’s Inspector\nJudgement\tGrade\n"),
        QStringLiteral("full_report / ILACS / Kingston upon Hull"));
    pdf("company in the title",
        QStringLiteral(
            "Inspection of Worcestershire Children First\nInspection dates: 15 to 19 May 2023\nLead inspector: Ann "
            "Example, His Majesty’s Inspector\nJudgement\tGrade\n"),
        QStringLiteral("full_report / ILACS / Worcestershire"));
}

void addReportsOfOneSubject()
{
    pdf("child protection",
        QStringLiteral(
            "Inspection of local authority\narrangements for the protection of\nchildren\nRutland County Council\n"
            "Inspection dates: 14 – 23 January 2013\nLead inspector Ann Example HMI\nAge group: All\n"),
        QStringLiteral("full_report / CP / Rutland"));
    pdf("looked after children",
        QStringLiteral(
            "Inspection of looked after children\nservices\nTorbay Council\nInspection dates: 8 – 12 July 2013\n"
            "Reporting inspector Ann Example HMI\n"),
        QStringLiteral("full_report / other / Torbay"));
    pdf("safeguarding and looked after children",
        QStringLiteral(
            "Inspection of safeguarding and looked\nafter children services\nDevon County Council\nInspection "
            "dates: 8 – 19 March 2010\nReporting inspector Ann Example HMI\n"),
        QStringLiteral("full_report / SLAC / Devon"));
    pdf("local area report",
        QStringLiteral(
            "Local area partnership report\nArea SEND inspection of Kirklees Local Area\nPartnership\nInspection "
            "dates: 12 to 16 February 2024\nDates of previous inspection: 3 to 7 June 2019\n"),
        QStringLiteral("report_send / SEND / Kirklees"));
}

void addLetters()
{
    pdf("focused visit",
        QStringLiteral(
            "Ofsted\nPiccadilly Gate\nManchester\nM1 2WD\n3 May 2023\nAnn Example\nDirector of Children’s Services\n"
            "Dear Ms Example\nFocused visit to Blackburn with Darwen children’s services\nThis letter summarises "
            "the findings of the focused visit to Blackburn with Darwen on 12 and 13 April 2023.\n"),
        QStringLiteral("letter_focused_visit / FV / Blackburn with Darwen"));
    pdf("monitoring visit that follows a focused one",
        QStringLiteral(
            "3 May 2023\nAnn Example\nDear Ms Example\nMonitoring visit to Central Bedfordshire children’s services"
            "\nThis letter summarises the findings of the monitoring visit on 12 April 2023. A focused visit took "
            "place in 2021, when services were inadequate.\n"),
        QStringLiteral("letter_monitoring_visit / MV / Central Bedfordshire"));
    pdf("joint inspection with many addressees",
        QStringLiteral(
            "4 June 2018\nAnn Example, Director of Children’s Services, Plymouth City Council\nBob Example, Devon "
            "and Cornwall Police\nDear local partnership\nJoint targeted area inspection of the multi-agency "
            "response to abuse and\nneglect in Plymouth\nBetween 16 and 20 April 2018, inspectors visited.\n"),
        QStringLiteral("letter_jtai / JTAI / Plymouth"));
    pdf("local area letter",
        QStringLiteral(
            "4 June 2018\nMs Ann Example\nDear Ms Example\nJoint local area SEND inspection in Sefton\nBetween 16 "
            "April 2018 and 20 April 2018, inspectors visited.\n"),
        QStringLiteral("report_send / SEND / Sefton"));
    page("unannounced letter in one paragraph",
        QStringLiteral(
            "Freshford House Redcliffe Way Bristol BS1 6NL\n4 March 2010\nMs Ann Example Director Dear Ms Example\n"
            "Annual unannounced inspection of contact, referral and assessment arrangements within Wirral "
            "Council children's services\nThis letter summarises the findings.\n"),
        QStringLiteral("letter_unannounced / UCRA / Wirral"));
}

void addWebPages()
{
    page("summary for children",
        QStringLiteral(
            "Rutland County Council – Inspection of child protection\n14 – 23 January 2013\nSummary report for "
            "children and young people\n"),
        QStringLiteral("summary_children / CP / Rutland"));
    page("news",
        QStringLiteral(
            "Children's services in Torbay have been praised by Ofsted.\nTorbay Council has worked hard, said"
            " Councillor Ann Example. Devon County Council sent its good wishes.\nTorbay Council will "
            "now go on.\n"),
        QStringLiteral("news /  / Torbay"));
    page("marked as news",
        QStringLiteral("---\ntitle: \"Council rated\"\ncategories: news\n---\nWirral Council's children’s "
                       "services are on the mend. Wirral Council is glad.\n"),
        QStringLiteral("news /  / Wirral"));
    page("blog",
        QStringLiteral("+++\ntitle = \"Thoughts\"\ndate = \"2018-05-06\"\n+++\nOfsted came. Kent Council was rated "
                       "inadequate, said my aunt.\n"),
        QStringLiteral("other /  / "));
    page("table of many councils",
        QStringLiteral("Overview of inspections\nKent Council\tgood\nWirral Council\tgood\nLeeds City "
                       "Council\tgood\nTorbay Council\tinadequate\n"),
        QStringLiteral("web_page /  / "));
    page("figures", QStringLiteral("la_name,new_la_code,time_period,number\nKent,E10000016,2024,12\n"),
        QStringLiteral("dataset /  / "));
}

void addOtherPapers()
{
    pdf("children's home",
        QStringLiteral(
            "SC999999\nRegistered provider: Green Lanes Care Limited\nFull inspection\nInspected under the social "
            "care common inspection framework\nInspection dates: 18 and 19 June 2025\nKent Council\n"),
        QStringLiteral("other /  / "));
    pdf("school", QStringLiteral("School report\nGreen Lane Academy\nBarnsley\nInspection dates 3 to 4 May 2016\n"),
        QStringLiteral("other /  / "));
    pdf("council's own report",
        QStringLiteral("Leeds City Council\nReport of the Director of Children’s Services\nOfsted "
                       "inspection of children’s services: action plan\n"),
        QStringLiteral("other /  / "));
}

} // namespace

void TestDocumentKind::classifies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("paged");
    QTest::addColumn<QString>("expected"); // kind / framework / council

    addReports();
    addReportsOfOneSubject();
    addLetters();
    addWebPages();
    addOtherPapers();
}

void TestDocumentKind::classifies()
{
    QFETCH(QString, text);
    QFETCH(bool, paged);
    QFETCH(QString, expected);
    const DocumentFacts facts = factsOf(text, paged);
    const DocumentRecord& document = facts.document;
    QCOMPARE(QString(key(document.kind) + QStringLiteral(" / ") + key(document.framework) + QStringLiteral(" / ")
                 + document.council),
        expected);
    QVERIFY(document.kindConfidence > 0 && document.kindConfidence <= 1);
    if (document.kind == DocumentKind::Other || document.kind == DocumentKind::Dataset) {
        QVERIFY(!facts.inspection);
        QVERIFY(facts.judgements.isEmpty());
    }
}

void TestDocumentKind::knowsEveryCouncilOnEveryCover_data()
{
    QTest::addColumn<QString>("cover"); // %1 is the council
    QTest::addColumn<DocumentKind>("kind");
    QTest::newRow("single inspection") << QStringLiteral(
        "%1\nInspection of services for children in need of help and\nprotection, children looked after and care "
        "leavers\nand\nReview of the effectiveness of the Local Safeguarding Children\nBoard 1\nInspection date: 3 "
        "March 2015 – 26 March 2015\n") << DocumentKind::FullReport;
    QTest::newRow("local authority children's services") << QStringLiteral(
        "Inspection of %1 local authority\nchildren’s services\nInspection dates: 7 to 18 November 2022\nLead "
        "inspector: Ann Example, His Majesty’s Inspector\nJudgement\tGrade\n")
                                                         << DocumentKind::FullReport;
    QTest::newRow("focused visit") << QStringLiteral(
        "Ofsted\nManchester\nM1 2WD\n3 May 2023\nDear Ms Example\nFocused visit to %1 children’s services\nThis letter "
        "summarises the findings of the visit on 12 April 2023.\n")
                                   << DocumentKind::LetterFocusedVisit;
    QTest::newRow("joint inspection") << QStringLiteral(
        "3 May 2023\nAnn Example, Police and Crime Commissioner for Kent\nDear local partnership\nJoint targeted area "
        "inspection of the multi-agency response to neglect in %1\nBetween 3 and 7 April 2023, inspectors came.\n")
                                      << DocumentKind::LetterJtai;
}

void TestDocumentKind::knowsEveryCouncilOnEveryCover()
{
    QFETCH(QString, cover);
    QFETCH(DocumentKind, kind);
    for (const Council& council : Gazetteer::instance().councils()) {
        const QStringList names = council.aliases.mid(0, 3) + QStringList{council.name, council.officialName};
        for (const QString& name : names) {
            const DocumentRecord document = factsOf(cover.arg(name)).document;
            QCOMPARE(document.kind, kind);
            QCOMPARE(document.council, council.name);
        }
    }
}

void TestDocumentKind::namesThePublisher()
{
    QCOMPARE(factsOf(QStringLiteral("Ofsted\n3 May 2023\nDear Ms Example\nFocused visit to Kent children’s services\n"))
                 .document.publisher,
        QStringLiteral("Ofsted"));
    const QString article
        = QStringLiteral("---\ntitle: \"Rated\"\ncategories: news\n---\nWirral Council did well.\n[Read the full "
                         "article at Exampleshire Evening Post](https://example.org)\n");
    QCOMPARE(factsOf(article, false).document.publisher, QStringLiteral("Exampleshire Evening Post"));
}

void TestDocumentKind::takesTheTitle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("report") << QStringLiteral(
        "Inspection of Kent local authority\nchildren’s services\nInspection dates: 7 to 18 "
        "November 2022\nLead inspector: Ann Example\n")
                            << QStringLiteral("Inspection of Kent local authority children’s services");
    QTest::newRow("letter") << QStringLiteral(
        "3 May 2023\nDear Ms Example\nFocused visit to Kent children’s services\nThis letter\n")
                            << QStringLiteral("Focused visit to Kent children’s services");
    QTest::newRow("anything") << QStringLiteral("Minutes of the board\nKent\n")
                              << QStringLiteral("Minutes of the board");
}

void TestDocumentKind::takesTheTitle()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QCOMPARE(factsOf(text).document.title, title);
}

void TestDocumentKind::anEmptyDocumentIsOther()
{
    const DocumentFacts facts = factsOf(QString());
    QCOMPARE(facts.document.kind, DocumentKind::Other);
    QVERIFY(!facts.inspection);
}

QTEST_GUILESS_MAIN(TestDocumentKind)
#include "tst_documentkind.moc"
