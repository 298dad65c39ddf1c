#include "period.h"

namespace Councilscope {

namespace {

bool meet(const QDate& first, const QDate& last, const QDate& from, const QDate& to)
{
    const bool isOpen = !from.isValid() && !to.isValid();
    const bool isDated = first.isValid() && last.isValid();
    return isOpen || (isDated && (!from.isValid() || last >= from) && (!to.isValid() || first <= to));
}

} // namespace

bool isWithin(const QDate& day, const QDate& from, const QDate& to)
{
    return meet(day, day, from, to);
}

bool isWithin(const PartialDate& date, const QDate& from, const QDate& to)
{
    return meet(date.date, date.lastDate(), from, to);
}

int monthsBetween(const QDate& from, const QDate& to)
{
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

PartialDate inspectionDate(const Inspection& inspection)
{
    for (const PartialDate& date : {inspection.end, inspection.start, inspection.published}) {
        if (date.isValid()) {
            return date;
        }
    }
    return {};
}

} // namespace Councilscope
