#include <historymodel.h>
#include <tablecopy.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Councilscope;

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDecisions_data();
    void tellsDecisions();
    void putsTheNewestFirst();
    void findsTheEvidence();
    void filters_data();
    void filters();
    void writesCsv();
};

namespace {

const QString leeds = QStringLiteral("Leeds");
const QDateTime noon(QDate(2025, 1, 2), QTime(12, 0), Qt::UTC);

SourceSpan span(qsizetype start)
{
    SourceSpan source;
    source.sha256 = QStringLiteral("ab12");
    source.file = QStringLiteral("a.pdf");
    source.page = 3;
    source.start = start;
    source.end = start + 9;
    source.quote = QStringLiteral("two words");
    return source;
}

RecordSet records()
{
    RecordSet set;
    set.documents = {{.id = 7, .sha256 = QStringLiteral("ab12"), .file = QStringLiteral("a.pdf"), .council = leeds}};
    set.judgements = {{.council = leeds, .area = Area::Leadership, .grade = Grade::Good, .source = span(10)}};
    return set;
}

DecisionLogEntry logged(RecordType type, const FactRecord& before, const FactRecord& after)
{
    DecisionLogEntry entry;
    entry.sha256 = QStringLiteral("ab12");
    entry.type = type;
    entry.start = 10;
    entry.end = 19;
    entry.quote = QStringLiteral("two words");
    entry.valuesBefore = decidableValues(before);
    entry.valuesAfter = decidableValues(after);
    entry.user = QStringLiteral("Ada");
    entry.when = noon;
    return entry;
}

DecisionLogEntry corrected()
{
    DecisionLogEntry entry = logged(RecordType::Judgement, Judgement{.area = Area::Leadership, .grade = Grade::Good},
        Judgement{.area = Area::Leadership, .grade = Grade::Inadequate});
    entry.stateAfter = RecordState::Corrected;
    entry.reason = QStringLiteral("misread, \"badly\"");
    return entry;
}

CaseLogEntry noted(int minutes)
{
    CaseLogEntry entry;
    entry.type = CaseEntryType::Event;
    entry.council = QStringLiteral("Barnsley");
    CaseEventEntry event;
    event.anchor = {QStringLiteral("cd34"), RecordType::Finding, 4, 9, QStringLiteral("words"), 0};
    event.text = QStringLiteral("asked by telephone");
    entry.after = CaseEntry{QStringLiteral("id"), entry.council, event, QStringLiteral("Grace"), noon};
    entry.text = QStringLiteral("Add note");
    entry.user = QStringLiteral("Grace");
    entry.when = noon.addSecs(60 * minutes);
    return entry;
}

} // namespace

void HistoryTest::tellsDecisions_data()
{
    QTest::addColumn<DecisionLogEntry>("entry");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("a correction") << corrected() << QStringLiteral("Judgement: corrected.")
                                  << QStringLiteral("Grade: Good") << QStringLiteral("Grade: Inadequate");
    DecisionLogEntry confirmed = corrected();
    confirmed.stateAfter = RecordState::Confirmed;
    confirmed.valuesAfter = confirmed.valuesBefore;
    QTest::newRow("a confirmation") << confirmed << QStringLiteral("Judgement: confirmed.")
                                    << QStringLiteral("Area: Leadership · Grade: Good") << QString();
    DecisionLogEntry rejected = corrected();
    rejected.stateAfter = RecordState::Rejected;
    QTest::newRow("a rejection") << rejected << QStringLiteral("Judgement: rejected.")
                                 << QStringLiteral("Area: Leadership · Grade: Good") << QString();
    DecisionLogEntry restored = rejected;
    restored.stateBefore = RecordState::Rejected;
    restored.stateAfter.reset();
    restored.valuesAfter = restored.valuesBefore;
    QTest::newRow("a rejection taken back") << restored << QStringLiteral("Judgement: rejection taken back.")
                                            << QStringLiteral("Area: Leadership · Grade: Good") << QString();
    ReportedInspection found;
    found.said.end = PartialDate::fromIso(u"2022-03-04");
    ReportedInspection said = found;
    said.said.end = PartialDate::month(2022, 3);
    said.said.leadInspector = QStringLiteral("Ann Example");
    DecisionLogEntry dated = logged(RecordType::Inspection, found, said);
    dated.stateAfter = RecordState::Corrected;
    QTest::newRow("an inspection") << dated << QStringLiteral("Inspection: corrected.")
                                   << QStringLiteral("Ended: 4 March 2022")
                                   << QStringLiteral("Ended: March 2022 · Lead inspector: Ann Example");
}

void HistoryTest::tellsDecisions()
{
    QFETCH(DecisionLogEntry, entry);
    const HistoryRow row = historyRows({entry}, {}, records()).first();
    QTEST(row.what, "what");
    QTEST(row.before, "before");
    QTEST(row.after, "after");
    QCOMPARE(row.council, leeds);
    QCOMPARE(row.user, QStringLiteral("Ada"));
}

void HistoryTest::putsTheNewestFirst()
{
    const QVector<HistoryRow> rows = historyRows({corrected(), corrected()}, {noted(-5), noted(5)}, records());
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0].what, QStringLiteral("Add note"));
    QVERIFY(rows[0].after.contains(QLatin1String("asked by telephone")));
    QVERIFY(rows[0].before.isEmpty());
    QCOMPARE(rows[1].user, QStringLiteral("Ada"));
    QCOMPARE(rows[3].user, QStringLiteral("Grace"));
}

void HistoryTest::findsTheEvidence()
{
    EvidenceItem evidence = historyRows({corrected()}, {}, records()).first().evidence;
    QCOMPARE(evidence.source, span(10));
    // The record stands elsewhere now, or was rejected: its words of that time are shown.
    RecordSet without = records();
    without.judgements.clear();
    evidence = historyRows({corrected()}, {}, without).first().evidence;
    QCOMPARE(evidence.source.documentId, 7);
    QCOMPARE(evidence.source.quote, QStringLiteral("two words"));
    const HistoryRow gone = historyRows({corrected()}, {}, {}).first();
    QVERIFY(!gone.evidence.isValid());
    QVERIFY(gone.council.isEmpty());
    QVERIFY(!gone.document.isEmpty());
}

void HistoryTest::filters_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("council");
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("shown");
    QTest::newRow("all") << QString() << QString() << QString() << 3;
    QTest::newRow("words of several columns") << QStringLiteral("judgement MISREAD") << QString() << QString() << 1;
    QTest::newRow("words of the document") << QStringLiteral("two words") << QString() << QString() << 1;
    QTest::newRow("other words") << QStringLiteral("nothing") << QString() << QString() << 0;
    QTest::newRow("a council") << QString() << QStringLiteral("Barnsley") << QString() << 2;
    QTest::newRow("a person") << QString() << QString() << QStringLiteral("Ada") << 1;
    QTest::newRow("both") << QString() << leeds << QStringLiteral("Grace") << 0;
}

void HistoryTest::filters()
{
    QFETCH(QString, words);
    QFETCH(QString, council);
    QFETCH(QString, user);
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    HistoryFilterProxy proxy;
    proxy.setSourceModel(&model);
    QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(historyRows({corrected()}, {noted(-5), noted(5)}, records()));
    QCOMPARE(model.users(), (QStringList{QStringLiteral("Ada"), QStringLiteral("Grace")}));
    QCOMPARE(model.councils(), (QStringList{QStringLiteral("Barnsley"), leeds}));
    proxy.setWords(words);
    proxy.setCouncil(council);
    proxy.setUser(user);
    QTEST(proxy.rowCount(), "shown");
}

void HistoryTest::writesCsv()
{
    HistoryModel model;
    model.setRows(historyRows({corrected()}, {}, records()));
    const QList<QByteArray> lines = tableCsv(model).split('\n');
    QCOMPARE(lines.size(), 3); // the last one is empty
    QVERIFY(lines[0].startsWith("When,Who,What,Council,Before,After,Reason,Document\r"));
    QVERIFY(lines[1].contains("Grade: Good,Grade: Inadequate,\"misread, \"\"badly\"\"\","));
}

QTEST_GUILESS_MAIN(HistoryTest)

#include "tst_history.moc"
