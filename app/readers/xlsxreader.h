#pragma once

#include "tablereader.h"

namespace Councilscope {

/// Reads Office Open XML spreadsheets: all sheets in their order, values as stored: a date is a number of days.
class XlsxReader : public TableReader
{
public:
    [[nodiscard]] bool canRead(const QByteArray& bytes) const override;
    [[nodiscard]] Result<void> read(const QByteArray& bytes, const TableRowCallback& row) const override;
};

} // namespace Councilscope
