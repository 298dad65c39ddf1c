#pragma once

#include <pagedtext.h>

namespace Councilscope {

/// Parts of a document that rules name: "line" (the first line with text), "cover" (up to the first 1,500 characters),
/// "head" (up to the first 6,000), "all". An unknown or empty name means "head". A view into the canonical text from
/// its start, so that offsets in it are offsets in the text.
[[nodiscard]] QStringView zoneOf(const PagedText& text, const QString& name);

} // namespace Councilscope
