#pragma once

#include "decisionservice.h"

#include <QPointer>
#include <QUndoCommand>

namespace Councilscope {

/// A decision that can be undone. redo() and undo() hand the change to the service and return at once. A change that is
/// refused (somebody decided otherwise in the meantime, the document is gone) makes the command obsolete.
class RecordCommand : public QUndoCommand
{
public:
    void redo() override;
    void undo() override;

    [[nodiscard]] const FactRecord& record() const { return m_state->record; }

protected:
    RecordCommand(DecisionService* service, const FactRecord& record, RecordState verdict, const QJsonObject& values,
        const QString& reason, const QString& user);

private:
    /// Shared with the answers, which may come when the stack has thrown the command away.
    struct State
    {
        FactRecord record;
        Decision decision;
        std::optional<Decision> before; ///< what stood before the last redo
        bool refused = false;
    };

    QPointer<DecisionService> m_service;
    std::shared_ptr<State> m_state;
};

class ConfirmRecordCommand : public RecordCommand
{
public:
    ConfirmRecordCommand(DecisionService* service, const FactRecord& record, const QString& user);
};

class CorrectRecordCommand : public RecordCommand
{
public:
    /// `corrected` is the record as it is to be; only its decidable values count.
    CorrectRecordCommand(DecisionService* service, const FactRecord& record, const FactRecord& corrected,
        const QString& reason, const QString& user);
};

class RejectRecordCommand : public RecordCommand
{
public:
    RejectRecordCommand(DecisionService* service, const FactRecord& record, const QString& reason, const QString& user);
};

/// Takes the decision on a fact back that no list shows: what was rejected is there again; a decision whose fact the
/// document does not hold any more is given up. The trail keeps both.
class TakeBackDecisionCommand : public QUndoCommand
{
public:
    TakeBackDecisionCommand(DecisionService* service, const SetAsideFact& fact, const QString& user);

    void redo() override;
    void undo() override;

private:
    void submit(const std::optional<Decision>& decision, const std::optional<Decision>& expected);

    QPointer<DecisionService> m_service;
    SetAsideFact m_fact;
    QString m_user;
    std::shared_ptr<bool> m_isRefused; ///< shared with answers that come late
};

} // namespace Councilscope
