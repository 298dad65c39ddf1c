#pragma once

#include "casebook.h"

namespace Councilscope {

/// A case with what the making of proposals needs to know of its course.
struct CaseLife
{
    Case made;
    QVector<int> inspections; ///< by event: index, -1 for a person's

    /// The status before anything that the inspection says; Open when that is the first.
    [[nodiscard]] CaseStatus statusBefore(int inspection) const;
};

/// Goes through what is said of the case in the order of time: each mention becomes an event of a kind, each event
/// moves the status by the written rule.
[[nodiscard]] CaseLife liveCase(const CaseBook& book, int draft);

} // namespace Councilscope
