#include <decisionsamples.h>
#include <storetest.h>

using namespace Councilscope;

/// What people decide about an inspection as a whole: its framework, dates, inspector, whether there was one.
class DecisionInspectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settlesOverallGrades_data() { TestLibraries::addRows(); }
    void settlesOverallGrades();
    void correctsInspections_data() { TestLibraries::addRows(); }
    void correctsInspections();
    void mergesCorrectedInspections_data() { TestLibraries::addRows(); }
    void mergesCorrectedInspections();
    void rejectsInspections_data() { TestLibraries::addRows(); }
    void rejectsInspections();
    void keepsInspectionsThroughReadings_data() { TestLibraries::addRows(); }
    void keepsInspectionsThroughReadings();

private:
    TestLibraries m_libraries;
};

void DecisionInspectionsTest::settlesOverallGrades()
{
    OPEN_LIBRARY(library);
    SampleDocument sample = sampleDocument();
    sample.document().facts.judgements.first().area = Area::Overall;
    sample.document().facts.inspection->overallGrade = Grade::Good;
    VERIFY_DONE(library.save(sample.document()));
    const Judgement judgement = library.records({}).value().judgements.first();
    VERIFY_DONE(library.decide(corrected(judgement, QStringLiteral("grade"), QStringLiteral("inadequate"))));
    QCOMPARE(library.records({}).value().inspections.first().overallGrade, Grade::Inadequate);
    VERIFY_DONE(library.decide(rejected(judgement)));
    QCOMPARE(library.records({}).value().inspections.first().overallGrade, Grade::Unknown);
    VERIFY_DONE(library.decide({judgement, std::nullopt, QStringLiteral("Ada")}));
    QCOMPARE(library.records({}).value().inspections.first().overallGrade, Grade::Good);
}

void DecisionInspectionsTest::correctsInspections()
{
    OPEN_LIBRARY(library);
    SampleDocument sample = sampleDocument();
    sample.published(QStringLiteral("2022-04-20"));
    VERIFY_DONE(library.save(sample.document()));
    const RecordSet before = library.records({}).value();
    QCOMPARE(before.reported.size(), 1);
    QCOMPARE(before.reported.first().source, before.inspections.first().evidence.first());
    QCOMPARE(before.reported.first().inspection, before.inspections.first().key);

    ReportedInspection wanted = before.reported.first();
    wanted.said.framework = Framework::Sif;
    wanted.said.variant = QStringLiteral("re-inspection");
    wanted.said.leadInspector = QStringLiteral("Ann Example");
    wanted.said.end = PartialDate::month(2022, 5);
    wanted.said.published = PartialDate::fromIso(u"2022-06-01");
    const DecisionChange change{
        before.reported.first(), decision(RecordState::Corrected, decidableValues(wanted)), QStringLiteral("Ada")};
    VERIFY_DONE(library.decide(change));

    const RecordSet after = library.records({}).value();
    const Inspection& inspection = after.inspections.first();
    QCOMPARE(after.inspections.size(), 1);
    QCOMPARE(inspection.framework, Framework::Sif);
    QCOMPARE(inspection.variant, QStringLiteral("re-inspection"));
    QCOMPARE(inspection.leadInspector, QStringLiteral("Ann Example"));
    QCOMPARE(inspection.start, PartialDate::fromIso(u"2022-02-21"));
    QCOMPARE(inspection.end, PartialDate::month(2022, 5, RecordState::Corrected));
    QCOMPARE(inspection.published, PartialDate::fromIso(u"2022-06-01", RecordState::Corrected));
    QCOMPARE(after.judgements.first().inspection, inspection.key);
    QCOMPARE(after.reported.first().state, RecordState::Corrected);
    QCOMPARE(after.documents.first().published, inspection.published);
    QCOMPARE(after.documents.first().framework, Framework::Sif);
    QVERIFY(library.check().value().isEmpty());

    const DecisionLogEntry entry = library.decisionLog().value().first();
    QCOMPARE(entry.type, RecordType::Inspection);
    QCOMPARE(entry.quote, before.reported.first().source.quote);
    QCOMPARE(entry.valuesBefore.value(QLatin1String("end_date")).toString(), QStringLiteral("2022-03-04"));

    VERIFY_DONE(library.decide({before.reported.first(), std::nullopt, QStringLiteral("Ada"), true, change.decision}));
    const RecordSet restored = library.records({}).value();
    QCOMPARE(restored.reported, before.reported);
    QCOMPARE(restored.inspections.first().key, before.inspections.first().key);
    QCOMPARE(restored.inspections.first().leadInspector, QString());
}

void DecisionInspectionsTest::mergesCorrectedInspections()
{
    OPEN_LIBRARY(library);
    VERIFY_DONE(library.save(sampleDocument().document()));
    SampleDocument summary(QStringLiteral("summary"));
    summary.kind(DocumentKind::SummaryChildren).inspected(QStringLiteral("2021-02-21"), QStringLiteral("2021-03-04"));
    summary.document().facts.inspection->leadInspector = QStringLiteral("Bob Example");
    VERIFY_DONE(library.save(summary.document()));
    RecordSet records = library.records({}).value();
    QCOMPARE(records.inspections.size(), 2);
    const auto ofSummary = [&] {
        return *std::find_if(records.reported.cbegin(), records.reported.cend(),
            [&](const ReportedInspection& reported) { return reported.source.sha256 == summary.sha256(); });
    };
    // A slip in the year of the summary: with it corrected, both documents are of one event.
    ReportedInspection wanted = ofSummary();
    wanted.said.start = PartialDate::fromIso(u"2022-02-21");
    wanted.said.end = PartialDate::fromIso(u"2022-03-04");
    wanted.said.leadInspector = QStringLiteral("Bea Example");
    const Decision corrected = decision(RecordState::Corrected, decidableValues(wanted));
    VERIFY_DONE(library.decide({ofSummary(), corrected, QStringLiteral("Ada")}));
    records = library.records({}).value();
    QCOMPARE(records.inspections.size(), 1);
    QCOMPARE(records.inspections.first().documents.size(), 2);
    QCOMPARE(records.inspections.first().leadInspector, QStringLiteral("Bea Example"));
    QVERIFY(library.check().value().isEmpty());

    const DecisionChange other{ofSummary(), std::nullopt, QStringLiteral("Grace"), true,
        decision(RecordState::Confirmed, decidableValues(wanted))};
    QVERIFY(!library.decide(other));
    QCOMPARE(library.records({}).value().inspections.size(), 1);
    VERIFY_DONE(library.decide({ofSummary(), std::nullopt, QStringLiteral("Ada"), true, corrected}));
    QCOMPARE(library.records({}).value().inspections.size(), 2);
}

void DecisionInspectionsTest::rejectsInspections()
{
    OPEN_LIBRARY(library);
    VERIFY_DONE(library.save(sampleDocument().document()));
    const RecordSet before = library.records({}).value();
    const DecisionChange change = rejected(before.reported.first());
    VERIFY_DONE(library.decide(change));
    const RecordSet after = library.records({}).value();
    QVERIFY(after.inspections.isEmpty());
    QVERIFY(after.reported.isEmpty());
    QCOMPARE(after.judgements.first().inspection, QString());
    QCOMPARE(after.documents.first().records, before.documents.first().records);
    QCOMPARE(library.counts().value().inspections, 0);
    QCOMPARE(library.records({.includeRejected = true}).value().reported.first().state, RecordState::Rejected);
    QVERIFY(library.check().value().isEmpty());

    VERIFY_DONE(library.decide({before.reported.first(), std::nullopt, QStringLiteral("Ada"), true, change.decision}));
    QCOMPARE(library.records({}).value().inspections.first().key, before.inspections.first().key);
}

void DecisionInspectionsTest::keepsInspectionsThroughReadings()
{
    OPEN_LIBRARY(library);
    const SampleDocument sample = sampleDocument();
    const auto id = library.save(sample.document());
    VERIFY_DONE(id);
    VERIFY_DONE(library.decide(corrected(library.records({}).value().reported.first(), QStringLiteral("lead_inspector"),
        QStringLiteral("Ann Example"))));
    const auto inspector = [&] { return library.records({}).value().inspections.first().leadInspector; };
    QCOMPARE(inspector(), QStringLiteral("Ann Example"));

    StoredDocument anew = readAnew(sample);
    anew.facts.inspection->leadInspector = QStringLiteral("Zed Other");
    VERIFY_DONE(library.replaceContents(*id, anew));
    QCOMPARE(inspector(), QStringLiteral("Ann Example"));

    StoredDocument without = sample.document();
    without.facts.inspection.reset();
    VERIFY_DONE(library.replaceContents(*id, without));
    QVERIFY(library.records({}).value().reported.isEmpty());
    QCOMPARE(library.check().value().size(), 1);
    VERIFY_DONE(library.replaceContents(*id, sample.document()));
    QCOMPARE(inspector(), QStringLiteral("Ann Example"));

    VERIFY_DONE(library.removeDocument(*id));
    VERIFY_DONE(library.save(SampleDocument(QStringLiteral("other")).withFacts().document()));
    VERIFY_DONE(library.save(sample.document()));
    QCOMPARE(inspector(), QStringLiteral("Ann Example"));
    QVERIFY(library.check().value().isEmpty());
}

QTEST_GUILESS_MAIN(DecisionInspectionsTest)

#include "tst_decisioninspections.moc"
