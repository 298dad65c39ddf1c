#pragma once

#include "recordcontext.h"

namespace Councilscope {

/// All documents with the number of their records, by council, publication and name. Notes each in the context. False
/// after an error.
[[nodiscard]] bool readDocuments(Database& database, RecordContext& context, QVector<DocumentRecord>& documents);

} // namespace Councilscope
