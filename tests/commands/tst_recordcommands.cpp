#include <patience.h>
#include <recordcommands.h>
#include <storetest.h>
#include <username.h>

#include <QSignalSpy>
#include <QUndoStack>

using namespace Councilscope;

/// Commands on a stack against a library of the current row's database.
class RecordCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoAndRedoRestoreTheLibrary_data() { TestLibraries::addRows(); }
    void undoAndRedoRestoreTheLibrary();
    void undoWaitsForItsWriting_data() { TestLibraries::addRows(); }
    void undoWaitsForItsWriting();
    void keepsTheDecisionOfAnother_data() { TestLibraries::addRows(); }
    void keepsTheDecisionOfAnother();
    void restoresWhatWasRejected_data() { TestLibraries::addRows(); }
    void restoresWhatWasRejected();
    void tellsWhatWasRefused();
    void writesWhatWaitsBeforeItEnds();
    void knowsTheUser();

private:
    /// A new library with one document; false when there is none, and the test is skipped.
    [[nodiscard]] std::unique_ptr<Library> newLibrary(const QString& database);

    TestLibraries m_libraries;
    QString m_whyNot;
};

namespace {

const QString ada = QStringLiteral("Ada");

/// All that a person sees of the library's facts.
QVector<QJsonObject> contents(const Library& library)
{
    QVector<QJsonObject> found;
    const RecordSet records = library.records({.includeRejected = true}).value();
    const auto add = [&](const auto& facts) {
        for (const FactRecord fact : facts) {
            QJsonObject values = decidableValues(fact);
            values.insert(QStringLiteral("state"), key(stateOf(fact)));
            found.push_back(values);
        }
    };
    add(records.judgements);
    add(records.findings);
    add(records.observations);
    add(records.statements);
    add(records.reported);
    for (const Inspection& inspection : records.inspections) {
        found.push_back({{QStringLiteral("key"), inspection.key}, {QStringLiteral("led"), inspection.leadInspector}});
    }
    return found;
}

void finish(DecisionService& service)
{
    QTRY_VERIFY(service.isIdle());
}

} // namespace

std::unique_ptr<Library> RecordCommandsTest::newLibrary(const QString& database)
{
    return newSampleLibrary(m_libraries, database, m_whyNot);
}

#define NEW_LIBRARY(library)                                                                                           \
    QFETCH(QString, database);                                                                                         \
    const auto library = newLibrary(database);                                                                         \
    if (!library) {                                                                                                    \
        QSKIP(qPrintable(m_whyNot));                                                                                   \
    }

void RecordCommandsTest::undoAndRedoRestoreTheLibrary()
{
    NEW_LIBRARY(library)
    DecisionService service;
    service.setLocation(library->location());
    QUndoStack stack;
    const RecordSet records = library->records({}).value();
    FactRecord corrected = records.judgements.first();
    std::get<Judgement>(corrected).grade = Grade::Inadequate;

    QVector<QVector<QJsonObject>> steps{contents(*library)};
    const auto push = [&](QUndoCommand* command) {
        stack.push(command);
        finish(service);
        steps.push_back(contents(*library));
    };
    push(new ConfirmRecordCommand(&service, records.judgements.first(), ada));
    push(new CorrectRecordCommand(&service, records.judgements.first(), corrected, QStringLiteral("misread"), ada));
    push(new RejectRecordCommand(&service, records.findings.first(), QStringLiteral("an example"), ada));
    QCOMPARE(stack.undoText(), QStringLiteral("Reject record"));
    FactRecord inspection = records.reported.first();
    std::get<ReportedInspection>(inspection).said.leadInspector = QStringLiteral("Ann Example");
    std::get<ReportedInspection>(inspection).said.end = PartialDate::month(2022, 5);
    push(new CorrectRecordCommand(&service, records.reported.first(), inspection, QStringLiteral("misread"), ada));
    for (int step = 0; step < 4; ++step) {
        QVERIFY(steps[step] != steps[step + 1]);
    }
    for (int round = 0; round < 2; ++round) {
        for (int step = 3; step >= 0; --step) {
            stack.undo();
            finish(service);
            QCOMPARE(contents(*library), steps[step]);
        }
        for (int step = 1; step <= 4; ++step) {
            stack.redo();
            finish(service);
            QCOMPARE(contents(*library), steps[step]);
        }
    }
    QCOMPARE(library->decisionLog().value().size(), 4 + 2 * 8);
}

void RecordCommandsTest::undoWaitsForItsWriting()
{
    NEW_LIBRARY(library)
    DecisionService service;
    service.setLocation(library->location());
    QUndoStack stack;
    const QVector<QJsonObject> before = contents(*library);
    const RecordSet records = library->records({}).value();
    stack.push(new RejectRecordCommand(&service, records.findings.first(), {}, ada));
    stack.push(new RejectRecordCommand(&service, records.judgements.first(), {}, ada));
    stack.undo();
    stack.undo();
    finish(service);
    QCOMPARE(contents(*library), before);
    QCOMPARE(library->decisionLog().value().size(), 4);
}

void RecordCommandsTest::keepsTheDecisionOfAnother()
{
    NEW_LIBRARY(library)
    DecisionService service;
    service.setLocation(library->location());
    QSignalSpy failed(&service, &DecisionService::failed);
    QUndoStack stack;
    const Judgement judgement = library->records({}).value().judgements.first();
    stack.push(new ConfirmRecordCommand(&service, judgement, ada));
    finish(service);
    const Decision other{RecordState::Rejected, {}, {}, QStringLiteral("Grace"), QDateTime::currentDateTimeUtc()};
    QVERIFY(library->decide({judgement, other, other.user}));
    stack.undo();
    finish(service);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<UserMessage>().reason.contains(QLatin1String("Grace")));
    QVERIFY(library->records({}).value().judgements.isEmpty());
    stack.redo();
    QCOMPARE(stack.count(), 0); // what was refused is no longer offered
}

void RecordCommandsTest::restoresWhatWasRejected()
{
    NEW_LIBRARY(library)
    DecisionService service;
    service.setLocation(library->location());
    QUndoStack stack;
    const RecordSet records = library->records({}).value();
    const QVector<QJsonObject> found = contents(*library);
    stack.push(new RejectRecordCommand(&service, records.findings.first(), {}, ada));
    stack.push(new RejectRecordCommand(&service, records.reported.first(), {}, ada));
    finish(service);
    const QVector<QJsonObject> without = contents(*library);
    const QVector<SetAsideFact> setAside = library->setAside().value();
    QCOMPARE(setAside.size(), 2);
    for (const SetAsideFact& each : setAside) {
        QVERIFY(!each.isLost);
        QCOMPARE(each.decision.user, ada);
        stack.push(new TakeBackDecisionCommand(&service, each, QStringLiteral("Grace")));
    }
    finish(service);
    QCOMPARE(stack.undoText(), QStringLiteral("Restore record"));
    QCOMPARE(contents(*library), found);
    QVERIFY(library->setAside().value().isEmpty());
    stack.undo();
    stack.undo();
    finish(service);
    QCOMPARE(contents(*library), without);
    QCOMPARE(library->setAside().value(), setAside);
    stack.redo();
    stack.redo();
    finish(service);
    QCOMPARE(contents(*library), found);
}

void RecordCommandsTest::tellsWhatWasRefused()
{
    const auto library = newLibrary(QStringLiteral("sqlite"));
    QVERIFY2(library, qPrintable(m_whyNot));
    DecisionService service;
    service.setLocation(library->location());
    QSignalSpy failed(&service, &DecisionService::failed);
    QSignalSpy decided(&service, &DecisionService::decided);
    const RecordSet records = library->records({}).value();
    QVERIFY(library->removeDocument(records.documents.first().id));
    QUndoStack stack;
    stack.push(new RejectRecordCommand(&service, records.findings.first(), {}, ada));
    finish(service);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(decided.size(), 0);
    stack.undo();
    QCOMPARE(stack.count(), 0);
}

void RecordCommandsTest::writesWhatWaitsBeforeItEnds()
{
    const auto library = newLibrary(QStringLiteral("sqlite"));
    QVERIFY2(library, qPrintable(m_whyNot));
    const RecordSet records = library->records({}).value();
    {
        DecisionService service;
        service.setLocation(library->location());
        QUndoStack stack;
        stack.push(new RejectRecordCommand(&service, records.findings.first(), {}, ada));
        stack.push(new RejectRecordCommand(&service, records.judgements.first(), {}, ada));
        stack.push(new RejectRecordCommand(&service, records.statements.first(), {}, ada));
    }
    const LibraryCounts counts = library->counts().value();
    QCOMPARE(counts.facts, 1);
    QCOMPARE(library->decisionLog().value().size(), 3);
}

void RecordCommandsTest::knowsTheUser()
{
    QVERIFY(!currentUserName().isEmpty());
}

QTEST_GUILESS_MAIN(RecordCommandsTest)

#include "tst_recordcommands.moc"
