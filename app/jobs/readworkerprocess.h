#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTimer>

namespace Councilscope {

/// One reading worker as the pool sees it: a process that is given one request at a time and a time to answer it.
class ReadWorkerProcess : public QObject
{
    Q_OBJECT

public:
    enum class End
    {
        NotStarted,
        TimedOut,
        OutOfMemory,
        Crashed,
        Closed, ///< ended itself without a request
    };

    ReadWorkerProcess();
    /// Kills the process when it still runs.
    ~ReadWorkerProcess() override;

    /// Call once, when the signals are connected: a system without room for a process says so at once.
    void start(const QString& program, qint64 memoryBytes);

    /// Whether it waits for a request.
    [[nodiscard]] bool isIdle() const { return !m_busy && !m_ended; }
    /// `payload` is an encoded request; the worker must be idle. One that could not be started has told its end
    /// already.
    void send(const QByteArray& payload, int seconds);

Q_SIGNALS:
    void answered(const QByteArray& payload);
    /// The last signal; the object is of no more use.
    void ended(Councilscope::ReadWorkerProcess::End end);

private:
    /// The time is over.
    void stop();
    void readOutput();
    void finish(int exitCode, QProcess::ExitStatus status);
    void endWith(End end);

    QProcess m_process;
    QTimer m_timer;
    QByteArray m_received;
    qsizetype m_receivedBefore = 0; ///< when the time began to run
    QByteArray m_errors; ///< the last of what it wrote to standard error
    bool m_busy = false;
    bool m_timedOut = false;
    bool m_ended = false;
};

} // namespace Councilscope
