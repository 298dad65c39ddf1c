#pragma once

#include "summarysources.h"

#include <ratingtimeline.h>

namespace Councilscope {

/// What the loaded documents of one council do not say, each a sentence; what is missing altogether has no source.
[[nodiscard]] QVector<SummaryClaim> summaryGaps(
    const RecordSet& chosen, const CouncilTimeline& timeline, SummarySources& sources);

} // namespace Councilscope
