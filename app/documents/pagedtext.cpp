#include "pagedtext.h"

#include <algorithm>

namespace Councilscope {

namespace {

/// Index of the last element whose start is at or before the offset, -1 when there is none.
template <typename Ranges> qsizetype lastStartingBefore(const Ranges& ranges, qsizetype offset)
{
    const auto after = std::upper_bound(
        ranges.begin(), ranges.end(), offset, [](qsizetype value, const auto& range) { return value < range.start; });
    return after - ranges.begin() - 1;
}

} // namespace

int PagedText::pageAt(qsizetype offset) const
{
    const qsizetype index = lastStartingBefore(pages, offset);
    return index < 0 ? 0 : pages[index].number;
}

qsizetype PagedText::lineAt(qsizetype offset) const
{
    return lastStartingBefore(lines, offset);
}

} // namespace Councilscope
