// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/outofmemory.h"
#include "model/core/workerpool.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <new>
#include <utility>

namespace timeloupe {

/// Background work where only the latest job counts: starting a job, or destroying this object, cancels the previous
/// one. A job that runs out of memory has no result: it is reported, see setOutOfMemoryHandler(). Lives in the thread
/// that receives the results.
class LatestJob
{
public:
    LatestJob() = default;
    ~LatestJob() { cancel(); }
    LatestJob(const LatestJob &) = delete;
    LatestJob &operator=(const LatestJob &) = delete;

    /// Runs `work(const std::atomic<bool> &cancelled)` in the workerPool(), then `done(result)` in this object's thread
    /// unless the job was cancelled. `work` must own or share all data that it reads.
    template <class Work, class Done> void start(Work work, Done done)
    {
        cancel();
        m_void = std::make_shared<std::atomic<bool>>(false);
        run(std::move(work), std::move(done));
    }
    /// The same for work(cancelled, tell): values passed to report(), from any thread, are delivered to `told` in this
    /// object's thread, in order and before the result.
    template <class Work, class OnReport, class Done> void start(Work work, OnReport onReport, Done done)
    {
        cancel();
        m_void = std::make_shared<std::atomic<bool>>(false);
        const auto report = [mailbox = m_mailbox, isVoid = m_void, onReport = std::move(onReport)](auto news) {
            auto deliver = [isVoid, onReport, news = std::move(news)]() mutable {
                if (!*isVoid)
                    onReport(std::move(news));
            };
            QMetaObject::invokeMethod(mailbox.get(), std::move(deliver), Qt::QueuedConnection);
        };
        run([work = std::move(work), report](const std::atomic<bool> &cancelled) { return work(cancelled, report); },
            std::move(done));
    }
    /// Called, too, in this object's thread, for a job that ran out of memory.
    void setGivenUp(std::function<void()> givenUp) { m_givenUp = std::move(givenUp); }
    void cancel()
    {
        if (m_void)
            *m_void = true;
        m_void.reset();
    }
    [[nodiscard]] bool isRunning() const { return m_void != nullptr; }

private:
    template <class Work, class Done> void run(Work work, Done done)
    {
        workerPool().start(
            [mailbox = m_mailbox, isVoid = m_void, work = std::move(work), done = std::move(done), this]() mutable {
                if (*isVoid)
                    return;
                try {
                    auto deliver = [this, mailbox, isVoid, done = std::move(done), result = work(*isVoid)]() mutable {
                        if (*isVoid)
                            return;
                        m_void.reset();
                        done(std::move(result));
                    };
                    QMetaObject::invokeMethod(mailbox.get(), std::move(deliver), Qt::QueuedConnection);
                } catch (const std::bad_alloc &) {
                    QMetaObject::invokeMethod(
                        mailbox.get(), [this, mailbox, isVoid] { giveUp(*isVoid); }, Qt::QueuedConnection);
                }
            });
    }
    void giveUp(bool isVoid)
    {
        if (isVoid)
            return;
        m_void.reset();
        if (m_givenUp)
            m_givenUp();
        reportOutOfMemory();
    }

    // Outlives this object while a job or its result is pending. Both hold a reference, so no event is pending when the
    // last one is dropped: it may be deleted in any thread.
    std::shared_ptr<QObject> m_mailbox = std::make_shared<QObject>();
    std::shared_ptr<std::atomic<bool>> m_void;
    std::function<void()> m_givenUp;
};

} // namespace timeloupe
