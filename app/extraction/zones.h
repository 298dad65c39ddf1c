#pragma once

#include <pagedtext.h>

namespace Councilscope {

/// The part of a document that a rule names: "line" (the first line), "cover" (the first 1,500 characters), "head" (the
/// first 6,000, the default), "page" (the first page, of unpaged documents the cover) and "all". Every zone begins with
/// the document, so that offsets in it are offsets in the canonical text.
[[nodiscard]] QStringView zoneOf(const PagedText& text, const QString& name);

} // namespace Councilscope
