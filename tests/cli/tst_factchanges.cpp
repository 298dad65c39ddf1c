#include <factchanges.h>
#include <samplestore.h>

#include <QTest>

using namespace Councilscope;

class FactChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatChanged_data();
    void findsWhatChanged();
    void looksAtOneDocumentOnly();
};

namespace {

RecordSet records(const SampleDocument& sample)
{
    const DocumentFacts& facts = sample.document().facts;
    return {{facts.document}, {}, facts.judgements, facts.findings, facts.observations, facts.statements,
        {{.id = 1, .said = facts.inspection.value_or(Inspection()), .source = sample.span(QStringLiteral("Report"))}}};
}

} // namespace

void FactChangesTest::findsWhatChanged_data()
{
    QTest::addColumn<std::function<void(RecordSet&)>>("alter");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const std::function<void(RecordSet&)>& alter, const QStringList& expected) {
        QTest::newRow(name) << alter << expected;
    };
    row("nothing", [](RecordSet&) {}, {});
    row("a confidence", [](RecordSet& set) { set.judgements.first().confidence = 0.1; }, {});
    row("a rule's version", [](RecordSet& set) { set.judgements.first().source.ruleVersion = 9; }, {});
    row("a grade", [](RecordSet& set) { set.judgements.first().grade = Grade::Inadequate; },
        {QStringLiteral("changed judgements")});
    row("an area", [](RecordSet& set) { set.judgements.first().area = Area::Overall; },
        {QStringLiteral("removed judgements"), QStringLiteral("added judgements")});
    row("a finding less", [](RecordSet& set) { set.findings.clear(); }, {QStringLiteral("removed findings")});
    row("a statement more",
        [](RecordSet& set) {
            Statement other = set.statements.first();
            other.about = QStringLiteral("training");
            set.statements.push_back(other);
        },
        {QStringLiteral("added statements")});
    row("an inspector", [](RecordSet& set) { set.reported.first().said.leadInspector = QStringLiteral("Ann Example"); },
        {QStringLiteral("changed inspections")});
    row("an inspection less", [](RecordSet& set) { set.reported.clear(); }, {QStringLiteral("removed inspections")});
    row("a place",
        [](RecordSet& set) {
            set.observations.first().source.start += 40;
            set.observations.first().source.end += 40;
        },
        {QStringLiteral("changed observations")});
}

void FactChangesTest::findsWhatChanged()
{
    QFETCH(std::function<void(RecordSet&)>, alter);
    const RecordSet before = records(SampleDocument(QStringLiteral("read")).withFacts());
    RecordSet after = before;
    alter(after);
    QStringList found;
    for (const FactChange& change : factChanges(before, after, before.documents.first().sha256)) {
        found << key(change.kind) + QLatin1Char(' ') + key(typeOf(change.record()));
    }
    QTEST(found, "expected");
}

void FactChangesTest::looksAtOneDocumentOnly()
{
    const RecordSet before = records(SampleDocument(QStringLiteral("read")).withFacts());
    QVERIFY(factChanges(before, {}, QStringLiteral("of another document")).isEmpty());
    QCOMPARE(factChanges(before, {}, before.documents.first().sha256).size(), 5);
}

QTEST_GUILESS_MAIN(FactChangesTest)

#include "tst_factchanges.moc"
