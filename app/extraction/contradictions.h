#pragma once

#include <records.h>

namespace Councilscope {

/// Adds a note, with its page, for each place where the document disagrees with itself or with the calendar: fewer
/// findings than it states, an inspection of more than eight weeks, a publication before the inspection began. Nothing
/// is changed.
void noteContradictions(DocumentFacts& facts);

/// Adds a note when one area has another grade elsewhere in the same document. The first grade stays.
void noteOtherGrade(DocumentFacts& facts, const Judgement& first, const QString& otherAsPrinted, int page);

} // namespace Councilscope
