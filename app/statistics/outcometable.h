#pragma once

#include "columnnames.h"
#include "councilcodes.h"

#include <dataset.h>

#include <optional>

namespace Councilscope {

/// A sheet of Ofsted's outcomes of inspections: one inspection or visit a row.
class OutcomeTable
{
public:
    /// A council, a date and the overall effectiveness: the sheets differ in the rest.
    [[nodiscard]] static bool isHeader(const ColumnNames& names);

    OutcomeTable(const ColumnNames& names, const CouncilCodes& codes);

    /// Nothing when the row has no council or no date; `reason` says it.
    [[nodiscard]] std::optional<OutcomeRow> read(const TableRow& row, QString& reason) const;

private:
    void readKind(const TableRow& row, Inspection& inspection) const;

    const CouncilCodes& m_codes;
    qsizetype m_code = -1;
    qsizetype m_date = -1;
    qsizetype m_published = -1;
    qsizetype m_kind = -1;
    qsizetype m_theme = -1;
    qsizetype m_status = -1;
    QVector<std::pair<Area, qsizetype>> m_areas;
};

} // namespace Councilscope
