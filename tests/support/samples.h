// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <ctime>
#include <vector>

namespace timeloupe::test {

/// How long the same work took, again and again: by the clock, and of processor time in all threads. Where other
/// programs want the machine too, the clock counts what they took; processor time does not.
class Samples
{
public:
    template <class Work> void measure(Work work)
    {
        const std::clock_t cpu = std::clock();
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
        add(wall.count(), 1e3 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC);
    }
    /// Both in milliseconds.
    void add(double wall, double cpu);

    [[nodiscard]] std::size_t count() const { return m_wall.size(); }
    /// `share` of them took no longer, in milliseconds; 0 when there is none.
    [[nodiscard]] double wall(double share) const;
    [[nodiscard]] double cpu(double share) const;

private:
    std::vector<double> m_wall;
    std::vector<double> m_cpu;
};

} // namespace timeloupe::test
