#include "casecommand.h"

#include <QCoreApplication>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(CaseCommand)
};

} // namespace

CaseCommand::CaseCommand(CaseService* service, const CaseEdit& edit)
    : m_service(service)
    , m_text(edit.text)
    , m_state(std::make_shared<State>())
{
    m_state->next = edit;
    setText(edit.text);
}

void CaseCommand::redo()
{
    submit(m_wasUndone ? Messages::tr("Done again: %1").arg(m_text) : m_text);
}

void CaseCommand::undo()
{
    m_wasUndone = true;
    submit(Messages::tr("Undone: %1").arg(m_text));
}

void CaseCommand::submit(const QString& text)
{
    if (m_service && m_state->isBeingWritten) {
        // What takes the last edit back is known only when that is written.
        m_service->flush();
    }
    if (!m_service || m_state->refused) {
        setObsolete(true);
        return;
    }
    CaseEdit edit = m_state->next;
    edit.text = text;
    m_state->isBeingWritten = true;
    m_service->submit(edit, [state = m_state](const Result<CaseEdit>& back) {
        state->isBeingWritten = false;
        state->refused = !back;
        state->next = back ? *back : CaseEdit();
    });
}

} // namespace Councilscope
