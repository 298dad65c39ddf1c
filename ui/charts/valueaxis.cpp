#include "valueaxis.h"

#include <algorithm>
#include <cmath>

namespace Councilscope {

int AxisScale::decimals() const
{
    constexpr double near = 1e-6;
    const auto isWhole = [](double value) { return std::abs(value - std::round(value)) < near; };
    if (isWhole(step) && isWhole(from)) {
        return 0;
    }
    return isWhole(step * 10) && isWhole(from * 10) ? 1 : 2;
}

QVector<double> AxisScale::ticks() const
{
    constexpr double nearest = 0.3; // of a step: closer to the lower end, two labels would touch
    QVector<double> ticks{from};
    for (double count = std::floor(from / step + 1e-9) + 1; count * step <= to + step / 1000; ++count) {
        if (count * step - from > nearest * step) {
            ticks.push_back(count * step);
        }
    }
    return ticks;
}

AxisScale axisScale(double lowest, double highest, bool fromZero, int ticks)
{
    if (fromZero && lowest > 0) {
        lowest = 0;
    }
    if (highest <= lowest) {
        highest = lowest + std::max(1.0, std::abs(lowest) * 0.1);
    }
    const double raw = (highest - lowest) / std::max(1, ticks);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= raw * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    return {std::floor(lowest / step + 1e-9) * step, std::ceil(highest / step - 1e-9) * step, step};
}

AxisScale ownScale(double from, double to)
{
    return {from, std::max(to, from + 1e-6), axisScale(from, to, false).step};
}

int yearStep(double years, double width, double room)
{
    for (const int step : {1, 2, 5, 10, 20}) {
        if (years / step * room <= width) {
            return step;
        }
    }
    return 50;
}

} // namespace Councilscope
