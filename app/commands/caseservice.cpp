#include "caseservice.h"

#include <library.h>

#include <algorithm>

namespace Councilscope {

namespace {

/// The edit that takes `edit` back. Asked for before `edit` is written: then its files are still there.
Result<CaseEdit> inverse(const Library& library, const CaseEdit& edit)
{
    CaseEdit back{{}, edit.user, edit.text};
    for (const CaseChange& change : edit.changes) {
        CaseChange undone{change.after, change.before, {}};
        if (const auto* file = change.before ? std::get_if<CaseFile>(&change.before->value) : nullptr) {
            auto bytes = library.caseFile(file->sha256);
            if (!bytes) {
                return Failure(bytes.error());
            }
            undone.file = *std::move(bytes);
        }
        back.changes.prepend(undone);
    }
    return back;
}

Result<CaseEdit> write(const QString& location, const CaseEdit& edit)
{
    const auto library = Library::open(location);
    if (!library) {
        return Failure(library.error());
    }
    auto back = inverse(**library, edit);
    if (!back) {
        return back;
    }
    if (const auto done = (*library)->editCases(edit); !done) {
        return Failure(done.error());
    }
    return back;
}

const QString& idOf(const CaseChange& change)
{
    return change.before ? change.before->id : change.after->id;
}

} // namespace

CaseService::CaseService(QObject* parent)
    : QObject(parent)
    , m_queue(write, [this](const Result<CaseEdit>& result) {
        if (result) {
            Q_EMIT edited();
        } else {
            // What was thought to be the newest is not.
            m_states.clear();
            Q_EMIT failed(result.error());
        }
    })
{
}

void CaseService::setLocation(const QString& location)
{
    m_queue.setLocation(location);
    m_states.clear();
}

void CaseService::submit(const CaseEdit& edit, Answer answer)
{
    m_queue.submit(upToDate(edit), std::move(answer));
}

CaseEdit CaseService::upToDate(const CaseEdit& edit)
{
    CaseEdit current = edit;
    for (CaseChange& change : current.changes) {
        if (!change.before && !change.after) {
            continue; // the library will tell
        }
        States& states = m_states[idOf(change)];
        if (!states.contains(change.before)) {
            states = {change.before};
        } else if (states.last() && change.before) {
            change.before = states.last();
        }
        states.push_back(change.after);
    }
    return current;
}

} // namespace Councilscope
