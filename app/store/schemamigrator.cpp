#include "schemamigrator.h"

#include <logging.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace Councilscope {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(SchemaMigrator)
};

MigrationOutcome refused(MigrationResult result, int version, const UserMessage& message)
{
    return {result, version, version, {}, message};
}

UserMessage newerMessage(const Database& database, int found, int known)
{
    return errorMessage(Messages::tr("The library cannot be opened."),
        Messages::tr("It was made by a newer version of Councilscope (layout %1; this program knows %2).")
            .arg(found)
            .arg(known),
        database.location(), Messages::tr("Install the newer version, or choose another library."));
}

} // namespace

SchemaMigrator::SchemaMigrator(QVector<SchemaStep> steps)
    : m_steps(std::move(steps))
{
}

QVector<SchemaStep> SchemaMigrator::builtInSteps(const SqlDialect& dialect)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{3})_\\w+(?:\\.(\\w+))?\\.sql$"));
    QVector<SchemaStep> steps;
    const QDir folder(QStringLiteral(":/schema"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        const auto match = form.match(name);
        const QString owner = match.captured(2);
        if (!match.hasMatch() || (!owner.isEmpty() && owner != dialect.name())) {
            continue;
        }
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            steps.push_back({match.captured(1).toInt(), name, QString::fromUtf8(file.readAll())});
        }
    }
    return steps;
}

QStringList SchemaMigrator::statements(const QString& sql)
{
    QStringList found;
    QString statement;
    const auto lines = QStringView(sql).split(QLatin1Char('\n'));
    for (const QStringView line : lines) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1String("--"))) {
            continue;
        }
        statement += trimmed;
        if (trimmed.endsWith(QLatin1Char(';'))) {
            statement.chop(1);
            found << statement;
            statement.clear();
        } else {
            statement += QLatin1Char('\n');
        }
    }
    if (!statement.isEmpty()) {
        found << statement;
    }
    return found;
}

std::optional<int> SchemaMigrator::version(Database& database, UserMessage& problem)
{
    const QString what = Messages::tr("The library cannot be opened.");
    const auto failed = [&] {
        problem = database.failure(what);
        return std::nullopt;
    };
    SqlStatement exists(database, database.dialect().tableExistsSql());
    if (!exists.bind(QStringLiteral(":name"), QStringLiteral("library")).run()) {
        return failed();
    }
    if (exists.next()) {
        SqlStatement query(database, QStringLiteral("SELECT value FROM library WHERE name = 'version'"));
        if (!query.run()) {
            return failed();
        }
        return query.next() ? query.text(0).toInt() : 0;
    }
    SqlStatement count(database, database.dialect().tableCountSql());
    if (!count.run() || !count.next()) {
        return failed();
    }
    if (count.number(0) > 0) {
        problem = errorMessage(what, Messages::tr("There is a database of another program in this place."),
            database.location(), Messages::tr("Choose another place for the library."));
        return std::nullopt;
    }
    return 0;
}

bool SchemaMigrator::apply(Database& database, const SchemaStep& step) const
{
    Transaction transaction(database);
    if (!transaction.isOpen()) {
        return false;
    }
    // Another program may have opened the same library at the same time and be ahead.
    UserMessage problem;
    const auto found = version(database, problem);
    if (!found) {
        return false;
    }
    if (*found >= step.version) {
        return transaction.commit();
    }
    if (*found == 0
        && !database.run(
            QStringLiteral("CREATE TABLE IF NOT EXISTS library (name TEXT PRIMARY KEY, value TEXT NOT NULL)"))) {
        return false;
    }
    if (!database.runAll(statements(database.dialect().adapted(step.sql)))) {
        return false;
    }
    {
        SqlStatement store(database,
            QStringLiteral("INSERT INTO library (name, value) VALUES ('version', :version) "
                           "ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
        if (!store.bind(QStringLiteral(":version"), QString::number(step.version)).run()) {
            return false;
        }
    }
    return transaction.commit();
}

MigrationOutcome SchemaMigrator::migrate(Database& database) const
{
    UserMessage problem;
    const auto before = version(database, problem);
    if (!before) {
        const bool unreadable = database.lastError().isValid() && !database.dialect().isDamage(database.lastError());
        return refused(unreadable ? MigrationResult::Failed : MigrationResult::Damaged, 0, problem);
    }
    if (*before == newestVersion()) {
        return {MigrationResult::Current, *before, *before, {}, {}};
    }
    if (*before > newestVersion()) {
        return refused(MigrationResult::Newer, *before, newerMessage(database, *before, newestVersion()));
    }
    MigrationOutcome outcome{MigrationResult::Created, *before, *before, {}, {}};
    if (*before > 0) {
        outcome.result = MigrationResult::Upgraded;
        const auto copy = database.dialect().copyBeforeUpgrade(database, newestVersion());
        if (!copy) {
            return refused(MigrationResult::Failed, *before, copy.error());
        }
        outcome.copy = *copy;
    }
    for (const SchemaStep& step : m_steps) {
        if (step.version <= *before) {
            continue;
        }
        if (!apply(database, step)) {
            outcome.result = MigrationResult::Failed;
            outcome.message = database.failure(
                Messages::tr("The library could not be brought up to date; step “%1” was undone.").arg(step.name));
            if (!outcome.copy.isEmpty()) {
                outcome.message.help = Messages::tr("A copy made before is in %1.").arg(outcome.copy);
            }
            return outcome;
        }
        outcome.after = step.version;
        qCInfo(storeLog) << "Schema step" << step.name << "done";
    }
    return outcome;
}

} // namespace Councilscope
