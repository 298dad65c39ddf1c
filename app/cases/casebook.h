#pragma once

#include "casedrafts.h"
#include "caseledger.h"
#include "setstatements.h"

namespace Councilscope {

/// Something that is said of a case, before it is known what it means there: that follows from what was said before.
struct CaseMention
{
    enum class Role
    {
        Defect, ///< a finding, or an item without a name
        Persists,
        Progresses,
        Met,
        Praised, ///< a later strength of the same matter
        SetProgresses,
        SetMet, ///< by a sentence about all that an inspection flagged
        SetPersists,
        SetPartly, ///< some of a set: shown, is no word on any member
        Evidence, ///< shown, moves nothing
        Claim,
        Entered, ///< by a person
    };

    Role role = Role::Evidence;
    int node = -1; ///< -1 for a person's
    int inspection = -1; ///< index; -1 for a person's
    QDate position; ///< where it stands among the others; invalid: before all that are dated
    CaseEvent event; ///< complete but for its kind, which a person's event has
    std::optional<CaseStatus> status; ///< that a person set

    /// Order within a case: by time, then in the order of roles, then as facts are ordered.
    [[nodiscard]] auto rank() const
    {
        return std::tuple(position.isValid(), position, role == Role::Entered, inspection, int(role), node);
    }
};

/// Everything known of one council's cases while they are made.
struct CaseBook
{
    const CaseFacts& facts;
    const CaseLinks& links;
    const CaseVerdicts& verdicts;
    QVector<CaseDraft> drafts;
    QVector<QVector<CaseMention>> mentions; ///< by draft
    QHash<int, int> caseOf; ///< nodes that belong to one case alone, to the index of its draft
    QHash<int, int> setCases; ///< nodes of sentences about sets that are not loaded, to their draft
    QVector<SetStatement> sets;
    int linked = 0; ///< links that the program made

    CaseBook(const CaseFacts& councilFacts, const CaseLinks& councilLinks, const CaseVerdicts& councilVerdicts);
    void add(int draft, CaseMention mention);
};

/// What the node says, as an event without a kind.
[[nodiscard]] CaseMention mentionOf(const CaseFacts& facts, int node, CaseMention::Role role);

/// The defects of the drafts.
void takeDefects(CaseBook& book);
/// Sentences about all that an inspection flagged; where that is not loaded they open a case of their own.
void takeSetStatements(CaseBook& book);
/// Sentences about one matter: to the case of the finding in which they stand, else of the finding that they resemble.
void takeStatements(CaseBook& book);
/// Later strengths.
void takePraise(CaseBook& book);

} // namespace Councilscope
