#pragma once

#include "database.h"
#include "library.h"

namespace Councilscope {

/// Asks the full text index and places its hits in the documents.
class SearchQuery
{
public:
    explicit SearchQuery(Database& database);

    [[nodiscard]] Result<QVector<SearchHit>> run(const QString& words, int limit);

private:
    Database& m_database;
};

} // namespace Councilscope
