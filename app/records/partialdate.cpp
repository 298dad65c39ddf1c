#include "partialdate.h"

namespace Councilscope {

PartialDate PartialDate::day(const QDate& date, RecordState state)
{
    return date.isValid() ? PartialDate{date, DatePrecision::Day, state} : PartialDate{};
}

PartialDate PartialDate::month(int year, int month, RecordState state)
{
    const QDate first(year, month, 1);
    return first.isValid() ? PartialDate{first, DatePrecision::Month, state} : PartialDate{};
}

PartialDate PartialDate::year(int year, RecordState state)
{
    return {QDate(year, 1, 1), DatePrecision::Year, state};
}

QDate PartialDate::lastDate() const
{
    switch (precision) {
    case DatePrecision::Unknown:
        return {};
    case DatePrecision::Day:
        return date;
    case DatePrecision::PartOfMonth:
    case DatePrecision::Month:
        return date.addMonths(1).addDays(-1);
    case DatePrecision::Year:
        return date.addYears(1).addDays(-1);
    }
    return {};
}

QString PartialDate::toIso() const
{
    switch (precision) {
    case DatePrecision::Unknown:
        return {};
    case DatePrecision::Day:
        return date.toString(Qt::ISODate);
    case DatePrecision::PartOfMonth:
    case DatePrecision::Month:
        return date.toString(QStringLiteral("yyyy-MM"));
    case DatePrecision::Year:
        return date.toString(QStringLiteral("yyyy"));
    }
    return {};
}

PartialDate PartialDate::fromIso(QStringView text, RecordState state)
{
    if (text.size() == 4) {
        bool ok = false;
        const int number = text.toInt(&ok);
        return ok ? year(number, state) : PartialDate{};
    }
    if (text.size() == 7) {
        return month(text.left(4).toInt(), text.mid(5).toInt(), state);
    }
    return day(QDate::fromString(text.toString(), Qt::ISODate), state);
}

} // namespace Councilscope
