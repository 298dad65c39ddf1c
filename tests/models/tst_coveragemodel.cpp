#include "../shared/coveragerecords.h"

#include <coveragegapmodel.h>
#include <coveragemodel.h>
#include <coveragewords.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Councilscope;

namespace {

constexpr auto reportingMode = QAbstractItemModelTester::FailureReportingMode::QtTest;

CoverageTable tableOf(const RecordSet& records, const QStringList& councils = {QStringLiteral("Leeds")})
{
    return coverageTable(coverageMap(records, {councils, {}, {}, QDate(2026, 11, 21)}), records);
}

/// The cell of the first council.
CoverageCell cellOf(const CoverageTable& table, int year)
{
    for (const CoverageCell& cell : table.rows.first().cells) {
        if (cell.year == year) {
            return cell;
        }
    }
    return {};
}

} // namespace

class TestCoverageModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isATable();
    void saysWhatIsThere_data();
    void saysWhatIsThere();
    void leadsToEvidence();
    void saysWhyNothingWasDue();
    void listsGaps();
    void countsInTheHeadline();
    void isEmptyWithoutCouncils();
    void everyLetterHasAMeaning();
};

void TestCoverageModel::isATable()
{
    CoverageModel model;
    const QAbstractItemModelTester tester(&model, reportingMode);
    QCOMPARE(model.columnCount(), 0);
    model.setTable(
        tableOf(Testing::CoverageRecords().records, {QStringLiteral("Leeds"), QStringLiteral("Cumberland")}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 16); // 2012 to 2026, and the name
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Council"));
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("2012"));
    QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("Cumberland"));
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Leeds"));
    QVERIFY(!model.cell(model.index(0, 0)));
    QVERIFY(model.cell(model.index(0, 4)));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Leeds: 2 of 4 known inspection(s) and visit(s) are loaded."));
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCoverageModel::saysWhatIsThere_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("mentioned") << 2012
                               << QStringLiteral("Inspection, May 2012: not loaded; mentioned in: Inspection report, "
                                                 "published 1 July 2015.")
                               << QStringList{QStringLiteral("I")};
    QTest::newRow("loaded, with a count")
        << 2015
        << QStringLiteral("Single inspection (SIF), 22 May 2015: loaded. 7 area(s) for "
                          "improvement stated, 3 found in: Inspection report, published 1 "
                          "July 2015.")
        << QStringList{QStringLiteral("I"), QStringLiteral("3/7")};
    QTest::newRow("visit") << 2019 << QStringLiteral("Focused visit, 6 November 2019: loaded.")
                           << QStringList{QStringLiteral("F")};
    QTest::newRow("nothing") << 2020 << QString() << QStringList();
    QTest::newRow("listed") << 2022
                            << QStringLiteral("ILACS inspection, 11 March 2022: not loaded; listed in: Outcomes of "
                                              "inspections.")
                            << QStringList{QStringLiteral("I")};
}

void TestCoverageModel::saysWhatIsThere()
{
    QFETCH(int, year);
    QFETCH(QString, text);
    QFETCH(QStringList, labels);
    const CoverageTable table = tableOf(Testing::CoverageRecords().records);
    const CoverageCell cell = cellOf(table, year);
    QCOMPARE(cell.text, text);
    QVERIFY(cell.sentence.startsWith(QStringLiteral("Leeds, %1: ").arg(year)));
    QStringList found;
    for (const CoverageMark& mark : cell.marks) {
        found << mark.label;
    }
    QCOMPARE(found, labels);
}

void TestCoverageModel::leadsToEvidence()
{
    const CoverageTable table = tableOf(Testing::CoverageRecords().records);
    int marks = 0;
    for (const CoverageCell& cell : table.rows.first().cells) {
        for (const CoverageMark& mark : cell.marks) {
            ++marks;
            QVERIFY2(!mark.evidence.isEmpty(), qPrintable(mark.sentence));
            QVERIFY(mark.evidence.first().isValid());
            QVERIFY(mark.document.documentId > 0);
        }
    }
    QCOMPARE(marks, 5);
    const CoverageMark mentioned = cellOf(table, 2012).marks.first();
    QCOMPARE(mentioned.evidence.first().source.page, 4);
    QCOMPARE(mentioned.document, mentioned.evidence.first().source);
    QCOMPARE(cellOf(table, 2015).evidence().size(), 2);
}

void TestCoverageModel::saysWhyNothingWasDue()
{
    const QStringList councils{QStringLiteral("Cumberland"), QStringLiteral("Cumbria")};
    Testing::CoverageRecords made;
    made.records.inspections.first().council = councils.first(); // so that the years go back to 2015
    const CoverageTable table = tableOf(made.records, councils);
    const CoverageCell before = cellOf(table, 2016);
    QVERIFY(!before.existed);
    QCOMPARE(before.text,
        QStringLiteral("Cumberland came into being on 1 April 2023: nothing was due. Before it: Cumbria."));
    const CoverageCell after = table.rows.last().cells.last();
    QVERIFY(!after.existed);
    QVERIFY(after.sentence.contains(QStringLiteral("ended on 31 March 2023")));
}

void TestCoverageModel::listsGaps()
{
    CoverageGapModel model;
    const QAbstractItemModelTester tester(&model, reportingMode);
    Testing::CoverageRecords made;
    made.add(Framework::Ilacs, QDate(2025, 1, 17), DocumentKind::FullReport);
    made.records.documents.last().status = DocumentStatus::Partial;
    made.records.documents.last().reason = QStringLiteral("Page 3 is a picture.");
    model.setGaps(tableOf(made.records).gaps);
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = CoverageGapModel::DateColumn; column <= CoverageGapModel::KnownColumn; ++column) {
            cells << model.index(row, column).data().toString();
        }
        rows << cells.join(QLatin1String(" | "));
        QVERIFY(!model.index(row, CoverageGapModel::DocumentColumn).data().toString().isEmpty());
    }
    const QStringList expected{QStringLiteral("May 2012 | Inspection | mentioned"),
        QStringLiteral("1 July 2015 | 7 area(s) for improvement stated, 3 found | stated count"),
        QStringLiteral("11 March 2022 | ILACS inspection | listed in a table"),
        QStringLiteral("17 January 2025 | ILACS inspection: Page 3 is a picture. | read in part")};
    QCOMPARE(rows, expected);
    QCOMPARE(model.index(0, CoverageGapModel::PageColumn).data().toString(), QStringLiteral("4"));
    QCOMPARE(model.index(0, CoverageGapModel::DateColumn).data(CoverageGapModel::SortRole).toDate(), QDate(2012, 5, 1));
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
}

void TestCoverageModel::countsInTheHeadline()
{
    const CoverageTable table = tableOf(Testing::CoverageRecords().records);
    QCOMPARE(table.known(), 4);
    QCOMPARE(table.loaded, 2);
    QCOMPARE(coverageHeadline(table),
        QStringLiteral("2 of 4 known inspection(s) and visit(s) are loaded · 1 only mentioned · 1 only listed in "
                       "published tables · 1 stated count(s) differ from what was found"));
    QVERIFY(coverageHeadline({}).startsWith(QStringLiteral("No inspection")));
}

void TestCoverageModel::isEmptyWithoutCouncils()
{
    QVERIFY(tableOf(Testing::CoverageRecords().records, {}).isEmpty());
    // A council of which nothing is known has its row all the same.
    const CoverageTable table = tableOf({}, {QStringLiteral("York")});
    QCOMPARE(table.rows.size(), 1);
    QVERIFY(table.gaps.isEmpty());
}

void TestCoverageModel::everyLetterHasAMeaning()
{
    QStringList letters;
    for (const Framework framework : allValues<Framework>()) {
        CoverageItem item;
        item.framework = framework;
        letters << coverageLetter(item);
    }
    for (const DocumentKind kind : allValues<DocumentKind>()) {
        CoverageItem item;
        item.isInspection = false;
        item.documents = {DocumentRecord{.kind = kind}};
        letters << coverageLetter(item);
    }
    for (const QString& letter : std::as_const(letters)) {
        QCOMPARE(letter.size(), 1);
        QVERIFY(!coverageLetterName(letter).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCoverageModel)

#include "tst_coveragemodel.moc"
