#include <vocabulary.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Councilscope;

class TestVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasOneKeyForEachValue();
    void knowsItsContract_data();
    void knowsItsContract();
    void ordersGrades();
};

namespace {

template <typename Enum> void checkKeys()
{
    QSet<QString> keys;
    const QVector<Enum> values = allValues<Enum>();
    for (qsizetype i = 0; i < values.size(); ++i) {
        QCOMPARE(qsizetype(values[i]), i); // in the order of declaration, none left out
        const QString word = key(values[i]);
        QVERIFY2(!keys.contains(word), qPrintable(word));
        keys.insert(word);
        QCOMPARE(fromKey<Enum>(word), std::optional(values[i]));
    }
    QVERIFY(!fromKey<Enum>(u"no such key"));
}

} // namespace

void TestVocabulary::hasOneKeyForEachValue()
{
    checkKeys<DocumentKind>();
    checkKeys<Framework>();
    checkKeys<Area>();
    checkKeys<Grade>();
    checkKeys<FindingKind>();
    checkKeys<StatementKind>();
    checkKeys<Qualifier>();
    checkKeys<DatePrecision>();
    checkKeys<RecordState>();
    checkKeys<DocumentStatus>();
}

void TestVocabulary::knowsItsContract_data()
{
    QTest::addColumn<QString>("actual");
    QTest::addColumn<QString>("expected");
    QTest::newRow("kind") << key(DocumentKind::LetterFocusedVisit) << QStringLiteral("letter_focused_visit");
    QTest::newRow("framework") << key(Framework::Ilacs) << QStringLiteral("ILACS");
    QTest::newRow("area") << key(Area::InCareAndCareLeavers) << QStringLiteral("in_care_and_care_leavers");
    QTest::newRow("grade") << key(Grade::RequiresImprovement) << QStringLiteral("requires_improvement");
    QTest::newRow("no grade") << key(Grade::Unknown) << QString();
    QTest::newRow("finding") << key(FindingKind::AreaForImprovement) << QStringLiteral("area_for_improvement");
    QTest::newRow("statement") << key(StatementKind::PreviousJudgement) << QStringLiteral("previous_judgement");
    QTest::newRow("qualifier") << key(Qualifier::MoreThan) << QStringLiteral("more_than");
    QTest::newRow("state") << key(RecordState::Inferred) << QStringLiteral("inferred");
}

void TestVocabulary::knowsItsContract()
{
    QFETCH(QString, actual);
    QTEST(actual, "expected");
}

void TestVocabulary::ordersGrades()
{
    QVERIFY(gradeOrdinal(Grade::Inadequate) < gradeOrdinal(Grade::RequiresImprovement));
    QCOMPARE(gradeOrdinal(Grade::Adequate), gradeOrdinal(Grade::RequiresImprovement));
    QVERIFY(gradeOrdinal(Grade::Good) < gradeOrdinal(Grade::Outstanding));
    QCOMPARE(gradeOrdinal(Grade::NotGraded), 0);
    QCOMPARE(gradeLetter(Grade::RequiresImprovement), QStringLiteral("RI"));
    QCOMPARE(gradeLetter(Grade::Unknown), QString());
}

QTEST_GUILESS_MAIN(TestVocabulary)

#include "tst_vocabulary.moc"
