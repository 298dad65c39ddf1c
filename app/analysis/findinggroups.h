#pragma once

#include "ratingtimeline.h"

#include <QMap>

namespace Councilscope {

/// Sorts the findings of one council into lanes by kind and, within them, into groups by inspection and date.
class FindingGrouper
{
public:
    void add(const Finding& finding, const PartialDate& date, Framework framework);
    [[nodiscard]] QVector<FindingLane> lanes() const;

private:
    QMap<FindingLaneKind, QVector<FindingGroup>> m_lanes;
};

} // namespace Councilscope
