#pragma once

#include "bulkquery.h"

#include <dataset.h>

#include <QSet>

#include <functional>

namespace Councilscope {

/// Reads the figures of published tables from the library, table by table. Nothing after an error.
class FigureReader
{
public:
    explicit FigureReader(Database& database);

    struct Figure
    {
        const Observation& observation; ///< valid until the next figure
        /// A later file of the same publication has the same figure. A measure that the later file does not have any
        /// more stands as it was.
        bool replaced = false;
    };
    using Take = std::function<void(const Figure&)>;
    /// Calls `take` for each figure in the order of the files, their rows and columns.
    [[nodiscard]] bool read(const SeriesQuery& query, const Take& take);
    /// The measures that more than one table has, among `metrics` or all.
    [[nodiscard]] std::optional<QStringList> sharedMetrics(const QStringList& metrics);
    /// Tables by how far they reach: later dates are higher, of equal ones that of the table loaded later.
    [[nodiscard]] int reach(qint64 documentId) const { return m_reach.value(documentId); }

private:
    struct Table
    {
        qint64 id = 0;
        SourceSpan source; ///< without a place in it
        QString series;
        QHash<int, QString> measures; ///< metric by position
        QSet<QString> metrics;
    };
    [[nodiscard]] bool loadTables();
    [[nodiscard]] bool loadMeasures();
    [[nodiscard]] bool readTable(const Table& table, const SeriesQuery& query, const Take& take);
    void takeRow(BulkQuery& row, const Table& table);

    Database& m_database;
    QVector<Table> m_tables; ///< by id
    QHash<qint64, qsizetype> m_byId;
    QHash<qint64, int> m_reach; ///< by document
    Observation m_figure;
    qint64 m_replacedBy = 0; ///< of the row at hand
    QHash<QString, PartialDate> m_dates;
};

} // namespace Councilscope
