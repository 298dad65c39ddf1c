#pragma once

#include <records.h>

/// Councils that replaced others (resources/reference/councils.json). Their figures are shown beside each other, each
/// under its own name, and never joined.
namespace Councilscope {

/// The name under which a figure is shown: the council's, and for a former council whose name another one bears today
/// "Dorset (until 2019)". Told by the code of the area, else by the date.
[[nodiscard]] QString seriesName(const Observation& figure);
/// The council's short name in records: the inverse of seriesName().
[[nodiscard]] QString councilOfSeries(const QString& seriesName);
/// Names, as of seriesName(), of the councils that this one replaced wholly or in part; by name.
[[nodiscard]] QStringList predecessorsOf(const QString& council);
/// Each council with its predecessors behind it, each name once.
[[nodiscard]] QStringList withPredecessors(const QStringList& councils);

} // namespace Councilscope
