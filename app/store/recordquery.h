#pragma once

#include "database.h"

#include <records.h>

namespace Councilscope {

/// Reads records: one query for each kind, everything else (the document of a fact, its inspection, the order) from
/// what is in memory by then.
class RecordQuery
{
public:
    explicit RecordQuery(Database& database);

    /// Nothing after an error.
    [[nodiscard]] std::optional<RecordSet> run(const RecordFilter& filter);
    /// All documents, with the number of their records, by council, publication and name.
    [[nodiscard]] std::optional<QVector<DocumentRecord>> documents();

private:
    Database& m_database;
};

} // namespace Councilscope
