#pragma once

#include <QVector>

namespace Councilscope {

/// Where labels of the height `height` go that would like to be centred at `wanted` (any order): as near as possible,
/// without touching each other, between `top` and `bottom`. One answer for each in the order given; those that do not
/// fit at all are NaN, the last given first.
[[nodiscard]] QVector<double> placeLabels(const QVector<double>& wanted, double height, double top, double bottom);

} // namespace Councilscope
