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
    QVector<qsizetype> filters; ///< also of one value, unless it leaves nothing out or names the table
    QVector<qsizetype> measures;
    QVector<qsizetype> states; ///< say of each row whether its figures are provisional, revised or final
    QHash<qsizetype, qsizetype> remarks; ///< by measure: the column of its footnotes, grades and the like

    /// The header of the standard: time_period, time_identifier, geographic_level.
    [[nodiscard]] static bool isHeader(const ColumnNames& names);
    /// Names the same series for files of the same columns.
    [[nodiscard]] QString series() const;
};

/// Looks through a whole table and tells filters from measures: measures hold numbers, what looks like them, and
/// symbols of missing values.
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
        bool whole = true; ///< no number has decimals
        bool states = true; ///< every text says whether the row is provisional, revised or final
        int numbers = 0;
        int texts = 0;
    };
    [[nodiscard]] bool isMeasure(qsizetype column) const;
    [[nodiscard]] bool isState(qsizetype column) const;
    [[nodiscard]] bool isFilter(qsizetype column) const;
    /// The column that this one remarks on: "rate" of "rate_footnote"; -1 for none.
    [[nodiscard]] qsizetype remarkedOn(qsizetype column) const;

    ColumnNames m_names;
    const StatisticsCatalogue& m_catalogue;
    Publication m_publication;
    QVector<Profile> m_profiles;
};

} // namespace Councilscope
