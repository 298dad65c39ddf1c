#include "linkcontest.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>

namespace Councilscope {

namespace {

/// A lead of more is no clearer.
constexpr double clearLead = 3;
constexpr double nobody = -std::numeric_limits<double>::infinity();

/// The best pair of one finding with a document, and the best of another place in it.
struct Contest
{
    int bestPlace = -1;
    double best = nobody;
    double second = nobody;

    void add(int place, double logit)
    {
        if (place == bestPlace) {
            best = std::max(best, logit);
        } else if (logit > best) {
            second = best;
            best = logit;
            bestPlace = place;
        } else {
            second = std::max(second, logit);
        }
    }

    [[nodiscard]] double lead(int place, double logit) const
    {
        const double rival = place == bestPlace ? second : best;
        return std::clamp((logit - rival) / clearLead, -1.0, 1.0);
    }
};

/// Each finding's document, and its place among all documents: findings whose words overlap share one.
struct Places
{
    QVector<int> documents;
    QVector<int> places;
};

Places placesOf(const QVector<DatedFinding>& findings)
{
    QVector<qsizetype> order;
    for (qsizetype index = 0; index < findings.size(); ++index) {
        order.push_back(index);
    }
    const auto rank = [&findings](qsizetype index) {
        const Finding& finding = findings[index].finding;
        return std::tie(finding.inspection, finding.source.sha256, finding.source.start, finding.source.end);
    };
    std::stable_sort(
        order.begin(), order.end(), [&rank](qsizetype left, qsizetype right) { return rank(left) < rank(right); });
    Places made{QVector<int>(findings.size()), QVector<int>(findings.size())};
    int document = -1;
    int place = -1;
    qsizetype end = 0;
    const Finding* last = nullptr;
    for (const qsizetype index : order) {
        const Finding& finding = findings[index].finding;
        const bool isNewDocument = !last || last->source.sha256 != finding.source.sha256
            || (finding.source.sha256.isEmpty() && last->inspection != finding.inspection);
        document += isNewDocument ? 1 : 0;
        if (isNewDocument || finding.source.start >= end) {
            ++place;
            end = finding.source.end;
        }
        end = std::max<qsizetype>(end, finding.source.end);
        made.documents[index] = document;
        made.places[index] = place;
        last = &finding;
    }
    return made;
}

} // namespace

void judgeContests(const QVector<DatedFinding>& findings, QVector<LinkCandidate>& candidates)
{
    const Places places = placesOf(findings);
    using Side = std::pair<int, int>; // a place and a document of the other side
    QHash<Side, Contest> inEarlier;
    QHash<Side, Contest> inLater;
    const auto earlierSide
        = [&](const LinkCandidate& one) { return Side(places.places[one.later], places.documents[one.earlier]); };
    const auto laterSide
        = [&](const LinkCandidate& one) { return Side(places.places[one.earlier], places.documents[one.later]); };
    for (const LinkCandidate& one : std::as_const(candidates)) {
        inEarlier[earlierSide(one)].add(places.places[one.earlier], one.logit);
        inLater[laterSide(one)].add(places.places[one.later], one.logit);
    }
    for (LinkCandidate& one : candidates) {
        one.leadEarlier = inEarlier[earlierSide(one)].lead(places.places[one.earlier], one.logit);
        one.leadLater = inLater[laterSide(one)].lead(places.places[one.later], one.logit);
    }
}

} // namespace Councilscope
