#pragma once

#include "columnnames.h"
#include "statisticscatalogue.h"

#include <QSet>

namespace Councilscope {

/// What the columns of a table of the education statistics standard are ("tidy": time, place, filters, measures).
struct TidyColumns
{
    ColumnNames names;
    Publication publication;
    QVector<qsizetype> filters; ///< that have more than one value in the table
    QVector<qsizetype> measures;

    /// The header of the standard: time_period, time_identifier, geographic_level.
    [[nodiscard]] static bool isHeader(const ColumnNames& names);
    /// Names the same series for files of the same columns.
    [[nodiscard]] QString series() const;
};

/// Looks through a whole table and tells filters from measures: measures hold numbers and symbols of missing values.
class ColumnProfiler
{
public:
    explicit ColumnProfiler(
        const ColumnNames& names, const StatisticsCatalogue& catalogue = StatisticsCatalogue::instance());

    void add(const TableRow& row);
    [[nodiscard]] TidyColumns columns() const;

private:
    struct Profile
    {
        bool judged = true; ///< false: time, place and columns without a name
        QString first; ///< first value met
        bool varies = false;
        int numbers = 0;
        int texts = 0;
    };
    [[nodiscard]] bool isMeasure(qsizetype column) const;

    ColumnNames m_names;
    const StatisticsCatalogue& m_catalogue;
    Publication m_publication;
    QVector<Profile> m_profiles;
};

} // namespace Councilscope
