#include "database.h"
#include "postgresdialect.h"
#include "recordcolumns.h"
#include "sqlitedialect.h"

namespace Councilscope {

std::unique_ptr<SqlDialect> SqlDialect::forLocation(const QString& location)
{
    if (location.startsWith(QLatin1String("postgresql://")) || location.startsWith(QLatin1String("postgres://"))) {
        return std::make_unique<PostgresDialect>();
    }
    return std::make_unique<SqliteDialect>();
}

bool SqlDialect::insertBytes(Database& database, const QString& sha256, const QByteArray& bytes) const
{
    SqlStatement query(
        database, insertSql(QStringLiteral("blobs"), {QStringLiteral("sha256"), QStringLiteral("bytes")}));
    query.bind(QStringLiteral(":sha256"), sha256)
        .bind(QStringLiteral(":bytes"), QVariant(bytes.isNull() ? QByteArray("") : bytes));
    return query.run();
}

} // namespace Councilscope
