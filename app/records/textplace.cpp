#include "textplace.h"

#include <QString>

#include <algorithm>
#include <cstdlib>

namespace Councilscope {

namespace {

/// Characters that both ranges share; 0 when they are not the same characters: the text has moved beneath them.
qsizetype sharedText(const TextPlace& left, const TextPlace& right)
{
    const qsizetype start = std::max(left.start, right.start);
    const qsizetype size = std::min(left.end, right.end) - start;
    const bool isSame
        = size > 0 && left.quote.mid(start - left.start, size) == right.quote.mid(start - right.start, size);
    return isSame ? size : 0;
}

bool haveSameWords(QStringView left, QStringView right)
{
    const QString one = left.toString().simplified();
    const QString other = right.toString().simplified();
    const QString& longer = one.size() > other.size() ? one : other;
    const QString& shorter = one.size() > other.size() ? other : one;
    return !shorter.isEmpty() && 2 * shorter.size() >= longer.size() && longer.contains(shorter);
}

} // namespace

PlaceMatch comparePlaces(const TextPlace& left, const TextPlace& right)
{
    PlaceMatch match;
    match.shared = sharedText(left, right);
    match.distance = std::abs(left.start - right.start);
    const qsizetype shorter = std::min(left.end - left.start, right.end - right.start);
    if (left.start == right.start && left.end == right.end && match.shared == shorter) {
        match.nearness = Nearness::SameRange;
    } else if (match.shared > 0 && 2 * match.shared >= shorter) {
        match.nearness = Nearness::Overlapping;
    } else if (haveSameWords(left.quote, right.quote)) {
        match.nearness = Nearness::SameWords;
    }
    return match;
}

} // namespace Councilscope
