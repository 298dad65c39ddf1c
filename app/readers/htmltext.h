#pragma once

#include <pagedtext.h>

#include <libxml/tree.h>

namespace Councilscope {

/// The main text of a parsed HTML page.
[[nodiscard]] PagedText mainText(const xmlDoc& document);

} // namespace Councilscope
