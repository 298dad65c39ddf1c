#pragma once

#include "ratingtimeline.h"

namespace Councilscope {

struct LatestGrade
{
    Area area = Area::Overall; ///< as judged: may be InCareAndCareLeavers
    Grade grade = Grade::Unknown;
    PartialDate date;
    SourceSpan source;

    bool operator==(const LatestGrade&) const = default;
};

/// Where a council stands by the loaded documents.
struct CouncilStanding
{
    QString council;
    int documents = 0;
    QVector<LatestGrade> grades; ///< in force today, in the order overall, leadership, help, care, care leavers
    QDate lastInspected; ///< end of the last inspection or visit, invalid when none is loaded
    int flaggedLast = 0; ///< areas for improvement and priority actions of the latest inspection that names any

    [[nodiscard]] Grade overall() const;
    bool operator==(const CouncilStanding&) const = default;
};

[[nodiscard]] CouncilStanding standing(const CouncilTimeline& timeline);

/// One for each council that a record names, sorted by name.
[[nodiscard]] QVector<CouncilStanding> councilStandings(const RecordSet& records, const QDate& today);

} // namespace Councilscope
