#pragma once

#include <dataset.h>
#include <result.h>
#include <tablerow.h>

namespace Councilscope {

/// Tells a table's rows from the first; may be asked several times.
using TableSource = std::function<Result<void>(const TableRowCallback&)>;

/// What kind of table it is, told by the header, which may stand below titles; nothing when it is none that is known.
[[nodiscard]] std::optional<DatasetKind> datasetKindOf(const TableSource& source);

/// Reads a table of official figures into the sink. `file` is the file's name: neighbours are named after the year in
/// it, which stands nowhere else. A failure says what is wrong with the table; it is one too when the sink stops the
/// reading, with an empty message.
[[nodiscard]] Result<DatasetRecord> readDataset(
    const TableSource& source, const QString& file, DatasetSink& sink, QVector<ReadingNote>& notes);

} // namespace Councilscope
