#include "../shared/comparisonrecords.h"

#include <documentfilterproxy.h>
#include <documentmodel.h>
#include <metricseriesmodel.h>
#include <recordevidence.h>
#include <recordlistmodel.h>
#include <searchhitmodel.h>
#include <tablecopy.h>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace Councilscope;

namespace {

constexpr auto reportingMode = QAbstractItemModelTester::FailureReportingMode::QtTest;

QVector<MetricSeries> lookedAfter(const RecordSet& records)
{
    return metricSeries(records, {QStringLiteral("children_looked_after"), Testing::councilsOf(records), {}, {}});
}

} // namespace

class TestRecordTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresHaveEvidence();
    void figuresTellOfOtherFiles();
    void figuresSortByValueAndDate();
    void recordsFollowTheText();
    void documentsShowTheirInspection();
    void documentFilter_data();
    void documentFilter();
    void hitsNameTheirPlace();
    void copiedTable_data();
    void copiedTable();
};

void TestRecordTables::figuresHaveEvidence()
{
    const RecordSet records = Testing::twoCouncils();
    MetricSeriesModel model;
    QAbstractItemModelTester tester(&model, reportingMode);
    model.setSeries(lookedAfter(records), documentsByHash(records));
    QCOMPARE(model.rowCount(), 13);
    for (int row = 0; row < model.rowCount(); ++row) {
        const EvidenceItem evidence = model.evidence(row);
        QVERIFY(evidence.isValid());
        QVERIFY(evidence.documentTitle.contains(QLatin1String("Inspection report")));
        QCOMPARE(model.rowOf(evidence.source), row);
    }
    QVERIFY(!model.evidence(13).isValid());
    QCOMPARE(model.index(1, MetricSeriesModel::DateColumn).data().toString(), QStringLiteral("March 2017"));
    QCOMPARE(model.index(2, MetricSeriesModel::FigureColumn).data().toString(), QStringLiteral("about 316"));
    model.setSeries({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestRecordTables::figuresTellOfOtherFiles()
{
    const RecordSet records = Testing::twoCouncils();
    QVector<MetricSeries> series = lookedAfter(records);
    MetricPoint& point = series.first().points.first();
    Observation other = point.observation;
    other.value = 15.5;
    other.source.file = QStringLiteral("other.csv");
    point.others = {{point.observation, other, false}, {point.observation, other, true}};
    MetricSeriesModel model;
    model.setSeries(series, documentsByHash(records));
    const QString origin = model.index(0, MetricSeriesModel::OriginColumn).data().toString();
    QVERIFY2(origin.endsWith(QStringLiteral("15.5 in another file (other.csv); 15.5 before the revision (other.csv)")),
        qPrintable(origin));
    QCOMPARE(model.differing(), 1);
    QSortFilterProxyModel differences;
    differences.setSourceModel(&model);
    differences.setFilterRole(MetricSeriesModel::DiffersRole);
    differences.setFilterFixedString(QStringLiteral("differs"));
    QCOMPARE(differences.rowCount(), 1);
    QCOMPARE(differences.index(0, MetricSeriesModel::OriginColumn).data().toString(), origin);
}

void TestRecordTables::figuresSortByValueAndDate()
{
    const RecordSet records = Testing::twoCouncils();
    MetricSeriesModel model;
    model.setSeries(lookedAfter(records), documentsByHash(records));
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(MetricSeriesModel::SortRole);
    sorted.sort(MetricSeriesModel::FigureColumn, Qt::DescendingOrder);
    QCOMPARE(sorted.index(0, MetricSeriesModel::FigureColumn).data().toString(), QStringLiteral("1,022"));
    QCOMPARE(sorted.index(12, MetricSeriesModel::FigureColumn).data().toString(), QStringLiteral("suppressed (c)"));
    sorted.sort(MetricSeriesModel::DateColumn);
    QCOMPARE(sorted.index(0, MetricSeriesModel::DateColumn).data().toString(), QStringLiteral("31 March 2014"));
}

void TestRecordTables::recordsFollowTheText()
{
    RecordSet records = Testing::twoCouncils();
    records.findings.first().state = RecordState::Rejected;
    RecordListModel model;
    QAbstractItemModelTester tester(&model, reportingMode);
    model.setRows(recordsOfDocument(records, records.documents.first()));
    QCOMPARE(model.rowCount(), 4); // two judgements, two figures
    for (int row = 1; row < model.rowCount(); ++row) {
        QVERIFY(model.rows().at(row - 1).evidence.source.start <= model.rows().at(row).evidence.source.start);
    }
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Overall: Requires improvement"));
    QCOMPARE(model.rowAt(0), 0);
    QCOMPARE(model.rowAt(100000), -1);
    QCOMPARE(model.rowOf(model.rows().at(2).evidence.source), 2);
}

void TestRecordTables::documentsShowTheirInspection()
{
    RecordSet records = Testing::twoCouncils();
    records.documents.first().published.state = RecordState::Inferred;
    DocumentModel model;
    QAbstractItemModelTester tester(&model, reportingMode);
    model.setRows(documentRows(records));
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.index(0, DocumentModel::PublishedColumn).data().toString(), QStringLiteral("10 Jan 2026"));
    QCOMPARE(
        model.index(0, DocumentModel::InspectionColumn).data().toString(), QStringLiteral("10 Nov 2025 – 21 Nov 2025"));
    QCOMPARE(
        model.index(6, DocumentModel::PublishedColumn).data().toString(), QStringLiteral("11 Jul 2014 (by its name)"));
    QCOMPARE(model.rowOf(records.documents.first().id), 6);
    QCOMPARE(model.rowOf(-5), -1);
}

void TestRecordTables::documentFilter_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("councils");
    QTest::addColumn<int>("rows");
    QTest::newRow("all") << QString() << -1 << QStringList{} << 8;
    QTest::newRow("word") << QStringLiteral("HEREFORD") << -1 << QStringList{} << 4;
    QTest::newRow("two words") << QStringLiteral("hereford 2022") << -1 << QStringList{} << 1;
    QTest::newRow("nothing") << QStringLiteral("hereford leeds") << -1 << QStringList{} << 0;
    QTest::newRow("kind") << QString() << int(DocumentKind::News) << QStringList{} << 1;
    QTest::newRow("council") << QString() << -1 << QStringList{QStringLiteral("Hertfordshire")} << 3;
}

void TestRecordTables::documentFilter()
{
    QFETCH(QString, words);
    QFETCH(int, kind);
    QFETCH(QStringList, councils);
    RecordSet records = Testing::twoCouncils();
    records.documents << Testing::document(
        QStringLiteral("news"), QString(), Framework::Unknown, {}, DocumentKind::News);
    DocumentModel model;
    model.setRows(documentRows(records));
    DocumentFilterProxy proxy;
    QAbstractItemModelTester tester(&proxy, reportingMode);
    proxy.setSourceModel(&model);
    proxy.setWords(words);
    proxy.setKind(kind < 0 ? std::nullopt : std::optional(DocumentKind(kind)));
    proxy.setCouncils(councils);
    QTEST(proxy.rowCount(), "rows");
}

void TestRecordTables::hitsNameTheirPlace()
{
    SearchHitModel model;
    QAbstractItemModelTester tester(&model, reportingMode);
    model.setRows({{7, QStringLiteral("Inspection report"), QStringLiteral("York"), 3,
                       QStringLiteral("the \u0002chronology\u0003 of events"), 40, 50},
        {8, QStringLiteral("News article"), QString(), 0, QStringLiteral("\u0002chronology\u0003"), -1, -1}});
    QCOMPARE(
        model.index(0).data(SearchHitModel::PlaceRole).toString(), QStringLiteral("York, Inspection report, page 3"));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("York, Inspection report, page 3: the chronology of events"));
    QCOMPARE(model.index(1).data(SearchHitModel::PlaceRole).toString(), QStringLiteral("News article"));
    QVERIFY(model.source(0).isValid());
    QVERIFY(!model.source(1).isValid());
    QCOMPARE(model.source(1).documentId, 8);
    QCOMPARE(model.source(2).documentId, 0);
}

void TestRecordTables::copiedTable_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("headers");
    QTest::addColumn<int>("lines");
    QTest::newRow("whole with headers") << -1 << true << 14;
    QTest::newRow("whole") << -1 << false << 13;
    QTest::newRow("one row with headers") << 3 << true << 2;
}

void TestRecordTables::copiedTable()
{
    QFETCH(int, row);
    QFETCH(bool, headers);
    RecordSet records = Testing::twoCouncils();
    records.documents.first().kind = DocumentKind::Other;
    records.documents.first().title = QStringLiteral("A <b>\ntitle");
    MetricSeriesModel model;
    model.setSeries(lookedAfter(records), documentsByHash(records));
    QModelIndexList chosen;
    for (int column = 0; row >= 0 && column < model.columnCount(); ++column) {
        chosen << model.index(row, column);
    }
    const auto copied = tableMimeData(model, chosen, headers ? CopyHeaders::Include : CopyHeaders::Leave);
    QTEST(int(copied->text().count(u'\n')), "lines");
    QTEST(int(copied->html().count(QLatin1String("<tr>"))), "lines");
    QCOMPARE(copied->html().contains(QLatin1String("<th>Council</th>")), headers);
    if (row < 0) {
        QVERIFY(copied->text().contains(QLatin1String("A <b> title")));
        QVERIFY(copied->html().contains(QLatin1String("A &lt;b&gt;")));
    }
}

QTEST_GUILESS_MAIN(TestRecordTables)
#include "tst_recordtables.moc"
