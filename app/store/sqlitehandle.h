#pragma once

#include "database.h"

#include <QSqlDriver>

#include <sqlite3.h>

namespace Councilscope {

/// The connection below Qt's driver; null when the driver gives none.
[[nodiscard]] inline sqlite3* sqliteHandle(const Database& database)
{
    const QVariant handle = database.connection().driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return nullptr;
    }
    return *static_cast<sqlite3* const*>(handle.constData());
}

/// What SQLite says of its last failure on this connection.
[[nodiscard]] inline QSqlError sqliteError(sqlite3* handle)
{
    return handle ? QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
               QString::number(sqlite3_extended_errcode(handle)))
                  : QSqlError(QString(), QStringLiteral("no handle"), QSqlError::ConnectionError);
}

} // namespace Councilscope
