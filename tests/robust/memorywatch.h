// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace timeloupe::robust {

/// How much memory the program takes at moments when it does the same: resident, and allocated.
class MemoryWatch
{
public:
    /// After what is free was given back.
    void sample();
    /// What grew from the second to the fourth quarter of the samples by more than its allowance; empty: nothing, or
    /// there are fewer than kFewest samples. Under sanitizers only allocated memory counts.
    [[nodiscard]] QString growth() const;
    /// First, middle and last sample, for people.
    [[nodiscard]] QString summary() const;

    static constexpr std::size_t kFewest = 8;

private:
    struct Sample
    {
        double resident = 0; ///< MB
        double allocated = 0;
    };
    std::vector<Sample> m_samples;
};

} // namespace timeloupe::robust
