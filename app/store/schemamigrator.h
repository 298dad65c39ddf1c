#pragma once

#include "database.h"

namespace Councilscope {

/// One numbered change of the tables. `sql` holds statements, each ended by ';' at the end of a line.
struct SchemaStep
{
    int version = 0;
    QString name; ///< of its file, for messages
    QString sql;
};

enum class MigrationResult
{
    Created, ///< the library was empty
    Current,
    Upgraded,
    Newer, ///< made by a newer program: not touched
    Damaged, ///< not a library, or unreadable: not touched
    Failed, ///< a step failed and was undone: the library is as the steps before it left it
};

struct MigrationOutcome
{
    MigrationResult result = MigrationResult::Failed;
    int before = 0; ///< version found; 0 when empty
    int after = 0;
    QString copy; ///< place of the copy made before upgrading; empty when none was made
    UserMessage message; ///< of Newer, Damaged and Failed

    [[nodiscard]] bool isUsable() const
    {
        return result == MigrationResult::Created || result == MigrationResult::Current
            || result == MigrationResult::Upgraded;
    }
};

/// Brings a database to the newest of the steps that it is given. Each step and the version that it leads to are
/// written in one transaction.
class SchemaMigrator
{
public:
    explicit SchemaMigrator(QVector<SchemaStep> steps);

    /// The compiled-in steps of a dialect (":/schema/NNN_name.sql" and ":/schema/NNN_name.<dialect>.sql"), ascending.
    [[nodiscard]] static QVector<SchemaStep> builtInSteps(const SqlDialect& dialect);
    /// The statements of a step without comments.
    [[nodiscard]] static QStringList statements(const QString& sql);

    [[nodiscard]] MigrationOutcome migrate(Database& database) const;

private:
    [[nodiscard]] int newestVersion() const { return m_steps.isEmpty() ? 0 : m_steps.last().version; }
    [[nodiscard]] static std::optional<int> version(Database& database, UserMessage& problem);
    [[nodiscard]] bool apply(Database& database, const SchemaStep& step) const;

    QVector<SchemaStep> m_steps;
};

} // namespace Councilscope
