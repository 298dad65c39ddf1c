#pragma once

#include "pagelayout.h"

namespace Councilscope {

/// Writes composed lines into the canonical text and notes where every line and word stands.
[[nodiscard]] PagedText assemble(const QVector<PageLayout>& pages);

} // namespace Councilscope
