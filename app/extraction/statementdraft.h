#pragma once

#include <records.h>

namespace Councilscope {

/// A statement while it is collected: the record without its evidence, and its half-open range in the canonical text.
struct StatementDraft
{
    Statement statement;
    qsizetype start = 0;
    qsizetype end = 0;
};

} // namespace Councilscope
