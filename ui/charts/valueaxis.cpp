#include "valueaxis.h"

#include <algorithm>
#include <cmath>

namespace Councilscope {

int AxisScale::decimals() const
{
    if (step >= 1 && std::abs(step - std::round(step)) < 1e-9) {
        return 0;
    }
    return step * 10 - std::floor(step * 10 + 1e-9) < 1e-6 ? 1 : 2;
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
