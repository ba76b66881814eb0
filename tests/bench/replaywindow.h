// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/mainwindow.h"
#include "replayplan.h"

class QSplitter;

namespace timeloupe::bench {

/// The program's window on the events of a plan, as a user sees it: every panel is shown. It waits for what it draws.
class ReplayWindow
{
public:
    ReplayWindow();

    /// Shows the window so that the panels on the time axis have that size, and opens the file; folding is off.
    std::optional<Diagnostic> open(const QString &file, QSize panels);

    [[nodiscard]] ViewState &state() { return m_window.state(); }
    [[nodiscard]] TimelineView &timeline() { return m_window.timeline(); }
    /// From the top of the timeline to the foot of the overview.
    [[nodiscard]] QSize panelSize() const;

    /// Runs the event loop until all panels are painted as they stay, and nothing is left to paint.
    void settle();
    /// Changes something of the state, and settles: how many milliseconds both took.
    template <class Change> double timed(Change change)
    {
        const auto begin = std::chrono::steady_clock::now();
        change(m_window.state());
        settle();
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    }
    /// Settles, and until nothing goes on in the background: the sums in view are there, too.
    void rest();
    void wait(int ms);

private:
    bool resizePanels(QSize size);
    bool paintPending();

    MainWindow m_window;
    QSplitter *m_rows = nullptr;
};

} // namespace timeloupe::bench
