// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replaywindow.h"
#include "views/scene/timeline/timelinecontent.h"

namespace timeloupe::bench {

/// Goes through a plan in the real window and tells on standard output how long each step took. A time runs from the
/// change of the state until every panel of the window is painted as it stays.
class Replay
{
public:
    explicit Replay(ReplayPlan plan);

    /// nullopt: done; else what is wrong.
    std::optional<Diagnostic> run();

private:
    [[nodiscard]] std::optional<Diagnostic> unknownCompany();
    void filter();
    void phase(const QString &name);
    void jumpTo(TimeRange range);
    double show(TimeRange range, bool settled);
    void printShownEvents(const QString &window);

    ReplayPlan m_plan;
    ReplayWindow m_window;
    TimelineContentPtr m_content;
};

} // namespace timeloupe::bench
