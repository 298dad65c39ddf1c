#include "postgresdialect.h"
#include "sqlitedialect.h"

namespace Councilscope {

std::unique_ptr<SqlDialect> SqlDialect::forLocation(const QString& location)
{
    if (location.startsWith(QLatin1String("postgresql://")) || location.startsWith(QLatin1String("postgres://"))) {
        return std::make_unique<PostgresDialect>();
    }
    return std::make_unique<SqliteDialect>();
}

} // namespace Councilscope
