#pragma once

#include "jobrunner.h"

#include <library.h>

namespace Councilscope {

/// Published tables do not pass through a reading worker: a million figures would have to travel. They are read in the
/// importing thread by readers that take one row at a time and refuse what is no table (see TableLimits).
namespace DatasetImport {

/// Whether the bytes are a table that this program reads as official figures. Spreadsheets are, whatever is in them.
[[nodiscard]] bool accepts(const QByteArray& bytes);

/// A document that is a table of figures in a form that accepts() does not know is kept as text: it is partly loaded,
/// and its reason says so.
void noteUnread(DocumentRecord& document);

/// Reads and saves the table in one transaction. Cancelling undoes it.
[[nodiscard]] Result<SavedDataset> load(
    Library& library, const DocumentRecord& document, const QByteArray& bytes, const JobContext& context);

/// Reads a stored table again, as today's catalogue and readers have it; see Library::rereadDataset().
[[nodiscard]] Result<DatasetRereading> reread(
    Library& library, const DocumentRecord& document, const QByteArray& bytes, const JobContext& context);

/// "Leeds, Child protection plans, 2024-03-31: 615 was 610."
[[nodiscard]] QString changeText(const DatasetChange& change);
/// What the load changed in figures that were there already; empty when nothing.
[[nodiscard]] QString summary(const DatasetChanges& changes);

} // namespace DatasetImport

} // namespace Councilscope
