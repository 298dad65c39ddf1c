#pragma once

#include "jobrunner.h"
#include "readerpool.h"

#include <QStringList>

namespace Councilscope {

enum class ImportOutcome
{
    Loaded,
    Unchanged,
    Partial,
    Failed,
};

/// One line of the import report.
struct ImportedFile
{
    ImportOutcome outcome = ImportOutcome::Failed;
    QString path;
    qint64 documentId = 0; ///< 0 when failed
    DocumentKind kind = DocumentKind::Other; ///< meaningless when failed
    QString council;
    UserMessage message; ///< why it failed or is partial

    bool operator==(const ImportedFile&) const = default;
};

[[nodiscard]] QString key(ImportOutcome outcome);

struct ImportReport
{
    QVector<ImportedFile> files; ///< in the order of their paths
    bool cancelled = false; ///< files not listed were not touched
    QString location; ///< of the library that they were loaded into: another may be open when the report is read
    QVector<UserMessage> problems; ///< files of the user's own rules that were left out

    [[nodiscard]] int count(ImportOutcome outcome) const;
};

/// Files below the paths, folders recursively, sorted; a path that does not exist is in the list (and will fail by
/// name).
[[nodiscard]] QStringList filesBelow(const QStringList& paths);

/// Reads the files in worker processes and saves each in a transaction of its own. Blocks its thread; `context` is
/// polled and told of progress; `finishedFile` is called on the same thread as soon as a file's outcome is known. A
/// failure is one of the library's; a file's own failure is in the report.
[[nodiscard]] Result<ImportReport> importFiles(const QString& location, const QStringList& paths,
    const JobContext& context, const ReaderLimits& limits = {},
    const std::function<void(const ImportedFile&)>& finishedFile = {});

} // namespace Councilscope

Q_DECLARE_METATYPE(Councilscope::ImportReport)
