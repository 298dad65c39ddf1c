#pragma once

#include <result.h>

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Councilscope {

/// What a running job is given: whether it should stop, and where it reports how far it is.
class JobContext
{
public:
    using Report = std::function<void(int done, int total, const QString& text)>;

    JobContext(std::function<bool()> cancelled, Report report)
        : m_cancelled(std::move(cancelled))
        , m_report(std::move(report))
    {
    }

    [[nodiscard]] bool isCancelled() const { return m_cancelled(); }
    void report(int done, int total, const QString& text = {}) const { m_report(done, total, text); }

private:
    std::function<bool()> m_cancelled;
    Report m_report;
};

/// Runs one kind of work off the interface's thread: values in, a value out, newest wins. A job that is started while
/// another runs cancels that one, whose result is dropped. Results arrive on the runner's thread. The destructor
/// cancels and waits, so a job never outlives its owner; what was cancelled before a thread took it is never begun.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// `work` runs on a pool thread with copies of what it captured; `finished` on this object's thread, unless the job
    /// was cancelled or superseded, when `ended(true)` or nothing is emitted instead. `finished` may delete the runner.
    template <typename T> void start(std::function<T(const JobContext&)> work, std::function<void(T)> finished);

    /// The threads that all runners share, and nothing else: at least four, so that an import, which takes one until it
    /// ends and mostly waits for its workers, never keeps a page from being shown where there is one core.
    static QThreadPool& threads();

    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Blocks until every job that was started is done. Where all threads are taken, what still waits for one runs on
    /// the caller's, unless it was cancelled.
    void waitForDone();

Q_SIGNALS:
    void started();
    void progressed(int done, int total, const QString& text);
    /// The newest job ended: after `finished` was called or after cancel().
    void ended(bool wasCancelled);

private:
    void end(bool wasCancelled);

    quint64 m_generation = 0;
    bool m_running = false;
    std::shared_ptr<std::atomic_bool> m_stop;
    QVector<QFuture<void>> m_futures;
};

template <typename T> void JobRunner::start(std::function<T(const JobContext&)> work, std::function<void(T)> finished)
{
    if (m_stop) {
        m_stop->store(true);
    }
    const quint64 generation = ++m_generation;
    auto stop = std::make_shared<std::atomic_bool>(false);
    m_stop = stop;
    m_running = true;
    Q_EMIT started();
    // The runner waits for its threads in its destructor, so `this` is alive while the lambda runs; queued calls are
    // dropped by Qt when it dies.
    auto onOwnThread = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
    m_futures.removeIf([](const QFuture<void>& future) { return future.isFinished(); });
    m_futures.push_back(QtConcurrent::run(&threads(), [=, this] {
        if (stop->load()) {
            return; // waiting for it may have put it on the interface's thread, whose widgets are being destroyed
        }
        const JobContext context([stop] { return stop->load(); },
            [=, this](int done, int total, const QString& text) {
                onOwnThread([=, this] {
                    if (generation == m_generation && m_running) {
                        Q_EMIT progressed(done, total, text);
                    }
                });
            });
        onOwnThread([=, this, place = std::make_shared<std::optional<T>>(work(context))] {
            // Whoever lets go of the call last, the value dies here, where what it holds may live, taken or dropped.
            std::optional<T> value = std::exchange(*place, std::nullopt);
            if (generation != m_generation || stop->load()) {
                return;
            }
            const QPointer<JobRunner> self(this); // `finished` may delete the runner, with its owner or alone
            finished(std::move(*value));
            if (self && generation == m_generation) {
                end(false);
            }
        });
    }));
}

} // namespace Councilscope
