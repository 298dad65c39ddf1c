#pragma once

#include <records.h>

namespace Councilscope {

/// A finding that may speak of the same matter as one of an earlier inspection. For a person to accept; never stored as
/// a fact. Indices into the two lists that were compared.
struct FindingLink
{
    qsizetype earlier = 0;
    qsizetype later = 0;
    double confidence = 0; ///< 0-1, the share of words that both have

    bool operator==(const FindingLink&) const = default;
};

/// For each later finding that asks for improvement, the earlier one of the same council that shares a theme and the
/// most words with it; none where fewer than `least` of the shorter finding's words are shared. Surest first.
[[nodiscard]] QVector<FindingLink> proposeLinks(
    const QVector<Finding>& earlier, const QVector<Finding>& later, double least = 0.25);

} // namespace Councilscope
