#pragma once

#include "caseservice.h"

#include <QPointer>
#include <QUndoCommand>

namespace Councilscope {

/// An edit of cases that can be undone; the edit's text is the command's. redo() and undo() hand the edit or its
/// inverse to the service and return at once. What is refused (somebody changed an entry in the meantime) makes the
/// command obsolete.
class CaseCommand : public QUndoCommand
{
public:
    CaseCommand(CaseService* service, const CaseEdit& edit);

    void redo() override;
    void undo() override;

private:
    void submit(const QString& text);

    /// Shared with the answers, which may come when the stack has thrown the command away.
    struct State
    {
        CaseEdit next; ///< what redo() or undo() is to write, whichever comes next
        bool isBeingWritten = false;
        bool refused = false;
    };

    QPointer<CaseService> m_service;
    QString m_text; ///< of the edit, for the trail
    bool m_wasUndone = false;
    std::shared_ptr<State> m_state;
};

} // namespace Councilscope
