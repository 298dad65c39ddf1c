#pragma once

#include "tablereader.h"

namespace Councilscope {

/// Reads comma separated values as RFC 4180 has them: quoted cells may hold separators, line ends and doubled quotation
/// marks. Semicolons and tabs separate when the first line has more of them. Needs memory for one row beside the bytes.
class CsvReader : public TableReader
{
public:
    [[nodiscard]] bool canRead(const QByteArray& bytes) const override;
    [[nodiscard]] Result<void> read(const QByteArray& bytes, const TableRowCallback& row) const override;
};

} // namespace Councilscope
