#pragma once

#include "database.h"

namespace Councilscope {

/// The library's own rules: what the tables cannot enforce.
class LibraryCheck
{
public:
    explicit LibraryCheck(Database& database);

    /// Everything that is wrong; nothing after an error of the database.
    [[nodiscard]] std::optional<QVector<UserMessage>> run();

private:
    [[nodiscard]] bool checkQuotes(const QString& table);
    [[nodiscard]] bool checkBytes();
    [[nodiscard]] bool checkInspections();

    Database& m_database;
    QVector<UserMessage> m_found;
};

} // namespace Councilscope
