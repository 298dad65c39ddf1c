#include "../shared/sampleledger.h"

#include <casemodel.h>
#include <casewords.h>
#include <tablecopy.h>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Councilscope;

namespace {

const QStringList councils{QStringLiteral("Northshire"), QStringLiteral("Southshire")};

std::shared_ptr<const CaseLedger> ledger(int count)
{
    return std::make_shared<const CaseLedger>(Testing::manyCases(councils, count));
}

CaseFilter both()
{
    CaseFilter filter;
    filter.councils = councils;
    return filter;
}

} // namespace

class TestCaseModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void periodAsksForMentions_data();
    void periodAsksForMentions();
    void sortsEveryColumnByItsValue_data();
    void sortsEveryColumnByItsValue();
    void sortKeepsWhatIsSelected();
    void groups_data();
    void groups();
    void foldsAndUnfolds();
    void saysStatusInWords();
    void copiesAsATable();
};

void TestCaseModel::filters_data()
{
    QTest::addColumn<CaseFilter>("filter");
    QTest::addColumn<std::function<bool(const Case&)>>("expected");
    using Expected = std::function<bool(const Case&)>;
    const auto row = [](const char* name, const std::function<void(CaseFilter&)>& set, const Expected& expected) {
        CaseFilter filter = both();
        set(filter);
        QTest::newRow(name) << filter << expected;
    };
    row(
        "all", [](CaseFilter&) {}, [](const Case&) { return true; });
    row(
        "no council", [](CaseFilter& f) { f.councils.clear(); }, [](const Case&) { return false; });
    row(
        "one council", [](CaseFilter& f) { f.councils = {councils[1]}; },
        [](const Case& c) { return c.council == councils[1]; });
    row(
        "status", [](CaseFilter& f) { f.status = CaseStatus::Recurred; },
        [](const Case& c) { return c.status == CaseStatus::Recurred; });
    row(
        "open only", [](CaseFilter& f) { f.onlyOpen = true; }, [](const Case& c) { return !c.isClosed(); });
    row(
        "priority only", [](CaseFilter& f) { f.onlyPriority = true; }, [](const Case& c) { return c.isPriority; });
    row(
        "awaiting confirmation", [](CaseFilter& f) { f.onlyToConfirm = true; },
        [](const Case& c) { return c.status == CaseStatus::ResolvedInferred; });
    row(
        "theme", [](CaseFilter& f) { f.theme = QStringLiteral("front_door"); },
        [](const Case& c) { return c.themes.contains(QStringLiteral("front_door")); });
    row(
        "kind", [](CaseFilter& f) { f.kind = FindingKind::Recommendation; }, [](const Case&) { return false; });
    row(
        "owner", [](CaseFilter& f) { f.owner = QStringLiteral("Owner 1"); },
        [](const Case& c) { return workOf(c) && workOf(c)->owner == QStringLiteral("Owner 1"); });
    row(
        "words anywhere, any case", [](CaseFilter& f) { f.words = QStringLiteral("AGENCY posts"); },
        [](const Case& c) { return c.title.contains(QLatin1String("agency")); });
    row(
        "words of the plan", [](CaseFilter& f) { f.words = QStringLiteral("recruit"); },
        [](const Case& c) { return workOf(c) != nullptr; });
    row(
        "two together",
        [](CaseFilter& f) {
            f.onlyOpen = true;
            f.onlyPriority = true;
        },
        [](const Case& c) { return !c.isClosed() && c.isPriority; });
}

void TestCaseModel::filters()
{
    QFETCH(CaseFilter, filter);
    QFETCH(std::function<bool(const Case&)>, expected);
    CaseModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLedger(ledger(60));
    model.setFilter(filter);
    QStringList keys;
    int open = 0;
    for (const Case& single : model.ledger()->cases) {
        if (expected(single)) {
            keys.push_back(single.key);
            open += single.isClosed() ? 0 : 1;
        }
    }
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row) {
        shown.push_back(model.index(row, 0).data(CaseModel::KeyRole).toString());
    }
    QCOMPARE(shown, keys);
    QCOMPARE(model.caseCount(), int(keys.size()));
    QCOMPARE(model.openCount(), open);
    QCOMPARE(filter.isNarrowed(), filter.councils != both().councils ? false : filter != both());
}

void TestCaseModel::periodAsksForMentions_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("isShown");
    QTest::newRow("always") << QDate() << QDate() << true;
    QTest::newRow("flagged in it") << QDate(2012, 1, 1) << QDate(2012, 12, 31) << true;
    QTest::newRow("between two mentions") << QDate(2013, 1, 1) << QDate(2014, 12, 31) << false;
    QTest::newRow("mentioned later in it") << QDate(2015, 6, 15) << QDate() << true;
    QTest::newRow("until before") << QDate() << QDate(2012, 6, 14) << false;
    QTest::newRow("until the day") << QDate() << QDate(2012, 6, 15) << true;
    QTest::newRow("after all") << QDate(2015, 6, 16) << QDate() << false;
}

void TestCaseModel::periodAsksForMentions()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(bool, isShown);
    const QString council = councils[0];
    Case single = Testing::caseOf(council, 1, QStringLiteral("Matter"), {}, CaseStatus::Persisting,
        {Testing::mention(council, 2012, CaseEventKind::Flagged, QStringLiteral("a"), 1),
            Testing::mention(council, 2015, CaseEventKind::Repeated, QStringLiteral("b"), 9)});
    QCOMPARE(isInPeriod(single, from, to), isShown);
    for (CaseEvent& event : single.events) {
        event.date = {};
    }
    QVERIFY2(isInPeriod(single, from, to), "a case without any date is in every period");
}

void TestCaseModel::sortsEveryColumnByItsValue_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("grouping");
    for (int column = 0; column < CaseModel::ColumnCount; ++column) {
        for (const CaseGrouping grouping : {CaseGrouping::None, CaseGrouping::Theme}) {
            QTest::addRow("column %d, grouping %d", column, int(grouping)) << column << int(grouping);
        }
    }
}

void TestCaseModel::sortsEveryColumnByItsValue()
{
    QFETCH(int, column);
    QFETCH(int, grouping);
    CaseModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLedger(ledger(50));
    model.setFilter(both());
    model.setGrouping(CaseGrouping(grouping));
    const auto isBefore = [](const QVariant& a, const QVariant& b) {
        return a.typeId() == QMetaType::QString ? a.toString().compare(b.toString(), Qt::CaseInsensitive) < 0
                                                : QVariant::compare(a, b) == QPartialOrdering::Less;
    };
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(column, order);
        int compared = 0;
        for (int row = 1; row < model.rowCount(); ++row) {
            if (model.isGroup(row) || model.isGroup(row - 1)) {
                continue;
            }
            const QVariant above = model.index(row - 1, column).data(CaseModel::SortRole);
            const QVariant below = model.index(row, column).data(CaseModel::SortRole);
            QVERIFY(order == Qt::AscendingOrder ? !isBefore(below, above) : !isBefore(above, below));
            ++compared;
        }
        QVERIFY(compared > 40);
    }
    model.sort(-1);
    QCOMPARE(model.cases().size(), 50);
}

void TestCaseModel::sortKeepsWhatIsSelected()
{
    CaseModel model;
    model.setLedger(ledger(30));
    model.setFilter(both());
    model.setGrouping(CaseGrouping::Council);
    const QPersistentModelIndex kept(model.index(5, CaseModel::TitleColumn));
    const QString key = kept.data(CaseModel::KeyRole).toString();
    QVERIFY(!key.isEmpty());
    model.sort(CaseModel::OpenedColumn, Qt::DescendingOrder);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(CaseModel::KeyRole).toString(), key);
    QCOMPARE(kept.column(), int(CaseModel::TitleColumn));
    QCOMPARE(model.rowOf(key), kept.row());
}

void TestCaseModel::groups_data()
{
    QTest::addColumn<int>("grouping");
    QTest::addColumn<int>("groupCount");
    QTest::newRow("nothing") << int(CaseGrouping::None) << 0;
    QTest::newRow("council") << int(CaseGrouping::Council) << 2;
    QTest::newRow("theme") << int(CaseGrouping::Theme) << 6;
    QTest::newRow("status") << int(CaseGrouping::Status) << 9;
}

void TestCaseModel::groups()
{
    QFETCH(int, grouping);
    QFETCH(int, groupCount);
    CaseModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLedger(ledger(60));
    CaseFilter filter = both();
    std::reverse(filter.councils.begin(), filter.councils.end());
    model.setFilter(filter);
    model.setGrouping(CaseGrouping(grouping));
    QCOMPARE(model.rowCount(), 60 + groupCount);
    QStringList headings;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.isGroup(row)) {
            headings.push_back(model.index(row, 0).data().toString());
            QVERIFY(!model.caseAt(row));
            QVERIFY(model.index(row, 0).data(CaseModel::IsGroupRole).toBool());
        }
    }
    QCOMPARE(headings.size(), groupCount);
    if (CaseGrouping(grouping) == CaseGrouping::Council) {
        QVERIFY2(headings.first().startsWith(councils[1]), "councils stand in the order in which they were chosen");
    }
    if (CaseGrouping(grouping) == CaseGrouping::Status) {
        QVERIFY(headings.first().startsWith(caseStatusName(CaseStatus::Open)));
    }
}

void TestCaseModel::foldsAndUnfolds()
{
    CaseModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLedger(ledger(60));
    model.setFilter(both());
    model.setGrouping(CaseGrouping::Council);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setFolded(0, true);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), 32);
    QVERIFY(model.index(0, 0).data(CaseModel::IsFoldedRole).toBool());
    QVERIFY(model.isGroup(1));
    QCOMPARE(model.caseCount(), 60);
    QCOMPARE(model.rowOf(model.ledger()->cases.first().key), -1);
    model.setFolded(5, true); // no group: nothing happens
    QCOMPARE(model.rowCount(), 32);
    model.setLedger(ledger(60)); // what a person folded stays folded
    QCOMPARE(model.rowCount(), 32);
    model.setFolded(0, false);
    QCOMPARE(model.rowCount(), 62);
}

void TestCaseModel::saysStatusInWords()
{
    Case single = Testing::manyCases(councils, 2).cases.first();
    single.status = CaseStatus::Persisting;
    single.silentSince = single.opened;
    QCOMPARE(caseStatusText(single), QStringLiteral("Persisting, not mentioned since"));
    single.status = CaseStatus::ResolvedStated;
    QCOMPARE(caseStatusText(single), QStringLiteral("Met"));
    QSet<QString> letters;
    for (const CaseEventKind kind : allValues<CaseEventKind>()) {
        letters.insert(caseEventLetter(kind));
        QVERIFY(!caseEventName(kind).isEmpty());
    }
    QCOMPARE(letters.size(), allValues<CaseEventKind>().size());
    QVERIFY(caseSentence(single).startsWith(QStringLiteral("Northshire: ")));
}

void TestCaseModel::copiesAsATable()
{
    CaseModel model;
    model.setLedger(ledger(4));
    model.setFilter(both());
    const auto copied = tableMimeData(model, {}, CopyHeaders::Include);
    const QStringList lines = copied->text().trimmed().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.first().startsWith(QStringLiteral("Council\tDefect\tStatus")));
    QCOMPARE(lines[1].split(u'\t').size(), int(CaseModel::ColumnCount));
}

QTEST_GUILESS_MAIN(TestCaseModel)
#include "tst_casemodel.moc"
