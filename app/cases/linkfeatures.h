#pragma once

#include "findingprofile.h"

#include <array>

namespace Councilscope {

/// What speaks for or against two findings being about one matter, each as a number from about 0 to 1.
enum class LinkFeature
{
    MattersOfOne, ///< share of the matters of that finding which has more of them in the other
    MattersOfBoth, ///< the same share of the other finding
    RarestMatter, ///< how rare the rarest matter of both is
    LeadingMatters, ///< the first matter of each is in the other
    NoMatter, ///< one has no known matter
    TermsOfOne, ///< like MattersOfOne, of words
    TermsOfBoth,
    RarestTerm,
    Themes, ///< share of themes
    SameGroup, ///< about the same few children
    OtherGroup, ///< about different few children
    OneGroup, ///< only one is about some few children
    OtherBroadGroup, ///< in need, protected, in care: about different ones
    OtherFacet, ///< quality of something, timeliness of something
    Reference, ///< the later points back
    Years, ///< in tens
    ManyMatters, ///< of the longer list, in tens
    Praise, ///< one of both is praise
    Count
};

constexpr int linkFeatures = int(LinkFeature::Count);
using LinkValues = std::array<double, linkFeatures>;

/// The name in linking.json and in what the tuning reads.
[[nodiscard]] QString key(LinkFeature feature);

/// Weights of two logistic functions: one of the features alone, one of its logit and of how far the pair leads its
/// rivals.
struct LinkWeights
{
    double bias = 0;
    LinkValues features{};
    double contestBias = 0;
    double contestLogit = 1;
    double contestEarlier = 0; ///< lead over other findings of the earlier document
    double contestLater = 0; ///< lead over other findings of the later document

    [[nodiscard]] double logit(const LinkValues& values) const;
};

/// What a pair must have besides a high score to be linked without a person. Without it, it is proposed at most.
struct LinkConditions
{
    double leastTerms = 0; ///< LinkFeature::TermsOfOne
    double leastTermsOfBoth = 0;
    double leastMattersOfBoth = 0;
    double leastLeadingMatters = 0;
    double longGap = 1; ///< LinkFeature::Years above this need more words ...
    double leastTermsAfterLongGap = 1; ///< ... namely these
    double leastLead = -1; ///< of both leads

    /// Two findings about different children, or whose facets differ altogether (quality, timeliness), are for a
    /// person too.
    [[nodiscard]] bool areMet(const LinkValues& values, double leadEarlier, double leadLater) const;
};

[[nodiscard]] LinkValues linkValues(
    const FindingProfile& earlier, const FindingProfile& later, const LinkLexicon& lexicon);

} // namespace Councilscope
