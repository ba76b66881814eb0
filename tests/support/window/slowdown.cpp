// SPDX-License-Identifier: GPL-3.0-or-later
#include "slowdown.h"

#include <QtGlobal>

#include <algorithm>
#include <ctime>
#include <limits>

namespace timeloupe::test {

namespace {

constexpr int kRuns = 15; ///< the shortest counts: other programs only add

double cpuSeconds()
{
    std::timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double shortest(std::uint64_t (*work)(), std::uint64_t expected)
{
    double seconds = std::numeric_limits<double>::max();
    for (int i = 0; i < kRuns; ++i) {
        const double begin = cpuSeconds();
        if (work() != expected)
            qFatal("the calibrated work differs");
        seconds = std::min(seconds, cpuSeconds() - begin);
    }
    return seconds;
}

} // namespace

double slowdown()
{
    const std::uint64_t expected = calibratedAsReleased();
    return std::max(1.0, shortest(calibratedAsBuilt, expected) / shortest(calibratedAsReleased, expected));
}

} // namespace timeloupe::test
