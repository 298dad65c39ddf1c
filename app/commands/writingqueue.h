#pragma once

#include <jobrunner.h>
#include <result.h>

#include <QQueue>

#include <functional>
#include <memory>
#include <optional>

namespace Councilscope {

/// Writes requests to a library, one after the other and off the thread it lives on. Nothing that was handed in is
/// lost: the destructor and a change of library write what still waits.
template <typename Request, typename Value> class WritingQueue
{
    Q_DISABLE_COPY_MOVE(WritingQueue)

public:
    /// What was done, or why nothing was changed.
    using Answer = std::function<void(const Result<Value>&)>;
    /// Runs on any thread, with a copy of the request.
    using Write = std::function<Result<Value>(const QString& location, const Request& request)>;

    /// `told` is called after each request and its own answer, on the thread of this object.
    WritingQueue(Write write, Answer told)
        : m_write(std::move(write))
        , m_told(std::move(told))
    {
    }

    ~WritingQueue()
    {
        m_told = {};
        for (Waiting& waiting : m_waiting) {
            waiting.answer = {}; // whoever waits for it may be gone
        }
        flush();
    }

    void setLocation(const QString& location)
    {
        flush();
        m_location = location;
    }

    /// `answer` is called before `told`.
    void submit(const Request& request, Answer answer)
    {
        m_waiting.enqueue({request, std::move(answer)});
        startNext();
    }

    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty() && !m_running; }

    /// Writes all that waits before it returns.
    void flush()
    {
        // Whoever is told may hand in more, which starts at once: what runs is asked for anew each time.
        while (!m_waiting.isEmpty()) {
            if (!m_running) {
                finish(m_write(m_location, m_waiting.head().request));
                continue;
            }
            // The answer is on its way to our event loop; a nested loop would let everything else in.
            m_runner.waitForDone();
            m_runner.cancel();
            m_running = false;
            const std::shared_ptr<Written> written = m_written;
            finish(**written);
        }
    }

private:
    using Written = std::optional<Result<Value>>;
    struct Waiting
    {
        Request request;
        Answer answer;
    };

    void startNext()
    {
        if (m_running || m_waiting.isEmpty()) {
            return;
        }
        m_running = true;
        m_written = std::make_shared<Written>();
        m_runner.start<Written>(
            [write = m_write, location = m_location, request = m_waiting.head().request, written = m_written](
                const JobContext&) {
                *written = write(location, request);
                return *written;
            },
            [this](const Written& written) {
                m_running = false;
                finish(*written);
                startNext();
            });
    }

    void finish(const Result<Value>& result)
    {
        const Waiting done = m_waiting.dequeue();
        if (done.answer) {
            done.answer(result);
        }
        if (m_told) {
            m_told(result);
        }
    }

    Write m_write;
    Answer m_told;
    QString m_location;
    QQueue<Waiting> m_waiting; ///< the first one is being written while `m_running`
    bool m_running = false;
    std::shared_ptr<Written> m_written; ///< by the running job; read here only when that is done
    JobRunner m_runner;
};

} // namespace Councilscope
