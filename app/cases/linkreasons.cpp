#include "linkreasons.h"

#include "linklexicon.h"

#include <period.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace Councilscope {

namespace {

constexpr qsizetype mostTerms = 6;

/// Something to name and how much it matters.
using Named = std::pair<double, QString>;

QStringList strongest(QVector<Named> named)
{
    std::sort(named.begin(), named.end(), [](const Named& left, const Named& right) {
        return std::tie(right.first, left.second) < std::tie(left.first, right.second);
    });
    QStringList names;
    for (const Named& one : std::as_const(named)) {
        if (names.size() < mostTerms) {
            names << one.second;
        }
    }
    return names;
}

QStringList matterTitles(const FindingProfile& earlier, const FindingProfile& later, const LinkLexicon& lexicon)
{
    QVector<Named> named;
    for (const ProfileMatter& left : earlier.matters) {
        for (const ProfileMatter& right : later.matters) {
            if (left.matter == right.matter && !(left.isKin && right.isKin)) {
                const LinkMatter& matter = lexicon.matters()[left.matter];
                named.push_back({matter.rarity * left.emphasis * right.emphasis, matter.title});
            }
        }
    }
    return strongest(named);
}

QStringList printedTerms(const FindingProfile& earlier, const FindingProfile& later)
{
    QVector<Named> named;
    for (const ProfileTerm& left : earlier.terms) {
        for (const ProfileTerm& right : later.terms) {
            if (left.id == right.id) {
                named.push_back({right.rarity * left.emphasis * right.emphasis, right.printed});
            }
        }
    }
    return strongest(named);
}

QStringList sharedThemes(const FindingProfile& earlier, const FindingProfile& later)
{
    QStringList shared;
    std::copy_if(later.themes.cbegin(), later.themes.cend(), std::back_inserter(shared),
        [&earlier](const QString& theme) { return earlier.themes.contains(theme); });
    return shared;
}

QStringList groupTitles(const FindingProfile& earlier, const FindingProfile& later, const LinkLexicon& lexicon)
{
    QStringList titles;
    for (const quint32 bits : {earlier.groups & ~later.groups, later.groups & ~earlier.groups}) {
        for (int group = 0; group < lexicon.groups().size(); ++group) {
            if ((bits >> group & 1U) != 0) {
                titles << lexicon.groups()[group].title;
            }
        }
    }
    return titles;
}

} // namespace

QVector<LinkReason> linkReasons(
    const FindingProfile& earlier, const FindingProfile& later, const LinkValues& values, const LinkLexicon& lexicon)
{
    const LinkWeights& weights = lexicon.weights();
    const auto said = [&](std::initializer_list<LinkFeature> features) {
        double sum = 0;
        for (const LinkFeature feature : features) {
            sum += weights.features[size_t(feature)] * values[size_t(feature)];
        }
        return sum * weights.contestLogit;
    };
    using Kind = LinkReason::Kind;
    using enum LinkFeature;
    QVector<LinkReason> reasons{
        {Kind::SharedConcepts, matterTitles(earlier, later, lexicon), 0,
            said({MattersOfOne, MattersOfBoth, RarestMatter, LeadingMatters})},
        {Kind::SharedTerms, printedTerms(earlier, later), 0, said({TermsOfOne, TermsOfBoth, RarestTerm})},
        {Kind::SharedThemes, sharedThemes(earlier, later), 0, said({Themes})},
        {Kind::Reference, later.references, 0, said({Reference})},
    };
    if (said({OtherGroup, OneGroup, OtherBroadGroup}) < 0) {
        reasons.push_back({Kind::DifferentGroup, groupTitles(earlier, later, lexicon), 0,
            said({OtherGroup, OneGroup, OtherBroadGroup})});
    }
    reasons.removeIf([](const LinkReason& reason) { return reason.terms.isEmpty(); });
    if (earlier.date.isValid() && later.date.isValid()) {
        reasons.push_back({Kind::Distance, {}, monthsBetween(earlier.date, later.date), said({Years})});
    }
    std::stable_sort(reasons.begin(), reasons.end(),
        [](const LinkReason& left, const LinkReason& right) { return std::abs(left.weight) > std::abs(right.weight); });
    return reasons;
}

} // namespace Councilscope
