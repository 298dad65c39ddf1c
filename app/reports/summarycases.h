#pragma once

#include "comparisonsummary.h"

namespace Councilscope {

class SummarySources;

/// The council's cases as they stood at the end of the period: open ones, priority actions and what was flagged most
/// often first; those met as far as the program can tell; those met. `chosen` are the records of the period.
[[nodiscard]] SummaryCases summaryCases(const CaseLedger& ledger, const RecordSet& chosen, const QString& council,
    const SummaryOptions& options, SummarySources& sources);

} // namespace Councilscope
