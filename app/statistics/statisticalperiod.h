#pragma once

#include <partialdate.h>

#include <QString>

namespace Councilscope {

/// The date that a figure of a period is about: the day counted for a stock, the last day of the year for a flow.
/// `period` and `identifier` as published ("202425", "Academic year"); `day` is the publication's day of a reporting
/// year
/// ("31 March", "30 September"), empty when it is not known: then the date is a year, inferred.
[[nodiscard]] PartialDate dateOfPeriod(QStringView period, QStringView identifier, const QString& day);

} // namespace Councilscope
