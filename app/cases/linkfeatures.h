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

/// Weights of two logistic functions: one of the features alone, one of its logit and of how far the pair leads its rivals.
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

[[nodiscard]] LinkValues linkValues(const FindingProfile& earlier, const FindingProfile& later, const LinkLexicon& lexicon);

} // namespace Councilscope
