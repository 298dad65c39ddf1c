#pragma once

#include <partialdate.h>

#include <QStringView>
#include <QVector>

#include <optional>

namespace Councilscope {

/// A date as printed. Offsets are a half-open range in the text that was searched.
struct DateMatch
{
    PartialDate date;
    qsizetype start = 0;
    qsizetype end = 0;
};

/// The first and the last day of one or several windows ("5 – 20 March 2012 and 2 – 4 April 2012").
/// Both are the same day for a single date.
struct DateRangeMatch
{
    PartialDate first;
    PartialDate last;
    qsizetype start = 0;
    qsizetype end = 0;
    bool hasBadYear = false; ///< a year of five digits was printed and left out
    bool hasBadOrder = false; ///< the last day is printed as one before the first
};

/// Finds dates in the spellings of English documents: "6 to 17 December 2021", "28 January – 6 February 2013", "6, 7
/// and 8 October 2014", "Monday 3rd March 2014", "March 3, 2014", "2014-03-03". A month or a year that is printed once
/// for several days counts for all of them; a year that had to be taken from the other end of a range makes the date
/// Inferred.
class DateFinder
{
public:
    /// Every single date with day, month and year, in order of appearance.
    [[nodiscard]] static QVector<DateMatch> dates(QStringView text);
    /// The first run of days that names at least one month and one year. Where none names a year and `notAfter` is
    /// valid (the day of publication), the first run that names a month gets the latest year that is not after it,
    /// Inferred.
    [[nodiscard]] static std::optional<DateRangeMatch> firstRange(QStringView text, const QDate& notAfter = {});
    /// The last day named in a file's name ("… - 11 february 2022.pdf", "2022-02-11 letter.html"), Inferred; Unknown
    /// when there is none.
    [[nodiscard]] static PartialDate fromFileName(const QString& fileName);
};

} // namespace Councilscope
