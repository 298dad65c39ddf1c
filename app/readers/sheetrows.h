#pragma once

#include "tablereader.h"

namespace Councilscope {

/// Turns the rows of a spreadsheet into TableRows: keeps count of the canonical text, leaves out what is empty at the
/// ends of rows and sheets, and stops where TableLimits are exceeded. What ODS and XLSX have in common.
class SheetRows
{
public:
    explicit SheetRows(const TableRowCallback& callback)
        : m_callback(callback)
    {
    }

    void beginSheet(const QString& name);
    /// Adds `repeated` rows of the same cells. False: read no further; see failure().
    [[nodiscard]] bool add(QStringList cells, qsizetype repeated);
    /// Rows of the sheet that are not written down at all.
    [[nodiscard]] bool skipTo(qsizetype number);

    [[nodiscard]] Result<void> result() const;

private:
    [[nodiscard]] bool tell(const QStringList& cells);
    [[nodiscard]] bool refuse(const QString& reason);

    const TableRowCallback& m_callback;
    TableRow m_row;
    qsizetype m_blank = 0; ///< rows with nothing in them that no data followed yet
    QString m_refusal;
};

/// A number as a spreadsheet shows it: what binary fractions add behind 15 figures is left out ("0.1" for
/// 0.10000000000000001), and a part of one that is formatted as a percentage is one ("12.5%" for 0.125).
[[nodiscard]] QString shownNumber(const QString& stored, bool isPercentage);

} // namespace Councilscope
