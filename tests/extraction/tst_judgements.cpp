#include "textfixture.h"

#include <QTest>

using namespace Councilscope;

namespace {

const QString ilacsHead
    = QStringLiteral("Inspection of Kent local authority\nchildren’s services\nInspection dates: 6 to 17 December "
                     "2021\nLead inspector: Ann Example, Her Majesty’s Inspector\nJudgement\tGrade\n");
const QString sifHead
    = QStringLiteral("Kent County Council\nInspection of services for children in need of help and\nprotection, "
                     "children looked after and care leavers\nInspection date: 3 June – 25 June 2014\nReport "
                     "published: 8 August 2014\n");
const QString sifRows
    = QStringLiteral("1. Children who need help and protection\tRequires improvement\n2. Children looked after and "
                     "achieving permanence\tGood\n2.1 Adoption performance\tOutstanding\n2.2 Experiences and "
                     "progress of care leavers\tInadequate\n3. Leadership, management and governance\tRequires "
                     "Improvement\n");
const QString sifAreas = QStringLiteral("help_and_protection=requires_improvement looked_after_and_permanence=good "
                                        "adoption=outstanding care_leavers=inadequate leadership=requires_improvement");

/// "area=grade area=grade …" in the order of the text.
QString listed(const DocumentFacts& facts)
{
    QStringList list;
    for (const Judgement& judgement : facts.judgements) {
        list << QString(key(judgement.area) + u'=' + key(judgement.grade));
    }
    return list.join(u' ');
}

} // namespace

class TestJudgements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTables_data();
    void readsTables();
    void readsSentences_data();
    void readsSentences();
    void readsBoards_data();
    void readsBoards();
    void readsOlderReports_data();
    void readsOlderReports();
    void readsArticles_data();
    void readsArticles();
    void inventsNothing_data();
    void inventsNothing();
    void keepsThePrintedGradeAndItsPlace();
};

void TestJudgements::readsTables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Grade>("overall");

    const QString leaders = QStringLiteral("The impact of leaders on social work practice with children and families");
    const QString help = QStringLiteral("The experiences and progress of children who need help and protection");
    QTest::newRow("in care and care leavers together")
        << QString(ilacsHead + leaders + QStringLiteral("\tInadequate\n") + help
               + QStringLiteral(
                   "\tRequires improvement to be good\nThe experiences and progress of children in care and care "
                   "leavers\tGood\nOverall effectiveness\tInadequate\nServices for children were good in 2016.\n"))
        << QStringLiteral(
               "leadership=inadequate help_and_protection=requires_improvement in_care_and_care_leavers=good "
               "overall=inadequate")
        << Grade::Inadequate;
    QTest::newRow("in care and care leavers apart")
        << QString(ilacsHead + leaders + QStringLiteral("\tGood\n") + help
               + QStringLiteral(
                   "\tGood\nThe experiences and progress of children in care\tOutstanding\nThe experiences and "
                   "progress of care leavers\tRequires improvement to be good\nOverall effectiveness\tGood\n"))
        << QStringLiteral(
               "leadership=good help_and_protection=good in_care=outstanding care_leavers=requires_improvement "
               "overall=good")
        << Grade::Good;
    QTest::newRow("without an overall grade")
        << QString(QString(ilacsHead).replace(QStringLiteral("December 2021"), QStringLiteral("May 2026")) + leaders
               + QStringLiteral("\tGood\n") + help
               + QStringLiteral(
                   "\tGood\nThe experiences and progress of children in care\tGood\nThe experiences and progress of "
                   "care leavers\tGood\nWhen last inspected, overall effectiveness was good.\n"))
        << QStringLiteral("leadership=good help_and_protection=good in_care=good care_leavers=good")
        << Grade::NotGraded;
    QTest::newRow("rows that run on")
        << QString(ilacsHead + leaders
               + QStringLiteral(" Good The experiences and\nprogress of children who need help ")
               + QStringLiteral("and protection Outstanding The experiences and progress of\nchildren in care and care "
                                "leavers Good Overall effectiveness Good\n"))
        << QStringLiteral("leadership=good help_and_protection=outstanding in_care_and_care_leavers=good overall=good")
        << Grade::Good;
    QTest::newRow("headings of sections")
        << QString(QString(ilacsHead).remove(QStringLiteral("Judgement\tGrade\n")) + QStringLiteral("Plans are late.\n")
               + leaders + QStringLiteral(": inadequate\nFamilies wait.\n") + help + QStringLiteral(": good\n"))
        << QStringLiteral("leadership=inadequate help_and_protection=good") << Grade::Unknown;
    QTest::newRow("overall grade not found")
        << QString(ilacsHead + leaders + QStringLiteral("\tGood\n") + help + QStringLiteral("\tGood\n"))
        << QStringLiteral("leadership=good help_and_protection=good") << Grade::Unknown;
    QTest::newRow("footnote mark and slips of the heading")
        << QString(ilacsHead
               + QStringLiteral(
                   "Impact of leaders on practice with children and their families\tGood1\nExperience and "
                   "progress of children who need help or protection\tGood.\nOverall effectiveness\tGood\n"))
        << QStringLiteral("leadership=good help_and_protection=good overall=good") << Grade::Good;
    QTest::newRow("cells mixed") << QString(ilacsHead
        + QStringLiteral(
            "The impact of leaders on social work Good\npractice with children and families\nRequires "
            "improvement\nThe experiences and progress of children who need help\nto be good\nand protection\n"
            "The experiences and progress of\nInadequate\nchildren in care and care leavers\nOverall "
            "effectiveness Good\n"))
                                 << QStringLiteral("leadership=good help_and_protection=requires_improvement "
                                                   "in_care_and_care_leavers=inadequate overall=good")
                                 << Grade::Good;
    QTest::newRow("column by column") << QString(ilacsHead + leaders + u'\n' + help
        + QStringLiteral("\nThe experiences and progress of children in care and\ncare leavers\nOverall "
                         "effectiveness\nGood\nRequires improvement to\nbe good\nOutstanding2\nGood\n"))
                                      << QStringLiteral("leadership=good help_and_protection=requires_improvement "
                                                        "in_care_and_care_leavers=outstanding overall=good")
                                      << Grade::Good;
    QTest::newRow("numbers without a blank")
        << QString(sifHead + QStringLiteral("The overall judgement is that children’s services in Kent require\n")
               + QStringLiteral("improvement to be good\n")
               + QString(sifRows)
                     .replace(QStringLiteral(". "), QStringLiteral("."))
                     .replace(QStringLiteral("2.1 "), QStringLiteral("2.1")))
        << QString(QStringLiteral("overall=requires_improvement ") + sifAreas) << Grade::RequiresImprovement;
    QTest::newRow("grades broken by headings")
        << QString(sifHead
               + QStringLiteral("The overall judgement is good\nRequires\n1. Children who need help and protection\n"
                                "improvement\n2. Children looked after and achieving Requires\npermanence improvement\n"
                                "2.1 Adoption performance Requires improvement to\nbe good\n"))
        << QStringLiteral("overall=good help_and_protection=requires_improvement "
                          "looked_after_and_permanence=requires_improvement adoption=requires_improvement")
        << Grade::Good;
    QTest::newRow("grades below their headings")
        << QString(sifHead
               + QStringLiteral("The overall judgement is inadequate\n1. Children who need help and protection\nGood\n"
                                "2. Children looked after and achieving\npermanence\nRequires Improvement\n"
                                "3. Leadership, management and governance\n1\nInadequate\nA description follows.\n"))
        << QStringLiteral(
               "overall=inadequate help_and_protection=good looked_after_and_permanence=requires_improvement "
               "leadership=inadequate")
        << Grade::Inadequate;
    QTest::newRow("single inspection") << QString(sifHead + QStringLiteral("The overall judgement is good\n") + sifRows)
                                       << QString(QStringLiteral("overall=good ") + sifAreas) << Grade::Good;
    QTest::newRow("not judged") << QString(sifHead
        + QStringLiteral("Children’s services in Kent are good\n1. Children who need help and protection\tGood\n2.1 "
                         "Adoption performance\tNot judged\n"))
                                << QStringLiteral("overall=good help_and_protection=good adoption=not_graded")
                                << Grade::Good;
}

void TestJudgements::readsTables()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(Grade, overall);
    const DocumentFacts facts = factsOf(text);
    QCOMPARE(listed(facts), expected);
    QVERIFY(facts.inspection);
    QCOMPARE(facts.inspection->overallGrade, overall);
}

void TestJudgements::readsSentences_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("grade");
    const auto row = [](const char* name, const QString& sentence, const QString& grade) {
        QTest::newRow(name) << sentence << grade;
    };
    row("judgement is", QStringLiteral("The overall judgement is requires improvement"),
        QStringLiteral("requires_improvement"));
    row("judgement is that", QStringLiteral("The overall judgement is that children’s services are\ninadequate"),
        QStringLiteral("inadequate"));
    row("require", QStringLiteral("The overall judgement is that children’s services require\nimprovement"),
        QStringLiteral("requires_improvement"));
    row("council's services", QStringLiteral("Children’s services in the Royal Borough of Example are\noutstanding"),
        QStringLiteral("outstanding"));
    row("point in the name", QStringLiteral("Children’s services in St. Helens are good"), QStringLiteral("good"));
    row("to be good", QStringLiteral("Children’s services in Kent require improvement to be good"),
        QStringLiteral("requires_improvement"));
    row("slip of the verb", QStringLiteral("Children’s services in Kent requires improvement to be Good"),
        QStringLiteral("requires_improvement"));
    row("name first", QStringLiteral("Kent children’s services are good"), QStringLiteral("good"));
    row("services for children", QStringLiteral("Services for children in Kent are inadequate."),
        QStringLiteral("inadequate"));
    row("label", QStringLiteral("Overall effectiveness: inadequate"), QStringLiteral("inadequate"));
    row("past", QStringLiteral("Children’s services in Kent were inadequate in 2012."), QString());
    row("expectation", QStringLiteral("It is expected that all children receive help that is\ngood"), QString());
}

void TestJudgements::readsSentences()
{
    QFETCH(QString, sentence);
    QFETCH(QString, grade);
    const DocumentFacts facts = factsOf(QString(sifHead + sentence + u'\n' + sifRows));
    QString overall;
    for (const Judgement& judgement : facts.judgements) {
        if (judgement.area == Area::Overall) {
            overall = key(judgement.grade);
        }
    }
    QCOMPARE(overall, grade);
    QCOMPARE(facts.judgements.size(), grade.isEmpty() ? 5 : 6);
}

void TestJudgements::readsBoards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("grade");
    QTest::newRow("sentence on the cover") << QStringLiteral(
        "The effectiveness of the Local Safeguarding Children Board (LSCB) requires\nimprovement\nIt has begun.\n")
                                           << QStringLiteral("requires_improvement");
    QTest::newRow("heading of a section")
        << QStringLiteral("\fThe Local Safeguarding Children Board (LSCB)\nThe Local Safeguarding "
                          "Children Board is inadequate\nExecutive summary\n")
        << QStringLiteral("inadequate");
    QTest::newRow("reasons come first") << QStringLiteral(
        "The LSCB requires improvement because:\nThe effectiveness of the LSCB is "
        "good\n") << QStringLiteral("good");
    QTest::newRow("reasons alone") << QStringLiteral("The LSCB is good because:\n1. Partners meet.\n")
                                   << QStringLiteral("good");
    QTest::newRow("cover of its own") << QStringLiteral(
        "\fReview of the effectiveness of the Local Safeguarding Children Board\nThe overall judgement is that the "
        "LSCB\nrequires improvement\n")
                                      << QStringLiteral("requires_improvement");
    QTest::newRow("arrangements to evaluate") << QStringLiteral(
        "\fThe arrangements in place to evaluate the effectiveness of what is done by the council\nand its partners "
        "to keep children safe are\ninadequate.\n")
                                              << QStringLiteral("inadequate");
    QTest::newRow("scale") << QStringLiteral(
        "An LSCB that is outstanding is highly influential.\nAn LSCB requires improvement if it "
        "is not yet good.\nAn LSCB is inadequate\nif it fails.\n")
                           << QString();
    QTest::newRow("named by its places") << QStringLiteral(
        "Kent and Medway Safeguarding Children Board requires improvement\n")
                                         << QStringLiteral("requires_improvement");
    QTest::newRow("prose") << QStringLiteral(
        "The Kent Local Safeguarding Children Board (LSCB) is good. It challenges partners.\n")
                           << QString();
}

void TestJudgements::readsBoards()
{
    QFETCH(QString, text);
    QFETCH(QString, grade);
    QString board;
    const DocumentFacts facts = factsOf(QString(sifHead + QStringLiteral("The overall judgement is good\n") + text));
    for (const Judgement& judgement : facts.judgements) {
        if (judgement.area == Area::Lscb) {
            board = key(judgement.grade);
        }
    }
    QCOMPARE(board, grade);
}

void TestJudgements::readsOlderReports_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString scale
        = QStringLiteral("Outstanding (Grade 1)\tA service that significantly exceeds minimum requirements\nAdequate "
                         "(Grade 3)\tA service that only meets minimum requirements\n");
    QTest::newRow("looked after children") << QString(
        QStringLiteral(
            "Inspection of looked after children\nservices\nTorbay Council\nInspection dates: 8 – 12 July 2013\n\f")
        + scale
        + QStringLiteral(
            "\fRecord of main findings\nServices for looked after children\nOverall effectiveness\tInadequate "
            "Grade 4\nCapacity to improve\tAdequate Grade 3\nLeadership and management\tAdequate Grade 3\n"))
                                           << QStringLiteral("overall=inadequate leadership=adequate");
    QTest::newRow("child protection") << QString(
        QStringLiteral(
            "Inspection of local authority\narrangements for the protection of\nchildren\nTorbay Council\nInspection "
            "dates: 8 – 17 July 2013\nLead inspector Ann Example HMI\n\f")
        + scale
        + QStringLiteral(
            "\fThe overall effectiveness of the arrangements to protect children in Torbay is judged to be "
            "adequate.\n\fRecord of main findings\nOverall effectiveness\tAdequate\nThe effectiveness of the help "
            "and protection provided to children, young people, families and carers\tGood\nThe quality of practice"
            "\tAdequate\nLeadership and governance\tGood\n"))
                                      << QStringLiteral("overall=adequate help_and_protection=good leadership=good");
    QTest::newRow("safeguarding and looked after children")
        << QString(QStringLiteral("Inspection of safeguarding and looked after\nchildren services\nTorbay "
                                  "Council\nInspection dates: 8 – 19 "
                                  "March 2010\n\f")
               + scale
               + QStringLiteral(
                   "\fRecord of main findings\nSafeguarding services\nOverall effectiveness\tInadequate\nCapacity for "
                   "improvement\tAdequate\nServices for looked after children\nOverall effectiveness\tAdequate\n"))
        << QStringLiteral("help_and_protection=inadequate looked_after_and_permanence=adequate");
    QTest::newRow("summary for children")
        << QStringLiteral("Rutland County Council – Inspection of child protection\n14 – 23 January 2013\nSummary "
                          "report for children and "
                          "young people\nOverall we rated Rutland County Council as **adequate** for child "
                          "protection.\nOutstanding\tMuch "
                          "better than required\nInadequate\tNot what is required\nEarly help is generally good.\n")
        << QStringLiteral("overall=adequate");
}

void TestJudgements::readsOlderReports()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(listed(factsOf(text)), expected);
}

void TestJudgements::readsArticles_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("expected");
    QTest::newRow("rated") << QStringLiteral(
        "Children's services in Torbay have been rated as 'good' by Ofsted, up from 'inadequate'.")
                           << QStringLiteral("overall=good");
    QTest::newRow("achieves") << QStringLiteral(
        "Torbay's children’s services won praise, achieving an 'outstanding' rating, Ofsted wrote.")
                              << QStringLiteral("overall=outstanding");
    QTest::newRow("hypothetical") << QStringLiteral(
        "Children's services in Torbay could have been rated as inadequate by Ofsted.")
                                  << QString();
    QTest::newRow("long ago") << QStringLiteral(
        "Children's services in Torbay have been rated inadequate since 2012, as Ofsted knows.")
                              << QString();
    QTest::newRow("target") << QStringLiteral("Ofsted heard that children’s services want a “good” rating by 2016.")
                            << QString();
    QTest::newRow("threat") << QStringLiteral(
        "Another “inadequate” verdict of Ofsted on children’s services would be costly.")
                            << QString();
}

void TestJudgements::readsArticles()
{
    QFETCH(QString, sentence);
    QFETCH(QString, expected);
    const DocumentFacts facts = factsOf(
        QString(sentence
            + QStringLiteral("\nCouncillor Ann Example of Torbay Council said more. Torbay Council agreed.\n")),
        false);
    QCOMPARE(facts.document.kind, DocumentKind::News);
    QCOMPARE(listed(facts), expected);
    for (const Judgement& judgement : facts.judgements) {
        QVERIFY(judgement.confidence < 0.9);
    }
}

void TestJudgements::inventsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("focused visit") << QStringLiteral(
        "3 May 2023\nDear Ms Example\nFocused visit to Kent children’s services\nThis letter "
        "summarises the visit on 12 April 2023.\nOverall effectiveness\tGood\nThe last "
        "inspection judged services to be inadequate.\n");
    QTest::newRow("monitoring visit") << QStringLiteral(
        "3 May 2023\nDear Ms Example\nMonitoring visit to Kent children’s services\nThis "
        "letter summarises the visit on 12 April 2023, the first since Kent was judged "
        "inadequate.\nChildren’s services in Kent are good\n");
    QTest::newRow("joint inspection") << QStringLiteral(
        "3 May 2023\nDear local partnership\nJoint targeted area inspection of Kent\nThis "
        "inspection took place from 3 to 7 April 2023.\nLeadership is good\n");
    QTest::newRow("children's home") << QStringLiteral(
        "SC999999\nRegistered provider: Green Lanes Care Limited\nInspection dates: 18 June "
        "2025\nOverall experiences and progress of children\toutstanding\n");
    QTest::newRow("report without a table")
        << QString(ilacsHead + QStringLiteral("Services were judged to be good in 2016.\n"));
}

void TestJudgements::inventsNothing()
{
    QFETCH(QString, text);
    const DocumentFacts facts = factsOf(text);
    QVERIFY2(facts.judgements.isEmpty(), qPrintable(listed(facts)));
    QVERIFY(!facts.inspection || facts.inspection->overallGrade == Grade::NotGraded
        || facts.inspection->overallGrade == Grade::Unknown);
}

void TestJudgements::keepsThePrintedGradeAndItsPlace()
{
    const QString text = QString(sifHead + QStringLiteral("The overall judgement is good\n") + sifRows);
    const DocumentFacts facts = factsOf(text);
    QCOMPARE(facts.judgements.size(), 6);
    const Judgement& leadership = facts.judgements.last();
    QCOMPARE(leadership.gradeAsPrinted, QStringLiteral("Requires Improvement"));
    QCOMPARE(leadership.council, QStringLiteral("Kent"));
    for (const Judgement& judgement : facts.judgements) {
        QCOMPARE(
            text.mid(judgement.source.start, judgement.source.end - judgement.source.start), judgement.source.quote);
        QVERIFY(judgement.source.quote.contains(judgement.gradeAsPrinted));
        QVERIFY(judgement.source.ruleId.startsWith(QLatin1String("judgement.")));
    }
}

QTEST_GUILESS_MAIN(TestJudgements)
#include "tst_judgements.moc"
