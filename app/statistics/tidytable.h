#pragma once

#include "councilcodes.h"
#include "tidycolumns.h"

#include <dataset.h>

#include <QMap>

namespace Councilscope {

/// Turns the rows of a tidy table into rows and cells of a dataset.
class TidyTable
{
public:
    /// `firstMeasure`: how many measures of other sheets stand before those of this table.
    explicit TidyTable(const TidyColumns& columns, qsizetype firstMeasure = 0,
        const StatisticsCatalogue& catalogue = StatisticsCatalogue::instance());

    [[nodiscard]] const QVector<DatasetMeasure>& measures() const { return m_measures; }
    /// A row below the header. Sends it to the sink and counts it in the dataset; false when the sink stops.
    [[nodiscard]] bool add(const TableRow& row, DatasetRecord& dataset, DatasetSink& sink);
    /// How many rows were left out, by reason (translated sentences).
    [[nodiscard]] const QMap<QString, int>& skipped() const { return m_skipped; }

private:
    /// Measures of one column.
    struct Column
    {
        qsizetype column = 0;
        int measure = 0; ///< where no mapping fits
        QVector<std::pair<int, MeasureMapping>> mapped;
    };
    [[nodiscard]] Column addColumn(qsizetype column);
    /// Empty also where a symbol says that there is nothing.
    [[nodiscard]] QStringView cell(const TableRow& row, const char* name) const;
    /// Whether the row has anything that the header gives no name.
    [[nodiscard]] bool overflows(const TableRow& row) const;
    /// A sentence when the row cannot be used; both, in this order.
    [[nodiscard]] QString date(const TableRow& row, DatasetRow& out);
    [[nodiscard]] QString place(const TableRow& row, DatasetRow& out);
    void placeCountry(const TableRow& row, DatasetRow& out) const;
    void placeRegion(const TableRow& row, DatasetRow& out) const;
    void placeCouncil(const TableRow& row, DatasetRow& out) const;
    [[nodiscard]] bool applies(const MeasureMapping& mapping, const TableRow& row) const;
    [[nodiscard]] QString breakdown(const TableRow& row, const QStringList& consumed) const;
    [[nodiscard]] QVector<DatasetCell> cells(const TableRow& row, QStringList& consumed) const;
    /// "r" for the figures of a row that is revised.
    [[nodiscard]] QString stateMark(const TableRow& row) const;

    TidyColumns m_columns;
    int m_firstMeasure = 0;
    const StatisticsCatalogue& m_catalogue;
    CouncilCodes m_codes;
    QHash<QString, qsizetype> m_standard; ///< columns of time and place
    QVector<Column> m_byColumn;
    QVector<DatasetMeasure> m_measures;
    QHash<QString, PartialDate> m_dates; ///< by period and identifier
    QMap<QString, int> m_skipped;
};

} // namespace Councilscope
