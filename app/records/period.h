#pragma once

#include "records.h"

namespace Councilscope {

// Periods: both bounds are inclusive, an invalid one leaves its side open. What has no date lies only in a period that
// is open on both sides.

[[nodiscard]] bool isWithin(const QDate& day, const QDate& from, const QDate& to);
/// Whether one of the days that are possible lies in the period.
[[nodiscard]] bool isWithin(const PartialDate& date, const QDate& from, const QDate& to);

/// Calendar months from one to the other, whatever their days: many dates are known to the month only.
[[nodiscard]] int monthsBetween(const QDate& from, const QDate& to);

/// When an inspection counts as made: its last day, else its first, else its publication; unknown without any.
[[nodiscard]] PartialDate inspectionDate(const Inspection& inspection);

} // namespace Councilscope
