// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultrows.h"

#include <array>
#include <cstdio>

namespace timeloupe::bench {

namespace {

std::string msText(double ms)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", ms < 10 ? 2 : ms < 100 ? 1 : 0, ms);
    return text.data();
}

const char *outcomeText(bool met)
{
    return met ? "met" : "**missed**";
}

std::string goalText(const Samples &samples, const std::optional<Goal> &goal)
{
    if (!goal)
        return {};
    const char *of = goal->share < 0.9 ? "median" : goal->share < 1 ? "p95" : "max";
    std::array<char, 32> ms{};
    std::snprintf(ms.data(), ms.size(), "%g", goal->ms);
    return std::string(of) + " ≤ " + ms.data() + " ms: " + outcomeText(samples.wall(goal->share) <= goal->ms);
}

void printSamples(const std::string &what, const std::string &size, const Samples &samples, const std::string &goal)
{
    std::string row = "| " + what + " | " + size + " | " + std::to_string(samples.count()) + " | ";
    for (const double ms :
         {samples.wall(0.5), samples.wall(0.95), samples.wall(1), samples.cpu(0.5), samples.cpu(0.95)})
        row += msText(ms) + " | ";
    row += goal + " |";
    std::puts(row.c_str());
    std::fflush(stdout);
}

} // namespace

std::string sizeText(std::size_t events)
{
    static constexpr std::array kPowers = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸"};
    std::size_t power = 0;
    for (std::size_t rest = events; rest >= 10; rest /= 10)
        ++power;
    return std::string("10") + kPowers.at(power);
}

void printRow(const std::string &what, const std::string &size, const Samples &samples, std::optional<Goal> goal)
{
    printSamples(what, size, samples, goalText(samples, goal));
}

void printRow(const std::string &what, const std::string &size, const Samples &samples, const Ratio &ratio)
{
    const double wall = samples.wall(0.5) / ratio.to.wall(0.5);
    const double cpu = samples.cpu(0.5) / ratio.to.cpu(0.5);
    std::array<char, 120> goal{};
    if (ratio.isGoal)
        std::snprintf(goal.data(), goal.size(), "median ≤ %.2f × %s: %.2f, %s (CPU %.2f)", ratio.most, ratio.of, wall,
                      wall <= ratio.most ? "met" : "**missed**", cpu);
    else
        std::snprintf(goal.data(), goal.size(), "(%.2f × %s; CPU %.2f)", wall, ratio.of, cpu);
    printSamples(what, size, samples, goal.data());
}

void printFigure(const std::string &what, const std::string &size, const std::string &figure, const std::string &goal)
{
    std::printf("| %s | %s | 1 | %s | | | | | %s |\n", what.c_str(), size.c_str(), figure.c_str(), goal.c_str());
    std::fflush(stdout);
}

void printRatio(const std::string &what, const std::string &sizes, double ratio, double most)
{
    std::printf("| %s | %s | | | %.2f | | | | ratio ≤ %g: %s |\n", what.c_str(), sizes.c_str(), ratio, most,
                outcomeText(ratio <= most));
    std::fflush(stdout);
}

} // namespace timeloupe::bench
