#include "inputfile.h"

#include <sha256.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

namespace Councilscope {

Result<InputFile> InputFile::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Failure(errorMessage(QCoreApplication::translate("CommandLine", "The file cannot be read."),
            file.errorString(), path, QCoreApplication::translate("CommandLine", "Check the path and your rights.")));
    }
    InputFile input{file.readAll(), QFileInfo(path).fileName(), {}};
    input.sha256 = sha256Of(input.bytes);
    return input;
}

void readAll(qsizetype count, const std::function<InputFile(qsizetype)>& file,
    const std::function<void(qsizetype, const InputFile&, Result<ReadDocument>)>& answer)
{
    ReaderPool pool;
    QEventLoop loop;
    qsizetype next = 0;
    qsizetype done = 0;
    // A few for each worker: they never wait, and only those are in memory.
    const std::function<void()> feed = [&] {
        while (next < count && next - done < 2 * pool.workerCount()) {
            const qsizetype index = next++;
            const InputFile input = file(index);
            pool.read(input.bytes, input.name, input.sha256, [&, index, input](Result<ReadDocument> result) {
                answer(index, input, std::move(result));
                ++done;
                feed();
            });
        }
        if (done == count) {
            loop.quit();
        }
    };
    QTimer::singleShot(0, &loop, [&] { feed(); });
    loop.exec();
}

} // namespace Councilscope
