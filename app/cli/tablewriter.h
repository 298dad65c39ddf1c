#pragma once

#include "exporttable.h"

#include <QJsonArray>

namespace Councilscope {

/// RFC 4180: comma, CRLF, quotes where needed; UTF-8 without BOM. Gaps are empty cells, numbers have a point.
[[nodiscard]] QByteArray toCsv(const ExportTable& table);
/// One row of it, for tables that are written as they are read.
[[nodiscard]] QByteArray toCsvLine(const QVariantList& cells);
/// An array of objects, one for each row; gaps are null.
[[nodiscard]] QJsonArray toJsonArray(const ExportTable& table);
/// An OpenDocument spreadsheet with one sheet; numbers and dates are cells of their own kind.
[[nodiscard]] Result<QByteArray> toOds(const ExportTable& table);

/// Writes the file in one go, by the ending of its name: .csv, .json or .ods.
[[nodiscard]] Result<void> writeTable(const ExportTable& table, const QString& path);
/// Endings that writeTable() knows, without the dot.
[[nodiscard]] QStringList tableFormats();

} // namespace Councilscope
