#pragma once

#include "database.h"

#include <caserecords.h>

namespace Councilscope {

/// What people entered on cases, the files they keep as evidence, and the trail. Knows nothing of transactions; nothing
/// after an error of the database.
class CaseStore
{
public:
    explicit CaseStore(Database& database);

    /// By council, then in the order in which they were entered; of all councils when `councils` is empty. Entries that
    /// cannot be understood are left out: see CaseCheck.
    [[nodiscard]] std::optional<QVector<CaseEntry>> entries(const QStringList& councils);
    /// Does what the edit says and adds it to the trail, or tells why not; then the transaction must not be committed.
    /// Belongs into a transaction that writes.
    [[nodiscard]] Result<void> edit(const CaseEdit& edit);
    /// The trail in its order; of all councils when `council` is empty.
    [[nodiscard]] std::optional<QVector<CaseLogEntry>> log(const QString& council);
    /// Null when the library has no such file.
    [[nodiscard]] std::optional<QByteArray> file(const QString& sha256);

private:
    [[nodiscard]] Result<void> apply(const CaseChange& change, const CaseEdit& edit);
    [[nodiscard]] Result<void> checkUnchanged(const QString& id, const std::optional<CaseEntry>& expected);
    [[nodiscard]] Result<void> checkAlone(const CaseEntry& added);
    [[nodiscard]] Result<void> takeFile(const CaseFile& file, const QByteArray& bytes);
    [[nodiscard]] bool insertFile(const QString& sha256, const QByteArray& bytes);
    [[nodiscard]] bool read(SqlStatement& query, QVector<CaseEntry>& found);
    [[nodiscard]] std::optional<std::optional<CaseEntry>> entry(const QString& id);
    [[nodiscard]] bool put(const CaseEntry& entry);
    [[nodiscard]] bool remove(const QString& id);
    [[nodiscard]] bool append(const CaseChange& change, const CaseEdit& edit);
    [[nodiscard]] bool dropFiles();
    [[nodiscard]] Failure changedMeanwhile(const QString& id);

    Database& m_database;
};

} // namespace Councilscope
