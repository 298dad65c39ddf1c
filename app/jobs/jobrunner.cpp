#include "jobrunner.h"

#include <QThread>

#include <algorithm>

namespace Councilscope {

namespace {

constexpr int fewestThreads = 4;

} // namespace

QThreadPool& JobRunner::threads()
{
    static QThreadPool pool;
    static const bool sized = [] {
        pool.setMaxThreadCount(std::max(fewestThreads, QThread::idealThreadCount()));
        return true;
    }();
    Q_UNUSED(sized)
    return pool;
}

JobRunner::JobRunner(QObject* parent)
    : QObject(parent)
{
}

JobRunner::~JobRunner()
{
    if (m_stop) {
        m_stop->store(true);
    }
    waitForDone();
}

void JobRunner::cancel()
{
    if (!m_running) {
        return;
    }
    m_stop->store(true);
    end(true);
}

void JobRunner::waitForDone()
{
    for (QFuture<void>& future : m_futures) {
        future.waitForFinished();
    }
    m_futures.clear();
}

void JobRunner::end(bool wasCancelled)
{
    m_running = false;
    Q_EMIT ended(wasCancelled);
}

} // namespace Councilscope
