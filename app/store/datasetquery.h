#pragma once

#include "database.h"

#include <dataset.h>

#include <functional>

namespace Councilscope {

/// Reads published tables. Nothing after an error.
class DatasetQuery
{
public:
    explicit DatasetQuery(Database& database);

    /// All datasets, by kind and title.
    [[nodiscard]] std::optional<QVector<DatasetRecord>> datasets();
    /// Calls `take` for each figure in the order of the files, their rows and columns. Documents' own facts are not in
    /// it.
    [[nodiscard]] bool forEach(const SeriesQuery& query, const std::function<void(const Observation&)>& take);
    /// Figures by metric, area and date. Where several files have one, that of the file that reaches furthest stands.
    [[nodiscard]] std::optional<QVector<Observation>> series(const SeriesQuery& query);
    /// What the other files have where they differ from series(), replaced rows included.
    [[nodiscard]] std::optional<QVector<SourceDifference>> differences(const SeriesQuery& query);
    [[nodiscard]] std::optional<QVector<NeighbourSet>> neighbourSets();
    /// Metrics of which there are figures, most figures first.
    [[nodiscard]] std::optional<QStringList> metrics();
    /// The breakdowns of a metric's figures in the order of the tables, the one that reaches furthest first; an empty
    /// one for totals.
    [[nodiscard]] std::optional<QStringList> breakdowns(const QString& metric);
    /// The canonical text of a dataset; empty when the document is none.
    [[nodiscard]] std::optional<QString> text(qint64 documentId);

private:
    Database& m_database;
};

} // namespace Councilscope
