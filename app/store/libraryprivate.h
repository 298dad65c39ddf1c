#pragma once

#include "datasetquery.h"
#include "inspectionstore.h"
#include "library.h"
#include "seriesrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace Councilscope {

/// What the parts of the library's implementation share.
struct Library::Private
{
    std::unique_ptr<Database> database;

    /// What a query found, or why it did not.
    template <typename T> [[nodiscard]] Result<T> answer(std::optional<T> found) const
    {
        if (!found) {
            return Failure(database->failure(QCoreApplication::translate("Library", "The library cannot be read.")));
        }
        return *std::move(found);
    }

    [[nodiscard]] Failure notSaved(const QString& file) const
    {
        return Failure(database->failure(
            QCoreApplication::translate("Library", "“%1” cannot be saved in the library.").arg(file)));
    }

    [[nodiscard]] bool rebuild(const QString& council)
    {
        return council.isEmpty() || InspectionStore(*database).rebuild(council);
    }

    /// The table that this document is; without an id when it is none.
    [[nodiscard]] std::optional<DatasetRecord> datasetOf(qint64 documentId)
    {
        const auto datasets = DatasetQuery(*database).datasets();
        if (!datasets) {
            return std::nullopt;
        }
        const auto found = std::find_if(datasets->cbegin(), datasets->cend(),
            [documentId](const DatasetRecord& dataset) { return dataset.documentId == documentId; });
        return found != datasets->cend() ? *found : DatasetRecord();
    }

    /// Decides which rows of these tables' series stand.
    [[nodiscard]] bool decideSeries(const QVector<DatasetRecord>& tables)
    {
        SeriesRows rows(*database);
        return std::all_of(tables.cbegin(), tables.cend(),
            [&](const DatasetRecord& table) { return table.id == 0 || rows.decide(table.kind, table.series); });
    }

    /// What a decision on an inspection means for the events.
    [[nodiscard]] bool rebuildFor(const FactRecord& record)
    {
        return typeOf(record) != RecordType::Inspection
            || rebuild(InspectionStore(*database).councilOf(sourceOf(record).sha256));
    }

    [[nodiscard]] bool rebuildAll(const QStringList& councils)
    {
        return std::all_of(
            councils.begin(), councils.end(), [this](const QString& council) { return rebuild(council); });
    }
};

} // namespace Councilscope
