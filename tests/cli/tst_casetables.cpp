#include "rowtext.h"

#include <casetables.h>

#include <QJsonDocument>
#include <QTest>

using namespace Councilscope;

class CaseTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases();
    void events();
    void trail();
    void filters_data();
    void filters();
    void findingsNameTheirCases();
};

namespace {

const QString ada = QStringLiteral("Ada");
const QString leeds = QStringLiteral("Leeds");
const QString hash = QStringLiteral("ab12");

SourceSpan span(qsizetype start)
{
    SourceSpan source;
    source.sha256 = hash;
    source.file = QStringLiteral("report.pdf");
    source.page = 3;
    source.start = start;
    source.end = start + 5;
    source.pointStart = start - 1;
    source.pointEnd = start + 4;
    source.quote = QStringLiteral("words");
    return source;
}

FactReference fact(qsizetype start)
{
    return {hash, RecordType::Finding, start, start + 5, QStringLiteral("words"), 0};
}

CaseEvent flagged(qsizetype start, const PartialDate& date)
{
    CaseEvent event;
    event.date = date;
    event.source = span(start);
    event.fact = fact(start);
    event.by = QStringLiteral("program");
    return event;
}

CaseEvent noted(const QString& text, const PartialDate& date)
{
    CaseEvent event;
    event.kind = CaseEventKind::Note;
    event.date = date;
    event.text = text;
    event.state = RecordState::Confirmed;
    event.by = ada;
    return event;
}

CaseEntry entry(const CaseEntryValue& value)
{
    return {QStringLiteral("an-entry"), leeds, value, ada, QDateTime(QDate(2025, 1, 2), QTime(8, 0), Qt::UTC)};
}

/// A case of Leeds with a note and a title of its own, and one of Barnet of which the date is not known.
CaseLedger ledger()
{
    Case first;
    first.key = QStringLiteral("leeds/1");
    first.council = leeds;
    first.title = QStringLiteral("As printed");
    first.themes = {QStringLiteral("workforce"), QStringLiteral("front_door")};
    first.status = CaseStatus::ResolvedInferred;
    first.opened = PartialDate::month(2013, 10);
    first.lastMentioned = PartialDate::day(QDate(2015, 2, 3));
    first.closed = PartialDate::year(2015);
    first.events = {flagged(100, first.opened), noted(QStringLiteral("Ask, “again”"), first.lastMentioned)};
    CaseWork work;
    work.anchor = fact(100);
    work.title = QStringLiteral("Caseloads");
    first.work = entry(work);
    Case second;
    second.key = QStringLiteral("barnet/1");
    second.council = QStringLiteral("Barnet");
    second.title = QStringLiteral("Undated");
    second.events = {flagged(100, {}), flagged(200, {})};
    return {{second, first}, {}, 0, {}};
}

} // namespace

void CaseTablesTest::cases()
{
    const ExportTable table = caseTable(ledger(), {});
    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(rowText(table.rows[0]), QStringLiteral("barnet/1|Barnet|Undated||open||||2"));
    QCOMPARE(rowText(table.rows[1]),
        QStringLiteral("leeds/1|Leeds|Caseloads|workforce;front_door|resolved_inferred|2013-10|2015-02-03|2015|2"));
    QCOMPARE(table.rows[1].size(), table.columns.size());
}

void CaseTablesTest::events()
{
    const ExportTable table = caseEventTable(ledger(), {});
    QCOMPARE(table.rows.size(), 4);
    QCOMPARE(
        rowText(table.rows[0]), QStringLiteral("barnet/1|||flagged|stated|ab12|report.pdf|3|99|104|words|program"));
    QCOMPARE(rowText(table.rows[2]),
        QStringLiteral("leeds/1|2013-10|month|flagged|stated|ab12|report.pdf|3|99|104|words|program"));
    QCOMPARE(rowText(table.rows[3]), QStringLiteral("leeds/1|2015-02-03|day|note|confirmed||||||Ask, “again”|Ada"));
    for (const QVariantList& row : table.rows) {
        QCOMPARE(row.size(), table.columns.size());
    }
}

void CaseTablesTest::trail()
{
    const LinkVerdict verdict{fact(100), fact(200), true};
    CaseLogEntry line;
    line.entry = QStringLiteral("an-entry");
    line.council = leeds;
    line.after = entry(verdict);
    line.text = QStringLiteral("Two cases were merged.");
    line.user = QStringLiteral("Grace");
    line.when = QDateTime(QDate(2025, 1, 3), QTime(9, 0, 0, 25), Qt::UTC);
    const ExportTable table = caseLogTable({line}, {});
    QCOMPARE(table.columns.join(QLatin1Char(' ')), QStringLiteral("entry type council before after text by at"));
    const QVariantList row = table.rows.value(0);
    QCOMPARE(row.size(), table.columns.size());
    QCOMPARE(row[1].toString(), QStringLiteral("link"));
    QCOMPARE(row[3].toString(), QString());
    const QJsonObject after = QJsonDocument::fromJson(row[4].toString().toUtf8()).object();
    QCOMPARE(caseEntryValue(CaseEntryType::Link, after), std::optional<CaseEntryValue>(verdict));
    QCOMPARE(row[6].toString(), QStringLiteral("Grace"));
    QCOMPARE(row[7].toString(), QStringLiteral("2025-01-03T09:00:00.025Z"));
}

void CaseTablesTest::filters_data()
{
    QTest::addColumn<RecordFilter>("filter");
    QTest::addColumn<int>("cases");
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("lines"); // of two acts in January and in March 2025
    const auto addRow = [](const char* name, const RecordFilter& filter, int cases, int events, int lines) {
        QTest::newRow(name) << filter << cases << events << lines;
    };
    addRow("all", {}, 2, 4, 2);
    addRow("a council", {.councils = {leeds}}, 1, 2, 2);
    addRow("another council", {.councils = {QStringLiteral("Bury")}}, 0, 0, 0);
    addRow("from the day", {.from = QDate(2013, 10, 1)}, 1, 2, 2);
    addRow("from the day after", {.from = QDate(2013, 10, 2)}, 0, 1, 2);
    addRow("to the day", {.to = QDate(2013, 10, 1)}, 1, 1, 0);
    addRow("to the day before", {.to = QDate(2013, 9, 30)}, 0, 0, 0);
    addRow("between the acts", {.from = QDate(2025, 2, 1)}, 0, 0, 1);
}

void CaseTablesTest::filters()
{
    QFETCH(RecordFilter, filter);
    CaseLogEntry first;
    first.council = leeds;
    first.when = QDateTime(QDate(2025, 1, 3), QTime(9, 0), Qt::UTC);
    CaseLogEntry second = first;
    second.when = QDateTime(QDate(2025, 3, 3), QTime(9, 0), Qt::UTC);
    QTEST(int(caseTable(ledger(), filter).rows.size()), "cases");
    QTEST(int(caseEventTable(ledger(), filter).rows.size()), "events");
    QTEST(int(caseLogTable({first, second}, filter).rows.size()), "lines");
}

void CaseTablesTest::findingsNameTheirCases()
{
    RecordSet records;
    for (const qsizetype start : {100, 200, 300}) {
        Finding finding;
        finding.source = span(start);
        records.findings.push_back(finding);
    }
    const ExportTable table = exportTable(QStringLiteral("findings"), records, {}, ledger());
    const qsizetype column = table.columns.indexOf(QStringLiteral("case"));
    QCOMPARE(table.rows[0][column].toString(), QStringLiteral("barnet/1;leeds/1"));
    QCOMPARE(table.rows[1][column].toString(), QStringLiteral("barnet/1"));
    QCOMPARE(table.rows[2][column].toString(), QString());
    QVERIFY(needsLedger(QStringLiteral("findings")) && !needsLedger(QStringLiteral("statements")));
}

QTEST_APPLESS_MAIN(CaseTablesTest)

#include "tst_casetables.moc"
