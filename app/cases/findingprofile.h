#pragma once

#include "findinglinker.h"
#include "stemmer.h"

namespace Councilscope {

class LinkLexicon;

/// A word of a finding, as rare as it is.
struct ProfileTerm
{
    quint64 id = 0; ///< of the stem, the same in every run
    double rarity = 0;
    double emphasis = 1; ///< 1 in the main part of the sentence, less beside it
    QString printed;
};

struct ProfileMatter
{
    int matter = 0; ///< index in the lexicon
    double emphasis = 1;
    bool isKin = false; ///< only a matter like it is there
};

/// What the linker knows of one finding; made once, compared often.
struct FindingProfile
{
    QVector<ProfileTerm> terms; ///< by id, each stem once
    QVector<ProfileMatter> matters; ///< by index, each once
    int leadingMatter = -1; ///< the first one named
    quint32 groups = 0; ///< bits: indices of groups
    quint32 mainGroups = 0; ///< those in the main part of the sentence
    quint32 facets = 0;
    QStringList references; ///< words that point back, as printed
    QStringList themes;
    QDate date;
    bool isPraise = false;
    double termMass = 0; ///< sum of rarity and emphasis of the terms
    double matterMass = 0; ///< the same of the matters, without kin
};

[[nodiscard]] FindingProfile findingProfile(const DatedFinding& dated, const LinkLexicon& lexicon, Stemmer& stemmer);

} // namespace Councilscope
