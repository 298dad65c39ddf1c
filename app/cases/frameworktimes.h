#pragma once

#include <vocabulary.h>

#include <QDate>

namespace Councilscope {

/// When inspections of a framework took place at all: both days generous, inclusive; invalid where there is no limit.
struct FrameworkTime
{
    QDate first;
    QDate last;
};

/// For the order of inspections whose date no document tells: what was flagged in 2014 is older than a monitoring visit
/// of unknown year, because there were none before 2015.
[[nodiscard]] FrameworkTime frameworkTime(Framework framework);

} // namespace Councilscope
