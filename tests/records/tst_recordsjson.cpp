#include <recordsjson.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Councilscope;

namespace {

SourceSpan span()
{
    SourceSpan result;
    result.documentId = 7;
    result.sha256 = QStringLiteral("0a1b");
    result.file = QStringLiteral("a report.pdf");
    result.page = 3;
    result.start = 12;
    result.end = 20;
    result.pointStart = 11;
    result.pointEnd = 19;
    result.quote = QStringLiteral("a\tquote\n\u2019");
    result.boxes = {{3, {0.1, 0.2, 0.3, 1.0 / 3}}, {4, {0, 0, 1, 1}}};
    result.ruleId = QStringLiteral("some.rule");
    result.ruleVersion = 4;
    return result;
}

/// Facts in which every field differs from its default.
DocumentFacts fullFacts()
{
    const PartialDate day = PartialDate::day(QDate(2022, 2, 11), RecordState::Inferred);
    const PartialDate part{QDate(2009, 10, 1), DatePrecision::PartOfMonth, RecordState::Confirmed};
    DocumentFacts facts;
    facts.document = {5, QStringLiteral("0a1b"), QStringLiteral("a report.pdf"), DocumentKind::LetterJtai, 0.75,
        QStringLiteral("Ofsted"), QStringLiteral("A title"), QStringLiteral("Some council"), Framework::Jtai, day, 12,
        DocumentStatus::Partial, QStringLiteral("A reason."),
        QDateTime(QDate(2024, 1, 2), QTime(3, 4, 5, 678), Qt::UTC), 9};
    facts.inspection = Inspection{6, QStringLiteral("key"), QStringLiteral("Some council"), Framework::Sif,
        QStringLiteral("short"), part, day, PartialDate::year(2014), QStringLiteral("A Name"), Grade::Good,
        {QStringLiteral("0a1b"), QStringLiteral("ffee")}, {span(), {}}};
    facts.judgements = {{1, QStringLiteral("c"), QStringLiteral("i"), Area::Adoption, Grade::Adequate,
        QStringLiteral("Adequate"), RecordState::Corrected, 0.5, span()}};
    facts.findings = {{2, QStringLiteral("c"), QStringLiteral("i"), FindingKind::PriorityAction, 3,
        QStringLiteral("Do it."), {QStringLiteral("one"), QStringLiteral("two")}, QStringLiteral("board"),
        QStringLiteral("lscb"), RecordState::Rejected, 0.25, span()}};
    facts.observations = {{3, QStringLiteral("c"), QStringLiteral("E06000001"), QStringLiteral("i"),
        QStringLiteral("m"), 12.5, 20.0, Qualifier::Range, QStringLiteral("x"), PartialDate::month(2013, 3),
        QStringLiteral("b"), QStringLiteral("d"), RecordState::Inferred, 0.125, span()}};
    facts.statements = {{4, QStringLiteral("c"), QStringLiteral("i"), StatementKind::Resolved, QStringLiteral("a"),
        QStringLiteral("v"), part, QStringLiteral("council"), RecordState::Confirmed, 0.0625, span()}};
    facts.notes = {{QStringLiteral("A note."), 8}};
    return facts;
}

DocumentFacts throughBytes(const DocumentFacts& facts)
{
    return factsFromJson(QJsonDocument::fromJson(QJsonDocument(toJson(facts)).toJson()).object());
}

} // namespace

class TestRecordsJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothing_data();
    void losesNothing();
    void countsBothWays();
    void tellsZeroFromNothing();
};

void TestRecordsJson::losesNothing_data()
{
    QTest::addColumn<DocumentFacts>("facts");
    QTest::newRow("empty") << DocumentFacts{};
    QTest::newRow("full") << fullFacts();
    DocumentFacts bare;
    bare.judgements.resize(2);
    bare.findings.resize(1);
    bare.observations.resize(1);
    bare.statements.resize(1);
    bare.inspection = Inspection{};
    QTest::newRow("default records") << bare;
}

void TestRecordsJson::losesNothing()
{
    QFETCH(DocumentFacts, facts);
    const DocumentFacts read = throughBytes(facts);
    QCOMPARE(read.document, facts.document);
    QVERIFY(read.inspection == facts.inspection);
    QVERIFY(read.judgements == facts.judgements);
    QVERIFY(read.findings == facts.findings);
    QVERIFY(read.observations == facts.observations);
    QVERIFY(read.statements == facts.statements);
    QVERIFY(read == facts);
}

void TestRecordsJson::countsBothWays()
{
    const QJsonValue source = toJson(fullFacts())[QLatin1String("judgements")][0][QLatin1String("source")];
    QCOMPARE(source[QLatin1String("start")].toInt(), 11);
    QCOMPARE(source[QLatin1String("end")].toInt(), 19);
    QCOMPARE(source[QLatin1String("utf16")].toArray(), (QJsonArray{12, 20}));
}

void TestRecordsJson::tellsZeroFromNothing()
{
    DocumentFacts facts;
    facts.observations.resize(2);
    facts.observations[0].value = 0.0;
    const DocumentFacts read = throughBytes(facts);
    QCOMPARE(read.observations[0].value, std::optional(0.0));
    QCOMPARE(read.observations[1].value, std::optional<double>());
}

QTEST_GUILESS_MAIN(TestRecordsJson)

#include "tst_recordsjson.moc"
