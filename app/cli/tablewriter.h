#pragma once

#include "exporttable.h"

#include <memory>

namespace Councilscope {

/// Writes one table row by row, so that memory does not grow with it. Nothing stands in the place of the file before
/// finish() succeeds, and nothing is left of it when the stream goes before that.
class TableStream
{
public:
    TableStream() = default;
    TableStream(const TableStream&) = delete;
    TableStream& operator=(const TableStream&) = delete;
    virtual ~TableStream() = default;

    /// By the ending of the file's name. CSV is as RFC 4180 has it: comma, CRLF, quotes where needed, UTF-8 without
    /// BOM; gaps are empty cells, numbers have a point. JSON is an array of objects, one for each row; gaps are null.
    /// ODS is a spreadsheet with one sheet; numbers and dates are cells of their own kind.
    [[nodiscard]] static Result<std::unique_ptr<TableStream>> toFile(
        const QString& table, const QStringList& columns, const QString& path);
    /// CSV or JSON on standard output.
    [[nodiscard]] static std::unique_ptr<TableStream> toStandardOutput(const QStringList& columns, bool json);

    /// As wide as the columns. Errors stay until finish().
    virtual void write(const QVariantList& row) = 0;
    [[nodiscard]] virtual Result<void> finish() = 0;

    void writeAll(const QVector<QVariantList>& rows);
};

/// Writes the file in one go, by the ending of its name: .csv, .json or .ods.
[[nodiscard]] Result<void> writeTable(const ExportTable& table, const QString& path);
/// Endings that toFile() knows, without the dot.
[[nodiscard]] QStringList tableFormats();

} // namespace Councilscope
