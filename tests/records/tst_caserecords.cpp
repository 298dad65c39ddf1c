#include <caserecords.h>

#include <QJsonDocument>
#include <QTest>

using namespace Councilscope;

class TestCaseRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasOneKeyForEachValue();
    void knowsItsContract_data();
    void knowsItsContract();
    void pointsAtFacts();
    void bringsEntriesBack_data();
    void bringsEntriesBack();
    void rejectsWhatIsNoEntry_data();
    void rejectsWhatIsNoEntry();
    void passesOverNewNames();
};

namespace {

FactReference place(qsizetype start, int item = 0)
{
    return {QStringLiteral("ab12"), item > 0 ? RecordType::Statement : RecordType::Finding, start, start + 9,
        QStringLiteral("Say “when”\nand 𝔖"), item};
}

LinkVerdict link()
{
    return {place(3), place(70, 2), false};
}

CaseEventEntry statusEvent()
{
    return {place(3), CaseEventKind::Note, CaseStatus::NotADefect, PartialDate::month(2013, 10, RecordState::Inferred),
        QStringLiteral("Flagged by mistake.")};
}

CaseWork work()
{
    return {place(3), QStringLiteral("Visits"), QStringLiteral("Ada"), QDate(2026, 2, 28), RagRating::Amber,
        QStringLiteral("Visit sooner"), QStringLiteral("Nine in ten in time"), QStringLiteral("Half done")};
}

CaseFile file()
{
    return {place(3), QStringLiteral("plan.odt"), QStringLiteral("cd34"), 5'000'000'000, QStringLiteral("March")};
}

template <typename Enum> void checkKeys()
{
    QSet<QString> keys;
    const QVector<Enum> values = allValues<Enum>();
    for (qsizetype i = 0; i < values.size(); ++i) {
        QCOMPARE(qsizetype(values[i]), i);
        QCOMPARE(fromKey<Enum>(key(values[i])), std::optional(values[i]));
        keys.insert(key(values[i]));
    }
    QCOMPARE(keys.size(), values.size());
}

} // namespace

void TestCaseRecords::hasOneKeyForEachValue()
{
    checkKeys<CaseStatus>();
    checkKeys<CaseEventKind>();
    checkKeys<RagRating>();
    checkKeys<CaseEntryType>();
}

void TestCaseRecords::knowsItsContract_data()
{
    QTest::addColumn<QString>("actual");
    QTest::addColumn<QString>("expected");
    QTest::newRow("first status") << key(CaseStatus::Open) << QStringLiteral("open");
    QTest::newRow("waits for a person") << key(CaseStatus::ResolvedInferred) << QStringLiteral("resolved_inferred");
    QTest::newRow("last status") << key(CaseStatus::NotADefect) << QStringLiteral("not_a_defect");
    QTest::newRow("first event") << key(CaseEventKind::Flagged) << QStringLiteral("flagged");
    QTest::newRow("stated") << key(CaseEventKind::ResolvedStated) << QStringLiteral("resolved_stated");
    QTest::newRow("last event") << key(CaseEventKind::Claim) << QStringLiteral("claim");
    QTest::newRow("no colour") << key(RagRating::None) << QString();
    QTest::newRow("last colour") << key(RagRating::Green) << QStringLiteral("green");
    QTest::newRow("file") << key(CaseEntryType::File) << QStringLiteral("file");
}

void TestCaseRecords::knowsItsContract()
{
    QFETCH(QString, actual);
    QTEST(actual, "expected");
}

void TestCaseRecords::pointsAtFacts()
{
    Finding finding;
    finding.source.sha256 = QStringLiteral("ab12");
    finding.source.start = 4;
    finding.source.end = 9;
    finding.source.quote = QStringLiteral("words");
    QCOMPARE(
        referenceTo(finding), (FactReference{finding.source.sha256, RecordType::Finding, 4, 9, finding.source.quote}));
    Statement statement;
    statement.source = finding.source;
    QCOMPARE(referenceTo(statement, 3),
        (FactReference{finding.source.sha256, RecordType::Statement, 4, 9, finding.source.quote, 3}));
    QVERIFY(referenceTo(statement).isValid());
    QVERIFY(!referenceTo(Finding()).isValid());
}

void TestCaseRecords::bringsEntriesBack_data()
{
    QTest::addColumn<CaseEntryValue>("value");
    QTest::newRow("link") << CaseEntryValue(link());
    QTest::newRow("event with a status") << CaseEntryValue(statusEvent());
    QTest::newRow("note without a date") << CaseEntryValue(
        CaseEventEntry{place(0), CaseEventKind::Note, {}, {}, QStringLiteral("Ask again")});
    CaseEventEntry partly = statusEvent();
    partly.date.precision = DatePrecision::PartOfMonth;
    QTest::newRow("a part of a month") << CaseEntryValue(partly);
    QTest::newRow("work") << CaseEntryValue(work());
    QTest::newRow("work without anything")
        << CaseEntryValue(CaseWork{place(0), {}, {}, {}, RagRating::None, {}, {}, {}});
    QTest::newRow("file") << CaseEntryValue(file());
}

void TestCaseRecords::bringsEntriesBack()
{
    QFETCH(CaseEntryValue, value);
    const QByteArray written = QJsonDocument(toJson(value)).toJson();
    const auto back = caseEntryValue(CaseEntryType(value.index()), QJsonDocument::fromJson(written).object());
    QVERIFY(back);
    QVERIFY(*back == value);
    for (const CaseEntryType other : allValues<CaseEntryType>()) {
        const bool same = std::size_t(other) == value.index();
        QCOMPARE(caseEntryValue(other, toJson(value)).has_value(), same);
    }
}

void TestCaseRecords::rejectsWhatIsNoEntry_data()
{
    QTest::addColumn<CaseEntryValue>("value");
    QTest::addColumn<QString>("name"); // "outer.inner" for a value within a value
    QTest::addColumn<QJsonValue>("broken");

    const auto addRow = [](const char* title, const CaseEntryValue& value, const char* name, const QJsonValue& broken) {
        QTest::newRow(title) << value << QString::fromLatin1(name) << broken;
    };
    const QJsonValue missing(QJsonValue::Undefined);
    addRow("no fact", link(), "later", missing);
    addRow("a fact that is a text", link(), "later", QStringLiteral("ab12"));
    addRow("no document", link(), "earlier.sha256", QString());
    addRow("an unknown kind of fact", link(), "earlier.type", QStringLiteral("pictures"));
    addRow("no place", link(), "earlier.start", -1);
    addRow("half a place", link(), "earlier.start", 3.5);
    addRow("an end before the start", link(), "earlier.end", 1);
    addRow("a place in words", link(), "earlier.end", QStringLiteral("9"));
    addRow("the same fact twice", link(), "later", toJson(CaseEntryValue(link())).value(QLatin1String("earlier")));
    addRow("no verdict", link(), "same", 1);
    addRow("an unknown kind", statusEvent(), "kind", QStringLiteral("healed"));
    addRow("an unknown status", statusEvent(), "status", QStringLiteral("healed"));
    addRow("no status at all", statusEvent(), "status", missing);
    addRow("no date", statusEvent(), "date", missing);
    addRow("a day that never was", statusEvent(), "date.date", QStringLiteral("2013-02-30"));
    addRow("a precision without a date", statusEvent(), "date.date", QString());
    addRow("a date without a precision", statusEvent(), "date.precision", QString());
    addRow("no words", statusEvent(), "text", QStringLiteral(" \n"));
    addRow("an unknown colour", work(), "rag", QStringLiteral("blue"));
    addRow("a due day in words", work(), "due", QStringLiteral("next week"));
    addRow("no owner", work(), "owner", missing);
    addRow("no name", file(), "name", QString());
    addRow("a name with a folder", file(), "name", QStringLiteral("../plan.odt"));
    addRow("no hash", file(), "sha256", QString());
    addRow("a size below nothing", file(), "size", -7);
    addRow("a note that is a number", file(), "note", 7);
}

void TestCaseRecords::rejectsWhatIsNoEntry()
{
    QFETCH(CaseEntryValue, value);
    QFETCH(QString, name);
    QFETCH(QJsonValue, broken);
    const auto type = CaseEntryType(value.index());
    QJsonObject values = toJson(value);
    QVERIFY(caseEntryValue(type, values));
    const QString outer = name.section(QLatin1Char('.'), 0, 0);
    const QString inner = name.section(QLatin1Char('.'), 1);
    if (inner.isEmpty()) {
        values.insert(outer, broken);
    } else {
        QJsonObject within = values.value(outer).toObject();
        within.insert(inner, broken);
        values.insert(outer, within);
    }
    QVERIFY(!caseEntryValue(type, values));
}

void TestCaseRecords::passesOverNewNames()
{
    QJsonObject values = toJson(work());
    values.insert(QStringLiteral("mood"), QStringLiteral("hopeful"));
    QCOMPARE(caseEntryValue(CaseEntryType::Work, values), std::optional<CaseEntryValue>(work()));
}

QTEST_APPLESS_MAIN(TestCaseRecords)

#include "tst_caserecords.moc"
