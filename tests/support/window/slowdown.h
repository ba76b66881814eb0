// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace timeloupe::test {

/// How many times longer code of ours takes in this build than as it is released: the ratio of the processor times of
/// one work (hashing, comparing, sorting, following links) that is compiled in both ways. Qt is never compiled with
/// sanitizers, so that an event that also calls Qt is slowed down less: a limit times this is never too strict.
double slowdown();

// The work; the result is the same.
std::uint64_t calibratedAsBuilt();
std::uint64_t calibratedAsReleased();

} // namespace timeloupe::test
