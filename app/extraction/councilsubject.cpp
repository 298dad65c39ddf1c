#include "councilsubject.h"

#include "councilnamefinder.h"
#include "rulematch.h"
#include "zones.h"

#include <QHash>

#include <algorithm>

namespace Councilscope {

namespace {

// Ids of what is no pattern and yet has to be named as the origin of a record.
constexpr auto mostMentionedRule = "document.council.most-mentioned";
constexpr auto titleRule = "document.council.title";

bool isToldByOthers(const DocumentRecord& document)
{
    return document.kind == DocumentKind::News || document.kind == DocumentKind::WebPage;
}

/// "In Aa, Bb and Cc": of none of them alone.
bool beginsAList(const QVector<CouncilMatch>& names)
{
    constexpr qsizetype comma = 6; ///< characters of ", " or " and "
    return names.size() > 1 && names[1].council != names[0].council && names[1].start - names[0].end <= comma;
}

/// How often and how clearly one council is named.
struct Mentions
{
    double weight = 0;
    double evenWeight = 0; ///< without more for the opening
    bool asBody = false;
    CouncilMatch first;
};

QHash<QString, Mentions> mentionsIn(QStringView text)
{
    constexpr qsizetype opening = 600;
    QHash<QString, Mentions> mentions;
    for (const CouncilMatch& match : CouncilNameFinder::instance().find(text)) {
        Mentions& council = mentions[match.council];
        if (council.weight == 0 || (match.official && !council.asBody)) {
            council.first = match;
        }
        const double weight = match.official ? 3 : 1;
        council.evenWeight += weight;
        council.weight += weight * (match.start < opening ? 2 : 1);
        council.asBody = council.asBody || match.official;
    }
    return mentions;
}

/// A page that goes from council to council names all of them alike.
bool isRound(const QHash<QString, Mentions>& mentions, const Mentions& most)
{
    constexpr qsizetype atLeast = 2; ///< others
    return std::count_if(mentions.cbegin(), mentions.cend(), [&most](const Mentions& other) {
        return &other != &most && other.asBody && other.evenWeight >= most.evenWeight;
    }) >= atLeast;
}

/// A round-up names many councils, none of them much more than the others.
bool isOneOfMany(const ExtractionContext& context, const QString& council)
{
    constexpr qsizetype many = 4;
    constexpr double leastShare = 0.25;
    const QHash<QString, Mentions> mentions = mentionsIn(zoneOf(context.text, QStringLiteral("all")));
    double total = 0;
    for (const Mentions& each : mentions) {
        total += each.weight;
    }
    return mentions.size() >= many && mentions.value(council).weight < leastShare * total;
}

CouncilSubject namedInPlace(const ExtractionContext& context, const DocumentRecord& document)
{
    CouncilSubject subject;
    firstRuleMatch(context, QStringLiteral("document.council"), document, [&](const RuleMatch& found) {
        const qsizetype start = found.match.capturedStart(u"place");
        const QVector<CouncilMatch> names = CouncilNameFinder::instance().find(found.match.capturedView(u"place"));
        const bool isTold = isToldByOthers(document);
        if (names.isEmpty() || (isTold && (beginsAList(names) || isOneOfMany(context, names.first().council)))) {
            return false;
        }
        subject.council = names.first().council;
        subject.source = context.spans.span(
            start + names.first().start, start + names.first().end, found.rule->id, found.rule->version);
        return true;
    });
    return subject;
}

CouncilSubject mostMentioned(const ExtractionContext& context, const DocumentRecord& document)
{
    constexpr double leastShare = 0.4;
    constexpr double leastWeight = 5;
    constexpr qsizetype firstSentences = 300;
    const QHash<QString, Mentions> mentions = mentionsIn(zoneOf(context.text, QStringLiteral("all")));
    double total = 0;
    const Mentions* most = nullptr;
    for (const Mentions& council : mentions) {
        total += council.weight;
        const bool isMore = !most || council.weight > most->weight
            || (council.weight == most->weight && council.first.start < most->first.start);
        if (isMore) {
            most = &council;
        }
    }
    if (!most) {
        return {};
    }
    const bool stands = most->asBody && most->weight >= leastWeight && most->weight >= leastShare * total
        && !isRound(mentions, *most);
    const bool isOnlyOneAndOpens = mentions.size() == 1 && most->first.start < firstSentences;
    if (!stands && !(isOnlyOneAndOpens && document.kind == DocumentKind::News)) {
        return {};
    }
    return {most->first.council,
        context.spans.span(most->first.start, most->first.end, QString::fromLatin1(mostMentionedRule))};
}

/// A page whose title names exactly one council is about it. An article in plain text has its headline for a title.
CouncilSubject namedInTitle(const ExtractionContext& context, const DocumentRecord& document)
{
    const QString title
        = context.text.title.isEmpty() && isToldByOthers(document) ? document.title : context.text.title;
    const QVector<CouncilMatch> names = CouncilNameFinder::instance().find(title);
    const bool isOne = !names.isEmpty() && std::all_of(names.cbegin(), names.cend(), [&](const CouncilMatch& name) {
        return name.council == names.first().council;
    });
    if (!isOne) {
        return {};
    }
    for (const CouncilMatch& mention : CouncilNameFinder::instance().find(context.text.text)) {
        if (mention.council == names.first().council) {
            return {mention.council, context.spans.span(mention.start, mention.end, QString::fromLatin1(titleRule))};
        }
    }
    return {names.first().council, {}};
}

} // namespace

CouncilSubject subjectOf(const ExtractionContext& context, const DocumentRecord& document)
{
    const CouncilSubject named = namedInPlace(context, document);
    if (!named.council.isEmpty()) {
        return named;
    }
    const bool mayBeAboutOne = document.kind != DocumentKind::Other && document.kind != DocumentKind::Dataset;
    if (!mayBeAboutOne) {
        return {};
    }
    const CouncilSubject titled = namedInTitle(context, document);
    return titled.council.isEmpty() ? mostMentioned(context, document) : titled;
}

} // namespace Councilscope
