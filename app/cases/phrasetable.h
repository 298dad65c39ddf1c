#pragma once

#include "stemmer.h"

#include <QStringList>

namespace Councilscope {

/// Where a phrase is in a text.
struct PhraseHit
{
    int meaning = 0; ///< what add() was told
    QVector<int> words; ///< the indices of its words, ascending; a gap's words are not among them
};

/// Finds phrases by the stems of their words: "plan of a child" is in "plans of children" when both stem alike. ".." in
/// a phrase stands for up to four words.
class PhraseTable
{
public:
    void add(const QStringList& phrases, int meaning, Stemmer& stemmer);
    /// By the first word. A phrase inside a longer one is not there: "personal education plan" is no "plan".
    [[nodiscard]] QVector<PhraseHit> find(const QVector<StemmedWord>& words) const;

private:
    struct Phrase
    {
        QStringList stems; ///< empty for a gap
        int meaning = 0;
    };

    QVector<Phrase> m_phrases;
    QHash<QString, QVector<int>> m_byFirst; ///< phrases by their first stem
};

} // namespace Councilscope
