#pragma once

#include <records.h>
#include <result.h>

#include <QImage>
#include <QObject>
#include <QSizeF>

#include <functional>
#include <memory>

namespace Councilscope {

/// What a reading worker makes of one file.
struct ReadDocument
{
    QString text; ///< canonical text
    QVector<qsizetype> pageStarts;
    QVector<QSizeF> pageSizes;
    DocumentFacts facts;
};

struct ReaderLimits
{
    int workers = 0; ///< 0: one for each core
    qint64 memoryBytes = 1LL << 30; ///< address space of one worker beyond what it has at its start
    int secondsPerFile = 120;
};

/// Worker processes that read and extract, so that a file which crashes, hangs or eats memory costs that file only. The
/// workers are this program started with the hidden command `read-worker`; requests and answers travel over their
/// standard input and output. A worker that dies is replaced. Lives on a thread with an event loop.
class ReaderPool : public QObject
{
    Q_OBJECT

public:
    using ReadAnswer = std::function<void(Result<ReadDocument>)>;
    using ImageAnswer = std::function<void(Result<QImage>)>;

    /// `program` is the executable to start as a worker; by default the one that the environment's COUNCILSCOPE_WORKER
    /// names, else the running one.
    explicit ReaderPool(const ReaderLimits& limits = {}, const QString& program = {}, QObject* parent = nullptr);
    ~ReaderPool() override;

    /// Queues the bytes; the answer is called exactly once on this object's thread, unless the pool is destroyed first.
    void read(const QByteArray& bytes, const QString& fileName, const QString& sha256, ReadAnswer answer);
    /// Page from 1, drawn `width` pixels wide on white.
    void renderPage(const QByteArray& bytes, int page, int width, ImageAnswer answer);
    /// Requests waiting or running.
    [[nodiscard]] int pending() const;
    /// Forgets waiting requests and kills running ones; their answers are not called.
    void cancelAll();
    [[nodiscard]] int workerCount() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The other side: reads requests from standard input until it closes. Returns the exit code.
[[nodiscard]] int runReadWorker();

} // namespace Councilscope
