#pragma once

#include "casefacts.h"

namespace Councilscope {

/// A sentence about all that an earlier inspection flagged ("the areas for development of October 2009 have been fully
/// met"), not about one matter.
struct SetStatement
{
    enum class Effect
    {
        AllMet,
        PartlyMet, ///< many, almost all: nobody knows which
        AllPersist,
        SomePersist, ///< too many, some, those of one service: nobody knows which
    };

    int node = 0;
    Effect effect = Effect::SomePersist;
    int inspection = -1; ///< the one that it speaks of; -1 when it is not loaded or flagged nothing
    bool isDated = false; ///< the sentence says which; otherwise it is the one before
    PartialDate date; ///< as far as the sentence tells
};

/// None when the statement speaks of one matter, or not of earlier defects. The inspection is the one whose dates
/// overlap with the date that the statement names, by publication where none does by its days; of several the nearest
/// of a comparable framework. A statement without a date speaks of the comparable inspection before. Where the sentence
/// names further years, one more for each of which an inspection is loaded.
[[nodiscard]] QVector<SetStatement> setStatements(const CaseFacts& facts, int node);

} // namespace Councilscope
