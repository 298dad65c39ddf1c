#pragma once

#include "writingqueue.h"

#include <caserecords.h>

#include <QHash>

namespace Councilscope {

/// Writes people's edits of cases to a library off the interface's thread, in the order in which they were submitted.
class CaseService : public QObject
{
    Q_OBJECT

public:
    /// The edit that takes the written one back, with the bytes of files that were removed; or why nothing was changed.
    using Answer = std::function<void(const Result<CaseEdit>&)>;

    explicit CaseService(QObject* parent = nullptr);

    void setLocation(const QString& location);
    /// `answer` is called on this object's thread, before `edited` or `failed`. What was made from a state of an entry
    /// that this service has replaced since goes on from the newest: views are read again a little later than a quick
    /// person types.
    void submit(const CaseEdit& edit, Answer answer = {});
    [[nodiscard]] bool isIdle() const { return m_queue.isIdle(); }
    /// Writes all that waits before it returns.
    void flush() { m_queue.flush(); }

Q_SIGNALS:
    /// What people entered in the library has changed.
    void edited();
    void failed(const Councilscope::UserMessage& message);

private:
    /// The states of one entry in the order in which they were handed in; the last one is the newest.
    using States = QVector<std::optional<CaseEntry>>;
    [[nodiscard]] CaseEdit upToDate(const CaseEdit& edit);

    QHash<QString, States> m_states; ///< by id of the entry
    WritingQueue<CaseEdit, CaseEdit> m_queue;
};

} // namespace Councilscope
