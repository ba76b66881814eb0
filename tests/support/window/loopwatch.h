// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/samples.h"

#include <QApplication>
#include <QStringList>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <thread>

namespace timeloupe::test {

/// How long a thread could run but had no processor, since its start; 0 where the system keeps no such account.
class RunQueue
{
public:
    RunQueue(); ///< of the thread that creates it
    explicit RunQueue(int thread);
    ~RunQueue();
    RunQueue(const RunQueue &) = delete;
    RunQueue &operator=(const RunQueue &) = delete;

    [[nodiscard]] double ms() const;

private:
    int m_file;
};

/// The same of all threads of this process but the one that creates it.
class OtherRunQueues
{
public:
    OtherRunQueues();
    using Waits = std::map<int, double>; ///< by thread, in ms
    Waits waits();
    /// The longest wait of one thread since then.
    double longestSince(const Waits &before);
    /// Not of the calling thread: nobody waits for it.
    void leaveOutThisThread();

private:
    void listThreads();

    int m_own;
    std::atomic<int> m_leftOut = 0;
    std::map<int, RunQueue> m_queues;
    std::chrono::steady_clock::time_point m_listed = {};
};

/// How many times more processor time the slowest events of the window take in this build than in a release. Most take
/// less: see tests/robust/README.md.
#ifdef __SANITIZE_ADDRESS__
inline constexpr double kSlowdown = 8;
#else
inline constexpr double kSlowdown = 1;
#endif

/// Innermost first: for addr2line. Linux only.
QStringList currentStack();

/// An application that notes how long its event loop was blocked, and by what.
///
/// Each event that the loop itself delivers is timed from the call of notify() until it returns: with painting that is
/// the whole time; outside painting it is less the time spent in paint events that were sent meanwhile (what lays out,
/// prepares and flushes around them is not painting). Besides, a thread posts an event again and again, and notes how
/// long it waits until it is delivered: in that is also what happens between two events, and several in a row. Events
/// of a nested event loop are timed by themselves; the event that runs such a loop is not.
class LoopWatch : public QApplication
{
public:
    LoopWatch(int &argc, char **argv);
    ~LoopWatch() override;

    bool notify(QObject *receiver, QEvent *event) override;
    /// Events from now on happen during that.
    void setPhase(const QString &phase) { m_phase = phase; }
    /// Events that take longer are caught in the act: see Slow::stack. Linux only.
    void setCaughtAfter(double ms) { m_caughtAfterMs = ms; }
    /// Forgets what was measured.
    void resetMeasurements();

    struct Slow
    {
        QString what; ///< phase, type of the event, class and name of its receiver
        double ms = 0;
        double paintMs = 0;
        double cpuMs = 0;          ///< of this thread: less than `ms` when others wanted the processor
        double queuedMs = 0;       ///< this thread could run, and waited for a processor
        double othersQueuedMs = 0; ///< another thread of the program did: the longest
        QStringList stack;         ///< where it was after setCaughtAfter(), innermost first; for addr2line

        /// What it would have taken on an idle machine: computing, and waiting for locks and disks. Where it waited
        /// while another thread had no processor, it is taken to have waited for that one: Qt paints large areas in
        /// several threads, and whoever has a lock may be without a processor, too.
        [[nodiscard]] double undisturbedMs() const
        {
            const double asleepMs = std::max(0.0, ms - cpuMs - queuedMs);
            return ms - queuedMs - std::min(asleepMs, othersQueuedMs);
        }
    };
    enum class By : std::uint8_t { OutsidePainting, Whole, Processor, Undisturbed };
    /// The slowest, the worst first. On a busy machine the undisturbed time says most.
    [[nodiscard]] std::vector<Slow> slowest(By by) const;
    [[nodiscard]] const Samples &outsidePainting() const { return m_outside; }
    [[nodiscard]] const Samples &withPainting() const { return m_with; }
    /// How long posted events waited, less the time of painting, and whole.
    [[nodiscard]] const Samples &waitsOutsidePainting() const { return m_waitsOutside; }
    [[nodiscard]] const Samples &waits() const { return m_waits; }

private:
    bool timed(QObject *receiver, QEvent *event, bool paints);
    void catchInTheAct();
    void note(QEvent::Type type, const char *receiver, Slow slow);
    void beat();

    QString m_phase;
    int m_depth = 0;
    bool m_painting = false;
    int m_loopLevel = 0;      ///< of the event that is being timed
    std::size_t m_nested = 0; ///< events of nested loops
    RunQueue m_queue;
    OtherRunQueues m_others;
    double m_painted = 0; ///< ms in all
    double m_paintedSinceBeat = 0;
    Samples m_outside;
    Samples m_with;
    Samples m_waits;
    Samples m_waitsOutside;
    std::vector<Slow> m_slow;
    std::atomic<double> m_caughtAfterMs = 0; ///< 0: never
    std::atomic<std::int64_t> m_begin = 0;   ///< of the event under way, in ns of the steady clock; 0: none
    std::atomic<bool> m_stops = false;
    std::atomic<bool> m_arrived = true;
    std::thread m_heart;
};

} // namespace timeloupe::test
