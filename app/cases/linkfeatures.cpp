#include "linkfeatures.h"

#include "linklexicon.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace Councilscope {

namespace {

/// About that of what one finding in two thousand has.
constexpr double greatestRarity = 7.5;

/// What two findings have in common of matters or words.
struct Shared
{
    double mass = 0;
    double rarest = 0;
};

Shared sharedMatters(const FindingProfile& earlier, const FindingProfile& later, const LinkLexicon& lexicon)
{
    Shared shared;
    auto left = earlier.matters.cbegin();
    auto right = later.matters.cbegin();
    while (left != earlier.matters.cend() && right != later.matters.cend()) {
        if (left->matter == right->matter) {
            const double kinship = left->isKin && right->isKin ? 0 : 1;
            const double rarity = kinship * lexicon.matters()[left->matter].rarity;
            shared.mass += rarity * std::min(left->emphasis, right->emphasis);
            shared.rarest = std::max(shared.rarest, rarity * left->emphasis * right->emphasis);
            ++left;
            ++right;
        } else {
            ++(left->matter < right->matter ? left : right);
        }
    }
    return shared;
}

Shared sharedTerms(const FindingProfile& earlier, const FindingProfile& later)
{
    Shared shared;
    auto left = earlier.terms.cbegin();
    auto right = later.terms.cbegin();
    while (left != earlier.terms.cend() && right != later.terms.cend()) {
        if (left->id == right->id) {
            shared.mass += left->rarity * std::min(left->emphasis, right->emphasis);
            shared.rarest = std::max(shared.rarest, left->rarity * left->emphasis * right->emphasis);
            ++left;
            ++right;
        } else {
            ++(left->id < right->id ? left : right);
        }
    }
    return shared;
}

double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

/// Whether the first matter of the one is among the matters of the other.
double leadsTo(const FindingProfile& one, const FindingProfile& other)
{
    double emphasis = 0;
    for (const ProfileMatter& matter : other.matters) {
        emphasis = matter.matter == one.leadingMatter ? matter.emphasis : emphasis;
    }
    return emphasis;
}

/// How different the facets of two findings are that have some.
double otherFacets(quint32 left, quint32 right)
{
    if (left == 0 || right == 0) {
        return 0;
    }
    return 1 - double(std::popcount(left & right)) / double(std::popcount(left | right));
}

double themeShare(const QStringList& left, const QStringList& right)
{
    const auto shared
        = std::count_if(left.cbegin(), left.cend(), [&right](const QString& theme) { return right.contains(theme); });
    return share(double(shared), double(std::min(left.size(), right.size())));
}

quint32 narrowGroups(const LinkLexicon& lexicon)
{
    quint32 bits = 0;
    for (int group = 0; group < lexicon.groups().size(); ++group) {
        bits |= lexicon.groups()[group].isNarrow ? 1U << group : 0;
    }
    return bits;
}

/// Which children both are about.
void setGroups(
    const FindingProfile& earlier, const FindingProfile& later, const LinkLexicon& lexicon, LinkValues& values)
{
    const auto set = [&values](LinkFeature feature, bool isSo) { values[size_t(feature)] = isSo ? 1 : 0; };
    const quint32 narrow = narrowGroups(lexicon);
    const bool isApart = (earlier.groups & later.groups & narrow) == 0;
    const bool isEarlierNarrow = (earlier.mainGroups & narrow) != 0;
    const bool isLaterNarrow = (later.mainGroups & narrow) != 0;
    set(LinkFeature::SameGroup, (earlier.mainGroups & later.mainGroups & narrow) != 0);
    set(LinkFeature::OtherGroup, isApart && isEarlierNarrow && isLaterNarrow);
    set(LinkFeature::OneGroup, isApart && isEarlierNarrow != isLaterNarrow);
    const bool areBroad = (earlier.groups & ~narrow) != 0 && (later.groups & ~narrow) != 0;
    set(LinkFeature::OtherBroadGroup, areBroad && (earlier.groups & later.groups & ~narrow) == 0);
}

} // namespace

QString key(LinkFeature feature)
{
    static const std::array<QLatin1String, linkFeatures> keys{QLatin1String("matters_of_one"),
        QLatin1String("matters_of_both"), QLatin1String("rarest_matter"), QLatin1String("leading_matters"),
        QLatin1String("no_matter"), QLatin1String("terms_of_one"), QLatin1String("terms_of_both"),
        QLatin1String("rarest_term"), QLatin1String("themes"), QLatin1String("same_group"),
        QLatin1String("other_group"), QLatin1String("one_group"), QLatin1String("other_broad_group"),
        QLatin1String("other_facet"), QLatin1String("reference"), QLatin1String("years"), QLatin1String("many_matters"),
        QLatin1String("praise")};
    return keys[size_t(feature)];
}

double LinkWeights::logit(const LinkValues& values) const
{
    double sum = bias;
    for (size_t feature = 0; feature < values.size(); ++feature) {
        sum += features[feature] * values[feature];
    }
    return sum;
}

bool LinkConditions::areMet(const LinkValues& values, double leadEarlier, double leadLater) const
{
    const auto value = [&values](LinkFeature feature) { return values[size_t(feature)]; };
    const double terms = value(LinkFeature::TermsOfOne);
    const bool isOtherwiseMeant
        = value(LinkFeature::OtherFacet) >= 1 || value(LinkFeature::OtherGroup) > 0 || value(LinkFeature::OneGroup) > 0;
    return !isOtherwiseMeant && value(LinkFeature::LeadingMatters) >= leastLeadingMatters
        && value(LinkFeature::MattersOfBoth) >= leastMattersOfBoth
        && value(LinkFeature::TermsOfBoth) >= leastTermsOfBoth && std::min(leadEarlier, leadLater) >= leastLead
        && terms >= (value(LinkFeature::Years) > longGap ? leastTermsAfterLongGap : leastTerms);
}

LinkValues linkValues(const FindingProfile& earlier, const FindingProfile& later, const LinkLexicon& lexicon)
{
    LinkValues values{};
    const auto set
        = [&values](LinkFeature feature, double value) { values[size_t(feature)] = std::clamp(value, 0.0, 1.5); };
    const Shared matters = sharedMatters(earlier, later, lexicon);
    const Shared terms = sharedTerms(earlier, later);
    set(LinkFeature::MattersOfOne, share(matters.mass, std::min(earlier.matterMass, later.matterMass)));
    set(LinkFeature::MattersOfBoth, share(matters.mass, std::max(earlier.matterMass, later.matterMass)));
    set(LinkFeature::RarestMatter, matters.rarest / greatestRarity);
    set(LinkFeature::LeadingMatters, (leadsTo(earlier, later) + leadsTo(later, earlier)) / 2);
    set(LinkFeature::NoMatter, earlier.matters.isEmpty() || later.matters.isEmpty() ? 1 : 0);
    set(LinkFeature::TermsOfOne, share(terms.mass, std::min(earlier.termMass, later.termMass)));
    set(LinkFeature::TermsOfBoth, share(terms.mass, std::max(earlier.termMass, later.termMass)));
    set(LinkFeature::RarestTerm, terms.rarest / greatestRarity);
    set(LinkFeature::Themes, themeShare(earlier.themes, later.themes));
    setGroups(earlier, later, lexicon, values);
    set(LinkFeature::OtherFacet, otherFacets(earlier.facets, later.facets));
    set(LinkFeature::Reference, later.references.isEmpty() ? 0 : 1);
    const bool areDated = earlier.date.isValid() && later.date.isValid();
    set(LinkFeature::Years, areDated ? double(earlier.date.daysTo(later.date)) / 3652.5 : 0);
    set(LinkFeature::ManyMatters, double(std::max(earlier.matters.size(), later.matters.size())) / 10);
    set(LinkFeature::Praise, earlier.isPraise || later.isPraise ? 1 : 0);
    return values;
}

} // namespace Councilscope
