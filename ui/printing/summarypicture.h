#pragma once

#include <comparisonsummary.h>
#include <result.h>

#include <QImage>

namespace Councilscope {

/// The timelines of a summary's councils as a picture for its page: as wide as the text, never higher than a page.
/// Null when there is nothing to draw. Needs a QApplication.
[[nodiscard]] QImage summaryTimeline(const RecordSet& records, const SummaryOptions& options);

/// What the command `summary` does: the path's ending chooses .pdf, .html or .odt.
[[nodiscard]] Result<void> saveSummary(
    const RecordSet& records, const CaseLedger& ledger, const SummaryOptions& options, const QString& path);

} // namespace Councilscope
