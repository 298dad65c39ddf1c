#include <extractionengine.h>
#include <readerregistry.h>
#include <recordsjson.h>

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Councilscope;

namespace {

QString samplesFolder()
{
    return QStringLiteral(COUNCILSCOPE_SOURCE_DIR "/resources/samples");
}

QStringList sampleFiles()
{
    return QDir(samplesFolder()).entryList(QDir::Files, QDir::Name);
}

QString dates(const std::optional<Inspection>& inspection)
{
    return inspection ? QString(inspection->start.toIso() + u" to " + inspection->end.toIso()) : QString();
}

/// "overall good, leadership outstanding"
QString grades(const DocumentFacts& facts)
{
    QStringList list;
    for (const Judgement& judgement : facts.judgements) {
        list.push_back(key(judgement.area) + u' ' + key(judgement.grade));
    }
    list.sort();
    return list.join(QStringLiteral(", "));
}

/// "2 area_for_improvement, 3 priority_action"
QString findings(const DocumentFacts& facts)
{
    QStringList list;
    for (const FindingKind kind : allValues<FindingKind>()) {
        const auto count = std::count_if(facts.findings.cbegin(), facts.findings.cend(),
            [kind](const Finding& finding) { return finding.kind == kind; });
        if (count > 0) {
            list.push_back(QString::number(count) + u' ' + key(kind));
        }
    }
    return list.join(QStringLiteral(", "));
}

} // namespace

/// The demonstration is made from these documents: they must be read as they were meant.
class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void testEachIsMarkedAsSample_data();
    void testEachIsMarkedAsSample();
    void testFacts_data();
    void testFacts();
    void testEveryFactHasItsEvidence_data();
    void testEveryFactHasItsEvidence();
    void testSeries_data();
    void testSeries();

private:
    Result<PagedText> read(const QString& file) const;
    DocumentFacts facts(const QString& file) const;

    ReaderRegistry m_readers = ReaderRegistry::withAllReaders();
    ExtractionEngine m_engine;
};

Result<PagedText> TestSamples::read(const QString& file) const
{
    QFile sample(samplesFolder() + u'/' + file);
    if (!sample.open(QIODevice::ReadOnly)) {
        return Failure(errorMessage(sample.errorString(), {}, file));
    }
    return m_readers.read(sample.readAll(), file);
}

DocumentFacts TestSamples::facts(const QString& file) const
{
    const Result<PagedText> text = read(file);
    return text ? m_engine.extract(*text, {QStringLiteral("0").repeated(64), file}) : DocumentFacts{};
}

void TestSamples::testEachIsMarkedAsSample_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : sampleFiles()) {
        QTest::newRow(qPrintable(file)) << file;
    }
}

void TestSamples::testEachIsMarkedAsSample()
{
    QFETCH(QString, file);
    const QString mark = QStringLiteral("Sample document written for Councilscope");
    if (!file.endsWith(QLatin1String(".pdf"))) {
        QFile sample(samplesFolder() + u'/' + file);
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(sample.readAll()).left(200).contains(mark));
        return;
    }
    const Result<PagedText> text = read(file);
    QVERIFY(text);
    const bool marked = std::any_of(text->furniture.cbegin(), text->furniture.cend(),
        [&](const Furniture& furniture) { return furniture.text.contains(mark); });
    QVERIFY(marked || text->text.contains(mark));
}

void TestSamples::testFacts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("council");
    QTest::addColumn<QString>("framework");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("inspected");
    QTest::addColumn<QString>("grades");
    QTest::addColumn<QString>("findings");

    const auto row = [](const char* file, const char* kind, const char* council, const char* framework,
                         const char* published, const char* inspected, const char* grades, const char* findings) {
        QTest::newRow(file) << QString::fromLatin1(kind) << QString::fromLatin1(council)
                            << QString::fromLatin1(framework) << QString::fromLatin1(published)
                            << QString::fromLatin1(inspected) << QString::fromLatin1(grades)
                            << QString::fromLatin1(findings);
    };
    row("herefordshire children's services inspection - 30 june 2014.pdf", "full_report", "Herefordshire", "SIF",
        "2014-06-30", "2014-04-29 to 2014-05-21",
        "adoption good, care_leavers requires_improvement, help_and_protection requires_improvement, "
        "leadership requires_improvement, looked_after_and_permanence requires_improvement, lscb requires_improvement, "
        "overall requires_improvement",
        "3 strength, 7 area_for_improvement");
    row("herefordshire children's services inspection - 23 july 2018.pdf", "full_report", "Herefordshire", "ILACS",
        "2018-07-23", "2018-06-11 to 2018-06-22",
        "help_and_protection requires_improvement, in_care_and_care_leavers requires_improvement, leadership "
        "inadequate, "
        "overall requires_improvement",
        "6 area_for_improvement");
    row("herefordshire children's services focused visit - 16 august 2021.pdf", "letter_focused_visit", "Herefordshire",
        "FV", "2021-08-16", "2021-07-07 to 2021-07-07", "", "4 area_for_improvement, 3 priority_action");
    row("herefordshire children's services inspection - 21 september 2022.pdf", "full_report", "Herefordshire", "ILACS",
        "2022-09-21", "2022-07-18 to 2022-07-29",
        "help_and_protection inadequate, in_care_and_care_leavers inadequate, leadership inadequate, overall "
        "inadequate",
        "9 area_for_improvement");
    row("herefordshire children's services monitoring visit - 2 august 2023.pdf", "letter_monitoring_visit",
        "Herefordshire", "MV", "2023-08-02", "2023-06-28 to 2023-06-29", "", "");
    row("herefordshire children's services inspection - 12 january 2026.pdf", "full_report", "Herefordshire", "ILACS",
        "2026-01-12", "2025-11-10 to 2025-11-21",
        "care_leavers good, help_and_protection good, in_care good, leadership outstanding, overall good",
        "2 area_for_improvement");
    row("hertfordshire unannounced inspection letter - 16 june 2011.txt", "letter_unannounced", "Hertfordshire", "UCRA",
        "2011-06-16", "2011-05-17 to 2011-05-18", "", "2 strength, 3 meets_requirements, 2 area_for_improvement");
    row("hertfordshire child protection summary for young people - 2013.txt", "summary_children", "Hertfordshire", "CP",
        "", "2013-01-28 to 2013-02-06", "overall adequate", "3 area_for_improvement");
    row("hertfordshire children's services inspection - 27 november 2015.pdf", "full_report", "Hertfordshire", "SIF",
        "2015-11-27", "2015-09-14 to 2015-10-08",
        "adoption good, care_leavers good, help_and_protection requires_improvement, leadership good, "
        "looked_after_and_permanence good, lscb good, overall good",
        "5 recommendation");
    row("hertfordshire children's services inspection - 19 november 2018.pdf", "full_report", "Hertfordshire", "ILACS",
        "2018-11-19", "2018-10-15 to 2018-10-19",
        "help_and_protection good, in_care_and_care_leavers good, leadership outstanding, overall good",
        "3 area_for_improvement");
    row("hertfordshire children's services inspection - 10 march 2023.pdf", "full_report", "Hertfordshire", "ILACS",
        "2023-03-10", "2023-01-23 to 2023-01-27",
        "care_leavers good, help_and_protection good, in_care outstanding, leadership outstanding, overall outstanding",
        "3 area_for_improvement");
}

void TestSamples::testFacts()
{
    const DocumentFacts read = facts(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(key(read.document.kind), "kind");
    QTEST(read.document.council, "council");
    QVERIFY(read.inspection);
    QTEST(key(read.inspection->framework), "framework");
    QTEST(read.document.published.toIso(), "published");
    QTEST(dates(read.inspection), "inspected");
    QTEST(grades(read), "grades");
    QTEST(findings(read), "findings");
}

void TestSamples::testEveryFactHasItsEvidence_data()
{
    testEachIsMarkedAsSample_data();
}

void TestSamples::testEveryFactHasItsEvidence()
{
    QFETCH(QString, file);
    const Result<PagedText> text = read(file);
    QVERIFY(text);
    const DocumentFacts read = facts(file);
    const auto check = [&](const SourceSpan& source) {
        QVERIFY2(source.isValid(), qPrintable(source.ruleId));
        QCOMPARE(source.quote, text->text.mid(source.start, source.end - source.start));
        QCOMPARE(source.boxes.isEmpty(), !text->isPaged());
    };
    for (const Judgement& judgement : read.judgements) {
        check(judgement.source);
    }
    for (const Finding& finding : read.findings) {
        check(finding.source);
    }
    for (const Observation& observation : read.observations) {
        check(observation.source);
    }
    for (const Statement& statement : read.statements) {
        check(statement.source);
    }
    QVERIFY2(!read.document.council.isEmpty(), "A sample is about a council.");
}

void TestSamples::testSeries_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QVector<double>>("values");
    const QString herefordshire = QStringLiteral("herefordshire children's services in figures.html");
    const QString hertfordshire = QStringLiteral("hertfordshire children's services in figures.html");
    QTest::newRow("Herefordshire, plans")
        << herefordshire << QStringLiteral("child_protection_plans")
        << QVector<double>{197, 212, 170, 228, 115, 197, 111, 108, 107, 286, 223, 203, 139};
    QTest::newRow("Herefordshire, looked after")
        << herefordshire << QStringLiteral("children_looked_after") << QVector<double>{312, 379, 413, 387, 344};
    QTest::newRow("Hertfordshire, plans")
        << hertfordshire << QStringLiteral("child_protection_plans")
        << QVector<double>{578, 1140, 896, 736, 533, 522, 556, 455, 437, 519, 444, 378, 614};
    QTest::newRow("Hertfordshire, looked after")
        << hertfordshire << QStringLiteral("children_looked_after") << QVector<double>{991, 1022, 964, 971, 999};
}

void TestSamples::testSeries()
{
    QFETCH(QString, file);
    QFETCH(QString, metric);
    QVector<double> values;
    QDate last;
    for (const Observation& observation : facts(file).observations) {
        if (observation.metric == metric) {
            QVERIFY(observation.asOf.date > last || last.isNull());
            last = observation.asOf.date;
            values.push_back(observation.value.value_or(-1));
        }
    }
    QCOMPARE(last, QDate(2025, 3, 31));
    QTEST(values, "values");
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
