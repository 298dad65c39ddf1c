#include "jobrunner.h"

namespace Councilscope {

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
