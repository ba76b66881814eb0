// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace timeloupe::robust {

/// Numbers that a seed decides, the same on every machine (SplitMix64: Steele, Lea, Flood 2014).
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    /// The generator of step `index` of a run: it does not depend on what earlier steps drew.
    Random(std::uint64_t seed, std::uint64_t index) : m_state(Random(seed).next() + 0x9E3779B97F4A7C15 * (index + 1)) {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    /// 0 … limit − 1; 0 for a limit of 0.
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(next() % limit); }
    int between(int first, int last)
    {
        return first + static_cast<int>(below(static_cast<std::size_t>(last - first + 1)));
    }
    /// In [0, 1).
    double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    bool chance(double probability) { return share() < probability; }
    template <class List> const auto &pick(const List &list) { return list[below(std::size(list))]; }

private:
    std::uint64_t m_state;
};

} // namespace timeloupe::robust
