#include "textfixture.h"

#include <QTest>

using namespace Councilscope;

namespace {

QString ilacsCover(const QString& days, const QString& inspector)
{
    return QStringLiteral(
        "Inspection of Kent local authority\nchildren’s services\nInspection dates: %1\nLead inspector: %2\n"
        "Judgement\tGrade\n")
        .arg(days, inspector);
}

QString sifCover(const QString& days, const QString& published)
{
    return QStringLiteral(
        "Kent County Council\nInspection of services for children in need of help and\nprotection, children "
        "looked after and care leavers\nInspection date: %1\n%2\nThe overall judgement is good\n")
        .arg(days, published);
}

} // namespace

class TestInspectionFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDays_data();
    void readsDays();
    void readsPublication_data();
    void readsPublication();
    void readsTheDayOfAnArticle_data();
    void readsTheDayOfAnArticle();
    void readsLeadInspectors_data();
    void readsLeadInspectors();
    void readsVariants_data();
    void readsVariants();
    void notesSlips_data();
    void notesSlips();
    void readsTheYearAnArticleTells();
    void keepsTheWordsOfAMonthWithoutYear();
    void givesEvidence();
};

void TestInspectionFacts::readsDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("report") << ilacsCover(QStringLiteral("6 to 17 December 2021"), QStringLiteral("Ann Example"))
                            << QStringLiteral("2021-12-06 / 2021-12-17");
    QTest::newRow("next date is not the inspection's")
        << sifCover(QStringLiteral("to be confirmed"), QStringLiteral("Report published: 8 August 2014"))
        << QStringLiteral(" / ");
    QTest::newRow("year of the publication")
        << sifCover(QStringLiteral("3 June – 25 June"), QStringLiteral("Report published: 8 August 2014"))
        << QStringLiteral("2014-06-03 / 2014-06-25");
    QTest::newRow("letter") << QStringLiteral(
        "3 May 2023\nDear Ms Example\nFocused visit to Kent children’s services\nThis letter "
        "summarises the findings of the focused visit to Kent children’s\nservices on 12 "
        "and 13 April 2023. The last inspection was on 3 to 14 June 2019.\n")
                            << QStringLiteral("2023-04-12 / 2023-04-13");
    QTest::newRow("third monitoring visit") << QStringLiteral(
        "3 May 2023\nDear Ms Example\nMonitoring visit to Kent children’s services\nThis letter summarises the "
        "findings of the monitoring visit to Kent on 28 and 29 March 2023. This was the third since 2021.\n")
                                            << QStringLiteral("2023-03-28 / 2023-03-29");
    QTest::newRow("joint letter") << QStringLiteral(
        "4 June 2018\nDear local partnership\nJoint targeted area inspection of the "
        "response to neglect in Kent\nBetween 16 and 20 April 2018, Ofsted and "
        "others undertook a joint inspection.\n")
                                  << QStringLiteral("2018-04-16 / 2018-04-20");
    QTest::newRow("joint letter of later years") << QStringLiteral(
        "6 September 2024\nDear Kent Local Safeguarding Partnership\nJoint targeted area inspection of Kent\n"
        "This letter summarises the findings.\nThis inspection took place from 8 to 12 July 2024.\n")
                                                 << QStringLiteral("2024-07-08 / 2024-07-12");
    QTest::newRow("previous inspection of a local area") << QStringLiteral(
        "Local area partnership report\nArea SEND inspection of Kent Local Area Partnership\nInspection dates: 12 "
        "to 16 February 2024\nDates of previous inspection: 3 to 7 June 2019\n")
                                                         << QStringLiteral("2024-02-12 / 2024-02-16");
}

void TestInspectionFacts::readsDays()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const DocumentFacts facts = factsOf(text);
    QVERIFY(facts.inspection);
    QCOMPARE(
        QString(facts.inspection->start.toIso() + QStringLiteral(" / ") + facts.inspection->end.toIso()), expected);
}

void TestInspectionFacts::readsPublication_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("published");
    QTest::addColumn<bool>("inferred");

    const QString days = QStringLiteral("3 June – 25 June 2014");
    const QString file = QStringLiteral("inspection - 9 august 2014.pdf");
    QTest::newRow("printed") << sifCover(days, QStringLiteral("Report published: 8 August 2014")) << file
                             << QStringLiteral("2014-08-08") << false;
    QTest::newRow("printed without a colon") << sifCover(days, QStringLiteral("Report published 8 August 2014")) << file
                                             << QStringLiteral("2014-08-08") << false;
    QTest::newRow("file name") << sifCover(days, QString()) << file << QStringLiteral("2014-08-09") << true;
    QTest::newRow("neither") << sifCover(days, QString()) << QStringLiteral("50004287.pdf") << QString() << false;
    QTest::newRow("another publication") << sifCover(
        days, QStringLiteral("The board, in its plan published 3 March 2014, agrees."))
                                         << QStringLiteral("50004287.pdf") << QString() << false;
    QTest::newRow("letter") << QStringLiteral(
        "Ofsted\n3 May 2023\nAnn Example\nDear Ms Example\nFocused visit to Kent children’s "
        "services\nThis letter was written after the visit on 12 April 2023.\n")
                            << QStringLiteral("visit - 4 may 2023.pdf") << QStringLiteral("2023-05-03") << false;
}

void TestInspectionFacts::readsPublication()
{
    QFETCH(QString, text);
    QFETCH(QString, file);
    QFETCH(QString, published);
    QFETCH(bool, inferred);
    const DocumentFacts facts = factsOf(text, true, file);
    QCOMPARE(facts.document.published.toIso(), published);
    QCOMPARE(facts.document.published.state, inferred ? RecordState::Inferred : RecordState::Stated);
    QVERIFY(facts.inspection);
    QCOMPARE(facts.inspection->published, facts.document.published);
}

void TestInspectionFacts::readsTheDayOfAnArticle_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("published");
    QTest::newRow("label") << QStringLiteral("Published: Tuesday 4 March 2014") << QStringLiteral("2014-03-04");
    QTest::newRow("by whom") << QStringLiteral("Bea Example 04 March 2014") << QStringLiteral("2014-03-04");
    QTest::newRow("month first") << QStringLiteral("March 4, 2014") << QStringLiteral("2014-03-04");
    QTest::newRow("in a sentence") << QStringLiteral("Inspectors of Ofsted came on 4 March 2014 and left.")
                                   << QString();
}

void TestInspectionFacts::readsTheDayOfAnArticle()
{
    QFETCH(QString, line);
    QFETCH(QString, published);
    const DocumentFacts facts = factsOf(QString(QStringLiteral("Kent council told to improve\n") + line
                                            + QStringLiteral("\nKent council is to act, said Councillor Ann Example "
                                                             "after reading what Ofsted wrote.\n")),
        false);
    QCOMPARE(facts.document.kind, DocumentKind::News);
    QCOMPARE(facts.document.council, QStringLiteral("Kent"));
    QCOMPARE(facts.document.published.toIso(), published);
}

void TestInspectionFacts::readsLeadInspectors_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("name");
    QTest::newRow("role after a comma") << QStringLiteral("Ann Example, His Majesty’s Inspector")
                                        << QStringLiteral("Ann Example");
    QTest::newRow("role in the next line")
        << QStringLiteral("Ann Example\nHer Majesty's Inspector") << QStringLiteral("Ann Example");
    QTest::newRow("letters") << QStringLiteral("Ann Example HMI") << QStringLiteral("Ann Example");
    QTest::newRow("senior") << QStringLiteral("Ann Example, Senior HMI") << QStringLiteral("Ann Example");
    QTest::newRow("role without a comma")
        << QStringLiteral("Ann Example Her Majesty’s Inspector") << QStringLiteral("Ann Example");
    QTest::newRow("double name") << QStringLiteral("Ann-Marie Example-O’Neil HMI")
                                 << QStringLiteral("Ann-Marie Example-O’Neil");
    QTest::newRow("particles") << QStringLiteral("Anna van der Example, HMI") << QStringLiteral("Anna van der Example");
    QTest::newRow("three names") << QStringLiteral("Ann Bea Example HMI") << QStringLiteral("Ann Bea Example");
    QTest::newRow("accents") << QStringLiteral("Zoë Éxample, HMI") << QStringLiteral("Zoë Éxample");
    QTest::newRow("title") << QStringLiteral("Ms Ann Example HMI") << QStringLiteral("Ann Example");
    QTest::newRow("no name") << QStringLiteral("His Majesty’s Inspector") << QString();
}

void TestInspectionFacts::readsLeadInspectors()
{
    QFETCH(QString, printed);
    QFETCH(QString, name);
    const DocumentFacts facts = factsOf(ilacsCover(QStringLiteral("6 to 17 December 2021"), printed));
    QVERIFY(facts.inspection);
    QCOMPARE(facts.inspection->leadInspector, name);
}

void TestInspectionFacts::readsVariants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("variant");
    QTest::newRow("plain") << sifCover(QStringLiteral("3 June 2014"), QString()) << QString();
    QTest::newRow("again") << sifCover(QStringLiteral("3 June 2014"), QString())
                                  .replace(QStringLiteral("Inspection of"), QStringLiteral("Re-inspection of"))
                           << QStringLiteral("re-inspection");
    QTest::newRow("with the board") << sifCover(QStringLiteral("3 June 2014"), QString())
                                           .replace(QStringLiteral("Inspection date:"),
                                               QStringLiteral(
                                                   "and\nReview of the effectiveness of the Local Safeguarding "
                                                   "Children\nBoard\nInspection date:"))
                                    << QStringLiteral("with LSCB review");
}

void TestInspectionFacts::readsVariants()
{
    QFETCH(QString, text);
    QFETCH(QString, variant);
    const DocumentFacts facts = factsOf(text);
    QVERIFY(facts.inspection);
    QCOMPARE(facts.inspection->variant, variant);
}

void TestInspectionFacts::notesSlips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("notes");
    QTest::newRow("none") << sifCover(
        QStringLiteral("3 June – 25 June 2014"), QStringLiteral("Report published: 8 August 2014"))
                          << 0;
    QTest::newRow("published before the end")
        << sifCover(QStringLiteral("3 June – 25 June 2014"), QStringLiteral("Report published: 8 May 2014")) << 1;
    QTest::newRow("five digits") << sifCover(
        QStringLiteral("3 June 20144 – 25 June 2014"), QStringLiteral("Report published: 8 August 2014"))
                                 << 1;
    QTest::newRow("last before first") << sifCover(
        QStringLiteral("25 June 2014 – 3 June 2014"), QStringLiteral("Report published: 8 August 2014"))
                                       << 1;
}

void TestInspectionFacts::notesSlips()
{
    QFETCH(QString, text);
    QFETCH(int, notes);
    QCOMPARE(factsOf(text).notes.size(), notes);
}

void TestInspectionFacts::readsTheYearAnArticleTells()
{
    const DocumentFacts facts
        = factsOf(QStringLiteral("Three years after being branded inadequate by Ofsted, Kent Council is on "
                                 "the mend, said Councillor Ann Example. The “inadequate” rating in place "
                                 "since 2013 has gone. Kent Council is glad.\n"),
            false);
    QCOMPARE(facts.document.kind, DocumentKind::News);
    QCOMPARE(facts.document.published.toIso(), QStringLiteral("2016"));
    QCOMPARE(facts.document.published.state, RecordState::Inferred);
    QVERIFY(facts.judgements.isEmpty());
}

void TestInspectionFacts::keepsTheWordsOfAMonthWithoutYear()
{
    const QString article
        = QStringLiteral("Kent Council has work to do, said Ofsted after its monitoring visit at the end of June%1."
                         " Councillor Ann Example of Kent Council agreed.\n");
    const DocumentFacts without = factsOf(article.arg(QString()), false);
    QVERIFY(without.inspection);
    QVERIFY(!without.inspection->end.isValid());
    QCOMPARE(without.notes.size(), 1);
    QVERIFY(without.notes.first().what.contains(QStringLiteral("at the end of June")));

    const DocumentFacts with = factsOf(article.arg(QStringLiteral(" 2023")), false);
    QVERIFY(with.inspection);
    QCOMPARE(with.inspection->end.toIso(), QStringLiteral("2023-06"));
    QCOMPARE(with.inspection->end.precision, DatePrecision::PartOfMonth);
    QVERIFY(with.notes.isEmpty());
}

void TestInspectionFacts::givesEvidence()
{
    const QString text = ilacsCover(QStringLiteral("6 to 17 December 2021"), QStringLiteral("Ann Example, HMI"));
    const DocumentFacts facts = factsOf(text);
    QVERIFY(facts.inspection);
    QStringList quotes;
    for (const SourceSpan& span : facts.inspection->evidence) {
        QCOMPARE(text.mid(span.start, span.end - span.start), span.quote);
        QVERIFY(!span.ruleId.isEmpty());
        QCOMPARE(span.page, 1);
        quotes << span.quote;
    }
    QVERIFY(quotes.contains(QStringLiteral("Kent")));
    QVERIFY(quotes.contains(QStringLiteral("6 to 17 December 2021")));
    QVERIFY(quotes.contains(QStringLiteral("Ann Example")));
}

QTEST_GUILESS_MAIN(TestInspectionFacts)
#include "tst_inspectionfacts.moc"
