// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/latestjob.h"
#include "tests/support/testprogram/testprogram.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <thread>

using namespace timeloupe;

class LatestJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void resultComesToTheThreadThatAsked();
    void runningOutOfMemoryIsReported();
    void onlyTheNewestCounts();
    void reportsPrecedeTheResult();
    void staleJobReportsNothing();
    void oldJobIsCancelled();
    void finishedIsEmittedOnce();
    void jobsLeaveThePaintersThreadsAlone();
};

void LatestJobTest::resultComesToTheThreadThatAsked()
{
    LatestJob job;
    QThread *workedIn = nullptr;
    QThread *reportedIn = nullptr;
    job.start(
        [&](const std::atomic<bool> &) {
            workedIn = QThread::currentThread();
            return 7;
        },
        [&](int result) {
            QCOMPARE(result, 7);
            reportedIn = QThread::currentThread();
        });
    QVERIFY(job.isRunning());
    QTRY_VERIFY(reportedIn);
    QVERIFY(!job.isRunning());
    QVERIFY(workedIn != reportedIn);
    QCOMPARE(reportedIn, thread());
}

void LatestJobTest::runningOutOfMemoryIsReported()
{
    LatestJob job;
    int reports = 0;
    bool isGivenUp = false;
    setOutOfMemoryHandler([&] { ++reports; });
    job.setGivenUp([&] { isGivenUp = true; });
    job.start([](const std::atomic<bool> &) -> int { throw std::bad_alloc(); }, [](int) { QFAIL("has a result"); });
    QTRY_COMPARE(reports, 1);
    QVERIFY(isGivenUp);
    QVERIFY(!job.isRunning());
    int result = 0;
    job.start([](const std::atomic<bool> &) { return 7; }, [&](int made) { result = made; });
    QTRY_COMPARE(result, 7);
    setOutOfMemoryHandler({});
}

void LatestJobTest::onlyTheNewestCounts()
{
    LatestJob job;
    std::vector<int> told;
    for (int i = 0; i < 100; ++i)
        job.start([i](const std::atomic<bool> &) { return i; }, [&](int result) { told.push_back(result); });
    workerPool().waitForDone();
    QTRY_COMPARE(told, std::vector<int>{99});
}

void LatestJobTest::reportsPrecedeTheResult()
{
    LatestJob job;
    std::vector<int> told;
    job.start(
        [](const std::atomic<bool> &, const auto &report) {
            report(1);
            std::thread([&report] { report(2); }).join();
            return 3;
        },
        [&](int news) {
            QVERIFY(job.isRunning());
            told.push_back(news);
        },
        [&](int result) { told.push_back(result); });
    QTRY_COMPARE(told, (std::vector<int>{1, 2, 3}));
    QVERIFY(!job.isRunning());
}

void LatestJobTest::staleJobReportsNothing()
{
    LatestJob job;
    std::vector<int> told;
    const auto start = [&](int number) {
        job.start(
            [number](const std::atomic<bool> &, const auto &report) {
                report(number);
                return number;
            },
            [&](int news) { told.push_back(news); }, [&](int result) { told.push_back(result); });
        workerPool().waitForDone(); // all that it told is under way
    };
    start(1);
    start(2);
    QTRY_COMPARE(told, (std::vector<int>{2, 2}));
}

void LatestJobTest::oldJobIsCancelled()
{
    LatestJob job;
    QSemaphore started;
    std::atomic<bool> stopped = false;
    const auto untilCancelled = [&](const std::atomic<bool> &cancelled) {
        started.release();
        while (!cancelled)
            QThread::yieldCurrentThread();
        stopped = true;
        return 0;
    };
    job.start(untilCancelled, [](int) { QFAIL("a job that was cancelled told its result"); });
    started.acquire();
    job.cancel();
    QVERIFY(!job.isRunning());
    workerPool().waitForDone();
    QVERIFY(stopped);
    QCoreApplication::processEvents();
}

void LatestJobTest::finishedIsEmittedOnce()
{
    bool told = false;
    {
        LatestJob job;
        job.start([](const std::atomic<bool> &) { return 1; }, [&](int) { told = true; });
        workerPool().waitForDone(); // its result is under way
    }
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

void LatestJobTest::jobsLeaveThePaintersThreadsAlone()
{
    LatestJob job;
    QSemaphore started;
    job.start(
        [&](const std::atomic<bool> &cancelled) {
            started.release();
            while (!cancelled)
                QThread::yieldCurrentThread();
            return 0;
        },
        [](int) {});
    started.acquire();
    QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    job.cancel();
    workerPool().waitForDone();
}

TIMELOUPE_TEST(LatestJobTest, QCoreApplication)
#include "tst_latestjob.moc"
