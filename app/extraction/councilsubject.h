#pragma once

#include "extractor.h"

namespace Councilscope {

/// The council that a document is about.
struct CouncilSubject
{
    QString council; ///< short name; empty when the document is about none or about many
    SourceSpan source;
};

/// Rules of the target "document.council" say where the subject is named (their group `place`); in a document without
/// such a place the council that is named most, and as a body, is the subject. Councils that are only mentioned never
/// are.
[[nodiscard]] CouncilSubject subjectOf(const ExtractionContext& context, const DocumentRecord& document);

} // namespace Councilscope
