#pragma once

#include "pagelayout.h"

namespace Councilscope {

/// Moves running headers, footers and page numbers from visualLines to furniture. A line counts when it stands at the
/// very top or bottom of its page and either is a page number alone or comes back, figures aside, at the same height of
/// other pages. Anything else stays: body text must never vanish.
void takeOutFurniture(QVector<PageLayout>& pages);

} // namespace Councilscope
