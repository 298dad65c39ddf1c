#pragma once

#include <coverage.h>

/// What the marks of the coverage say.
namespace Councilscope {

/// One letter for the kind of inspection or document.
[[nodiscard]] QString coverageLetter(const CoverageItem& item);
/// "Focused visit, 7 July 2021"; of a document its title.
[[nodiscard]] QString coverageItemName(const CoverageItem& item);
/// Likewise without the date.
[[nodiscard]] QString coverageWhat(const CoverageItem& item);
/// Likewise for the list of what is missing: the service alone where the mention names it.
[[nodiscard]] QString coverageGapName(const CoverageItem& item);
/// "loaded", "not loaded; a published table lists it": how it is known. `speaker` is the title of the document that
/// mentions it.
[[nodiscard]] QString coverageStatus(const CoverageItem& item, const QString& speaker);
/// How a gap is known, in a few words for a column: "mentioned".
[[nodiscard]] QString gapReason(CoverageState state);
/// "7 strengths stated, 3 found".
[[nodiscard]] QString stateOfCount(const StatedCountCheck& check);
/// "Northamptonshire ended in March 2021; North Northamptonshire and West Northamptonshire came after it."
[[nodiscard]] QString absenceSentence(const CouncilCoverage& council, int year);

} // namespace Councilscope
