#pragma once

#include "timelineblock.h"

namespace Councilscope {

/// The strips of one council's cases: theme by theme, the theme with most open cases first; after each theme's own lane
/// those of its cases, open ones first. A case stands with its first theme. Merged cases and what a person said is no
/// defect are left out.
struct CaseLanes
{
    QVector<TimelineLane> lanes;
    QDate first; ///< earliest date drawn; invalid when no date is known
    CaseCounts counts;
};

/// `titles` are the documents' titles by hash.
[[nodiscard]] CaseLanes caseLanes(
    const QString& council, const QVector<const Case*>& cases, const QHash<QString, QString>& titles);

} // namespace Councilscope
