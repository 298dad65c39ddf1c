#pragma once

#include <QStringView>

namespace Councilscope {

/// A range of a document's canonical text with the words that stand there.
struct TextPlace
{
    qsizetype start = 0; ///< half-open, UTF-16 units of the canonical text
    qsizetype end = 0;
    QStringView quote; ///< not owned: the text must outlive the place
};

/// How sure it is that two places of one document are the same, worst first.
enum class Nearness
{
    Apart,
    SameWords, ///< elsewhere in the text: it may have moved
    Overlapping, ///< sharing at least half of the shorter one
    SameRange,
};

/// What two places have in common.
struct PlaceMatch
{
    Nearness nearness = Nearness::Apart;
    qsizetype shared = 0; ///< characters that are in both places
    qsizetype distance = 0; ///< characters from start to start
};

/// Compares where something stood with where it may stand now, also after the document was read anew. Words are the
/// same when one quote holds the other and that one is at least half as long; runs of white space count as one blank.
[[nodiscard]] PlaceMatch comparePlaces(const TextPlace& left, const TextPlace& right);

} // namespace Councilscope
