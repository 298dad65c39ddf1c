#pragma once

#include "summarysources.h"

namespace Councilscope {

/// One row for each measure that any of the councils has a figure of, the commonest first.
[[nodiscard]] QVector<SummaryFigureRow> summaryFigures(
    const RecordSet& chosen, const SummaryOptions& options, SummarySources& sources);

} // namespace Councilscope
