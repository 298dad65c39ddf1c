#pragma once

#include "tablereader.h"

namespace Councilscope {

/// Reads OpenDocument spreadsheets: all sheets in their order. Dates are ISO, numbers as stored and not as shown; of
/// a repeated cell every copy counts, of a merged one the first.
class OdsReader : public TableReader
{
public:
    [[nodiscard]] bool canRead(const QByteArray& bytes) const override;
    [[nodiscard]] Result<void> read(const QByteArray& bytes, const TableRowCallback& row) const override;
};

} // namespace Councilscope
