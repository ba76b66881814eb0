// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <ctime>
#include <optional>
#include <string>
#include <vector>

namespace timeloupe::bench {

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

/// What a benchmark has to reach, in milliseconds: half of its samples, or 95 in 100, or all.
struct Goal
{
    double share = 0.95;
    double ms = 0;
};

/// The same beside other samples of the same run: half of its samples in at most `most` times the median of `to`.
struct Ratio
{
    const Samples &to;
    double most = 1;
    const char *of = ""; ///< what `to` is
    bool isGoal = true;  ///< false: only the ratio is told
};

/// "100", "10³" … for tables.
std::string sizeText(std::size_t events);
/// One row of the table in RESULTS.md to standard output, at once.
void printRow(const std::string &what, const std::string &size, const Samples &samples, std::optional<Goal> goal = {});
void printRow(const std::string &what, const std::string &size, const Samples &samples, const Ratio &ratio);
/// A row with one figure that is no time.
void printFigure(const std::string &what, const std::string &size, const std::string &figure, const std::string &goal);
/// A row of how one p95 stands to another, with what it may be at most.
void printRatio(const std::string &what, const std::string &sizes, double ratio, double most);

} // namespace timeloupe::bench
