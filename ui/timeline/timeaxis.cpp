#include "timeaxis.h"

#include <words.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace Councilscope {

namespace {

constexpr double shortestSpan = 10;
constexpr double longestSpan = 200 * 365.25;
constexpr double daysOfMonth = 30.4;
constexpr double daysOfYear = 365.25;

struct Step
{
    enum class Unit
    {
        Day,
        Week,
        Month,
        Year,
    };

    Unit unit;
    int count;
    double days;
};

constexpr std::array<Step, 10> steps{{
    {Step::Unit::Day, 1, 1},
    {Step::Unit::Week, 1, 7},
    {Step::Unit::Month, 1, daysOfMonth},
    {Step::Unit::Month, 3, 3 * daysOfMonth},
    {Step::Unit::Year, 1, daysOfYear},
    {Step::Unit::Year, 2, 2 * daysOfYear},
    {Step::Unit::Year, 5, 5 * daysOfYear},
    {Step::Unit::Year, 10, 10 * daysOfYear},
    {Step::Unit::Year, 25, 25 * daysOfYear},
    {Step::Unit::Year, 50, 50 * daysOfYear},
}};

QDate firstTick(const QDate& from, const Step& step)
{
    switch (step.unit) {
    case Step::Unit::Day:
        return from;
    case Step::Unit::Week:
        return from.addDays((8 - from.dayOfWeek()) % 7);
    case Step::Unit::Month: {
        const int month = (from.month() - 1) / step.count * step.count + 1;
        const QDate start(from.year(), month, 1);
        return start < from ? start.addMonths(step.count) : start;
    }
    case Step::Unit::Year: {
        const QDate start(from.year() / step.count * step.count, 1, 1);
        return start.isValid() && start >= from ? start : QDate((from.year() / step.count + 1) * step.count, 1, 1);
    }
    }
    return from;
}

QDate nextTick(const QDate& tick, const Step& step)
{
    switch (step.unit) {
    case Step::Unit::Day:
        return tick.addDays(step.count);
    case Step::Unit::Week:
        return tick.addDays(7 * step.count);
    case Step::Unit::Month:
        return tick.addMonths(step.count);
    case Step::Unit::Year:
        return tick.addYears(step.count);
    }
    return tick.addYears(1);
}

QString monthName(const QDate& date)
{
    //: The language code of this translation, for the names of months: en, cy
    return QLocale(QCoreApplication::translate("Words", "en")).toString(date, QStringLiteral("MMM"));
}

TimeTick tickAt(const QDate& date, const Step& step, const TimeAxis& axis)
{
    TimeTick tick{date, axis.x(date), {}, false};
    const bool isNewYear = date.month() == 1 && date.day() == 1;
    switch (step.unit) {
    case Step::Unit::Day:
    case Step::Unit::Week:
        tick.isMajor = date.day() == 1;
        tick.label
            = QCoreApplication::translate("TimeAxis", "%1 %2", "day, month").arg(date.day()).arg(monthName(date));
        break;
    case Step::Unit::Month:
        tick.isMajor = isNewYear;
        tick.label = isNewYear ? QString::number(date.year()) : monthName(date);
        break;
    case Step::Unit::Year:
        tick.isMajor = date.year() % 10 == 0 && step.count < 10;
        tick.label = QString::number(date.year());
        break;
    }
    return tick;
}

} // namespace

TimeAxis TimeAxis::over(const QDate& from, const QDate& to, double left, double width)
{
    TimeAxis axis;
    axis.first = double(from.toJulianDay());
    axis.last = std::max(double(to.toJulianDay()) + 1, axis.first + shortestSpan);
    axis.left = left;
    axis.width = std::max(1.0, width);
    return axis;
}

double TimeAxis::x(const QDate& date) const
{
    return left + (double(date.toJulianDay()) - first) * pixelsPerDay();
}

QDate TimeAxis::date(double x) const
{
    return QDate::fromJulianDay(qint64(std::floor(first + (x - left) / pixelsPerDay() + 1e-9)));
}

TimeAxis TimeAxis::zoomed(double factor, double anchorX) const
{
    const double span = std::clamp((last - first) / factor, shortestSpan, longestSpan);
    const double share = (anchorX - left) / width;
    const double anchor = first + share * (last - first);
    TimeAxis axis = *this;
    axis.first = anchor - share * span;
    axis.last = axis.first + span;
    return axis;
}

TimeAxis TimeAxis::panned(double pixels) const
{
    TimeAxis axis = *this;
    const double days = pixels / pixelsPerDay();
    axis.first -= days;
    axis.last -= days;
    return axis;
}

TimeAxis TimeAxis::placed(double newLeft, double newWidth) const
{
    TimeAxis axis = *this;
    axis.left = newLeft;
    axis.width = std::max(1.0, newWidth);
    return axis;
}

TimeAxis TimeAxis::kept(const QDate& from, const QDate& to) const
{
    const double span = last - first;
    const double margin = span / 10;
    TimeAxis axis = *this;
    axis.first = std::clamp(first, double(from.toJulianDay()) - span + margin, double(to.toJulianDay()) - margin);
    axis.last = axis.first + span;
    return axis;
}

QVector<TimeTick> TimeAxis::ticks(double minimumGap) const
{
    const double smallest = minimumGap / pixelsPerDay();
    const auto step
        = std::find_if(steps.cbegin(), steps.cend(), [smallest](const Step& s) { return s.days >= smallest; });
    const Step& chosen = step == steps.cend() ? steps.back() : *step;
    QVector<TimeTick> result;
    const QDate end = to();
    for (QDate date = firstTick(from(), chosen); date.isValid() && date <= end; date = nextTick(date, chosen)) {
        const TimeTick tick = tickAt(date, chosen, *this);
        if (tick.x >= left && tick.x <= right()) {
            result.push_back(tick);
        }
    }
    return result;
}

} // namespace Councilscope
