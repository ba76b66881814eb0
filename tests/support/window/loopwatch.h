// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/samples.h"

#include <QApplication>
#include <QStringList>

#include <atomic>
#include <thread>

namespace timeloupe::test {

/// How long the thread that created it could run but had no processor, since its start; 0 where the system keeps no
/// such account.
class RunQueue
{
public:
    RunQueue();
    ~RunQueue();
    RunQueue(const RunQueue &) = delete;
    RunQueue &operator=(const RunQueue &) = delete;

    [[nodiscard]] double ms() const;

private:
    int m_file;
};

/// How many times longer an event of the window takes in this build than in a release. Measured for sanitizers, GCC 12:
/// `robust_drive` opens the figure dialog in 43 ms of processor in the preset bench (--seed 20261129, step 26) and in
/// 334 ms in dev (--seed 27182818, step 792). That is 7.8; a loop without allocations takes 2.4 times as long.
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
        double cpuMs = 0;    ///< of this thread: less than `ms` when others wanted the processor
        double queuedMs = 0; ///< this thread could run, and waited for a processor
        QStringList stack;   ///< where it was after setCaughtAfter(), innermost first; for addr2line

        /// What it would have taken on an idle machine: computing, and waiting for locks and disks.
        [[nodiscard]] double undisturbedMs() const { return ms - queuedMs; }
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
