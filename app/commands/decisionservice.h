#pragma once

#include "writingqueue.h"

#include <decision.h>

namespace Councilscope {

/// Writes decisions to a library off the interface's thread, in the order in which they were submitted.
class DecisionService : public QObject
{
    Q_OBJECT

public:
    /// What was done: the decision that stood before, or why nothing was changed.
    using Answer = std::function<void(const Result<std::optional<Decision>>&)>;

    explicit DecisionService(QObject* parent = nullptr);

    void setLocation(const QString& location) { m_queue.setLocation(location); }
    /// `answer` is called on this object's thread, before `decided` or `failed`.
    void submit(const DecisionChange& change, Answer answer = {}) { m_queue.submit(change, std::move(answer)); }
    [[nodiscard]] bool isIdle() const { return m_queue.isIdle(); }
    /// Writes all that waits before it returns.
    void flush() { m_queue.flush(); }

Q_SIGNALS:
    /// The records of the library have changed.
    void decided();
    void failed(const Councilscope::UserMessage& message);

private:
    WritingQueue<DecisionChange, std::optional<Decision>> m_queue;
};

} // namespace Councilscope
