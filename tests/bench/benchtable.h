#pragma once

#include <QByteArray>

namespace Councilscope {

/// A table of the education statistics standard with so many cells of ten measures: all councils through fifteen years,
/// first the totals, then one group of children after the other.
[[nodiscard]] QByteArray benchTable(int figures);

/// The most memory that this process has had, in bytes.
[[nodiscard]] qint64 peakMemory();

} // namespace Councilscope
