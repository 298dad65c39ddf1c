#pragma once

#include "database.h"

#include <decision.h>

namespace Councilscope {

/// Facts that no list shows, with the decisions on them. Nothing after an error of the database.
class SetAsideQuery
{
public:
    explicit SetAsideQuery(Database& database);

    /// Facts that people rejected.
    [[nodiscard]] std::optional<QVector<SetAsideFact>> rejected();
    /// Decisions whose document is in the library but holds no such fact any more; by file and time.
    [[nodiscard]] std::optional<QVector<SetAsideFact>> lost();

private:
    Database& m_database;
};

} // namespace Councilscope
