// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/backgroundrelease.h"

#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>
#include <QThread>

using namespace timeloupe;

namespace {

/// Notes in which thread it goes.
struct Large
{
    explicit Large(std::atomic<QThread *> &goneIn) : goneIn(goneIn) {}
    ~Large() { goneIn = QThread::currentThread(); }
    Large(const Large &) = delete;
    Large &operator=(const Large &) = delete;

    std::atomic<QThread *> &goneIn;
    int value = 7;
};

} // namespace

class TestBackgroundRelease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void theLastHolderDoesNotWait()
    {
        std::atomic<QThread *> goneIn = nullptr;
        std::shared_ptr<const Large> one = releasedInBackground(std::make_shared<const Large>(goneIn));
        std::shared_ptr<const Large> other = one;
        QCOMPARE(other->value, 7);
        one.reset();
        workerPool().waitForDone();
        QVERIFY(!goneIn);
        other.reset();
        workerPool().waitForDone();
        QVERIFY(goneIn);
        QVERIFY(goneIn != QThread::currentThread());
    }
};

TIMELOUPE_TEST(TestBackgroundRelease, QCoreApplication)
#include "tst_backgroundrelease.moc"
