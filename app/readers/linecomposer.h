#pragma once

#include "pagelayout.h"

namespace Councilscope {

/// Turns the visual lines of all pages into lines in reading order: tables become one line for each row, columns of
/// text are read one after the other, every line gets its role.
void composeLines(QVector<PageLayout>& pages);

} // namespace Councilscope
