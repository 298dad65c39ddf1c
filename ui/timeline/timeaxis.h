#pragma once

#include <QDate>
#include <QString>
#include <QVector>

namespace Councilscope {

struct TimeTick
{
    QDate date;
    double x = 0;
    QString label;
    bool isMajor = false; ///< the first of a larger unit: a year among months, a decade among years

    bool operator==(const TimeTick&) const = default;
};

/// The mapping between time and pixels: `first` to `last` (Julian days, fractions while panning) lie at `left` to
/// `left + width`. A plain value, the same for screen, picture and print.
struct TimeAxis
{
    double first = 0;
    double last = 1;
    double left = 0;
    double width = 1;

    /// Shows both days whole.
    [[nodiscard]] static TimeAxis over(const QDate& from, const QDate& to, double left, double width);

    [[nodiscard]] double right() const { return left + width; }
    [[nodiscard]] double pixelsPerDay() const { return width / (last - first); }
    [[nodiscard]] double x(const QDate& date) const;
    [[nodiscard]] QDate date(double x) const;
    [[nodiscard]] QDate from() const { return date(left); }
    [[nodiscard]] QDate to() const { return date(right()); }

    /// The date under `anchorX` stays there. Factor above 1 shows less time. From ten days to two hundred years.
    [[nodiscard]] TimeAxis zoomed(double factor, double anchorX) const;
    [[nodiscard]] TimeAxis panned(double pixels) const;
    [[nodiscard]] TimeAxis placed(double newLeft, double newWidth) const;
    /// Moved so that at least a part of the days `from` to `to` stays in sight.
    [[nodiscard]] TimeAxis kept(const QDate& from, const QDate& to) const;

    /// At least `minimumGap` pixels apart, on round dates: days, weeks, months, quarters, years, 2, 5, 10 ... years.
    [[nodiscard]] QVector<TimeTick> ticks(double minimumGap) const;

    bool operator==(const TimeAxis&) const = default;
};

} // namespace Councilscope
