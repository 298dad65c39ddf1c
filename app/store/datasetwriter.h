#pragma once

#include "bulkinsert.h"
#include "seriesrows.h"

#include <dataset.h>

namespace Councilscope {

/// Writes a table into the library as it is read, within the transaction that is open. Rows that another file of the
/// same series has too are matched by area, date and breakdown: the rows of the file that reaches further in time
/// stand, of two that reach equally far those of the one loaded later.
class DatasetWriter : public DatasetSink
{
public:
    DatasetWriter(Database& database, qint64 documentId);
    /// Writes a table that is in the library anew; SeriesRows::decide() is to follow.
    DatasetWriter(Database& database, const DatasetRecord& stored);

    bool begin(const DatasetRecord& dataset, const QVector<DatasetMeasure>& measures) override;
    bool addRow(const DatasetRow& row, const QVector<DatasetCell>& cells) override;
    bool addOutcome(const OutcomeRow& outcome) override;
    bool addNeighbours(const QString& setName, const NeighbourList& list) override;

    /// After the last row: the counts and what is replaced. `dataset` gets its id.
    [[nodiscard]] bool finish(DatasetRecord& dataset);

    [[nodiscard]] const DatasetChanges& changes() const { return m_changes; }
    /// Councils that outcomes were added for.
    [[nodiscard]] QStringList councils() const { return m_councils.values(); }

private:
    /// A row of another file.
    struct Place
    {
        qint64 dataset = 0;
        qint64 position = 0;

        auto operator<=>(const Place&) const = default;
    };
    [[nodiscard]] bool insertDataset(const DatasetRecord& dataset);
    [[nodiscard]] bool empty();
    [[nodiscard]] bool loadEarlier(const DatasetRecord& dataset);
    [[nodiscard]] bool compare(const Place& place, const DatasetRow& row, const QVector<DatasetCell>& cells);
    using Graded = std::pair<Grade, QString>; ///< and as printed
    [[nodiscard]] std::optional<QMultiHash<Area, Graded>> gradesAt(const QVector<Place>& places);
    [[nodiscard]] bool compareGrades(const QString& about, const QVector<Place>& places, const OutcomeRow& outcome);
    void noteChange(const DatasetChange& change);
    [[nodiscard]] bool replaceRows(const QDate& last);

    Database& m_database;
    qint64 m_documentId = 0;
    qint64 m_id = 0;
    bool m_isStored = false;
    SeriesRows m_seriesRows;
    qint64 m_position = 0; ///< of the row added last
    QVector<DatasetMeasure> m_measures;
    std::unique_ptr<BulkInsert> m_rows;
    std::unique_ptr<BulkInsert> m_values;
    QMultiHash<QString, Place> m_earlier; ///< rows of other files of the series, by what they are about
    QHash<qint64, QDate> m_earlierLast; ///< last date of those files
    QVector<std::pair<Place, qint64>> m_matches; ///< row of another file and of this one
    QSet<QString> m_toldGrades;
    DatasetChanges m_changes;
    QSet<QString> m_councils;
};

} // namespace Councilscope
