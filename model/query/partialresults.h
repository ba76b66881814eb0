// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/core/rowset.h"

#include <chrono>
#include <functional>
#include <span>
#include <vector>

namespace timeloupe {

/// Rate-limits progress reports. Not thread safe.
class ReportThrottle
{
public:
    using Duration = std::chrono::milliseconds;

    /// Due `first` after construction, then every `every`.
    ReportThrottle(Duration first, Duration every) : m_next(Clock::now() + first), m_every(every) {}

    /// True when a report is due; restarts the interval.
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

/// How a search reports partial results while it runs.
struct PartialResults
{
    std::vector<EventRow> near; ///< the search starts with these rows and their neighbours
    std::function<void(RowSetPtr)>
        report;                         ///< receives all rows found so far; called from any thread, never concurrently
    ReportThrottle::Duration first{16}; ///< faster searches report nothing
    ReportThrottle::Duration every{25};
};

/// The receiver of a search's partial results.
struct SearchListener
{
    std::span<const EventRow> near; ///< it begins with these rows and those beside them
    ReportThrottle &clock;          ///< rate limit of the reports
    std::function<void(RowBits)> report;
};

} // namespace timeloupe
