// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivewindow.h"
#include "memorywatch.h"
#include "tests/support/window/loopwatch.h"

#include <functional>

namespace timeloupe::robust {

struct DriveOptions
{
    std::uint64_t seed = 1;
    std::size_t roundSteps = 60; ///< until the window comes to rest and memory is measured
    double blockMs = 100;        ///< longest time that one event may take
    QString plant;               ///< a fault to be found: block, leak, warning, status
    bool isVerbose = false;      ///< prints every step
    std::function<bool(std::size_t step)> isOver;
};

/// Random hands on the window, and what watches it meanwhile: the time that each event takes, memory, warnings and
/// invariants. A step depends on the seed and its number alone; what it meets depends on those before.
class Drive
{
public:
    Drive(test::LoopWatch &watch, DriveOptions options, const QDir &folder);
    ~Drive();

    /// How many reports there are; each was printed when it happened.
    int run();
    [[nodiscard]] QString summary() const;

private:
    void step();
    void look(bool settled);
    void lookAtLoop();
    void report(const QString &what);
    void plant();
    static void takeMessage(QtMsgType type, const QMessageLogContext &, const QString &message);

    test::LoopWatch &m_watch;
    DriveOptions m_options;
    DriveWindow m_window;
    MemoryWatch m_memory;
    std::size_t m_step = 0;
    QString m_action;
    double m_longestMs = 0;
    QString m_longest;
    int m_reports = 0;
    std::vector<std::unique_ptr<QByteArray>> m_leak;
};

} // namespace timeloupe::robust
