#pragma once

#include <result.h>
#include <tablerow.h>

#include <QByteArray>

#include <memory>
#include <vector>

namespace Councilscope {

/// Reads the tables of one format row by row. Knows no domain. Stateless.
class TableReader
{
public:
    TableReader() = default;
    TableReader(const TableReader&) = delete;
    TableReader& operator=(const TableReader&) = delete;
    virtual ~TableReader() = default;

    /// Fast look at the content, never at a file name.
    [[nodiscard]] virtual bool canRead(const QByteArray& bytes) const = 0;
    /// Rows that were told of before a failure are to be forgotten. Stopping is no failure.
    [[nodiscard]] virtual Result<void> read(const QByteArray& bytes, const TableRowCallback& row) const = 0;
};

/// The reader of the bytes' format (ODS, XLSX, else CSV for anything that is text); null when there is none.
[[nodiscard]] const TableReader* tableReaderFor(const QByteArray& bytes);

/// What no table may exceed; above it stands no data but a mistake or an attack.
namespace TableLimits {
constexpr qint64 inflatedBytes = 400LL << 20; ///< of one part of an archive
constexpr qint64 inflationRatio = 400; ///< of a part larger than `ratioFreeBytes`; XML of tables reaches 100
constexpr qint64 ratioFreeBytes = 32LL << 20;
constexpr qsizetype rows = 1'048'576; ///< of a sheet; those of CSV are not limited
constexpr qsizetype columns = 16'384;
constexpr qsizetype repeatedRows = 10'000; ///< of the same content
constexpr qsizetype blankRows = 100'000; ///< in a run that is followed by data
constexpr qsizetype rowBytes = 4 << 20;
} // namespace TableLimits

} // namespace Councilscope
