#include "findinglinker.h"

#include "linkcontest.h"
#include "linklexicon.h"
#include "linkreasons.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace Councilscope {

namespace {

bool asksForImprovement(const Finding& finding)
{
    return finding.kind != FindingKind::Strength && finding.kind != FindingKind::MeetsRequirements;
}

bool isOneBody(const Finding& left, const Finding& right)
{
    return left.body.isEmpty() || right.body.isEmpty() || left.body == right.body;
}

bool mayCompare(const DatedFinding& earlier, const DatedFinding& later)
{
    const bool isOneInspection = earlier.finding.inspection == later.finding.inspection;
    return earlier.finding.council == later.finding.council && isOneBody(earlier.finding, later.finding)
        && (asksForImprovement(earlier.finding) || asksForImprovement(later.finding))
        && (isOneInspection ? earlier.finding.source.sha256 < later.finding.source.sha256 : earlier.date < later.date);
}

double logistic(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

double scoreOf(const LinkCandidate& candidate, const LinkWeights& weights)
{
    return logistic(weights.contestBias + weights.contestLogit * candidate.logit
        + weights.contestEarlier * candidate.leadEarlier + weights.contestLater * candidate.leadLater);
}

FindingLink described(const LinkCandidate& candidate, const QVector<DatedFinding>& findings,
    const QVector<FindingProfile>& profiles, const LinkLexicon& lexicon)
{
    FindingLink link;
    link.earlier = candidate.earlier;
    link.later = candidate.later;
    link.kind = asksForImprovement(findings[candidate.later].finding) ? FindingLink::Kind::SameDefect
                                                                      : FindingLink::Kind::Met;
    const FindingProfile& earlier = profiles[candidate.earlier];
    const FindingProfile& later = profiles[candidate.later];
    const LinkValues values = linkValues(earlier, later, lexicon);
    link.score = scoreOf(candidate, lexicon.weights());
    // Praise that was taken back since is a person's to see: nothing was flagged before.
    link.isLinked = link.score >= lexicon.thresholds().linked && !earlier.isPraise
        && lexicon.conditions().areMet(values, candidate.leadEarlier, candidate.leadLater);
    if (link.score >= lexicon.thresholds().proposed) {
        link.reasons = linkReasons(earlier, later, values, lexicon);
    }
    return link;
}

QVector<LinkCandidate> candidatesOf(const QVector<qsizetype>& indices, const QVector<DatedFinding>& findings,
    const QVector<FindingProfile>& profiles, const LinkLexicon& lexicon)
{
    QVector<LinkCandidate> candidates;
    for (const qsizetype earlier : indices) {
        for (const qsizetype later : indices) {
            if (mayCompare(findings[earlier], findings[later])) {
                const LinkValues values = linkValues(profiles[earlier], profiles[later], lexicon);
                candidates.push_back({earlier, later, lexicon.weights().logit(values)});
            }
        }
    }
    return candidates;
}

} // namespace

struct FindingLinker::Private
{
    const LinkLexicon& lexicon = LinkLexicon::instance();
};

FindingLinker::FindingLinker()
    : d(std::make_unique<Private>())
{
}

FindingLinker::~FindingLinker() = default;

LinkThresholds FindingLinker::thresholds() const
{
    return d->lexicon.thresholds();
}

QVector<FindingLink> FindingLinker::links(const QVector<DatedFinding>& findings) const
{
    Stemmer stemmer;
    QVector<FindingProfile> profiles;
    QHash<QString, QVector<qsizetype>> byCouncil;
    for (const DatedFinding& dated : findings) {
        byCouncil[dated.finding.council].push_back(profiles.size());
        profiles.push_back(findingProfile(dated, d->lexicon, stemmer));
    }
    QVector<LinkCandidate> candidates;
    for (const QVector<qsizetype>& indices : std::as_const(byCouncil)) {
        candidates += candidatesOf(indices, findings, profiles, d->lexicon);
    }
    judgeContests(findings, candidates);
    QVector<FindingLink> found;
    for (const LinkCandidate& candidate : std::as_const(candidates)) {
        FindingLink link = described(candidate, findings, profiles, d->lexicon);
        if (link.score >= d->lexicon.thresholds().proposed) {
            found.push_back(std::move(link));
        }
    }
    std::sort(found.begin(), found.end(), [](const FindingLink& left, const FindingLink& right) {
        return std::tie(left.earlier, left.later) < std::tie(right.earlier, right.later);
    });
    return found;
}

FindingLink FindingLinker::link(const DatedFinding& earlier, const DatedFinding& later) const
{
    const QVector<DatedFinding> findings{earlier, later};
    if (earlier.finding.council != later.finding.council || !isOneBody(earlier.finding, later.finding)) {
        return {0, 1, FindingLink::Kind::SameDefect, 0, false, {}};
    }
    Stemmer stemmer;
    const QVector<FindingProfile> profiles{
        findingProfile(earlier, d->lexicon, stemmer), findingProfile(later, d->lexicon, stemmer)};
    const double logit = d->lexicon.weights().logit(linkValues(profiles[0], profiles[1], d->lexicon));
    return described({0, 1, logit, 0, 0}, findings, profiles, d->lexicon);
}

} // namespace Councilscope
