#pragma once

#include "columnnames.h"
#include "councilcodes.h"

#include <dataset.h>

#include <optional>

namespace Councilscope {

/// A sheet of Ofsted's outcomes of inspections, under whichever framework: one inspection or visit a row.
class OutcomeTable
{
public:
    /// A council, a date and judgements of two areas at least: the sheets of the years differ in the rest, and those
    /// since April 2026 need not have an overall effectiveness.
    [[nodiscard]] static bool isHeader(const ColumnNames& names);

    OutcomeTable(const ColumnNames& names, const CouncilCodes& codes);

    /// Nothing when the row has no council or no date; `reason` says it.
    [[nodiscard]] std::optional<OutcomeRow> read(const TableRow& row, QString& reason) const;

private:
    [[nodiscard]] QString councilOf(const TableRow& row, const PartialDate& day) const;
    void readKind(const TableRow& row, Inspection& inspection) const;

    const CouncilCodes& m_codes;
    qsizetype m_code = -1;
    qsizetype m_name = -1;
    qsizetype m_date = -1;
    qsizetype m_end = -1;
    qsizetype m_published = -1;
    qsizetype m_kind = -1;
    qsizetype m_theme = -1;
    qsizetype m_status = -1;
    QVector<std::pair<Area, qsizetype>> m_areas;
};

} // namespace Councilscope
