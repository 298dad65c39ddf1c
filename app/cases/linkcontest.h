#pragma once

#include "findinglinker.h"

namespace Councilscope {

/// Two findings that may be about one matter, before their rivals are known. Indices into the list of findings.
struct LinkCandidate
{
    qsizetype earlier = 0;
    qsizetype later = 0;
    double logit = 0; ///< of the features alone
    double leadEarlier = 1; ///< -1 to 1: over the best other finding of the earlier document
    double leadLater = 1; ///< over the best other finding of the later document
};

/// A matter that is flagged again is usually flagged once: fills the leads of the candidates. Findings about the same
/// words of one document are no rivals.
void judgeContests(const QVector<DatedFinding>& findings, QVector<LinkCandidate>& candidates);

} // namespace Councilscope
