#pragma once

#include <decision.h>
#include <jobrunner.h>

#include <QQueue>

namespace Councilscope {

/// Writes decisions to a library, one after the other and off the interface's thread. Nothing that was handed in is
/// lost: the destructor and a change of library write what still waits.
class DecisionService : public QObject
{
    Q_OBJECT

public:
    /// What was done: the decision that stood before, or why nothing was changed.
    using Answer = std::function<void(const Result<std::optional<Decision>>&)>;

    explicit DecisionService(QObject* parent = nullptr);
    ~DecisionService() override;

    void setLocation(const QString& location);
    /// `answer` is called on this object's thread, before `decided` or `failed`.
    void submit(const DecisionChange& change, Answer answer = {});
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty() && !m_running; }
    /// Writes all that waits before it returns.
    void flush();

Q_SIGNALS:
    /// The records of the library have changed.
    void decided();
    void failed(const Councilscope::UserMessage& message);

private:
    using Written = std::optional<Result<std::optional<Decision>>>;
    struct Request
    {
        DecisionChange change;
        Answer answer;
    };
    void startNext();
    void finish(const Result<std::optional<Decision>>& result);

    QString m_location;
    QQueue<Request> m_waiting; ///< the first one is being written while `m_running`
    bool m_running = false;
    std::shared_ptr<Written> m_written; ///< by the running job; read here only when that is done
    JobRunner m_runner;
};

} // namespace Councilscope
