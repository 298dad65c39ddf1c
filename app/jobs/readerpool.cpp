#include "readerpool.h"

#include "readworkerprocess.h"
#include "readworkerprotocol.h"

#include <QCoreApplication>
#include <QQueue>
#include <QThread>

#include <algorithm>
#include <vector>

namespace Councilscope {

namespace {

using ReadWorker::Answer;
using ReadWorker::Request;

struct Task
{
    Request request;
    std::function<void(Result<Answer>)> answer;
};

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ReaderPool)
};

UserMessage messageFor(ReadWorkerProcess::End end, const ReaderLimits& limits)
{
    switch (end) {
    case ReadWorkerProcess::End::NotStarted:
        return errorMessage(Messages::tr("The program's reading process could not be started."), {}, {},
            Messages::tr("Install the program again."));
    case ReadWorkerProcess::End::TimedOut:
        return errorMessage(
            QCoreApplication::translate(
                "ReaderPool", "Reading took longer than %n second(s) and was stopped.", nullptr, limits.secondsPerFile),
            {}, {}, Messages::tr("The file may be damaged; open it in a PDF viewer to see."));
    case ReadWorkerProcess::End::OutOfMemory:
        return errorMessage(Messages::tr("Reading needed more memory than is allowed and was stopped."),
            Messages::tr("The limit for one file is %1 MB.").arg(limits.memoryBytes >> 20), {},
            Messages::tr("The file may be damaged; open it in a PDF viewer to see."));
    case ReadWorkerProcess::End::Crashed:
    case ReadWorkerProcess::End::Closed:
        break;
    }
    return errorMessage(Messages::tr("Reading crashed on this file."), {}, {},
        Messages::tr("The file may be damaged; open it in another program to see."));
}

} // namespace

struct ReaderPool::Private
{
    struct Worker
    {
        quint64 id = 0; ///< what comes from a worker that is gone must not reach one made at its address
        std::unique_ptr<ReadWorkerProcess> process;
        Task task;
    };

    ReaderPool* q = nullptr;
    ReaderLimits limits;
    QString program;
    int workerCount = 1;
    QQueue<Task> waiting;
    std::vector<std::unique_ptr<Worker>> workers;
    quint64 lastWorker = 0;
    quint64 generation = 0; ///< counts cancellations: answers of an earlier generation are not delivered
    int undelivered = 0;

    void enqueue(Task task)
    {
        waiting.enqueue(std::move(task));
        dispatch();
    }

    void dispatch()
    {
        while (!waiting.isEmpty()) {
            Worker* worker = idleWorker();
            if (!worker) {
                return;
            }
            worker->task = waiting.dequeue();
            worker->process->send(ReadWorker::encoded(worker->task.request), limits.secondsPerFile);
            worker->task.request.bytes.clear();
        }
    }

    /// An idle worker, a new one when all are busy and there may be more, else nothing.
    Worker* idleWorker()
    {
        for (const auto& worker : workers) {
            if (!worker->task.answer && worker->process->isIdle()) {
                return worker.get();
            }
        }
        if (int(workers.size()) >= workerCount) {
            return nullptr;
        }
        workers.push_back(std::make_unique<Worker>());
        Worker* worker = workers.back().get();
        const quint64 id = ++lastWorker;
        worker->id = id;
        worker->process = std::make_unique<ReadWorkerProcess>();
        // A worker may end while it is being started or written to; these come later, when nobody holds it.
        QObject::connect(
            worker->process.get(), &ReadWorkerProcess::answered, q,
            [this, id](const QByteArray& payload) { take(id, payload); }, Qt::QueuedConnection);
        QObject::connect(
            worker->process.get(), &ReadWorkerProcess::ended, q,
            [this, id](ReadWorkerProcess::End end) { bury(id, end); }, Qt::QueuedConnection);
        worker->process->start(program, limits.memoryBytes);
        return worker;
    }

    [[nodiscard]] Worker* find(quint64 id) const
    {
        const auto found
            = std::find_if(workers.begin(), workers.end(), [id](const auto& each) { return each->id == id; });
        return found == workers.end() ? nullptr : found->get();
    }

    void remove(quint64 id)
    {
        workers.erase(std::remove_if(workers.begin(), workers.end(), [id](const auto& each) { return each->id == id; }),
            workers.end());
    }

    void take(quint64 id, const QByteArray& payload)
    {
        Worker* answering = find(id);
        if (!answering) {
            return;
        }
        Task task = std::exchange(answering->task, {});
        auto answer = ReadWorker::decodedAnswer(payload);
        if (!answer || answer->retiring) {
            remove(id);
        }
        deliver(std::move(task),
            answer ? Result<Answer>(std::move(*answer)) : Failure(messageFor(ReadWorkerProcess::End::Crashed, limits)));
        dispatch();
    }

    void bury(quint64 id, ReadWorkerProcess::End end)
    {
        Worker* ended = find(id);
        if (!ended) {
            return;
        }
        Task task = std::exchange(ended->task, {});
        remove(id);
        if (task.answer) {
            deliver(std::move(task), Failure(messageFor(end, limits)));
        }
        dispatch();
    }

    /// Calls the answer from the event loop: it may do what it likes, even delete the pool.
    void deliver(Task task, Result<Answer> result)
    {
        ++undelivered;
        QMetaObject::invokeMethod(
            q,
            [this, issued = generation, answer = std::move(task.answer), outcome = std::move(result)]() mutable {
                if (issued != generation) {
                    return;
                }
                --undelivered;
                answer(std::move(outcome));
            },
            Qt::QueuedConnection);
    }
};

ReaderPool::ReaderPool(const ReaderLimits& limits, const QString& program, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->limits = limits;
    // Test programs are not workers; the variable names the program that is one.
    const QString own = qEnvironmentVariable("COUNCILSCOPE_WORKER", QCoreApplication::applicationFilePath());
    d->program = program.isEmpty() ? own : program;
    d->workerCount = limits.workers > 0 ? limits.workers : std::max(1, QThread::idealThreadCount());
}

ReaderPool::~ReaderPool() = default;

void ReaderPool::read(const QByteArray& bytes, const QString& fileName, const QString& sha256, ReadAnswer answer)
{
    Task task;
    task.request.kind = Request::Kind::Read;
    task.request.bytes = bytes;
    task.request.fileName = fileName;
    task.request.sha256 = sha256;
    task.answer = [answer = std::move(answer), fileName](Result<Answer> result) {
        UserMessage failure = result ? result->failure.value_or(UserMessage{}) : result.error();
        if (result && !result->failure) {
            answer(std::move(result->document));
            return;
        }
        failure.place = fileName;
        answer(Failure(failure));
    };
    d->enqueue(std::move(task));
}

void ReaderPool::renderPage(const QByteArray& bytes, int page, int width, ImageAnswer answer)
{
    Task task;
    task.request.kind = Request::Kind::Render;
    task.request.bytes = bytes;
    task.request.page = page;
    task.request.width = width;
    task.answer = [answer = std::move(answer)](Result<Answer> result) {
        if (!result) {
            answer(Failure(result.error()));
        } else if (result->failure) {
            answer(Failure(*result->failure));
        } else {
            answer(std::move(result->image));
        }
    };
    d->enqueue(std::move(task));
}

int ReaderPool::pending() const
{
    const auto running = std::count_if(
        d->workers.begin(), d->workers.end(), [](const auto& worker) { return bool(worker->task.answer); });
    return int(d->waiting.size() + running) + d->undelivered;
}

void ReaderPool::cancelAll()
{
    ++d->generation;
    d->undelivered = 0;
    d->waiting.clear();
    d->workers.erase(std::remove_if(d->workers.begin(), d->workers.end(),
                         [](const auto& worker) { return bool(worker->task.answer); }),
        d->workers.end());
}

int ReaderPool::workerCount() const
{
    return d->workerCount;
}

} // namespace Councilscope
