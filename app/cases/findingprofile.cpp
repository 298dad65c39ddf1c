#include "findingprofile.h"

#include "linklexicon.h"

#include <algorithm>

namespace Councilscope {

namespace {

constexpr double halfTheSame = 0.5;
constexpr double besideTheMatter = 0.45;
/// No sentence's main part is shorter: "Ensure that" begins nothing.
constexpr int shortestMainPart = 4;

/// FNV-1a: the same on every machine, unlike qHash.
quint64 idOf(const QString& stem)
{
    quint64 id = 14695981039346656037ULL;
    for (const QChar character : stem) {
        id = (id ^ character.unicode()) * 1099511628211ULL;
    }
    return id;
}

int mainPart(const QVector<StemmedWord>& words, const LinkLexicon& lexicon)
{
    const QVector<PhraseHit> asides = lexicon.asides.find(words);
    const auto first = std::find_if(asides.cbegin(), asides.cend(),
        [](const PhraseHit& aside) { return aside.words.constFirst() >= shortestMainPart; });
    return first == asides.cend() ? int(words.size()) : first->words.constFirst();
}

void takeTerms(const QVector<StemmedWord>& words, int mainEnd, const LinkLexicon& lexicon, FindingProfile& profile)
{
    QHash<quint64, ProfileTerm> terms;
    for (int at = 0; at < words.size(); ++at) {
        const double rarity = lexicon.rarity(words[at].stem);
        const quint64 id = idOf(words[at].stem);
        if (rarity > 0 && !terms.contains(id)) {
            terms.insert(id, {id, rarity, at < mainEnd ? 1 : besideTheMatter, words[at].printed});
        }
    }
    profile.terms = QVector<ProfileTerm>(terms.cbegin(), terms.cend());
    std::sort(profile.terms.begin(), profile.terms.end(),
        [](const ProfileTerm& left, const ProfileTerm& right) { return left.id < right.id; });
    for (const ProfileTerm& term : std::as_const(profile.terms)) {
        profile.termMass += term.rarity * term.emphasis;
    }
}

void takeMatters(const QVector<StemmedWord>& words, int mainEnd, const LinkLexicon& lexicon, FindingProfile& profile)
{
    QMap<int, double> matters;
    const QVector<PhraseHit> hits = lexicon.matterWords.find(words);
    for (const PhraseHit& hit : hits) {
        double& emphasis = matters[hit.meaning];
        emphasis = std::max(emphasis, hit.words.constFirst() < mainEnd ? 1 : besideTheMatter);
    }
    profile.leadingMatter = hits.isEmpty() ? -1 : hits.constFirst().meaning;
    QMap<int, double> kin;
    for (auto matter = matters.cbegin(); matter != matters.cend(); ++matter) {
        profile.matters.push_back({matter.key(), *matter, false});
        profile.matterMass += lexicon.matters()[matter.key()].rarity * *matter;
        for (const int like : lexicon.matters()[matter.key()].kin) {
            kin[like] = std::max(kin.value(like), *matter * halfTheSame);
        }
    }
    for (auto like = kin.cbegin(); like != kin.cend(); ++like) {
        if (!matters.contains(like.key())) {
            profile.matters.push_back({like.key(), *like, true});
        }
    }
    std::sort(profile.matters.begin(), profile.matters.end(),
        [](const ProfileMatter& left, const ProfileMatter& right) { return left.matter < right.matter; });
}

} // namespace

FindingProfile findingProfile(const DatedFinding& dated, const LinkLexicon& lexicon, Stemmer& stemmer)
{
    FindingProfile profile;
    const Finding& finding = dated.finding;
    const QVector<StemmedWord> words = stemmer.words(finding.text);
    const int mainEnd = mainPart(words, lexicon);
    takeTerms(words, mainEnd, lexicon, profile);
    takeMatters(words, mainEnd, lexicon, profile);
    const QVector<PhraseHit> groups = lexicon.groupWords.find(words);
    for (const PhraseHit& hit : groups) {
        profile.groups |= 1U << hit.meaning;
        profile.mainGroups |= hit.words.constFirst() < mainEnd ? 1U << hit.meaning : 0;
    }
    const QVector<PhraseHit> facets = lexicon.facetWords.find(words);
    for (const PhraseHit& hit : facets) {
        profile.facets |= 1U << hit.meaning;
    }
    const QVector<PhraseHit> references = lexicon.references.find(words);
    for (const PhraseHit& hit : references) {
        QStringList printed;
        for (const int word : hit.words) {
            printed << words[word].printed;
        }
        profile.references << printed.join(u' ');
    }
    profile.themes = finding.themes;
    profile.date = dated.date;
    profile.isPraise = finding.kind == FindingKind::Strength || finding.kind == FindingKind::MeetsRequirements;
    return profile;
}

} // namespace Councilscope
