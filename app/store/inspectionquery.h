#pragma once

#include "recordcontext.h"

namespace Councilscope {

/// All inspections with their documents and evidence, by council, day and key. After readDocuments(), whose documents
/// learn their inspection and its day. False after an error.
[[nodiscard]] bool readInspections(Database& database, RecordContext& context, QVector<Inspection>& inspections);

} // namespace Councilscope
