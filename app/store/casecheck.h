#pragma once

#include "database.h"

#include <caserecords.h>

namespace Councilscope {

/// What is wrong with the entries of cases and their files.
class CaseCheck
{
public:
    explicit CaseCheck(Database& database);

    /// Entries that cannot be understood, entries whose facts are in no document of the library, files that are not
    /// what they were. Nothing after an error of the database.
    [[nodiscard]] std::optional<QVector<UserMessage>> run();

private:
    [[nodiscard]] bool checkEntries();
    [[nodiscard]] bool checkFacts(const CaseEntry& entry);
    [[nodiscard]] bool checkFiles();
    [[nodiscard]] std::optional<bool> isHeld(const FactReference& fact);

    Database& m_database;
    QVector<UserMessage> m_found;
};

} // namespace Councilscope
