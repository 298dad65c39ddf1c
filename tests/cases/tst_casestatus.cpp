#include "ledgerfixture.h"

#include <casetitles.h>

#include <QTest>

using namespace Councilscope;

/// The written rules: which event moves which status, and how cases are called.
class TestCaseStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventMovesStatus_data();
    void eventMovesStatus();
    void nothingMovesWhatAPersonSettled_data();
    void nothingMovesWhatAPersonSettled();
    void titleIsShort_data();
    void titleIsShort();
};

void TestCaseStatus::eventMovesStatus_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("event");
    QTest::addColumn<RecordState>("state");
    QTest::addColumn<QString>("after");
    const auto row
        = [](const char* before, const char* event, const char* after, RecordState state = RecordState::Stated) {
              QTest::addRow("%s, %s, %s", before, event, qPrintable(key(state)))
                  << QString::fromLatin1(before) << QString::fromLatin1(event) << state << QString::fromLatin1(after);
          };
    row("open", "flagged", "open");
    row("open", "repeated", "persisting");
    row("open", "progressing", "progressing");
    row("open", "resolved_stated", "resolved_stated");
    row("open", "resolved_stated", "resolved_inferred", RecordState::Inferred);
    row("open", "resolved_stated", "resolved_stated", RecordState::Confirmed);
    row("open", "resolved_inferred", "resolved_inferred", RecordState::Inferred);
    row("open", "resolved_inferred", "resolved_stated", RecordState::Confirmed);
    row("open", "resolved_stated", "open", RecordState::Rejected);
    row("open", "note", "open");
    row("open", "claim", "open");
    row("open", "superseded", "superseded");
    row("progressing", "flagged", "persisting");
    row("progressing", "repeated", "persisting");
    row("progressing", "progressing", "progressing");
    row("progressing", "resolved_stated", "resolved_stated");
    row("persisting", "flagged", "persisting");
    row("persisting", "repeated", "persisting");
    row("persisting", "progressing", "progressing");
    row("persisting", "claim", "persisting");
    row("resolved_stated", "flagged", "recurred");
    row("resolved_stated", "repeated", "recurred");
    row("resolved_stated", "recurred", "recurred");
    row("resolved_stated", "progressing", "resolved_stated");
    row("resolved_stated", "resolved_inferred", "resolved_stated", RecordState::Inferred);
    row("resolved_stated", "note", "resolved_stated");
    row("resolved_stated", "claim", "resolved_stated");
    row("resolved_inferred", "repeated", "recurred");
    row("resolved_inferred", "progressing", "resolved_inferred");
    row("resolved_inferred", "resolved_stated", "resolved_stated");
    row("recurred", "repeated", "recurred");
    row("recurred", "flagged", "recurred");
    row("recurred", "claim", "recurred");
    row("recurred", "progressing", "progressing");
    row("recurred", "resolved_stated", "resolved_stated");
    row("recurred", "resolved_inferred", "resolved_inferred", RecordState::Inferred);
}

void TestCaseStatus::eventMovesStatus()
{
    QFETCH(QString, before);
    QFETCH(QString, event);
    QFETCH(RecordState, state);
    QFETCH(QString, after);
    const std::optional<CaseStatus> status = fromKey<CaseStatus>(before);
    const std::optional<CaseEventKind> kind = fromKey<CaseEventKind>(event);
    QVERIFY(status && kind);
    QCOMPARE(key(statusAfter(*status, *kind, state)), after);
}

void TestCaseStatus::nothingMovesWhatAPersonSettled_data()
{
    QTest::addColumn<CaseStatus>("status");
    for (const CaseStatus status : {CaseStatus::Superseded, CaseStatus::Merged, CaseStatus::NotADefect}) {
        QTest::addRow("%s", qPrintable(key(status))) << status;
    }
}

void TestCaseStatus::nothingMovesWhatAPersonSettled()
{
    QFETCH(CaseStatus, status);
    for (const CaseEventKind kind : allValues<CaseEventKind>()) {
        QCOMPARE(key(statusAfter(status, kind, RecordState::Stated)), key(status));
    }
}

void TestCaseStatus::titleIsShort_data()
{
    QTest::addColumn<QString>("finding");
    QTest::addColumn<QString>("title");
    QTest::newRow("short") << QStringLiteral("The quality of plans.") << QStringLiteral("The quality of plans");
    QTest::newRow("page in brackets") << QStringLiteral("Check plans more often. (page 3, paragraph 12)")
                                      << QStringLiteral("Check plans more often");
    QTest::newRow("other brackets stay") << QStringLiteral("The work of the duty officer (LADO)")
                                         << QStringLiteral("The work of the duty officer (LADO)");
    QTest::newRow("praise first") << QStringLiteral("Staff are trained every year. However, few managers attend.")
                                  << QStringLiteral("Few managers attend");
    QTest::newRow("praise in a long sentence")
        << QStringLiteral(
               "The council has spent a great deal of effort on its telephone lines for families but callers "
               "still wait far too long for an answer in the evening")
        << QStringLiteral("Callers still wait far too long for an answer in the evening");
    QTest::newRow("no turn") << QStringLiteral(
        "The readiness of night staff for unplanned calls, including, but not limited to, calls by schools, "
        "neighbours and shops")
                             << QStringLiteral(
                                    "The readiness of night staff for unplanned calls, including, but not limited to…");
    QTest::newRow("end of a clause") << QStringLiteral(
        "Managers check the work of new staff in their first year, so that mistakes are found early and "
        "families are not harmed by them")
                                     << QStringLiteral("Managers check the work of new staff in their first year…");
    QTest::newRow("no hanging words")
        << QStringLiteral(
               "Records of visits to families in temporary homes that the council rents outside of the county "
               "and its towns")
        << QStringLiteral("Records of visits to families in temporary homes that the council rents outside…");
}

void TestCaseStatus::titleIsShort()
{
    QFETCH(QString, finding);
    QFETCH(QString, title);
    QCOMPARE(caseTitle(finding), title);
    QVERIFY(title.size() <= 92);
}

QTEST_GUILESS_MAIN(TestCaseStatus)
#include "tst_casestatus.moc"
