#include <storetest.h>

#include <decisionmatcher.h>

using namespace Councilscope;

class DecisionStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesDecisions_data() { TestLibraries::addRows(); }
    void appliesDecisions();
    void countsNoRejectedRecord_data() { TestLibraries::addRows(); }
    void countsNoRejectedRecord();
    void survivesReadingAgain_data() { TestLibraries::addRows(); }
    void survivesReadingAgain();
    void waitsForARecordToReturn_data() { TestLibraries::addRows(); }
    void waitsForARecordToReturn();
    void survivesRemovalAndReturn_data() { TestLibraries::addRows(); }
    void survivesRemovalAndReturn();
    void givesUpLostDecisions_data() { TestLibraries::addRows(); }
    void givesUpLostDecisions();
    void takesDecisionsBack_data() { TestLibraries::addRows(); }
    void takesDecisionsBack();
    void refusesWhenDecidedOtherwise_data() { TestLibraries::addRows(); }
    void refusesWhenDecidedOtherwise();
    void refusesWithoutRecord_data() { TestLibraries::addRows(); }
    void refusesWithoutRecord();
    void keepsATrail_data() { TestLibraries::addRows(); }
    void keepsATrail();
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
    void matches_data();
    void matches();
    void givesEachFactToOneDecision();

private:
    TestLibraries m_libraries;
};

namespace {

const QDateTime noon(QDate(2025, 1, 2), QTime(12, 0), Qt::UTC);

Decision decision(RecordState verdict, const QJsonObject& values = {}, const QString& reason = {})
{
    return {verdict, values, reason, QStringLiteral("Ada"), noon};
}

DecisionChange corrected(const FactRecord& record, const QString& name, const QJsonValue& value)
{
    QJsonObject values = decidableValues(record);
    values.insert(name, value);
    return {record, decision(RecordState::Corrected, values), QStringLiteral("Ada")};
}

DecisionChange confirmed(const FactRecord& record)
{
    return {record, decision(RecordState::Confirmed, decidableValues(record)), QStringLiteral("Ada")};
}

DecisionChange rejected(const FactRecord& record)
{
    return {record, decision(RecordState::Rejected, {}, QStringLiteral("only an example")), QStringLiteral("Ada")};
}

SampleDocument sampleDocument()
{
    SampleDocument sample(QStringLiteral("decided"));
    sample.inspected(QStringLiteral("2022-02-21"), QStringLiteral("2022-03-04")).withFacts();
    return sample;
}

/// The same document as better rules or a better reader see it: all text stands elsewhere, spans are wider, values
/// change.
StoredDocument readAnew(const SampleDocument& sample)
{
    SampleDocument moved = sample;
    StoredDocument& document = moved.document();
    document.text.prepend(QStringLiteral("A page header that is read now.\n"));
    document.pageStarts = {0, document.text.indexOf(QLatin1Char('\f')) + 1};
    document.facts.inspection->evidence = {moved.span(QStringLiteral("Report"))};
    document.facts.judgements.first().source = moved.span(QStringLiteral("Leaders are good."));
    document.facts.judgements.first().grade = Grade::Outstanding;
    document.facts.findings.first().source = moved.span(QStringLiteral("should improve its caseloads."));
    document.facts.observations.first().source = moved.span(QStringLiteral("are 1,269 children in need"));
    document.facts.observations.first().value = 269;
    document.facts.statements.first().source = moved.span(QStringLiteral("The council should improve its caseloads"));
    return document;
}

} // namespace

void DecisionStoreTest::appliesDecisions()
{
    OPEN_LIBRARY(library);
    const SampleDocument sample = sampleDocument();
    VERIFY_DONE(library.save(sample.document()));
    const RecordSet before = library.records({}).value();
    VERIFY_DONE(library.decide(confirmed(before.judgements.first())));
    VERIFY_DONE(
        library.decide(corrected(before.findings.first(), QStringLiteral("item"), QStringLiteral("reduce caseloads"))));
    VERIFY_DONE(library.decide(corrected(before.observations.first(), QStringLiteral("value"), 1270)));
    VERIFY_DONE(library.decide(rejected(before.statements.first())));

    const RecordSet after = library.records({}).value();
    QCOMPARE(after.judgements.first().state, RecordState::Confirmed);
    QCOMPARE(after.judgements.first().grade, Grade::Good);
    QCOMPARE(after.findings.first().state, RecordState::Corrected);
    QCOMPARE(after.findings.first().text, QStringLiteral("reduce caseloads"));
    QCOMPARE(after.findings.first().source, before.findings.first().source);
    QCOMPARE(after.observations.first().value.value_or(0), 1270.0);
    QCOMPARE(after.observations.first().asOf, before.observations.first().asOf);
    QVERIFY(after.statements.isEmpty());

    const RecordSet all = library.records({.includeRejected = true}).value();
    QCOMPARE(all.statements.size(), 1);
    QCOMPARE(all.statements.first().state, RecordState::Rejected);
    QVERIFY(library.check().value().isEmpty());
}

void DecisionStoreTest::countsNoRejectedRecord()
{
    OPEN_LIBRARY(library);
    VERIFY_DONE(library.save(sampleDocument().document()));
    const RecordSet before = library.records({}).value();
    QCOMPARE(library.counts().value().toReview, 1);
    QCOMPARE(reviewQueue(before).size(), 1);
    VERIFY_DONE(library.decide(rejected(before.statements.first())));
    VERIFY_DONE(library.decide(rejected(before.findings.first())));

    const LibraryCounts counts = library.counts().value();
    QCOMPARE(counts.facts, 2);
    QCOMPARE(counts.factsWithEvidence, 2);
    QCOMPARE(counts.toReview, 0);
    const RecordSet after = library.records({}).value();
    QVERIFY(after.findings.isEmpty());
    QVERIFY(reviewQueue(after).isEmpty());
    QCOMPARE(after.documents.first().records, 2);
    QCOMPARE(library.documents().value().first().records, 2);
}

void DecisionStoreTest::survivesReadingAgain()
{
    OPEN_LIBRARY(library);
    const SampleDocument sample = sampleDocument();
    const auto id = library.save(sample.document());
    VERIFY_DONE(id);
    const RecordSet before = library.records({}).value();
    VERIFY_DONE(library.decide(confirmed(before.judgements.first())));
    VERIFY_DONE(library.decide(rejected(before.findings.first())));
    VERIFY_DONE(library.decide(corrected(before.observations.first(), QStringLiteral("value"), 1270)));

    VERIFY_DONE(library.replaceContents(*id, readAnew(sample)));
    const RecordSet after = library.records({}).value();
    QCOMPARE(after.judgements.first().state, RecordState::Confirmed);
    QCOMPARE(after.judgements.first().grade, Grade::Good); // what the person confirmed, not what the rules say now
    QCOMPARE(after.judgements.first().source.quote, QStringLiteral("Leaders are good."));
    QVERIFY(after.findings.isEmpty());
    QCOMPARE(after.observations.first().state, RecordState::Corrected);
    QCOMPARE(after.observations.first().value.value_or(0), 1270.0);
    QCOMPARE(after.statements.first().state, RecordState::Inferred);
    QVERIFY(library.check().value().isEmpty());

    // A second reading starts from where the first one found them.
    VERIFY_DONE(library.replaceContents(*id, sample.document()));
    QVERIFY(library.records({}).value().findings.isEmpty());
}

void DecisionStoreTest::waitsForARecordToReturn()
{
    OPEN_LIBRARY(library);
    const SampleDocument sample = sampleDocument();
    const auto id = library.save(sample.document());
    VERIFY_DONE(id);
    VERIFY_DONE(library.decide(rejected(library.records({}).value().findings.first())));
    SampleDocument without = sample;
    without.document().facts.findings.clear();
    VERIFY_DONE(library.replaceContents(*id, without.document()));
    const QVector<UserMessage> found = library.check().value();
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().reason.contains(QLatin1String("improve its caseloads")));
    QCOMPARE(library.records({}).value().documents.first().records, 3);

    VERIFY_DONE(library.replaceContents(*id, sample.document()));
    QVERIFY(library.records({}).value().findings.isEmpty());
    QVERIFY(library.check().value().isEmpty());
}

void DecisionStoreTest::survivesRemovalAndReturn()
{
    OPEN_LIBRARY(library);
    const SampleDocument sample = sampleDocument();
    const auto id = library.save(sample.document());
    VERIFY_DONE(library.decide(rejected(library.records({}).value().findings.first())));
    VERIFY_DONE(library.removeDocument(*id));
    // Another document may be given the rows of the first.
    VERIFY_DONE(library.save(SampleDocument(QStringLiteral("other")).withFacts().document()));
    QCOMPARE(library.records({}).value().findings.size(), 1);
    VERIFY_DONE(library.save(sample.document()));
    QCOMPARE(library.records({}).value().findings.size(), 1);
    QCOMPARE(library.records({}).value().findings.first().source.file, QStringLiteral("other.pdf"));
}

void DecisionStoreTest::givesUpLostDecisions()
{
    OPEN_LIBRARY(library);
    const SampleDocument sample = sampleDocument();
    const auto id = library.save(sample.document());
    VERIFY_DONE(id);
    const RecordSet before = library.records({}).value();
    VERIFY_DONE(library.decide(rejected(before.findings.first())));
    VERIFY_DONE(library.decide(corrected(before.observations.first(), QStringLiteral("value"), 1270)));
    VERIFY_DONE(library.decide(corrected(before.reported.first(), QStringLiteral("variant"), QStringLiteral("short"))));
    QCOMPARE(library.setAside().value().size(), 1);
    StoredDocument without = sample.document();
    without.facts.findings.clear();
    without.facts.observations.clear();
    without.facts.inspection.reset();
    VERIFY_DONE(library.replaceContents(*id, without));

    const QVector<SetAsideFact> lost = library.setAside().value();
    QCOMPARE(lost.size(), 3);
    for (const SetAsideFact& each : lost) {
        QVERIFY(each.isLost);
        QCOMPARE(councilOf(each.fact), before.findings.first().council);
        QCOMPARE(sourceOf(each.fact).documentId, *id);
    }
    QCOMPARE(std::get<Finding>(lost[0].fact).text, before.findings.first().text);
    QCOMPARE(sourceOf(lost[1].fact).page, 2);
    QCOMPARE(std::get<Observation>(lost[1].fact).value.value_or(0), 1269.0);
    for (const SetAsideFact& each : lost) {
        VERIFY_DONE(library.decide({each.fact, std::nullopt, QStringLiteral("Ada"), true, each.decision}));
    }
    QVERIFY(library.setAside().value().isEmpty());
    QVERIFY(library.check().value().isEmpty());

    const DecisionChange back{lost[1].fact, lost[1].decision, QStringLiteral("Ada"), true, std::nullopt, true};
    VERIFY_DONE(library.decide(back));
    QCOMPARE(library.setAside().value(), QVector<SetAsideFact>{lost[1]});
    VERIFY_DONE(library.replaceContents(*id, sample.document()));
    QVERIFY(library.setAside().value().isEmpty());
    QCOMPARE(library.records({}).value().observations.first().value.value_or(0), 1270.0);
    VERIFY_DONE(library.removeDocument(*id));
    QVERIFY(!library.decide(back));
}

void DecisionStoreTest::takesDecisionsBack()
{
    OPEN_LIBRARY(library);
    VERIFY_DONE(library.save(sampleDocument().document()));
    const RecordSet before = library.records({}).value();
    const Judgement judgement = before.judgements.first();
    const DecisionChange first = corrected(judgement, QStringLiteral("grade"), QStringLiteral("inadequate"));
    QCOMPARE(library.decide(first).value(), std::nullopt);
    const auto replaced = library.decide(confirmed(judgement));
    VERIFY_DONE(replaced);
    QCOMPARE(*replaced, first.decision);

    VERIFY_DONE(library.decide({judgement, *replaced, QStringLiteral("Ada")}));
    QCOMPARE(library.records({}).value().judgements.first().grade, Grade::Inadequate);
    VERIFY_DONE(library.decide({judgement, std::nullopt, QStringLiteral("Ada")}));
    QCOMPARE(library.records({}).value().judgements, before.judgements);
}

void DecisionStoreTest::refusesWhenDecidedOtherwise()
{
    OPEN_LIBRARY(library);
    VERIFY_DONE(library.save(sampleDocument().document()));
    const Judgement judgement = library.records({}).value().judgements.first();
    DecisionChange other = rejected(judgement);
    other.decision->user = QStringLiteral("Grace");
    VERIFY_DONE(library.decide(other));
    DecisionChange back{judgement, std::nullopt, QStringLiteral("Ada"), true, confirmed(judgement).decision};
    const auto refused = library.decide(back);
    QVERIFY(!refused);
    QVERIFY(refused.error().reason.contains(QLatin1String("Grace")));
    QVERIFY(library.records({}).value().judgements.isEmpty());
    back.expected = other.decision;
    VERIFY_DONE(library.decide(back));
    QCOMPARE(library.records({}).value().judgements.size(), 1);
}

void DecisionStoreTest::refusesWithoutRecord()
{
    OPEN_LIBRARY(library);
    const auto id = library.save(sampleDocument().document());
    const Judgement judgement = library.records({}).value().judgements.first();
    VERIFY_DONE(library.removeDocument(*id));
    const auto refused = library.decide(rejected(judgement));
    QVERIFY(!refused);
    QCOMPARE(refused.error().place, QStringLiteral("decided.pdf"));
    QVERIFY(library.decisionLog().value().isEmpty());
}

void DecisionStoreTest::keepsATrail()
{
    OPEN_LIBRARY(library);
    const SampleDocument sample = sampleDocument();
    VERIFY_DONE(library.save(sample.document()));
    const Judgement judgement = library.records({}).value().judgements.first();
    VERIFY_DONE(library.decide(corrected(judgement, QStringLiteral("grade"), QStringLiteral("inadequate"))));
    VERIFY_DONE(library.decide(rejected(judgement)));
    VERIFY_DONE(library.decide({judgement, std::nullopt, QStringLiteral("Grace")}));

    const QVector<DecisionLogEntry> log = library.decisionLog(sample.sha256()).value();
    QCOMPARE(log.size(), 3);
    const QString grade = QStringLiteral("grade");
    QCOMPARE(log[0].stateBefore, std::nullopt);
    QCOMPARE(log[0].valuesBefore.value(grade).toString(), QStringLiteral("good"));
    QCOMPARE(log[0].stateAfter, RecordState::Corrected);
    QCOMPARE(log[0].valuesAfter.value(grade).toString(), QStringLiteral("inadequate"));
    QCOMPARE(log[1].stateBefore, RecordState::Corrected);
    QCOMPARE(log[1].stateAfter, RecordState::Rejected);
    QCOMPARE(log[1].reason, QStringLiteral("only an example"));
    QCOMPARE(log[1].user, QStringLiteral("Ada"));
    QCOMPARE(log[2].stateAfter, std::nullopt);
    QCOMPARE(log[2].user, QStringLiteral("Grace"));
    QVERIFY(log[2].when.isValid());
    QCOMPARE(log[2].quote, judgement.source.quote);
    QCOMPARE(library.decisionLog().value(), log);
    QVERIFY(library.decisionLog(QStringLiteral("of no document")).value().isEmpty());
}

void DecisionStoreTest::settlesOverallGrades()
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

void DecisionStoreTest::correctsInspections()
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

void DecisionStoreTest::mergesCorrectedInspections()
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

void DecisionStoreTest::rejectsInspections()
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

void DecisionStoreTest::keepsInspectionsThroughReadings()
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

void DecisionStoreTest::matches_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("fits");

    // The decision: at 10, "about 45 social workers", 45 on 2020-01-01.
    const QString quote = QStringLiteral("about 45 social workers");
    const QString workers = QStringLiteral("workers");
    const QString day = QStringLiteral("2020-01-01");
    QTest::newRow("the same") << 10 << quote << workers << 45.0 << day << true;
    QTest::newRow("another value") << 10 << quote << workers << 450.0 << day << true;
    QTest::newRow("another date") << 10 << quote << workers << 45.0 << QStringLiteral("2019-01-01") << true;
    QTest::newRow("another figure of the sentence")
        << 10 << quote << workers << 30.0 << QStringLiteral("2019-01-01") << false;
    QTest::newRow("another metric") << 10 << quote << QStringLiteral("managers") << 45.0 << day << false;
    QTest::newRow("wider") << 4 << QStringLiteral("There about 45 social workers") << workers << 45.0 << day << true;
    QTest::newRow("narrower") << 16 << QStringLiteral("45 social workers") << workers << 45.0 << day << true;
    QTest::newRow("touching") << 30 << QStringLiteral("ers left") << workers << 45.0 << day << false;
    QTest::newRow("moved") << 900 << quote << workers << 45.0 << day << true;
    QTest::newRow("moved and broken anew")
        << 900 << QStringLiteral("about 45\nsocial workers") << workers << 45.0 << day << true;
    QTest::newRow("other words beneath") << 10 << QStringLiteral("the 45 managers in post") << workers << 45.0 << day
                                         << false;
}

void DecisionStoreTest::matches()
{
    QFETCH(int, start);
    QFETCH(QString, quote);
    QFETCH(QString, metric);
    QFETCH(double, value);
    QFETCH(QString, date);
    const auto place
        = [](qint64 id, qsizetype at, const QString& words, const QString& what, double number, const QString& when) {
              Observation observation;
              observation.metric = what;
              observation.value = number;
              observation.asOf = PartialDate::fromIso(when);
              return FactPlace{id, at, at + words.size(), words, decidableValues(observation), {}};
          };
    const FactPlace said = place(
        7, 10, QStringLiteral("about 45 social workers"), QStringLiteral("workers"), 45, QStringLiteral("2020-01-01"));
    const FactPlace found = place(3, start, quote, metric, value, date);
    const auto matched = matchDecisions(RecordType::Observation, {said}, {found});
    QTEST(matched.value(7) == 3, "fits");
}

void DecisionStoreTest::givesEachFactToOneDecision()
{
    const auto place = [](qint64 id, const QString& words) {
        Finding finding;
        finding.text = words;
        return FactPlace{id, 0, words.size(), words, decidableValues(finding), {}};
    };
    const FactPlace whole = place(1, QStringLiteral("improve the front door"));
    const FactPlace part = place(2, QStringLiteral("improve the front"));
    const auto matched = matchDecisions(RecordType::Finding, {part, whole}, {whole});
    QCOMPARE(matched.size(), 1);
    QCOMPARE(matched.value(1), 1);
}

QTEST_GUILESS_MAIN(DecisionStoreTest)

#include "tst_decisionstore.moc"
