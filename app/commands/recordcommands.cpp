#include "recordcommands.h"

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct CommandNames
{
    Q_DECLARE_TR_FUNCTIONS(RecordCommands)
};

} // namespace

RecordCommand::RecordCommand(DecisionService* service, const FactRecord& record, RecordState verdict,
    const QJsonObject& values, const QString& reason, const QString& user)
    : m_service(service)
    , m_state(std::make_shared<State>())
{
    m_state->record = record;
    m_state->decision = {verdict, values, reason, user, {}};
}

void RecordCommand::redo()
{
    if (!m_service || m_state->refused) {
        setObsolete(true);
        return;
    }
    // The trail keeps seconds' thousandths; the same value comes back when it is read.
    m_state->decision.when = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    m_service->submit({m_state->record, m_state->decision, m_state->decision.user},
        [state = m_state](const Result<std::optional<Decision>>& replaced) {
            state->refused = !replaced;
            state->before = replaced ? *replaced : std::nullopt;
        });
}

void RecordCommand::undo()
{
    if (!m_service || m_state->refused) {
        setObsolete(true);
        return;
    }
    // What stood before is known only when the writing is done.
    m_service->flush();
    if (m_state->refused) {
        setObsolete(true);
        return;
    }
    m_service->submit({m_state->record, m_state->before, m_state->decision.user, true, m_state->decision},
        [state = m_state](const Result<std::optional<Decision>>& replaced) { state->refused = !replaced; });
}

ConfirmRecordCommand::ConfirmRecordCommand(DecisionService* service, const FactRecord& record, const QString& user)
    : RecordCommand(service, record, RecordState::Confirmed, decidableValues(record), {}, user)
{
    setText(CommandNames::tr("Confirm record"));
}

CorrectRecordCommand::CorrectRecordCommand(DecisionService* service, const FactRecord& record,
    const FactRecord& corrected, const QString& reason, const QString& user)
    : RecordCommand(service, record, RecordState::Corrected, decidableValues(corrected), reason, user)
{
    setText(CommandNames::tr("Correct record"));
}

RejectRecordCommand::RejectRecordCommand(
    DecisionService* service, const FactRecord& record, const QString& reason, const QString& user)
    : RecordCommand(service, record, RecordState::Rejected, {}, reason, user)
{
    setText(CommandNames::tr("Reject record"));
}

TakeBackDecisionCommand::TakeBackDecisionCommand(
    DecisionService* service, const SetAsideFact& fact, const QString& user)
    : m_service(service)
    , m_fact(fact)
    , m_user(user)
    , m_isRefused(std::make_shared<bool>(false))
{
    setText(fact.isLost ? CommandNames::tr("Give up decision") : CommandNames::tr("Restore record"));
}

void TakeBackDecisionCommand::redo()
{
    submit(std::nullopt, m_fact.decision);
}

void TakeBackDecisionCommand::undo()
{
    if (m_service) {
        m_service->flush(); // a refusal is known only then
    }
    submit(m_fact.decision, std::nullopt);
}

void TakeBackDecisionCommand::submit(const std::optional<Decision>& decision, const std::optional<Decision>& expected)
{
    if (!m_service || *m_isRefused) {
        setObsolete(true);
        return;
    }
    m_service->submit({m_fact.fact, decision, m_user, true, expected, m_fact.isLost},
        [refused = m_isRefused](const Result<std::optional<Decision>>& replaced) { *refused = !replaced; });
}

} // namespace Councilscope
