// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive.h"

#include "app/window/statusline.h"
#include "driveactions.h"
#include "drivechecks.h"

#include <QLabel>
#include <QRegularExpression>

#include <chrono>
#include <cstdio>
#include <mutex>
#include <thread>

namespace timeloupe::robust {

namespace {

using namespace Qt::StringLiterals;

constexpr int kSettleMs = 60'000;
constexpr double kSettleShare = 0.5; ///< of the steps: the others meet a window that is at work
constexpr double kCaughtShare = 0.7; ///< of the limit: blocks just above it are caught, too
constexpr std::chrono::milliseconds kPlantedBlock(900);

std::mutex messageLock;
QStringList messages; ///< since they were looked at

} // namespace

Drive::Drive(test::LoopWatch &watch, DriveOptions options, const QDir &folder)
    : m_watch(watch), m_options(std::move(options)), m_window(folder)
{
    qInstallMessageHandler(takeMessage);
}

Drive::~Drive()
{
    qInstallMessageHandler(nullptr);
}

void Drive::takeMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    // Qt answers Enter in an editor by an event: when the focus has left it before that, it is committed already.
    static const QRegularExpression expected(
        u"^This plugin does not support|(commitData|closeEditor) called with an editor that does not belong"_s);
    if (type == QtDebugMsg || type == QtInfoMsg || expected.match(message).hasMatch())
        return;
    const QStringList stack = test::currentStack();
    const std::lock_guard<std::mutex> lock(messageLock);
    messages += message + u"\n    "_s + stack.join(u"\n    "_s);
}

int Drive::run()
{
    m_watch.resetMeasurements();
    m_watch.setCaughtAfter(kCaughtShare * m_options.blockMs);
    for (; !m_options.isOver(m_step); ++m_step) {
        step();
        if ((m_step + 1) % m_options.roundSteps != 0)
            continue;
        m_action = u"rest"_s;
        m_watch.setPhase(m_action);
        m_window.rest();
        lookAtLoop();
        look(true);
        m_memory.sample();
    }
    if (const QString growth = m_memory.growth(); !growth.isEmpty())
        report(growth);
    m_action = u"end"_s;
    m_window.rest();
    return m_reports;
}

void Drive::step()
{
    Random random(m_options.seed, m_step);
    const DriveAction &action = anyAction(random);
    const bool waits = random.chance(kSettleShare);
    const int pause = random.between(0, 30);
    m_action = QString::fromLatin1(action.name);
    m_window.clearNotes();
    m_watch.setPhase(m_action);
    if (m_options.isVerbose)
        std::fprintf(stderr, "step %zu: %s\n", m_step, action.name);
    m_window.reopenIfClosed();
    action.act(m_window, random);
    DriveWindow::closeSystemDialogs();
    plant();
    DriveWindow::spin(pause);
    m_window.reopenIfClosed();
    const bool settled = waits && m_window.settle(kSettleMs);
    if (waits && !settled)
        report(u"the window does not settle"_s);
    DriveWindow::closeSystemDialogs();
    if (m_options.isVerbose)
        std::fprintf(stderr, "    %s\n", qPrintable(m_window.notes().left(200)));
    lookAtLoop();
    look(settled);
}

void Drive::look(bool settled)
{
    for (const QString &broken : brokenInvariants(m_window.main(), settled))
        report(broken);
    QStringList said;
    {
        const std::lock_guard<std::mutex> lock(messageLock);
        said = std::exchange(messages, {});
    }
    for (const QString &message : said)
        report(u"warning: "_s + message);
}

void Drive::lookAtLoop()
{
    using By = test::LoopWatch::By;
    for (const test::LoopWatch::Slow &slow : m_watch.slowest(By::Undisturbed)) {
        const auto ms = [](double value) { return QString::number(value, 'f', 0); };
        const QString what = u"%1 ms (of %2; painting %3, processor %4, another thread without one %5): %6%7"_s.arg(
            ms(slow.undisturbedMs()), ms(slow.ms), ms(slow.paintMs), ms(slow.cpuMs), ms(slow.othersQueuedMs), slow.what,
            m_window.notes().left(200));
        if (slow.undisturbedMs() > m_longestMs) {
            m_longestMs = slow.undisturbedMs();
            m_longest = u"step %1, "_s.arg(m_step) + what;
        }
        if (slow.undisturbedMs() <= m_options.blockMs)
            continue;
        report(u"the event loop is blocked for "_s + what);
        for (const QString &frame : slow.stack)
            std::printf("    %s\n", qPrintable(frame));
        std::fflush(stdout);
    }
    m_watch.resetMeasurements();
}

void Drive::report(const QString &what)
{
    ++m_reports;
    std::printf("robust_drive: --seed %llu, step %zu (%s): %s\n", static_cast<unsigned long long>(m_options.seed),
                m_step, qPrintable(m_action), qPrintable(what));
    std::fflush(stdout);
}

/// What has to be found.
void Drive::plant()
{
    if (m_options.plant == u"block"_s)
        m_window.call([] { std::this_thread::sleep_for(kPlantedBlock); });
    else if (m_options.plant == u"leak"_s)
        m_leak.push_back(std::make_unique<QByteArray>(4 << 20, 'x'));
    else if (m_options.plant == u"warning"_s)
        qWarning("planted");
    else if (m_options.plant == u"status"_s)
        m_window.main().findChild<StatusLine *>()->findChild<QLabel *>()->setText(u"planted"_s);
}

QString Drive::summary() const
{
    return u"drive: %1 steps, %2 reports; the longest event took %3; %4"_s.arg(
        QString::number(m_step), QString::number(m_reports), m_longest, m_memory.summary());
}

} // namespace timeloupe::robust
