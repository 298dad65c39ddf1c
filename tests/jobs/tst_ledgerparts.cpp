#include <ledgerparts.h>
#include <samplerecords.h>

#include <QTest>

using namespace Councilscope;

class LedgerPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheWholeLedger();
    void makesAnewOnlyWhatChanged_data();
    void makesAnewOnlyWhatChanged();
    void forgetsCouncilsThatAreGone();
};

namespace {

constexpr int councilCount = 12;

CaseEntry note(const Finding& finding)
{
    const CaseEventEntry event{referenceTo(finding), CaseEventKind::Note, {}, PartialDate::day(QDate(2025, 1, 2)),
        QStringLiteral("Ask the council")};
    return {QStringLiteral("a-note"), finding.council, event, QStringLiteral("Ada"),
        QDateTime(QDate(2025, 1, 2), QTime(8, 0), Qt::UTC)};
}

enum class Change
{
    None,
    Entry,
    Finding,
    Statement,
    Inspection,
    Document,
    Figure,
};

} // namespace

void LedgerPartsTest::isTheWholeLedger()
{
    const RecordSet records = Samples::manyCouncils(councilCount);
    const QVector<CaseEntry> entries{note(records.findings.first())};
    const LedgerParts parts = LedgerParts().updated(records, entries);
    QCOMPARE(parts.made(), councilCount);
    const CaseLedger whole = parts.whole();
    QVERIFY(whole.cases.size() > councilCount);
    QVERIFY(whole == caseLedger(records, entries, FindingLinker()));
}

void LedgerPartsTest::makesAnewOnlyWhatChanged_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<int>("made");
    QTest::newRow("nothing") << int(Change::None) << 0;
    QTest::newRow("an entry") << int(Change::Entry) << 1;
    QTest::newRow("a finding") << int(Change::Finding) << 1;
    QTest::newRow("a statement") << int(Change::Statement) << 1;
    QTest::newRow("the date of an inspection") << int(Change::Inspection) << 1;
    QTest::newRow("a document's name") << int(Change::Document) << 1;
    QTest::newRow("a figure") << int(Change::Figure) << 0;
}

void LedgerPartsTest::makesAnewOnlyWhatChanged()
{
    QFETCH(int, change);
    RecordSet records = Samples::manyCouncils(councilCount);
    QVector<CaseEntry> entries;
    const LedgerParts before = LedgerParts().updated(records, entries);
    switch (Change(change)) {
    case Change::Entry:
        entries.push_back(note(records.findings.first()));
        break;
    case Change::Finding:
        records.findings.last().text += QStringLiteral(" at once");
        break;
    case Change::Statement:
        records.statements.push_back({.council = records.findings.first().council});
        break;
    case Change::Inspection:
        records.inspections.first().end = PartialDate::year(1999);
        break;
    case Change::Document:
        records.documents.first().file = QStringLiteral("renamed.pdf");
        break;
    case Change::Figure:
        records.observations.push_back({.council = records.findings.first().council});
        break;
    default:
        break;
    }
    const LedgerParts after = before.updated(records, entries);
    QTEST(after.made(), "made");
    QVERIFY(after.whole() == caseLedger(records, entries, FindingLinker()));
    QCOMPARE(after.updated(records, entries).made(), 0);
}

void LedgerPartsTest::forgetsCouncilsThatAreGone()
{
    RecordSet records = Samples::manyCouncils(councilCount);
    const LedgerParts before = LedgerParts().updated(records, {});
    const LedgerParts after = before.updated({}, {});
    QCOMPARE(after.made(), 0);
    QVERIFY(after.whole() == CaseLedger());
    QVERIFY(before.whole() == caseLedger(records, {}, FindingLinker()));
}

QTEST_APPLESS_MAIN(LedgerPartsTest)

#include "tst_ledgerparts.moc"
