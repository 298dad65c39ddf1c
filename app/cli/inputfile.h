#pragma once

#include <readerpool.h>

namespace Councilscope {

/// A file named on the command line.
struct InputFile
{
    QByteArray bytes;
    QString name; ///< without folders
    QString sha256;

    /// The one positional argument as a file.
    [[nodiscard]] static Result<InputFile> load(const QString& path);
};

/// Reads and extracts many files in worker processes; blocks. `answer` is called for each as it is done.
void readAll(qsizetype count, const std::function<InputFile(qsizetype)>& file,
    const std::function<void(qsizetype, const InputFile&, Result<ReadDocument>)>& answer);

} // namespace Councilscope
