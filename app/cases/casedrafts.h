#pragma once

#include "caselinks.h"
#include "caseverdicts.h"

namespace Councilscope {

/// A defect of a case, and how it came into it.
struct CaseMember
{
    int node = 0;
    int strand = 0; ///< members that the program put together; what a person joins begins a new strand
    const NodeLink* link = nullptr; ///< the program's reason; none for the first and for what a person joined
    QString by; ///< the person who joined it
};

/// Which defects are one case.
struct CaseDraft
{
    QString body;
    QVector<CaseMember> members; ///< in the order of nodes; the first opened the case

    [[nodiscard]] int opener() const { return members.first().node; }
    [[nodiscard]] bool holds(int node) const;
};

/// Puts the defects of a council into cases, inspection by inspection, document by document:
/// - what a person said belongs together is together, what a person parted is apart;
/// - a finding joins at most one case, a case takes at most one finding of a document: the pairs of best score first;
/// - to join, its score with one member must reach the threshold for links, and with half of that member's strand at
///   least the threshold for proposals: so a chain of small steps does not end at another matter;
/// - what joins nothing opens a case.
[[nodiscard]] QVector<CaseDraft> draftCases(
    const CaseFacts& facts, const CaseLinks& links, const CaseVerdicts& verdicts);

} // namespace Councilscope
