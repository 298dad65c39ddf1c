#pragma once

#include "caselife.h"

namespace Councilscope {

/// What a person is asked about one council's cases, best score first: pairs between both thresholds, and pairs above
/// the higher one that the rules for joining did not allow. Nobody is asked
/// - about a pair of cases of which a verdict exists;
/// - to bring two findings of one document together;
/// - twice about one pair of cases: the best pair of facts stands for it; nor about more than three earlier ones at a
///   time for one later;
/// - about more than the best earlier strength that may have turned into the defect which opened a case;
/// - whether a strength meets a case that is closed by then or flagged by the same inspection.
[[nodiscard]] QVector<CaseProposal> caseProposals(const CaseBook& book, const QVector<CaseLife>& lives);

} // namespace Councilscope
