#include <decisionsamples.h>
#include <storetest.h>

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

private:
    TestLibraries m_libraries;
};

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

QTEST_GUILESS_MAIN(DecisionStoreTest)

#include "tst_decisionstore.moc"
