#pragma once

#include <QVector>

namespace Councilscope {

/// Limits and ticks of an axis of figures at round numbers.
struct AxisScale
{
    double from = 0;
    double to = 1;
    double step = 1;

    [[nodiscard]] bool isCut() const { return from > 0; }
    [[nodiscard]] int decimals() const;
    /// The lower end and the round figures above it, ascending.
    [[nodiscard]] QVector<double> ticks() const;
};

/// About `ticks` steps of 1, 2, 2.5 or 5 times a power of ten; `fromZero` starts at 0 unless a figure is below.
[[nodiscard]] AxisScale axisScale(double lowest, double highest, bool fromZero, int ticks = 5);
/// From one end to the other as a person set them, with ticks of the round step; the upper end is above the lower.
[[nodiscard]] AxisScale ownScale(double from, double to);
/// Years between labels so that they are at least `room` apart.
[[nodiscard]] int yearStep(double years, double width, double room);

} // namespace Councilscope
