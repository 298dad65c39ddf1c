#include "phrasetable.h"

#include <algorithm>
#include <tuple>

namespace Councilscope {

namespace {

constexpr int longestGap = 4;

/// Takes `stems` from the n-th on at or after `at`; the indices of the words are in `taken`.
bool isAt(const QStringList& stems, qsizetype n, const QVector<StemmedWord>& words, qsizetype at, QVector<int>& taken)
{
    if (n == stems.size()) {
        return true;
    }
    const bool isGap = stems[n].isEmpty();
    const qsizetype wanted = isGap ? n + 1 : n;
    const qsizetype end = std::min(words.size(), at + (isGap ? longestGap : 0) + 1);
    for (qsizetype word = at; word < end; ++word) {
        if (words[word].stem == stems[wanted]) {
            taken.push_back(int(word));
            if (isAt(stems, wanted + 1, words, word + 1, taken)) {
                return true;
            }
            taken.pop_back();
        }
    }
    return false;
}

bool isInside(const PhraseHit& inner, const PhraseHit& outer)
{
    return inner.words.size() < outer.words.size()
        && std::includes(outer.words.cbegin(), outer.words.cend(), inner.words.cbegin(), inner.words.cend());
}

} // namespace

void PhraseTable::add(const QStringList& phrases, int meaning, Stemmer& stemmer)
{
    for (const QString& text : phrases) {
        Phrase phrase{{}, meaning};
        const QStringList parts = text.split(QStringLiteral(".."));
        for (const QString& part : parts) {
            if (!phrase.stems.isEmpty()) {
                phrase.stems.push_back({});
            }
            const QVector<StemmedWord> words = stemmer.words(part);
            for (const StemmedWord& word : words) {
                phrase.stems.push_back(word.stem);
            }
        }
        QVector<int>& begun = m_byFirst[phrase.stems.constFirst()];
        const bool isKnown = std::any_of(begun.cbegin(), begun.cend(), [&](int index) {
            return m_phrases[index].meaning == meaning && m_phrases[index].stems == phrase.stems;
        }); // "plan" and "planning" are one
        if (!isKnown) {
            begun.push_back(int(m_phrases.size()));
            m_phrases.push_back(phrase);
        }
    }
}

QVector<PhraseHit> PhraseTable::find(const QVector<StemmedWord>& words) const
{
    QVector<PhraseHit> hits;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const auto begun = m_byFirst.constFind(words[at].stem);
        if (begun == m_byFirst.cend()) {
            continue;
        }
        for (const int index : *begun) {
            PhraseHit hit{m_phrases[index].meaning, {}};
            if (isAt(m_phrases[index].stems, 0, words, at, hit.words)) {
                hits.push_back(hit);
            }
        }
    }
    QVector<PhraseHit> kept;
    std::copy_if(hits.cbegin(), hits.cend(), std::back_inserter(kept), [&hits](const PhraseHit& hit) {
        return std::none_of(
            hits.cbegin(), hits.cend(), [&hit](const PhraseHit& other) { return isInside(hit, other); });
    });
    std::stable_sort(kept.begin(), kept.end(), [](const PhraseHit& left, const PhraseHit& right) {
        return std::tie(left.words, left.meaning) < std::tie(right.words, right.meaning);
    });
    return kept;
}

} // namespace Councilscope
