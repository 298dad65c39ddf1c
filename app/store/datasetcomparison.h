#pragma once

#include "bulkquery.h"

#include <dataset.h>

namespace Councilscope {

/// Compares a table that is read again with what the library has of it, and writes nothing. Reads both side by side.
class DatasetComparison : public DatasetSink
{
public:
    DatasetComparison(Database& database, const DatasetRecord& stored);

    bool begin(const DatasetRecord& dataset, const QVector<DatasetMeasure>& measures) override;
    bool addRow(const DatasetRow& row, const QVector<DatasetCell>& cells) override;
    bool addOutcome(const OutcomeRow& outcome) override;
    bool addNeighbours(const QString& setName, const NeighbourList& list) override;

    /// After the last row.
    [[nodiscard]] bool finish(const DatasetRecord& dataset);
    [[nodiscard]] const DatasetRereading& result() const { return m_result; }

private:
    using Cells = QHash<QString, DatasetCell>; ///< by metric
    [[nodiscard]] bool loadMeasures();
    [[nodiscard]] bool loadOutcomes();
    [[nodiscard]] bool loadGradings();
    [[nodiscard]] bool loadNeighbours();
    /// The row as it is stored; it must be the one that m_rows stands on.
    [[nodiscard]] DatasetRow storedRow() const;
    [[nodiscard]] Cells storedCells();
    void compareCells(const DatasetRow& row, bool moved, Cells before, const QVector<DatasetCell>& cells);
    void compareGrades(const OutcomeRow& before, const OutcomeRow& after);
    void noteChange(const DatasetChange& change);

    Database& m_database;
    DatasetRecord m_stored;
    QVector<DatasetMeasure> m_measures;
    QVector<DatasetMeasure> m_storedMeasures;
    std::unique_ptr<BulkQuery> m_rows;
    std::unique_ptr<BulkQuery> m_values;
    bool m_hasValue = false; ///< m_values stands on a cell
    qint64 m_position = 0; ///< of the row read last
    QHash<qint64, OutcomeRow> m_outcomes; ///< by position, those not met yet
    QHash<QString, NeighbourList> m_neighbours; ///< by set and council's code, those not met yet
    DatasetRereading m_result;
};

} // namespace Councilscope
