#include <importreportmodel.h>
#include <messagemodel.h>
#include <viewstate.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Councilscope;

class MessageModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestComesFirst();
    void sameMessageOnce();
    void importReport();
    void evidenceGroup();
};

void MessageModelsTest::newestComesFirst()
{
    MessageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(errorMessage(u"First"_qs));
    model.add(errorMessage(u"Second"_qs, u"Because."_qs, u"file.pdf"_qs, u"Do this."_qs));
    QCOMPARE(model.index(0).data().toString(), u"Second"_qs);
    QVERIFY(model.index(0).data(MessageModel::DetailRole).toString().contains(u"Do this."_qs));
    model.dismiss(0);
    QCOMPARE(model.rowCount(), 1);
    model.dismiss(7);
    QCOMPARE(model.rowCount(), 1);
    model.dismissAll();
    QCOMPARE(model.rowCount(), 0);
}

void MessageModelsTest::sameMessageOnce()
{
    MessageModel model;
    model.add(errorMessage(u"First"_qs));
    model.add(errorMessage(u"Second"_qs));
    model.add(errorMessage(u"First"_qs));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"First"_qs);
}

void MessageModelsTest::importReport()
{
    ImportReportModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ImportReportRow failed;
    failed.path = u"/somewhere/page.pdf"_qs;
    failed.reason = u"The file is a web page."_qs;
    ImportReportRow loaded;
    loaded.outcome = ImportReportRow::Outcome::Loaded;
    loaded.path = u"/somewhere/report.pdf"_qs;
    loaded.kind = DocumentKind::FullReport;
    loaded.council = u"Leeds"_qs;
    model.setRows({failed});
    model.append(loaded);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.count(ImportReportRow::Outcome::Failed), 1);
    QCOMPARE(model.index(0, ImportReportModel::FileColumn).data().toString(), u"page.pdf"_qs);
    QVERIFY(model.index(0, ImportReportModel::KindColumn).data().toString().isEmpty());
    QCOMPARE(model.index(1, ImportReportModel::KindColumn).data().toString(), u"Inspection report"_qs);
    QVERIFY(model.index(0, 0).data(ImportReportModel::SortRole).toInt()
        < model.index(1, 0).data(ImportReportModel::SortRole).toInt());
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
}

void MessageModelsTest::evidenceGroup()
{
    ViewState state;
    const QSignalSpy spy(&state, &ViewState::evidenceChanged);
    EvidenceItem first;
    first.source.start = 0;
    first.source.end = 4;
    EvidenceItem second = first;
    second.source.end = 9;
    state.setEvidenceGroup({first, second}, 1);
    QCOMPARE(state.evidence(), second);
    state.setEvidenceGroup({first, second}, 5);
    QCOMPARE(state.evidenceIndex(), 1);
    QCOMPARE(spy.size(), 1);
    state.setEvidence(first);
    QCOMPARE(state.evidenceGroup().size(), 1);
    state.setEvidence({});
    QVERIFY(!state.evidence().isValid());
    QCOMPARE(spy.size(), 3);
}

QTEST_GUILESS_MAIN(MessageModelsTest)
#include "tst_messagemodels.moc"
