#include "statisticalperiod.h"

#include <QLocale>
#include <QRegularExpression>

namespace Councilscope {

namespace {

/// The years in "2025", "202425", "2024-25", "2024/25", "2024-2025".
struct Years
{
    int first = 0; ///< 0: no year
    int last = 0;
};

Years yearsOf(QStringView period)
{
    static const QRegularExpression form(QStringLiteral("^((?:19|20)\\d\\d)(?:[-/ ]?((?:19|20)?\\d\\d))?(?:\\.0)?$"));
    const auto match = form.match(period.trimmed());
    if (!match.hasMatch()) {
        return {};
    }
    const int first = match.capturedView(1).toInt();
    const QStringView second = match.capturedView(2);
    const int last = second.isEmpty() ? first
        : second.size() == 4          ? second.toInt()
                                      : first / 100 * 100 + second.toInt();
    return {first, last < first ? last + 100 : last};
}

QDate dayOfYear(const QString& day, int year)
{
    return QLocale::c().toDate(day + QLatin1Char(' ') + QString::number(year), QStringLiteral("d MMMM yyyy"));
}

int monthNumber(QStringView identifier)
{
    for (int month = 1; month <= 12; ++month) {
        if (identifier.compare(QLocale::c().monthName(month), Qt::CaseInsensitive) == 0) {
            return month;
        }
    }
    return 0;
}

QDate lastDayOfMonth(int year, int month)
{
    return {year, month, QDate(year, month, 1).daysInMonth()};
}

/// A month of a year that begins in the month `first`: 202425 and October is in 2024, 202425 and February in 2025.
int calendarYear(const Years& years, int month, int first)
{
    return month >= first ? years.first : years.last;
}

/// Years of two figures begin in August, most of them.
int calendarYear(const Years& years, int month)
{
    constexpr int august = 8;
    return calendarYear(years, month, august);
}

/// Last day of a quarter, of several the last ("Q1-Q2"); invalid for no quarter. Financial years begin in April,
/// academic years in August, tax years on 6 April.
QDate endOfQuarter(const QString& identifier, const Years& years)
{
    static const QRegularExpression form(QStringLiteral("\\bq([1-4])$"));
    const auto match = form.match(identifier);
    if (!match.hasMatch()) {
        return {};
    }
    const int quarter = match.captured(1).toInt();
    if (identifier.startsWith(QLatin1String("calendar"))) {
        return lastDayOfMonth(years.first, quarter * 3);
    }
    const int first = identifier.startsWith(QLatin1String("academic")) ? 8 : 4;
    const int month = (first + quarter * 3 - 2) % 12 + 1;
    const QDate end = lastDayOfMonth(calendarYear(years, month, first), month);
    return identifier.startsWith(QLatin1String("tax")) ? end.addDays(5) : end;
}

/// "Part 1 (April to September)": the last day of the half of a financial year; invalid for no part.
QDate endOfPart(const QString& identifier, const Years& years)
{
    if (identifier.startsWith(QLatin1String("part 1"))) {
        return {years.first, 9, 30};
    }
    return identifier.startsWith(QLatin1String("part 2")) ? QDate(years.last, 3, 31) : QDate();
}

/// Last day of a term; invalid for no term.
QDate endOfTerm(const QString& identifier, const Years& years)
{
    if (!identifier.contains(QLatin1String("term"))) {
        return {};
    }
    if (identifier.contains(QLatin1String("summer"))) {
        return {years.last, 8, 31};
    }
    return identifier.contains(QLatin1String("spring")) ? QDate(years.last, 3, 31) : QDate(years.first, 12, 31);
}

QDate endOfWeek(const QString& identifier, const Years& years)
{
    static const QRegularExpression form(QStringLiteral("^week (\\d{1,2})$"));
    const auto match = form.match(identifier);
    if (!match.hasMatch()) {
        return {};
    }
    const int week = match.captured(1).toInt();
    constexpr int firstOfAugust = 31;
    // 4 January is always in the first week.
    const QDate fourth(week >= firstOfAugust ? years.first : years.last, 1, 4);
    return fourth.addDays(7 - fourth.dayOfWeek() + 7 * (week - 1));
}

QDate endOfKnownYear(const QString& identifier, int last)
{
    if (identifier.startsWith(QLatin1String("financial"))) {
        return {last, 3, 31};
    }
    if (identifier.startsWith(QLatin1String("academic"))) {
        return {last, 8, 31};
    }
    if (identifier.startsWith(QLatin1String("tax"))) {
        return {last, 4, 5};
    }
    return identifier.startsWith(QLatin1String("calendar")) ? QDate(last, 12, 31) : QDate();
}

} // namespace

PartialDate dateOfPeriod(QStringView period, QStringView identifier, const QString& day)
{
    const Years years = yearsOf(period);
    if (years.first == 0) {
        return PartialDate::fromIso(period.trimmed());
    }
    const QString kind = identifier.trimmed().toString().toLower();
    for (const QDate& part :
        {endOfQuarter(kind, years), endOfPart(kind, years), endOfTerm(kind, years), endOfWeek(kind, years)}) {
        if (part.isValid()) {
            return PartialDate::day(part, RecordState::Inferred);
        }
    }
    if (const int month = monthNumber(kind); month > 0) {
        return PartialDate::month(calendarYear(years, month), month);
    }
    if (const QDate end = endOfKnownYear(kind, years.last); end.isValid()) {
        return PartialDate::day(end);
    }
    const QDate known = day.isEmpty() ? QDate() : dayOfYear(day, years.last);
    return known.isValid() ? PartialDate::day(known) : PartialDate::year(years.last, RecordState::Inferred);
}

} // namespace Councilscope
