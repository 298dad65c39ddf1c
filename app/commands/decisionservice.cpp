#include "decisionservice.h"

#include <library.h>

namespace Councilscope {

namespace {

Result<std::optional<Decision>> write(const QString& location, const DecisionChange& change)
{
    const auto library = Library::open(location);
    if (!library) {
        return Failure(library.error());
    }
    return (*library)->decide(change);
}

} // namespace

DecisionService::DecisionService(QObject* parent)
    : QObject(parent)
{
}

DecisionService::~DecisionService()
{
    blockSignals(true);
    for (Request& request : m_waiting) {
        request.answer = {}; // whoever waits for it may be gone
    }
    flush();
}

void DecisionService::setLocation(const QString& location)
{
    flush();
    m_location = location;
}

void DecisionService::submit(const DecisionChange& change, Answer answer)
{
    m_waiting.enqueue({change, std::move(answer)});
    startNext();
}

void DecisionService::startNext()
{
    if (m_running || m_waiting.isEmpty()) {
        return;
    }
    m_running = true;
    m_written = std::make_shared<Written>();
    m_runner.start<Written>(
        [location = m_location, change = m_waiting.head().change, written = m_written](const JobContext&) {
            *written = write(location, change);
            return *written;
        },
        [this](const Written& written) {
            m_running = false;
            finish(*written);
            startNext();
        });
}

void DecisionService::finish(const Result<std::optional<Decision>>& result)
{
    const Request request = m_waiting.dequeue();
    if (request.answer) {
        request.answer(result);
    }
    if (result) {
        Q_EMIT decided();
    } else {
        Q_EMIT failed(result.error());
    }
}

void DecisionService::flush()
{
    if (m_running) {
        // The answer is on its way to our event loop; a nested loop would let everything else in.
        m_runner.waitForDone();
        m_runner.cancel();
        m_running = false;
        finish(**m_written);
    }
    while (!m_waiting.isEmpty()) {
        finish(write(m_location, m_waiting.head().change));
    }
}

} // namespace Councilscope
