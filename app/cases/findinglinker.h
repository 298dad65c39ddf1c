#pragma once

#include <records.h>

#include <memory>

namespace Councilscope {

/// Why two findings are thought to be about one matter: one cue, for a person to read.
struct LinkReason
{
    enum class Kind
    {
        SharedThemes, ///< `terms`: keys of themes
        SharedTerms, ///< `terms`: words as printed in the later finding, strongest first
        SharedConcepts, ///< `terms`: names of matters, e.g. "return home interviews"
        Reference, ///< the later document points at the earlier inspection; `terms`: its words
        Distance, ///< `months` between the two
        DifferentGroup, ///< against it: about other children, e.g. care leavers; `terms`: both groups
    };

    Kind kind = Kind::SharedTerms;
    QStringList terms;
    int months = 0;
    double weight = 0; ///< what it adds to the score's logit; negative when it speaks against

    bool operator==(const LinkReason&) const = default;
};

/// Two findings of one council that may be about one matter. Indices into the list that was given.
struct FindingLink
{
    enum class Kind
    {
        SameDefect, ///< flagged again
        Met, ///< a later strength says that the matter is well now
    };

    qsizetype earlier = 0;
    qsizetype later = 0;
    Kind kind = Kind::SameDefect;
    double score = 0; ///< 0-1, comparable over councils
    bool isLinked = false; ///< sure enough without a person: by the score, and by what a pair must have besides
    QVector<LinkReason> reasons; ///< strongest first

    bool operator==(const FindingLink&) const = default;
};

struct LinkThresholds
{
    double linked = 0.8; ///< from here on the program may link
    double proposed = 0.3; ///< from here on a person is asked; below, nothing
    double proposedOfPraise = 0.3; ///< likewise where one of both is praise, which says less about one matter

    bool operator==(const LinkThresholds&) const = default;
};

/// A finding with the date of its inspection (first possible day; invalid when none is known).
struct DatedFinding
{
    Finding finding;
    QDate date;
};

/// Finds findings about one matter in successive inspections. Offline and deterministic: Snowball stems, weighted by
/// how rare they are, matters and weights from resources/reference/linking.json. One object may be used by several
/// threads at once.
class FindingLinker
{
public:
    /// With the weights and thresholds that ship with the program.
    FindingLinker();
    ~FindingLinker();
    FindingLinker(const FindingLinker&) = delete;
    FindingLinker& operator=(const FindingLinker&) = delete;

    [[nodiscard]] LinkThresholds thresholds() const;
    /// All pairs of findings of one council with a score of at least the threshold for proposals, by earlier and later
    /// index. Pairs of one inspection are compared only when they come from different documents. `findings` may be in
    /// any order; the result does not depend on it but for the indices.
    [[nodiscard]] QVector<FindingLink> links(const QVector<DatedFinding>& findings) const;
    /// The score of one pair whatever it is; for measurements and for statements about a matter.
    [[nodiscard]] FindingLink link(const DatedFinding& earlier, const DatedFinding& later) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Councilscope
