#pragma once

#include "database.h"

namespace Councilscope {

/// Keeps the inspections, the events, in step with the documents that speak of them.
class InspectionStore
{
public:
    explicit InspectionStore(Database& database);

    /// Council of the inspection that the document reports; empty when it reports none.
    [[nodiscard]] QString councilOf(qint64 documentId);
    /// The same for the document of these bytes.
    [[nodiscard]] QString councilOf(const QString& sha256);
    /// Merges again what the documents of one council say. Belongs into the transaction that changed them.
    [[nodiscard]] bool rebuild(const QString& council);

private:
    Database& m_database;
};

} // namespace Councilscope
