#pragma once

#include "timelinegeometry.h"

namespace Councilscope {

/// What a timeline shows, and a legend therefore explains.
struct LegendContents
{
    QVector<Grade> grades; ///< in the order of the scale
    QVector<FindingLaneKind> findings;
    QVector<CaseEventKind> caseEvents;
    bool hasCounts = false; ///< marks of folded themes
    QStringList visits; ///< "FV: focused visit": the letters that are drawn, with their meaning
    bool hasVisits = false;
    bool hasInterventions = false;
    bool hasSilence = false; ///< areas that nobody judges
    bool hasCaseSilence = false;
    bool hasInferred = false; ///< a grade with an asterisk

    bool operator==(const LegendContents&) const = default;
};

/// Of the rows that are not folded away, wherever they are scrolled to.
[[nodiscard]] LegendContents legendContents(const QVector<TimelineBlock>& blocks, const TimelineGeometry& geometry);

} // namespace Councilscope
