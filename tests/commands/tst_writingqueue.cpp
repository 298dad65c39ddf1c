#include <patience.h>
#include <writingqueue.h>

#include <QMutex>
#include <QTest>

using namespace Councilscope;

namespace {

using Queue = WritingQueue<int, int>;

/// What was written, in its order. Written to from any thread.
class Journal
{
public:
    Queue::Write writer()
    {
        return [this](const QString&, int request) -> Result<int> {
            const QMutexLocker locker(&m_mutex);
            m_written << request;
            return request;
        };
    }

    QVector<int> written() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_written;
    }

private:
    mutable QMutex m_mutex;
    QVector<int> m_written;
};

} // namespace

class tst_WritingQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesInOrder();
    void writesOnceWhatIsHandedInByAnAnswer();
    void tellsWhatWasWrittenAfterTheAnswerHandedInMore();
    void writesWhatWaitsWhenItEnds();
};

void tst_WritingQueue::writesInOrder()
{
    Journal journal;
    Queue queue(journal.writer(), {});
    for (int request = 1; request <= 5; ++request) {
        queue.submit(request, {});
    }
    QTRY_VERIFY(queue.isIdle());
    QCOMPARE(journal.written(), QVector<int>({1, 2, 3, 4, 5}));
}

void tst_WritingQueue::writesOnceWhatIsHandedInByAnAnswer()
{
    Journal journal;
    Queue queue(journal.writer(), {});
    queue.submit(1, [&queue](const Result<int>&) { queue.submit(3, {}); });
    queue.submit(2, {});
    queue.flush();
    QVERIFY(queue.isIdle());
    QCOMPARE(journal.written(), QVector<int>({1, 2, 3}));
}

void tst_WritingQueue::tellsWhatWasWrittenAfterTheAnswerHandedInMore()
{
    Journal journal;
    QVector<int> told;
    Queue queue(journal.writer(), [&told](const Result<int>& result) { told << (result ? *result : -1); });
    queue.submit(1, [&queue](const Result<int>&) { queue.submit(2, {}); });
    queue.flush();
    QCOMPARE(told, QVector<int>({1, 2}));
    QCOMPARE(journal.written(), QVector<int>({1, 2}));
}

void tst_WritingQueue::writesWhatWaitsWhenItEnds()
{
    Journal journal;
    int answers = 0;
    {
        Queue queue(journal.writer(), {});
        for (int request = 1; request <= 3; ++request) {
            queue.submit(request, [&answers](const Result<int>&) { ++answers; });
        }
    }
    QCOMPARE(journal.written(), QVector<int>({1, 2, 3}));
    QCOMPARE(answers, 0); // nobody waits any more
}

QTEST_GUILESS_MAIN(tst_WritingQueue)

#include "tst_writingqueue.moc"
