#pragma once

#include <pagedtext.h>
#include <records.h>

namespace Councilscope {

/// Facts from pages whose text was recognised in a picture are as sure as the recognition at most; a note for each such
/// page says so.
void markRecognisedPages(const PagedText& text, DocumentFacts& facts);

} // namespace Councilscope
