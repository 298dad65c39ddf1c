#pragma once

#include <QString>
#include <QStringView>
#include <QVector>

#include <algorithm>
#include <functional>

namespace Councilscope {

/// One row of a table, independent of any format and of any domain. Rows with nothing in any cell are told of as well,
/// but not those at the end of a sheet.
///
/// The canonical text of a table holds its rows in their order, each ended by '\n'. For CSV it is the decoded file with
/// LF line ends and without BOM; for spreadsheets the cells of a row are joined by '\t'.
struct TableRow
{
    QString sheet; ///< name; empty for CSV
    qsizetype number = 0; ///< from 1: the line on which the row begins, or the row of the sheet
    qsizetype start = 0; ///< offset of the row in the canonical text, UTF-16 units
    qsizetype pointStart = 0; ///< the same in Unicode code points
    QString text; ///< the row in the canonical text, without the line end
    QVector<QStringView> cells; ///< unquoted; valid as long as the row is told of

    [[nodiscard]] QStringView cell(qsizetype column) const
    {
        return column >= 0 && column < cells.size() ? cells[column] : QStringView();
    }
    [[nodiscard]] bool isBlank() const
    {
        return std::all_of(cells.begin(), cells.end(), [](QStringView cell) { return cell.trimmed().isEmpty(); });
    }
};

/// Called for each row in its order; returns false to read no further.
using TableRowCallback = std::function<bool(const TableRow&)>;

} // namespace Councilscope
