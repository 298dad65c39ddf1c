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
    static const QRegularExpression form(QStringLiteral("^((?:19|20)\\d\\d)(?:[-/ ]?((?:19|20)?\\d\\d))?$"));
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

/// Last day of a quarter: of the financial year (Q1 ends in June) or of the calendar year; invalid for no quarter.
QDate endOfQuarter(const QString& identifier, const Years& years)
{
    static const QRegularExpression form(QStringLiteral("\\bq([1-4])\\b"));
    const auto match = form.match(identifier);
    if (!match.hasMatch()) {
        return {};
    }
    const int quarter = match.captured(1).toInt();
    const bool calendar = identifier.startsWith(QLatin1String("calendar"));
    const int month = calendar ? quarter * 3 : quarter * 3 % 12 + 3;
    const QDate first(!calendar && quarter == 4 ? years.last : years.first, month, 1);
    return {first.year(), month, first.daysInMonth()};
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

QDate endOfWeek(const QString& identifier, int year)
{
    static const QRegularExpression form(QStringLiteral("^week (\\d{1,2})$"));
    const auto match = form.match(identifier);
    if (!match.hasMatch()) {
        return {};
    }
    // 4 January is always in the first week.
    const QDate fourth(year, 1, 4);
    return fourth.addDays(7 - fourth.dayOfWeek() + 7 * (match.captured(1).toInt() - 1));
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
    for (const QDate& part : {endOfQuarter(kind, years), endOfTerm(kind, years), endOfWeek(kind, years.last)}) {
        if (part.isValid()) {
            return PartialDate::day(part, RecordState::Inferred);
        }
    }
    if (const int month = monthNumber(kind); month > 0) {
        return PartialDate::month(years.last, month);
    }
    if (const QDate end = endOfKnownYear(kind, years.last); end.isValid()) {
        return PartialDate::day(end);
    }
    const QDate known = day.isEmpty() ? QDate() : dayOfYear(day, years.last);
    return known.isValid() ? PartialDate::day(known) : PartialDate::year(years.last, RecordState::Inferred);
}

} // namespace Councilscope
