#include "../shared/coveragerecords.h"

#include <coverage.h>

#include <QTest>

using namespace Councilscope;

namespace {

const QDate today(2026, 11, 21);
const QString leeds = QStringLiteral("Leeds");

CoverageMap mapOf(
    const RecordSet& records, const QStringList& councils = {leeds}, const QDate& from = {}, const QDate& to = {})
{
    return coverageMap(records, {councils, from, to, today});
}

/// "sif loaded" and the like, in the order of the year.
QStringList itemsOf(const CoverageMap& map, int year)
{
    static const QStringList states{QStringLiteral("loaded"), QStringLiteral("in part"), QStringLiteral("second hand"),
        QStringLiteral("listed"), QStringLiteral("mentioned")};
    QStringList items;
    for (const CoverageYear& each : map.councils.first().years) {
        for (const CoverageItem& item : each.year == year ? each.items : QVector<CoverageItem>()) {
            const QString what = item.isInspection ? key(item.framework) : key(item.documents.first().kind);
            items << QString(what + u' ' + states.value(int(item.state))).trimmed();
        }
    }
    return items;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsIntoYears();
    void knowsHowItIsKnown_data();
    void knowsHowItIsKnown();
    void findsWhatIsMentioned_data();
    void findsWhatIsMentioned();
    void joinsMentionsOfOneInspection();
    void tellsServicesApart();
    void checksStatedCounts_data();
    void checksStatedCounts();
    void knowsWhenCouncilsExisted_data();
    void knowsWhenCouncilsExisted();
    void namesPredecessors();
    void keepsThePeriod();
    void listsUndatedOnlyOverAllYears();
    void listsDocumentsOutsideInspections();
};

void TestCoverage::sortsIntoYears()
{
    const CoverageMap map = mapOf(Testing::CoverageRecords().records);
    QCOMPARE(map.firstYear, 2012);
    QCOMPARE(map.lastYear, 2026);
    QVERIFY(!map.hasUndated);
    QCOMPARE(map.councils.size(), 1);
    QCOMPARE(map.councils.first().years.size(), 15);
    QCOMPARE(itemsOf(map, 2012), QStringList{QStringLiteral("mentioned")});
    QCOMPARE(itemsOf(map, 2015), QStringList{QStringLiteral("SIF loaded")});
    QCOMPARE(itemsOf(map, 2019), QStringList{QStringLiteral("FV loaded")});
    QCOMPARE(itemsOf(map, 2020), QStringList());
    QCOMPARE(itemsOf(map, 2022), QStringList{QStringLiteral("ILACS listed")});
}

void TestCoverage::knowsHowItIsKnown_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<DocumentStatus>("status");
    QTest::addColumn<CoverageState>("expected");
    QTest::newRow("report") << DocumentKind::FullReport << DocumentStatus::Loaded << CoverageState::Loaded;
    QTest::newRow("letter") << DocumentKind::LetterJtai << DocumentStatus::Loaded << CoverageState::Loaded;
    QTest::newRow("in part") << DocumentKind::FullReport << DocumentStatus::Partial << CoverageState::InPart;
    QTest::newRow("news") << DocumentKind::News << DocumentStatus::Loaded << CoverageState::SecondHand;
    QTest::newRow("summary") << DocumentKind::SummaryChildren << DocumentStatus::Loaded << CoverageState::SecondHand;
}

void TestCoverage::knowsHowItIsKnown()
{
    QFETCH(DocumentKind, kind);
    QFETCH(DocumentStatus, status);
    QFETCH(CoverageState, expected);
    Testing::CoverageRecords made;
    made.add(Framework::Ilacs, QDate(2024, 2, 2), kind);
    made.records.documents.last().status = status;
    const CoverageMap map = mapOf(made.records);
    const CoverageYear& year = map.councils.first().years.at(2024 - map.firstYear);
    QCOMPARE(year.items.size(), 1);
    QCOMPARE(year.items.first().state, expected);
    QCOMPARE(year.items.first().reported.size(), 1);
    QCOMPARE(isMissing(expected), expected == CoverageState::SecondHand);
}

void TestCoverage::findsWhatIsMentioned_data()
{
    QTest::addColumn<StatementKind>("kind");
    QTest::addColumn<PartialDate>("date");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isMissing");
    const QString inspected = QStringLiteral("at the inspection before");
    const QString visited = QStringLiteral("at the visit before");
    const StatementKind judged = StatementKind::PreviousJudgement;
    QTest::newRow("month of a loaded one") << judged << PartialDate::month(2015, 5) << inspected << false;
    QTest::newRow("year of a loaded one") << judged << PartialDate::year(2015) << inspected << false;
    QTest::newRow("month of its publication") << judged << PartialDate::month(2015, 7) << inspected << false;
    QTest::newRow("one that a table lists") << judged << PartialDate::month(2022, 3) << inspected << false;
    QTest::newRow("another month") << judged << PartialDate::month(2015, 2) << inspected << true;
    QTest::newRow("another year") << judged << PartialDate::year(2009) << inspected << true;
    QTest::newRow("a visit grants no grade") << judged << PartialDate::month(2019, 11) << inspected << true;
    QTest::newRow("a loaded visit") << StatementKind::Persists << PartialDate::month(2019, 11) << visited << false;
    QTest::newRow("no visit in that month")
        << StatementKind::Persists << PartialDate::month(2015, 5) << visited << true;
    QTest::newRow("flagged in a loaded one")
        << StatementKind::Resolved << PartialDate::year(2015) << inspected << false;
    QTest::newRow("flagged in an unknown one")
        << StatementKind::Progressing << PartialDate::year(2016) << inspected << true;
}

void TestCoverage::findsWhatIsMentioned()
{
    QFETCH(StatementKind, kind);
    QFETCH(PartialDate, date);
    QFETCH(QString, words);
    QFETCH(bool, isMissing);
    Testing::CoverageRecords made;
    const DocumentRecord later = made.add(Framework::Ilacs, QDate(2025, 1, 17), DocumentKind::FullReport);
    const Statement statement = made.mention(later, kind, date, words);
    const CoverageMap map = mapOf(made.records);
    int found = 0;
    for (const CoverageYear& year : map.councils.first().years) {
        for (const CoverageItem& item : year.items) {
            if (item.mentions.contains(statement)) {
                ++found;
                QCOMPARE(item.state == CoverageState::Mentioned, isMissing);
                QCOMPARE(year.year, date.date.year());
            }
        }
    }
    QCOMPARE(found, 1);
}

void TestCoverage::joinsMentionsOfOneInspection()
{
    Testing::CoverageRecords made;
    const DocumentRecord later = made.add(Framework::Ilacs, QDate(2025, 1, 17), DocumentKind::FullReport);
    const QString words = QStringLiteral("at the inspection of that time");
    made.mention(later, StatementKind::PreviousJudgement, PartialDate::year(2010), words);
    made.mention(later, StatementKind::PreviousJudgement, PartialDate::month(2010, 9), words);
    made.mention(later, StatementKind::Persists, PartialDate::year(2010), words);
    const CoverageMap map = mapOf(made.records);
    QCOMPARE(itemsOf(map, 2010), QStringList{QStringLiteral("mentioned")});
    const CoverageItem& item = map.councils.first().years.at(2010 - map.firstYear).items.first();
    QCOMPARE(item.date, PartialDate::month(2010, 9)); // the one that says most
    QCOMPARE(item.mentions.size(), 3);
}

void TestCoverage::tellsServicesApart()
{
    Testing::CoverageRecords made;
    const DocumentRecord later = made.add(Framework::Ilacs, QDate(2025, 1, 17), DocumentKind::FullReport);
    const QString words = QStringLiteral("at the inspection of that time");
    const PartialDate date = PartialDate::month(2010, 9);
    made.mention(later, StatementKind::PreviousJudgement, date, words, QStringLiteral("the services for children"));
    made.mention(later, StatementKind::PreviousJudgement, date, words, QStringLiteral("the adoption service"));
    made.mention(later, StatementKind::PreviousJudgement, date, words, QStringLiteral("the fostering service"));
    made.mention(later, StatementKind::PreviousJudgement, date, words, QStringLiteral("the Adoption Agency"));
    const CoverageMap map = mapOf(made.records);
    QCOMPARE(itemsOf(map, 2010).size(), 3);
}

void TestCoverage::checksStatedCounts_data()
{
    QTest::addColumn<int>("stated");
    QTest::addColumn<int>("named");
    QTest::addColumn<int>("namedElsewhere");
    QTest::addColumn<int>("found");
    QTest::newRow("three of seven") << 7 << 3 << 0 << 3;
    QTest::newRow("all") << 3 << 3 << 0 << 3;
    QTest::newRow("none") << 2 << 0 << 0 << 0;
    QTest::newRow("another document of the inspection names them") << 7 << 3 << 7 << 7;
}

void TestCoverage::checksStatedCounts()
{
    QFETCH(int, stated);
    QFETCH(int, named);
    QFETCH(int, namedElsewhere);
    QFETCH(int, found);
    Testing::CoverageRecords made;
    const DocumentRecord report = made.add(Framework::Ilacs, QDate(2024, 2, 2), DocumentKind::FullReport);
    made.addCount(report, stated);
    for (int i = 0; i < named; ++i) {
        made.addFinding(report, i);
    }
    for (int i = 0; i < namedElsewhere; ++i) {
        made.addFinding(report, i);
        made.records.findings.last().source.sha256 = QStringLiteral("another");
    }
    const CoverageMap map = mapOf(made.records);
    const CoverageYear& year = map.councils.first().years.at(2024 - map.firstYear);
    QCOMPARE(year.counts.size(), 1);
    QCOMPARE(year.counts.first().stated, stated);
    QCOMPARE(year.counts.first().found, found);
    QCOMPARE(year.counts.first().differs(), stated != found);
}

void TestCoverage::knowsWhenCouncilsExisted_data()
{
    QTest::addColumn<QString>("council");
    QTest::addColumn<int>("year");
    QTest::addColumn<bool>("expected");
    QTest::newRow("always") << leeds << 2012 << true;
    QTest::newRow("before") << "Cumberland" << 2022 << false;
    QTest::newRow("year of its beginning") << "Cumberland" << 2023 << true;
    QTest::newRow("year of its end") << "Cumbria" << 2023 << true;
    QTest::newRow("after its end") << "Cumbria" << 2024 << false;
    QTest::newRow("two councils of one name") << "Dorset" << 2015 << true;
    QTest::newRow("unknown to the gazetteer") << "Nowhere" << 2015 << true;
}

void TestCoverage::knowsWhenCouncilsExisted()
{
    QFETCH(QString, council);
    QFETCH(int, year);
    QFETCH(bool, expected);
    const CoverageMap map = mapOf(Testing::CoverageRecords().records, {leeds, council});
    QCOMPARE(map.councils.last().years.at(year - map.firstYear).existed, expected);
}

void TestCoverage::namesPredecessors()
{
    const CoverageMap map = mapOf({}, {QStringLiteral("Cumberland"), QStringLiteral("Cumbria")});
    QCOMPARE(map.councils.first().predecessors, QStringList{QStringLiteral("Cumbria")});
    QCOMPARE(map.councils.first().existsFrom, QDate(2023, 4, 1));
    QVERIFY(map.councils.last().successors.contains(QStringLiteral("Cumberland")));
    QCOMPARE(map.councils.last().existsTo, QDate(2023, 3, 31));
    QCOMPARE(map.firstYear, today.year()); // nothing is known
    QCOMPARE(map.lastYear, today.year());
}

void TestCoverage::keepsThePeriod()
{
    const CoverageMap map = mapOf(Testing::CoverageRecords().records, {leeds}, QDate(2014, 1, 1), QDate(2019, 12, 31));
    QCOMPARE(map.firstYear, 2014);
    QCOMPARE(map.lastYear, 2019);
    QCOMPARE(map.councils.first().years.size(), 6);
    QCOMPARE(itemsOf(map, 2019), QStringList{QStringLiteral("FV loaded")});
    QVERIFY(itemsOf(map, 2012).isEmpty());
}

void TestCoverage::listsUndatedOnlyOverAllYears()
{
    Testing::CoverageRecords made;
    made.add(Framework::Mv, QDate(2024, 2, 2), DocumentKind::News);
    Inspection& undated = made.records.inspections.last();
    undated.start = undated.end = undated.published = {};
    const CoverageMap all = mapOf(made.records);
    QVERIFY(all.hasUndated);
    QCOMPARE(all.councils.first().years.last().year, 0);
    QCOMPARE(itemsOf(all, 0), QStringList{QStringLiteral("MV second hand")});
    QVERIFY(!mapOf(made.records, {leeds}, QDate(2014, 1, 1)).hasUndated);
}

void TestCoverage::listsDocumentsOutsideInspections()
{
    Testing::CoverageRecords made;
    made.records.documents << Testing::document(
        QStringLiteral("article"), leeds, Framework::Unknown, PartialDate::day(QDate(2018, 6, 1)), DocumentKind::News);
    const CoverageMap map = mapOf(made.records);
    QCOMPARE(itemsOf(map, 2018), QStringList{QStringLiteral("news loaded")});
}

QTEST_GUILESS_MAIN(TestCoverage)

#include "tst_coverage.moc"
