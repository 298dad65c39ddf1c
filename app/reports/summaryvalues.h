#pragma once

#include "comparisonsummary.h"

#include <QVariantMap>

namespace Councilscope {

enum class CitationLinks
{
    ToSources, ///< "#source-3": for files
    ToEvidence, ///< "evidence:12", index into ComparisonSummary::citations: for the window
};

/// The names that resources/templates/summary.html fills in, translated headings included.
/// `timeline` is the address of the picture, empty for none; `timelineWidth` in pixels of 1/96 inch.
[[nodiscard]] QVariantMap summaryValues(
    const ComparisonSummary& summary, CitationLinks links, const QString& timeline, int timelineWidth);

} // namespace Councilscope
