#include "textfixture.h"

#include <printeddates.h>
#include <sentences.h>

#include <QTest>

using namespace Councilscope;

namespace {

const QString reportHead = QStringLiteral(
    "Inspection of Kent local authority\nchildren’s services\nInspection dates: 6 to 17 December 2021\n\n");
const QString newsHead = QStringLiteral(
    "Kent County Council’s children’s services were inspected by Ofsted, the council leader told the newspaper.\n\n");

/// "kind value date" of each statement; claims with their speaker.
QStringList statements(const QString& content)
{
    QStringList list;
    const DocumentFacts facts = factsOf(content, false);
    for (const Statement& statement : facts.statements) {
        const bool claim = statement.kind == StatementKind::Claim;
        list << QString(
            key(statement.kind) + u' ' + (claim ? statement.speaker : statement.value) + u' ' + statement.date.toIso())
                    .trimmed();
    }
    return list;
}

} // namespace

class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsReports_data();
    void readsReports();
    void readsNews_data();
    void readsNews();
    void findsDates_data();
    void findsDates();
    void findsSentences_data();
    void findsSentences();
};

void TestStatements::readsReports_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("two sentences") << QStringLiteral(
        "The previous inspection of the local authority’s adoption service was in May 2012. The local authority was "
        "judged to be good.") << QStringList{QStringLiteral("previous_judgement good 2012-05")};
    QTest::newRow("without judged") << QStringLiteral("The last inspection of the local authority’s fostering service "
                                                      "was in July 2013. The local authority was inadequate.")
                                    << QStringList{QStringLiteral("previous_judgement inadequate 2013-07")};
    QTest::newRow("one sentence") << QStringLiteral(
        "Since the last inspection in 2018, when services were judged to be outstanding, they have grown.")
                                  << QStringList{QStringLiteral("previous_judgement outstanding 2018")};
    QTest::newRow("grade before the date")
        << QStringLiteral("Teams doubled after being judged good overall at the previous inspection in 2015.")
        << QStringList{QStringLiteral("previous_judgement good 2015")};
    QTest::newRow("last inspected") << QStringLiteral(
        "Its fostering service was last inspected in May 2012 and judged to be good.")
                                    << QStringList{QStringLiteral("previous_judgement good 2012-05")};
    QTest::newRow("list behind") << QStringLiteral(
        "The last inspection report for the local authority’s children’s services was published in May 2015. The "
        "judgements were:\n\n• overall effectiveness: inadequate\n• adoption: good")
                                 << QStringList{QStringLiteral("previous_judgement inadequate 2015-05")};
    QTest::newRow("was inspected") << QStringLiteral(
        "The fostering service was previously inspected in May 2012. It was judged to be outstanding.")
                                   << QStringList{QStringLiteral("previous_judgement outstanding 2012-05")};
    QTest::newRow("named by what it looked at")
        << QStringLiteral("An inspection of the council’s adoption services in May 2012 rated them as good.")
        << QStringList{QStringLiteral("previous_judgement good 2012-05")};
    QTest::newRow("month first") << QStringLiteral(
        "In May 2012, the arrangements for the protection of children were inspected and judged to be inadequate.")
                                 << QStringList{QStringLiteral("previous_judgement inadequate 2012-05")};
    QTest::newRow("year first") << QStringLiteral("In 2012, the council was judged to be good overall.")
                                << QStringList{QStringLiteral("previous_judgement good 2012")};
    QTest::newRow("since when") << QStringLiteral(
        "Services have grown stronger since 2012, when they were judged to be inadequate.")
                                << QStringList{QStringLiteral("previous_judgement inadequate 2012")};
    QTest::newRow("what followed") << QStringLiteral(
        "Following the inspection in May 2012, when services were judged to be inadequate, leaders changed.")
                                   << QStringList{QStringLiteral("previous_judgement inadequate 2012-05")};
    QTest::newRow("found to require") << QStringLiteral(
        "The last inspection, in May 2012, found that services required improvement to be good.")
                                      << QStringList{QStringLiteral("previous_judgement requires_improvement 2012-05")};
    QTest::newRow("another mention beside the plain one")
        << QStringLiteral("The last inspection was in May 2012, when services were judged good. The adoption service "
                          "was inspected in June 2011 and was judged to be adequate.")
        << QStringList{QStringLiteral("previous_judgement good 2012-05")};
    QTest::newRow("both in the section of information")
        << QStringLiteral("Information about this local authority area\n\n• The last inspection was in May 2012, when "
                          "services were judged good.\n\n• The adoption service was inspected in June 2011 and was "
                          "judged to be adequate.")
        << QStringList{QStringLiteral("previous_judgement good 2012-05"),
               QStringLiteral("previous_judgement adequate 2011-06")};
    QTest::newRow("homes are not the council")
        << QStringLiteral("In May 2012, two of the council’s homes were judged good.") << QStringList{};
    QTest::newRow("this inspection is none")
        << QStringLiteral("Following the inspection in December 2021, when services were judged good, staff met.")
        << QStringList{};
    QTest::newRow("a present grade is none")
        << QStringLiteral("Since the last inspection in 2015, services have declined and are now inadequate.")
        << QStringList{};
    QTest::newRow("met") << QStringLiteral(
        "The areas for development identified at the previous inspection in May 2010 have been fully met.")
                         << QStringList{QStringLiteral("resolved all 2010-05")};
    QTest::newRow("not progressed") << QStringLiteral(
        "The areas that were found to need work at that inspection have not been progressed.")
                                    << QStringList{QStringLiteral("persists")};
    QTest::newRow("done, whatever they are called")
        << QStringLiteral("The few shortfalls found at the previous inspection have been put right.")
        << QStringList{QStringLiteral("resolved all")};
    QTest::newRow("done by leaders") << QStringLiteral(
        "Leaders have addressed all of the recommendations from the last inspection.")
                                     << QStringList{QStringLiteral("resolved all")};
    QTest::newRow("some of them") << QStringLiteral(
        "Two of the three areas for priority action from the focused visit have been fully addressed.")
                                  << QStringList{QStringLiteral("progressing partly")};
    QTest::newRow("hardly any") << QStringLiteral(
        "Few of the areas for improvement identified at the last inspection have been tackled.")
                                << QStringList{QStringLiteral("persists")};
    QTest::newRow("too slow") << QStringLiteral(
        "Progress against the recommendations of the last inspection has been too slow.")
                              << QStringList{QStringLiteral("persists little progress")};
    QTest::newRow("one sentence tells once")
        << QStringLiteral("Most of the weaknesses found at the last inspection have been tackled, but some remain.")
        << QStringList{QStringLiteral("progressing partly")};
    QTest::newRow("whether they were met")
        << QStringLiteral("Inspectors looked at whether the recommendations of the last inspection had been met.")
        << QStringList{};
    QTest::newRow("almost all met") << QStringLiteral(
        "Almost all the areas for improvement identified at the last inspection in 2012 have been addressed.")
                                    << QStringList{QStringLiteral("progressing partly 2012")};
    QTest::newRow("not met") << QStringLiteral(
        "The areas for improvement identified at the last inspection in 2012 have not been addressed.")
                             << QStringList{QStringLiteral("persists  2012")};
    QTest::newRow("hypothetical") << QStringLiteral(
        "The areas for improvement identified at the last inspection in 2012 could have been addressed sooner.")
                                  << QStringList{};
}

void TestStatements::readsReports()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(statements(reportHead + text), expected);
}

void TestStatements::readsNews_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("numbers of findings") << QStringLiteral(
        "It lists three areas for improvement and two areas for priority action.")
                                         << QStringList{
                                                QStringLiteral("stated_count 3"), QStringLiteral("stated_count 2")};
    QTest::newRow("standing rating") << QStringLiteral(
        "The “inadequate” rating that it has had since 2011 stays in place.")
                                     << QStringList{QStringLiteral("previous_judgement inadequate 2011")};
    QTest::newRow("intervention") << QStringLiteral(
        "The verdict came last summer, prompting direct Government intervention.")
                                  << QStringList{QStringLiteral("intervention")};
    QTest::newRow("no intervention") << QStringLiteral(
        "Another failure could have seen ministers prompting direct Government intervention.")
                                     << QStringList{};
    QTest::newRow("a target is no rating")
        << QStringLiteral("The town hopes for a “good” rating by 2016.") << QStringList{};
    QTest::newRow("leader") << QStringLiteral(
        "Council leader Ann Example said: “We know that plans were late and that this must change.”")
                            << QStringList{QStringLiteral("claim council")};
    QTest::newRow("opposition, two paragraphs")
        << QStringLiteral(
               "Group leader, Cllr Ben Example, said: “Visits have been late.\n\n“They still are late this year.”")
        << QStringList{QStringLiteral("claim opposition"), QStringLiteral("claim opposition")};
}

void TestStatements::readsNews()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(statements(newsHead + text), expected);
}

void TestStatements::findsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("day") << QStringLiteral("at 31 March 2014") << QStringLiteral("2014-03-31");
    QTest::newRow("ordinal") << QStringLiteral("at 31st March 2014") << QStringLiteral("2014-03-31");
    QTest::newRow("slashes") << QStringLiteral("at 31/03/2014") << QStringLiteral("2014-03-31");
    QTest::newRow("month") << QStringLiteral("in October 2009") << QStringLiteral("2009-10");
    QTest::newRow("year") << QStringLiteral("since 2012") << QStringLiteral("2012");
    QTest::newRow("no year") << QStringLiteral("in March") << QStringLiteral("month 3");
    QTest::newRow("the verb") << QStringLiteral("they May go") << QString();
    QTest::newRow("a number") << QStringLiteral("with 2012 calls") << QString();
}

void TestStatements::findsDates()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList list;
    const QVector<PrintedDate> dates = findPrintedDates(text);
    for (const PrintedDate& date : dates) {
        list << (date.lacksYear() ? QStringLiteral("month %1").arg(date.month) : date.date.toIso());
    }
    QCOMPARE(list.join(u' '), expected);
}

void TestStatements::findsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");

    QTest::newRow("two") << QStringLiteral("One went. Two came.") << 2;
    QTest::newRow("decimal") << QStringLiteral("A rate of 63.2 per 10,000.") << 1;
    QTest::newRow("title") << QStringLiteral("Mr. Example and Cllr. Other came.") << 1;
    QTest::newRow("quotation") << QStringLiteral("He said “We go.” Then he went.") << 2;
    QTest::newRow("unfinished") << QStringLiteral("One went. Two") << 2;
}

void TestStatements::findsSentences()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(findSentences(text).size(), count);
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
