// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/mainwindow.h"
#include "tests/support/window/loopwatch.h"

#include <functional>

namespace timeloupe::bench {

/// Does with a file in the real window what everybody does: opens it, selects, hovers, reads on, sorts the list, zooms,
/// filters, asks for the totals.
class HostileDrive
{
public:
    HostileDrive(test::LoopWatch &watch, MainWindow &window) : m_watch(watch), m_window(window) {}

    /// False when the window did not settle within a minute after a step.
    bool run(const QString &file);

private:
    bool step(const QString &name, const std::function<void()> &act);
    void hover();
    void pageDown();
    void scrollList();
    void filter();
    void askForTotals();

    test::LoopWatch &m_watch;
    MainWindow &m_window;
};

} // namespace timeloupe::bench
