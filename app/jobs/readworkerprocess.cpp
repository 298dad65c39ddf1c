#include "readworkerprocess.h"

#include "readworkerprotocol.h"

#include <logging.h>

namespace Councilscope {

ReadWorkerProcess::ReadWorkerProcess()
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReadWorkerProcess::stop);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ReadWorkerProcess::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        constexpr qsizetype kept = 4096;
        m_errors = QByteArray(m_errors + m_process.readAllStandardError()).right(kept);
    });
    connect(&m_process, &QProcess::finished, this, &ReadWorkerProcess::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            endWith(End::NotStarted);
        }
    });
}

ReadWorkerProcess::~ReadWorkerProcess()
{
    m_ended = true;
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void ReadWorkerProcess::start(const QString& program, qint64 memoryBytes)
{
    m_process.start(program, {QStringLiteral("read-worker")});
    ReadWorker::Request limits;
    limits.kind = ReadWorker::Request::Kind::Limits;
    limits.memoryBytes = memoryBytes;
    if (!m_ended) {
        m_process.write(ReadWorker::frame(ReadWorker::encoded(limits)));
    }
}

void ReadWorkerProcess::send(const QByteArray& payload, int seconds)
{
    if (m_ended) {
        return;
    }
    m_busy = true;
    m_receivedBefore = m_received.size();
    m_timer.start(seconds * 1000);
    m_process.write(ReadWorker::frame(payload));
}

void ReadWorkerProcess::stop()
{
    // The answer may lie there, and what a pipe does not hold wait for it to be read, while this thread was busy with
    // something else, such as saving a large table.
    m_process.waitForReadyRead(0);
    if (!m_busy || m_ended) {
        return;
    }
    if (m_received.size() > m_receivedBefore) {
        m_receivedBefore = m_received.size();
        m_timer.start();
        return;
    }
    m_timedOut = true;
    m_process.kill();
}

void ReadWorkerProcess::readOutput()
{
    m_received += m_process.readAllStandardOutput();
    if (const auto payload = ReadWorker::takeFrame(m_received)) {
        m_timer.stop();
        m_busy = false;
        Q_EMIT answered(*payload);
    }
}

void ReadWorkerProcess::finish(int exitCode, QProcess::ExitStatus status)
{
    m_errors += m_process.readAllStandardError();
    qCDebug(jobsLog) << "reading worker ended" << exitCode << status << m_errors;
    // Poppler says so and aborts when it cannot have the memory that it asks for.
    const bool outOfMemory = exitCode == ReadWorker::outOfMemoryExit || m_errors.contains("Out of memory")
        || m_errors.contains("bad_alloc");
    if (m_timedOut) {
        endWith(End::TimedOut);
    } else if (!m_busy) {
        endWith(End::Closed);
    } else {
        endWith(outOfMemory ? End::OutOfMemory : End::Crashed);
    }
}

void ReadWorkerProcess::endWith(End end)
{
    if (!m_ended) {
        m_ended = true;
        m_timer.stop();
        Q_EMIT ended(end);
    }
}

} // namespace Councilscope
