#pragma once

#include <records.h>

/// The vocabulary as people read it: translated, the same words in every view, picture, print and report.
namespace Councilscope {

/// "Requires improvement"; "Not graded" for NotGraded, empty for Unknown.
[[nodiscard]] QString gradeName(Grade grade);
/// "Help and protection".
[[nodiscard]] QString areaName(Area area);
/// "help": one or two words for chips and narrow columns.
[[nodiscard]] QString areaShortName(Area area);
/// "Focused visit", "ILACS inspection": the event, not the document.
[[nodiscard]] QString frameworkName(Framework framework);
/// "Inspection report", "Focused visit letter".
[[nodiscard]] QString documentKindName(DocumentKind kind);
/// "area for improvement", lower case, for use inside a sentence or a list.
[[nodiscard]] QString findingKindName(FindingKind kind);
/// "3 areas for improvement".
[[nodiscard]] QString findingCount(FindingKind kind, int count);
/// "Workforce stability" from the key workforce_stability.
[[nodiscard]] QString themeName(const QString& themeKey);
/// "21 September 2022", "October 2013", "2012", as exactly as the date is known; empty when it is not.
[[nodiscard]] QString dateText(const PartialDate& date);
[[nodiscard]] QString dateText(const QDate& date);
/// "21 Sept 2022" for narrow places.
[[nodiscard]] QString shortDateText(const PartialDate& date);
/// "Inspection report, published 21 September 2022"; the file's name when nothing else is known.
[[nodiscard]] QString documentTitle(const DocumentRecord& document);
/// "less than a month ago", "21 months ago", "3 years 10 months ago"; empty for an invalid date and one to come.
[[nodiscard]] QString timeSince(const QDate& date, const QDate& today);

} // namespace Councilscope
