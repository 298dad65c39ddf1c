#include <outcomecomparison.h>

#include <QTest>

using namespace Councilscope;

class TestOutcomeComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAgreementsAndDisagreements();
};

void TestOutcomeComparison::listsAgreementsAndDisagreements()
{
    RecordSet records;
    records.documents
        = {{.sha256 = QStringLiteral("table"), .kind = DocumentKind::Dataset}, {.sha256 = QStringLiteral("report")}};
    const auto judgement = [](const char* source, const char* inspection, Area area, Grade grade) {
        Judgement judgement;
        judgement.council = QStringLiteral("Leeds");
        judgement.inspection = QString::fromLatin1(inspection);
        judgement.area = area;
        judgement.grade = grade;
        judgement.source.sha256 = QString::fromLatin1(source);
        return judgement;
    };
    records.judgements = {judgement("report", "a", Area::Overall, Grade::Good),
        judgement("report", "a", Area::Leadership, Grade::Good), judgement("table", "a", Area::Overall, Grade::Good),
        judgement("table", "a", Area::Leadership, Grade::Outstanding),
        judgement("table", "b", Area::Overall, Grade::Good)};
    const auto inspection = [](const char* key, const QDate& start, const QStringList& documents) {
        Inspection inspection;
        inspection.key = QString::fromLatin1(key);
        inspection.council = QStringLiteral("Leeds");
        inspection.framework = Framework::Ilacs;
        inspection.start = PartialDate::day(start);
        inspection.documents = documents;
        return inspection;
    };
    const QStringList both{QStringLiteral("report"), QStringLiteral("table")};
    records.inspections
        = {inspection("a", QDate(2022, 3, 1), both), inspection("b", QDate(2022, 3, 29), {QStringLiteral("table")}),
            inspection("c", QDate(2024, 3, 1), {QStringLiteral("table")})};
    const OutcomeComparisons found = compareOutcomes(records);
    QCOMPARE(found.judgements.size(), 2);
    QCOMPARE(found.agreements(), 1);
    QCOMPARE(found.judgements.last().reported.area, Area::Leadership);
    QVERIFY(!found.judgements.last().agrees());
    QCOMPARE(found.dates.size(), 1);
    QCOMPARE(found.dates.first().official.key, QStringLiteral("b"));
}

QTEST_GUILESS_MAIN(TestOutcomeComparison)

#include "tst_outcomecomparison.moc"
