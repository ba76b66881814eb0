// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/samples.h"

#include <optional>
#include <string>

namespace timeloupe::bench {

using test::Samples;

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
