// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopwatch.h"

#include <QDir>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <set>

#include <execinfo.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

namespace timeloupe::test {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kBeat(2);
constexpr double kSlowMs = 5;                       // what is quicker is not told
constexpr std::chrono::milliseconds kListAgain(50); // of threads
constexpr std::size_t kSlowest = 12;

double msSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Of this thread.
double cpuMs()
{
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

std::int64_t nsOf(Clock::time_point time)
{
    return std::chrono::nanoseconds(time.time_since_epoch()).count();
}

/// The stack of the watched thread, taken there by a signal.
std::array<void *, 64> caughtStack;
std::atomic<int> caughtDepth = 0;
pthread_t watched;

void takeStack(int)
{
    caughtDepth = ::backtrace(caughtStack.data(), static_cast<int>(caughtStack.size()));
}

QStringList stackText(void *const *stack, int depth, int from)
{
    QStringList text;
    char **const symbols = depth > 0 ? ::backtrace_symbols(stack, depth) : nullptr;
    for (int i = from; symbols != nullptr && i < depth; ++i)
        text += QString::fromLocal8Bit(symbols[i]);
    std::free(symbols);
    return text;
}

} // namespace

QStringList currentStack()
{
    std::array<void *, caughtStack.size()> stack{};
    return stackText(stack.data(), ::backtrace(stack.data(), static_cast<int>(stack.size())), 1);
}

RunQueue::RunQueue() : m_file(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC)) {}

RunQueue::RunQueue(int thread)
    : m_file(::open(qPrintable(QStringLiteral("/proc/self/task/%1/schedstat").arg(thread)), O_RDONLY | O_CLOEXEC))
{
}

RunQueue::~RunQueue()
{
    if (m_file >= 0)
        ::close(m_file);
}

double RunQueue::ms() const
{
    std::array<char, 64> text{};
    if (m_file < 0 || ::pread(m_file, text.data(), text.size() - 1, 0) <= 0)
        return 0;
    char *rest = nullptr;
    std::strtoull(text.data(), &rest, 10);
    return 1e-6 * static_cast<double>(std::strtoull(rest, nullptr, 10));
}

OtherRunQueues::OtherRunQueues() : m_own(::gettid()) {}

void OtherRunQueues::listThreads()
{
    m_listed = Clock::now();
    std::set<int> threads;
    for (const QString &name : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        threads.insert(name.toInt());
    threads.erase(m_own);
    threads.erase(m_leftOut);
    std::erase_if(m_queues, [&threads](const auto &queue) { return threads.count(queue.first) == 0; });
    for (const int thread : threads)
        m_queues.try_emplace(thread, thread);
}

void OtherRunQueues::leaveOutThisThread()
{
    m_leftOut = ::gettid();
}

OtherRunQueues::Waits OtherRunQueues::waits()
{
    if (Clock::now() - m_listed > kListAgain)
        listThreads();
    Waits waits;
    for (const auto &[thread, queue] : m_queues)
        waits[thread] = queue.ms();
    return waits;
}

double OtherRunQueues::longestSince(const Waits &before)
{
    listThreads();
    double longest = 0;
    for (const auto &[thread, ms] : waits()) {
        const auto then = before.find(thread);
        longest = std::max(longest, then == before.end() ? ms : ms - then->second);
    }
    return longest;
}

LoopWatch::LoopWatch(int &argc, char **argv) : QApplication(argc, argv)
{
    watched = ::pthread_self();
    ::backtrace(caughtStack.data(), 1); // loads what it needs: not in the handler
    struct sigaction action = {};
    action.sa_handler = takeStack;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGURG, &action, nullptr);
    m_heart = std::thread([this] { beat(); });
}

LoopWatch::~LoopWatch()
{
    m_stops = true;
    m_heart.join();
}

void LoopWatch::beat()
{
    m_others.leaveOutThisThread();
    while (!m_stops) {
        std::this_thread::sleep_for(kBeat);
        catchInTheAct();
        if (!m_arrived.exchange(false))
            continue;
        QMetaObject::invokeMethod(
            this,
            [this, sent = Clock::now()] {
                const double painted = std::exchange(m_paintedSinceBeat, 0);
                const double waited = msSince(sent);
                m_waits.add(waited, 0);
                m_waitsOutside.add(std::max(0.0, waited - painted), 0);
                m_arrived = true;
            },
            Qt::QueuedConnection);
    }
}

void LoopWatch::catchInTheAct()
{
    const std::int64_t begin = m_begin;
    if (m_caughtAfterMs == 0 || begin == 0 || 1e-6 * static_cast<double>(nsOf(Clock::now()) - begin) < m_caughtAfterMs)
        return;
    std::int64_t same = begin;
    if (m_begin.compare_exchange_strong(same, 0)) // once an event
        ::pthread_kill(watched, SIGURG);
}

bool LoopWatch::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const bool paints = event->type() == QEvent::Paint && !m_painting;
    const bool outermost = m_depth == 0 || thread()->loopLevel() > m_loopLevel;
    return outermost || paints ? timed(receiver, event, paints) : QApplication::notify(receiver, event);
}

bool LoopWatch::timed(QObject *receiver, QEvent *event, bool paints)
{
    const QEvent::Type type = event->type();
    const int outerLevel = std::exchange(m_loopLevel, thread()->loopLevel());
    const bool outermost = m_depth == 0 || m_loopLevel > outerLevel;
    const std::size_t nestedBefore = m_nested;
    // The receiver may be gone afterwards.
    const char *name = receiver->metaObject()->className();
    const double paintedBefore = m_painted;
    const double cpuBefore = cpuMs();
    const double queuedBefore = outermost ? m_queue.ms() : 0;
    const OtherRunQueues::Waits othersBefore = outermost ? m_others.waits() : OtherRunQueues::Waits();
    const Clock::time_point begin = Clock::now();
    if (outermost) {
        caughtDepth = 0;
        m_begin = nsOf(begin);
    }
    ++m_depth;
    m_painting = m_painting || paints;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const double ms = msSince(begin);
    if (outermost)
        m_begin = 0;
    if (paints) {
        m_painting = false;
        m_painted += ms;
        m_paintedSinceBeat += ms;
    }
    if (outermost && m_nested == nestedBefore) {
        const double cpu = cpuMs() - cpuBefore;
        const double queued = m_queue.ms() - queuedBefore;
        const double othersQueued = ms < kSlowMs ? 0 : m_others.longestSince(othersBefore);
        note(type, name, {{}, ms, m_painted - paintedBefore, cpu, queued, othersQueued, {}});
    }
    if (outermost && m_depth > 0)
        ++m_nested;
    m_loopLevel = outerLevel;
    return handled;
}

void LoopWatch::note(QEvent::Type type, const char *receiver, Slow slow)
{
    m_with.add(slow.ms, slow.cpuMs);
    m_outside.add(slow.ms - slow.paintMs, slow.cpuMs);
    if (slow.ms < kSlowMs)
        return;
    const char *word = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    slow.what = QStringLiteral("%1: %2 to %3")
                    .arg(m_phase, word ? QLatin1String(word) : QStringLiteral("event"), QLatin1String(receiver));
    constexpr int kSignalFrames = 2;
    slow.stack = stackText(caughtStack.data(), caughtDepth.exchange(0), kSignalFrames);
    m_slow.push_back(std::move(slow));
}

void LoopWatch::resetMeasurements()
{
    m_with = m_outside = m_waits = m_waitsOutside = {};
    m_slow.clear();
}

std::vector<LoopWatch::Slow> LoopWatch::slowest(By by) const
{
    std::vector<Slow> sorted = m_slow;
    const auto key = [by](const Slow &slow) {
        if (by == By::Undisturbed)
            return slow.undisturbedMs();
        return by == By::Processor ? slow.cpuMs : slow.ms - (by == By::OutsidePainting ? slow.paintMs : 0);
    };
    std::sort(sorted.begin(), sorted.end(), [&](const Slow &a, const Slow &b) { return key(a) > key(b); });
    sorted.resize(std::min(sorted.size(), kSlowest));
    return sorted;
}

} // namespace timeloupe::test
