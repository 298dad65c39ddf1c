#include <jobrunner.h>
#include <patience.h>

#include <QPointer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Councilscope;

class TestJobRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversItsValueOnTheOwnersThread();
    void dropsTheResultOfASupersededJob();
    void dropsTheResultOfACancelledJob();
    void reportsProgress();
    void waitsForItsThreadsWhenDestroyed();
    void neverBeginsWhatWasCancelledFirst();
    void canBeDeletedByItsAnswer();
    void valuesDieOnTheOwnersThread_data();
    void valuesDieOnTheOwnersThread();
    void emitsEndedExactlyOnce_data();
    void emitsEndedExactlyOnce();
};

void TestJobRunner::deliversItsValueOnTheOwnersThread()
{
    JobRunner runner;
    QThread* worked = nullptr;
    QThread* delivered = nullptr;
    int value = 0;
    runner.start<int>(
        [&worked](const JobContext&) {
            worked = QThread::currentThread();
            return 42;
        },
        [&](int result) {
            delivered = QThread::currentThread();
            value = result;
        });
    QVERIFY(runner.isRunning());
    QTRY_COMPARE(value, 42);
    QCOMPARE(delivered, QThread::currentThread());
    QVERIFY(worked != delivered);
    QVERIFY(!runner.isRunning());
}

void TestJobRunner::dropsTheResultOfASupersededJob()
{
    JobRunner runner;
    QSemaphore gate;
    QVector<int> results;
    auto take = [&results](int result) { results.push_back(result); };
    runner.start<int>(
        [&gate](const JobContext& context) {
            gate.acquire();
            return context.isCancelled() ? -1 : 1;
        },
        take);
    runner.start<int>([](const JobContext&) { return 2; }, take);
    gate.release();
    QTRY_COMPARE(results.size(), 1);
    runner.waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(results, QVector<int>{2});
}

void TestJobRunner::dropsTheResultOfACancelledJob()
{
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    QSemaphore gate;
    bool delivered = false;
    runner.start<int>(
        [&gate](const JobContext&) {
            gate.acquire();
            return 1;
        },
        [&delivered](int) { delivered = true; });
    runner.cancel();
    gate.release();
    runner.waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toBool(), true);
}

void TestJobRunner::reportsProgress()
{
    JobRunner runner;
    QSignalSpy progressed(&runner, &JobRunner::progressed);
    bool done = false;
    runner.start<int>(
        [](const JobContext& context) {
            context.report(1, 2, QStringLiteral("one"));
            context.report(2, 2, QStringLiteral("two"));
            return 0;
        },
        [&done](int) { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(progressed.size(), 2);
    QCOMPARE(progressed.last().at(0).toInt(), 2);
    QCOMPARE(progressed.last().at(2).toString(), QStringLiteral("two"));
}

void TestJobRunner::waitsForItsThreadsWhenDestroyed()
{
    std::atomic_bool finishedWork = false;
    QSemaphore started;
    {
        JobRunner runner;
        runner.start<int>(
            [&](const JobContext& context) {
                started.release();
                while (!context.isCancelled()) {
                    QThread::yieldCurrentThread();
                }
                finishedWork = true;
                return 0;
            },
            [](int) { QFAIL("The result of a destroyed runner was delivered."); });
        started.acquire();
    }
    QVERIFY(finishedWork);
    QCoreApplication::processEvents();
}

void TestJobRunner::neverBeginsWhatWasCancelledFirst()
{
    QSemaphore occupied;
    QSemaphore gate;
    const int threads = JobRunner::threads().maxThreadCount();
    std::vector<std::unique_ptr<JobRunner>> others;
    for (int i = 0; i < threads; ++i) {
        others.push_back(std::make_unique<JobRunner>());
        others.back()->start<int>(
            [&](const JobContext&) {
                occupied.release();
                gate.acquire();
                return 0;
            },
            [](int) {});
    }
    occupied.acquire(threads);
    bool begun = false;
    {
        JobRunner waiting;
        waiting.start<int>(
            [&begun](const JobContext&) {
                begun = true;
                return 0;
            },
            [](int) {});
    }
    QVERIFY(!begun);
    gate.release(threads);
}

void TestJobRunner::canBeDeletedByItsAnswer()
{
    const QPointer<JobRunner> runner = new JobRunner;
    int ended = 0;
    connect(runner, &JobRunner::ended, this, [&ended] { ++ended; });
    runner->start<int>([](const JobContext&) { return 1; }, [runner](int) { delete runner.data(); });
    QTRY_VERIFY(!runner);
    QCoreApplication::processEvents();
    QCOMPARE(ended, 0);
}

void TestJobRunner::valuesDieOnTheOwnersThread_data()
{
    QTest::addColumn<bool>("cancel");
    QTest::newRow("taken") << false;
    QTest::newRow("dropped") << true;
}

/// A value may hold what belongs to the owner's thread, such as a document that was moved there.
void TestJobRunner::valuesDieOnTheOwnersThread()
{
    QFETCH(bool, cancel);
    constexpr int rounds = 200; // which thread lets go last would be a matter of luck
    std::atomic_int elsewhere = 0;
    std::atomic_int gone = 0;
    const QThread* home = QThread::currentThread();
    JobRunner runner;
    for (int i = 0; i < rounds; ++i) {
        QSemaphore isWorking;
        const auto work = [&](const JobContext&) {
            isWorking.release();
            return std::shared_ptr<int>(new int(0), [&](const int* value) {
                elsewhere += QThread::currentThread() == home ? 0 : 1;
                ++gone;
                delete value;
            });
        };
        runner.start<std::shared_ptr<int>>(work, [](const std::shared_ptr<int>&) {});
        isWorking.acquire();
        if (cancel) {
            runner.cancel();
        }
        while (gone <= i) {
            QCoreApplication::processEvents();
        }
    }
    runner.waitForDone();
    QCOMPARE(elsewhere, 0);
}

void TestJobRunner::emitsEndedExactlyOnce_data()
{
    QTest::addColumn<bool>("cancel");
    QTest::newRow("finished") << false;
    QTest::newRow("cancelled") << true;
}

void TestJobRunner::emitsEndedExactlyOnce()
{
    QFETCH(bool, cancel);
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    runner.start<int>([](const JobContext&) { return 0; }, [](int) {});
    if (cancel) {
        runner.cancel();
    }
    QTRY_COMPARE(ended.size(), 1);
    runner.waitForDone();
    QCoreApplication::processEvents();
    runner.cancel(); // nothing runs any more
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toBool(), cancel);
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
