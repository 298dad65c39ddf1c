#pragma once

#include <partialdate.h>

#include <QStringView>
#include <QVector>

namespace Councilscope {

/// A date in running text. Half-open range.
struct PrintedDate
{
    qsizetype start = 0;
    qsizetype end = 0;
    PartialDate date; ///< Unknown precision when the year is not printed
    int month = 0; ///< 1-12, also when the year is not printed; 0 for a year alone

    [[nodiscard]] bool lacksYear() const { return !date.isValid(); }
};

/// "31 March 2014", "31st March 2014", "31/03/2014", "March 2014", "March", "2012". A year alone is a date only behind
/// "in", "since", "of", "during", "by" or before "inspection" and the like. In reading order.
[[nodiscard]] QVector<PrintedDate> findPrintedDates(QStringView text);

} // namespace Councilscope
