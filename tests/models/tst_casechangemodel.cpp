#include "../shared/sampleledger.h"

#include <casechangemodel.h>
#include <tablecopy.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Councilscope;

// What became of cases between two reports.

namespace {

const QString council = QStringLiteral("Herefordshire");

QString keyOf(int year)
{
    return QStringLiteral("herefordshire-%1").arg(year);
}

Case caseWith(int number, const QString& title, QVector<CaseEvent> events)
{
    CaseStatus status = CaseStatus::Open;
    for (CaseEvent& event : events) {
        event.status = status = statusAfter(status, event.kind, event.state);
    }
    return Testing::caseOf(council, number, title, {}, status, events);
}

/// One case of each change between 2018 and 2022.
CaseLedger ledger()
{
    using enum CaseEventKind;
    const auto said = [](int year, CaseEventKind kind, const char* text, int start) {
        return Testing::mention(council, year, kind, QString::fromLatin1(text), start);
    };
    CaseLedger made;
    made.cases = {caseWith(1, QStringLiteral("Plans"),
                      {said(2014, Flagged, "Plans are late", 10), said(2022, Repeated, "Plans are still late", 20)}),
        caseWith(2, QStringLiteral("Visits"),
            {said(2018, Flagged, "Visits are rare", 30), said(2022, ResolvedStated, "Visits are made in time", 40)}),
        caseWith(3, QStringLiteral("Posts"), {said(2022, Flagged, "Posts stand empty", 50)}),
        caseWith(4, QStringLiteral("Risk"), {said(2014, Flagged, "Risk is not seen", 60)}),
        caseWith(5, QStringLiteral("Health"),
            {said(2014, Flagged, "Checks are missed", 70), said(2022, Progressing, "More checks are made", 80)}),
        caseWith(6, QStringLiteral("Schools"),
            {said(2014, Flagged, "Schools are not told", 90), said(2018, ResolvedStated, "Schools are told", 100),
                said(2022, Recurred, "Schools are left out again", 110)}),
        caseWith(7, QStringLiteral("Courts"),
            {said(2014, Flagged, "Reports come late", 120), said(2018, ResolvedStated, "Reports are in time", 130)})};
    for (const int year : {2014, 2018, 2022, 2025}) {
        made.inspections.insert(keyOf(year), QDate(year, 6, 15));
    }
    return made;
}

} // namespace

class TestCaseChangeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isASoundModel();
    void tellsEachChange_data();
    void tellsEachChange();
    void silenceIsToldByItsLastWords();
    void saysHowMany();
};

void TestCaseChangeModel::isASoundModel()
{
    CaseChangeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(caseChangeRows(ledger(), Testing::twoCouncils(), council, keyOf(2018), keyOf(2022)));
    QCOMPARE(model.rowCount(), 6);
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(!model.index(row, CaseChangeModel::ChangeColumn).data().toString().isEmpty());
        QVERIFY(!model.index(row, 0).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    }
    QVERIFY(tableCsv(model).contains("Posts stand empty"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCaseChangeModel::tellsEachChange_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("words");
    const auto row = [](CaseChangeRow::Change change, const char* title, const char* words) {
        QTest::newRow(title) << int(change) << QString::fromLatin1(title) << QString::fromLatin1(words);
    };
    row(CaseChangeRow::Change::Appeared, "Posts", "Posts stand empty");
    row(CaseChangeRow::Change::Repeated, "Plans", "Plans are still late");
    row(CaseChangeRow::Change::Recurred, "Schools", "Schools are left out again");
    row(CaseChangeRow::Change::Progressing, "Health", "More checks are made");
    row(CaseChangeRow::Change::Met, "Visits", "Visits are made in time");
    row(CaseChangeRow::Change::Silent, "Risk", "Risk is not seen");
}

void TestCaseChangeModel::tellsEachChange()
{
    QFETCH(int, change);
    QFETCH(QString, title);
    QFETCH(QString, words);
    const QVector<CaseChangeRow> rows
        = caseChangeRows(ledger(), Testing::twoCouncils(), council, keyOf(2018), keyOf(2022));
    QVERIFY(std::is_sorted(rows.cbegin(), rows.cend(),
        [](const CaseChangeRow& left, const CaseChangeRow& right) { return left.change < right.change; }));
    const auto row
        = std::find_if(rows.cbegin(), rows.cend(), [&title](const CaseChangeRow& each) { return each.title == title; });
    QVERIFY(row != rows.cend());
    QCOMPARE(int(row->change), change);
    QCOMPARE(row->words, words);
    QCOMPARE(row->evidence.source.quote, words);
    QCOMPARE(row->evidence.council, council);
}

void TestCaseChangeModel::silenceIsToldByItsLastWords()
{
    // In 2025 nothing is said of anything; what was met before is no matter of it.
    const QVector<CaseChangeRow> rows
        = caseChangeRows(ledger(), Testing::twoCouncils(), council, keyOf(2022), keyOf(2025));
    QCOMPARE(rows.size(), 5);
    for (const CaseChangeRow& row : rows) {
        QCOMPARE(row.change, CaseChangeRow::Change::Silent);
        QVERIFY(row.evidence.isValid());
        QVERIFY(row.title != QLatin1String("Courts") && row.title != QLatin1String("Visits"));
    }
    QCOMPARE(rows.first().words, QStringLiteral("Plans are still late"));
}

void TestCaseChangeModel::saysHowMany()
{
    const QVector<CaseChangeRow> rows
        = caseChangeRows(ledger(), Testing::twoCouncils(), council, keyOf(2018), keyOf(2022));
    QCOMPARE(changesText(rows),
        QStringLiteral("1 new · 1 flagged again · 1 came back · 1 better, not met · 1 met · 1 not mentioned"));
    QVERIFY(changesText({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestCaseChangeModel)
#include "tst_casechangemodel.moc"
