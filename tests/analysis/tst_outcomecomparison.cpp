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
        Judgement made;
        made.council = QStringLiteral("Leeds");
        made.inspection = QString::fromLatin1(inspection);
        made.area = area;
        made.grade = grade;
        made.source.sha256 = QString::fromLatin1(source);
        return made;
    };
    records.judgements = {judgement("report", "a", Area::Overall, Grade::Good),
        judgement("report", "a", Area::Leadership, Grade::Good), judgement("table", "a", Area::Overall, Grade::Good),
        judgement("table", "a", Area::Leadership, Grade::Outstanding),
        judgement("table", "b", Area::Overall, Grade::Good)};
    const auto inspection = [](const char* key, const QDate& start, const QStringList& documents) {
        Inspection made;
        made.key = QString::fromLatin1(key);
        made.council = QStringLiteral("Leeds");
        made.framework = Framework::Ilacs;
        made.start = PartialDate::day(start);
        made.documents = documents;
        return made;
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
