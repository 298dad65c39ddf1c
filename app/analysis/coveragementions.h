#pragma once

#include "coverage.h"

namespace Councilscope {

struct KnownInspection
{
    const Inspection* inspection = nullptr; ///< never null
    int item = 0; ///< its place in the list of items
};

/// Finds the inspections that statements speak of by their dates. A statement joins the item of the inspection that it
/// means where that is known; the others make items of their own, one for each inspection as far as dates and service
/// tell them apart.
void addMentions(
    const QVector<const Statement*>& statements, const QVector<KnownInspection>& known, QVector<CoverageItem>& items);

} // namespace Councilscope
