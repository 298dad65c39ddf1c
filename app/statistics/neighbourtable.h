#pragma once

#include "columnnames.h"
#include "councilcodes.h"

#include <dataset.h>

#include <optional>

namespace Councilscope {

/// A table of statistical neighbours: a council's code, then the codes or names of some ten neighbours, mostly with how
/// close each is.
/// Former councils may stand below the present ones under a title ("Old SNs:").
class NeighbourTable
{
public:
    [[nodiscard]] static bool isHeader(const ColumnNames& names);
    /// What the set is called: the year in the file's name, else the name itself.
    [[nodiscard]] static QString setName(const QString& file);

    NeighbourTable(const ColumnNames& names, const CouncilCodes& codes);

    /// Nothing for rows without neighbours and without a known council; `reason` is then a sentence for the latter.
    [[nodiscard]] std::optional<NeighbourList> read(const TableRow& row, QString& reason) const;

private:
    const CouncilCodes& m_codes;
    qsizetype m_code = -1;
    QVector<std::pair<qsizetype, qsizetype>> m_neighbours; ///< columns of neighbour and closeness, -1 for none
};

} // namespace Councilscope
