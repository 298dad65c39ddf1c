#include "caseledger.h"

namespace Councilscope {

namespace {

bool isResolved(CaseStatus status)
{
    return status == CaseStatus::ResolvedStated || status == CaseStatus::ResolvedInferred;
}

/// A person took the case out; only a person brings it back.
bool isSettled(CaseStatus status)
{
    return status == CaseStatus::Superseded || status == CaseStatus::Merged || status == CaseStatus::NotADefect;
}

CaseStatus flaggedAgain(CaseStatus before)
{
    return isResolved(before) || before == CaseStatus::Recurred ? CaseStatus::Recurred : CaseStatus::Persisting;
}

CaseStatus resolved(CaseStatus before, bool isStated)
{
    return isStated || before == CaseStatus::ResolvedStated ? CaseStatus::ResolvedStated : CaseStatus::ResolvedInferred;
}

} // namespace

CaseStatus statusAfter(CaseStatus before, CaseEventKind kind, RecordState state)
{
    if (isSettled(before) || state == RecordState::Rejected) {
        return before;
    }
    switch (kind) {
    case CaseEventKind::Flagged:
        return before == CaseStatus::Open ? before : flaggedAgain(before);
    case CaseEventKind::Repeated:
        return flaggedAgain(before);
    case CaseEventKind::Progressing:
        return isResolved(before) ? before : CaseStatus::Progressing;
    case CaseEventKind::ResolvedStated:
        return resolved(before, state != RecordState::Inferred);
    case CaseEventKind::ResolvedInferred:
        return resolved(before, state == RecordState::Confirmed);
    case CaseEventKind::Recurred:
        return CaseStatus::Recurred;
    case CaseEventKind::Superseded:
        return CaseStatus::Superseded;
    case CaseEventKind::Note:
    case CaseEventKind::Claim:
        return before;
    }
    return before;
}

bool Case::isClosed() const
{
    return isResolved(status) || isSettled(status);
}

int Case::mentions() const
{
    return int(
        std::count_if(events.cbegin(), events.cend(), [](const CaseEvent& event) { return event.source.isValid(); }));
}

CaseEventKind eventBefore(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Open:
        return CaseEventKind::Flagged;
    case CaseStatus::Progressing:
        return CaseEventKind::Progressing;
    case CaseStatus::Persisting:
        return CaseEventKind::Repeated;
    case CaseStatus::ResolvedStated:
        return CaseEventKind::ResolvedStated;
    case CaseStatus::ResolvedInferred:
        return CaseEventKind::ResolvedInferred;
    case CaseStatus::Recurred:
        return CaseEventKind::Recurred;
    case CaseStatus::Superseded:
    case CaseStatus::Merged:
    case CaseStatus::NotADefect:
        return CaseEventKind::Superseded;
    }
    return CaseEventKind::Note;
}

} // namespace Councilscope
