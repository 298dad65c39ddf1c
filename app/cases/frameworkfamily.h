#pragma once

#include <vocabulary.h>

namespace Councilscope {

/// Kinds of inspections that look back at one another.
enum class FrameworkFamily
{
    None,
    Full, ///< of all children's social care
    Visit,
    Unannounced,
    Joint,
    Send,
};

[[nodiscard]] FrameworkFamily familyOf(Framework framework);

} // namespace Councilscope
