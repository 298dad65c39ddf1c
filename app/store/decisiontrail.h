#pragma once

#include "database.h"

#include <decision.h>

namespace Councilscope {

/// Every decision that was ever made, changed or taken back. Only grows. Nothing or false after an error of the
/// database.
class DecisionTrail
{
public:
    explicit DecisionTrail(Database& database);

    [[nodiscard]] bool append(const DecisionLogEntry& entry);
    /// In its order; of all documents when `sha256` is empty.
    [[nodiscard]] std::optional<QVector<DecisionLogEntry>> entries(const QString& sha256);

private:
    Database& m_database;
};

} // namespace Councilscope
