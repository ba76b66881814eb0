// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/core/rowset.h"

#include <chrono>
#include <functional>
#include <span>
#include <vector>

namespace timeloupe {

/// When something that goes on is to be told of again. For one thread at a time.
class ReportClock
{
public:
    using Duration = std::chrono::milliseconds;

    /// From now on: first after `first`, then each `every`.
    ReportClock(Duration first, Duration every) : m_next(Clock::now() + first), m_every(every) {}

    /// It is; the next time is counted from now.
    [[nodiscard]] bool isDue()
    {
        const Clock::time_point now = Clock::now();
        if (now < m_next)
            return false;
        m_next = now + m_every;
        return true;
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_next;
    Duration m_every;
};

/// How a search tells what it has found while it goes on: some of the rows that it will have found in the end.
struct EarlyHits
{
    std::vector<EventRow> near;          ///< it begins with these rows and those beside them
    std::function<void(RowSetPtr)> tell; ///< each time the ones before, and more; called in any thread, never by two
    ReportClock::Duration first{16};     ///< what takes no longer is not told of before its end
    ReportClock::Duration every{25};
};

/// Who is told of a search while it goes on.
struct SearchListener
{
    std::span<const EventRow> near; ///< it begins with these rows and those beside them
    ReportClock &clock;             ///< says when
    std::function<void(RowBits)> tell;
};

} // namespace timeloupe
