#include <recordevidence.h>
#include <reviewqueuemodel.h>
#include <setasidemodel.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Councilscope;

class ReviewQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatWaits();
    void leavesOutWhatIsDecided_data();
    void leavesOutWhatIsDecided();
    void tellsFactsOfOneSentenceApart();
    void findsTheInspection();
    void listsWhatWasSetAside();
};

namespace {

SourceSpan span(const QString& file, qsizetype start)
{
    SourceSpan source;
    source.sha256 = file;
    source.file = file;
    source.page = 1;
    source.start = start;
    source.end = start + 10;
    source.quote = QStringLiteral("ten  words");
    return source;
}

RecordSet sampleRecords()
{
    RecordSet records;
    records.judgements = {{.council = QStringLiteral("Leeds"),
                              .grade = Grade::Good,
                              .confidence = 0.7,
                              .source = span(QStringLiteral("b"), 5)},
        {.council = QStringLiteral("Leeds"),
            .grade = Grade::Good,
            .confidence = 0.9,
            .source = span(QStringLiteral("b"), 50)}};
    records.statements
        = {{.council = QStringLiteral("Leeds"), .confidence = 0.5, .source = span(QStringLiteral("b"), 1)},
            {.council = QStringLiteral("Barnsley"), .confidence = 0.5, .source = span(QStringLiteral("a"), 90)}};
    return records;
}

} // namespace

void ReviewQueueTest::listsWhatWaits()
{
    ReviewQueueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRecords(sampleRecords());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.evidence(0).council, QStringLiteral("Barnsley"));
    QCOMPARE(sourceOf(model.fact(1)).start, 1);
    QCOMPARE(sourceOf(model.fact(2)).start, 5);
    QCOMPARE(model.index(2, ReviewQueueModel::ConfidenceColumn).data().toString(), QStringLiteral("70 %"));
    QCOMPARE(model.index(2, ReviewQueueModel::QuoteColumn).data().toString(), QStringLiteral("ten words"));
    model.setRecords(sampleRecords(), 0.6);
    QCOMPARE(model.rowCount(), 2);
    model.setRecords({});
    QCOMPARE(model.rowCount(), 0);
}

void ReviewQueueTest::leavesOutWhatIsDecided_data()
{
    QTest::addColumn<RecordState>("state");
    QTest::addColumn<bool>("waits");
    QTest::newRow("stated") << RecordState::Stated << true;
    QTest::newRow("inferred") << RecordState::Inferred << true;
    QTest::newRow("confirmed") << RecordState::Confirmed << false;
    QTest::newRow("corrected") << RecordState::Corrected << false;
    QTest::newRow("rejected") << RecordState::Rejected << false;
}

void ReviewQueueTest::leavesOutWhatIsDecided()
{
    QFETCH(RecordState, state);
    RecordSet records;
    records.findings = {{.state = state, .confidence = 0.2, .source = span(QStringLiteral("a"), 1)}};
    ReviewQueueModel model;
    model.setRecords(records);
    QTEST(model.rowCount() == 1, "waits");
}

void ReviewQueueTest::tellsFactsOfOneSentenceApart()
{
    RecordSet records;
    const SourceSpan source = span(QStringLiteral("a"), 1);
    records.judgements = {{.area = Area::Overall, .grade = Grade::Good, .source = source},
        {.area = Area::Leadership, .grade = Grade::Good, .source = source}};
    for (const Judgement& judgement : std::as_const(records.judgements)) {
        const auto fact = factOf(evidenceOf(judgement, {}), records);
        QVERIFY(fact);
        QCOMPARE(std::get<Judgement>(*fact).area, judgement.area);
    }
    QVERIFY(!factOf(EvidenceItem(), records));
}

void ReviewQueueTest::findsTheInspection()
{
    RecordSet records = sampleRecords();
    ReportedInspection reported{.id = 3, .council = QStringLiteral("Leeds"), .source = span(QStringLiteral("b"), 70)};
    reported.said.framework = Framework::Ilacs;
    reported.said.leadInspector = QStringLiteral("Ann Example");
    reported.said.evidence = {reported.source, span(QStringLiteral("b"), 90)};
    records.reported = {reported};

    const EvidenceItem own = evidenceOf(reported, {});
    QVERIFY(own.sentence.contains(QLatin1String("Ann Example")));
    QCOMPARE(factOf(own, records), std::optional<FactRecord>(reported));
    EvidenceItem further = own;
    further.source = reported.said.evidence.last();
    QCOMPARE(factOf(further, records), std::optional<FactRecord>(reported));
    const EvidenceItem beside = evidenceOf(records.judgements.first(), {});
    QCOMPARE(factOf(beside, records), std::optional<FactRecord>(records.judgements.first()));
    QCOMPARE(inspectionFactOf(beside, records), std::optional<FactRecord>(reported));
    QVERIFY(!inspectionFactOf(evidenceOf(records.statements.last(), {}), records));
    QVERIFY(!inspectionFactOf({}, records));
}

void ReviewQueueTest::listsWhatWasSetAside()
{
    SetAsideModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const RecordSet records = sampleRecords();
    const Decision decision{RecordState::Rejected, {}, QStringLiteral("an example"), QStringLiteral("Ada"),
        QDateTime(QDate(2025, 1, 2), QTime(12, 0), Qt::UTC)};
    const SetAsideFact first{records.judgements.first(), decision, false};
    const SetAsideFact second{records.statements.first(), decision, true};
    model.setFacts({first, second}, records);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.fact(1), second);
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QVERIFY(text(SetAsideModel::WhatColumn).contains(QLatin1String("Good")));
    QCOMPARE(text(SetAsideModel::QuoteColumn), QStringLiteral("ten words"));
    QCOMPARE(text(SetAsideModel::WhoColumn), QStringLiteral("Ada"));
    QCOMPARE(text(SetAsideModel::ReasonColumn), QStringLiteral("an example"));
    QCOMPARE(model.evidence(0).source, sourceOf(first.fact));
    model.setFacts({}, records);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ReviewQueueTest)

#include "tst_reviewqueue.moc"
