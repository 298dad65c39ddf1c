#pragma once

#include "areaidentity.h"
#include "database.h"

#include <dataset.h>

#include <functional>

namespace Councilscope {

/// Files of one series replace each other's rows. Rows of two files are the same when they are about the same: area,
/// date and breakdown, of outcomes council, date and framework.
class SeriesRows
{
public:
    explicit SeriesRows(Database& database);

    struct Row
    {
        qint64 dataset = 0;
        qint64 position = 0;
        QDate last; ///< of its file
        qint64 replacedBy = 0; ///< 0: it stands
        QString key; ///< equal for rows about the same
    };
    [[nodiscard]] bool forEach(DatasetKind kind, const QString& series, const std::function<void(const Row&)>& take);
    /// Decides anew which rows stand: those of the file that reaches furthest, of two that reach equally far of the one
    /// loaded later.
    [[nodiscard]] bool decide(DatasetKind kind, const QString& series);
    /// `by` 0: the row stands.
    [[nodiscard]] bool replace(qint64 dataset, qint64 position, qint64 by);

    [[nodiscard]] QString keyOf(const DatasetRow& row) const;
    [[nodiscard]] static QString keyOf(const Inspection& inspection);

private:
    [[nodiscard]] QString keyOf(const QString& level, const QString& council, const QString& areaCode,
        const QString& areaName, const QString& asOf, const QString& breakdown) const;

    Database& m_database;
    AreaIdentity m_areas;
};

} // namespace Councilscope
