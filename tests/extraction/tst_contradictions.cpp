#include "textfixture.h"

#include <QTest>

using namespace Councilscope;

/// Documents that disagree with themselves: told, never mended.
class TestContradictions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDisagrees_data();
    void tellsWhatDisagrees();
    void changesNothing();
    void staysSilentOtherwise();
};

namespace {

QString report(const QString& dates, const QString& published, const QString& rest = {})
{
    return QStringLiteral("Inspection of Kent local authority\nchildren’s services\nInspection dates: %1\n"
                          "Report published: %2\nLead inspector: Ann Example\n\n%3\n")
        .arg(dates, published, rest);
}

bool hasNote(const DocumentFacts& facts, const QString& words)
{
    return std::any_of(facts.notes.begin(), facts.notes.end(),
        [&words](const ReadingNote& note) { return note.what.contains(words) && note.page >= 0; });
}

} // namespace

void TestContradictions::tellsWhatDisagrees_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPaged");
    QTest::addColumn<QString>("note");

    QTest::newRow("longer than eight weeks")
        << report(QStringLiteral("3 January to 30 April 2019"), QStringLiteral("4 June 2019")) << true
        << QStringLiteral("more than eight weeks");
    QTest::newRow("published too early") << report(
        QStringLiteral("6 to 17 December 2021"), QStringLiteral("3 March 2021"))
                                         << true << QStringLiteral("dated before the end");
    QTest::newRow("a year of five digits")
        << report(QStringLiteral("6 to 17 December 20211"), QStringLiteral("3 March 2022")) << true
        << QStringLiteral("five digits");
    QTest::newRow("stated and found") << QStringLiteral(
        "Kent County Council’s children’s services were inspected by Ofsted, the newspaper learned.\n\n"
        "It lists seven areas for improvement.\n\nAreas for improvement included the late visits to "
        "homes and the missing plans for care leavers.")
                                      << false << QStringLiteral("7 stated, 2 found");
    QTest::newRow("two grades") << QStringLiteral(
        "Inspection of Kent local authority\nchildren’s services\nInspection dates: 6 to 17 December 2021\n"
        "Lead inspector: Ann Example\n\nJudgement\tGrade\nThe impact of leaders on social work practice with children "
        "and families\tGood\nOverall effectiveness\tGood\n\nServices have changed.\n\nOverall "
        "effectiveness\tInadequate\n")
                                << true << QStringLiteral("two grades");
}

void TestContradictions::tellsWhatDisagrees()
{
    QFETCH(QString, text);
    QFETCH(bool, isPaged);
    QFETCH(QString, note);
    const DocumentFacts facts = factsOf(text, isPaged);
    QStringList notes;
    for (const ReadingNote& one : facts.notes) {
        notes << one.what;
    }
    QVERIFY2(hasNote(facts, note), qPrintable(notes.join(u'|')));
}

void TestContradictions::changesNothing()
{
    const DocumentFacts facts
        = factsOf(report(QStringLiteral("3 January to 30 April 2019"), QStringLiteral("4 June 2019")));
    QVERIFY(facts.inspection);
    QCOMPARE(facts.inspection->start.date, QDate(2019, 1, 3));
    QCOMPARE(facts.inspection->end.date, QDate(2019, 4, 30));
}

void TestContradictions::staysSilentOtherwise()
{
    const DocumentFacts facts
        = factsOf(report(QStringLiteral("6 to 17 December 2021"), QStringLiteral("3 March 2022")));
    QVERIFY(facts.notes.isEmpty());
}

QTEST_GUILESS_MAIN(TestContradictions)
#include "tst_contradictions.moc"
