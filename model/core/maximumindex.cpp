// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/maximumindex.h"

#include <algorithm>
#include <cassert>

namespace timeloupe {

namespace {

constexpr std::size_t kBlock = 16;

} // namespace

MaximumIndex::MaximumIndex(std::vector<double> values) : m_values(std::move(values))
{
    for (std::size_t count = m_values.size(); count > kBlock;) {
        const std::size_t level = m_levels.size();
        const std::size_t below = count;
        count = (below + kBlock - 1) / kBlock;
        std::vector<std::uint32_t> tops(count);
        for (std::size_t block = 0; block < count; ++block) {
            std::size_t best = top(level, block * kBlock);
            double most = m_values[best];
            for (std::size_t i = block * kBlock + 1; i < std::min(below, (block + 1) * kBlock); ++i) {
                const std::size_t other = top(level, i); // later on: a tie keeps the earlier one
                if (m_values[other] > most)
                    most = m_values[best = other];
            }
            tops[block] = static_cast<std::uint32_t>(best);
        }
        m_levels.push_back(std::move(tops));
    }
}

std::size_t MaximumIndex::better(std::size_t a, std::size_t b) const
{
    if (m_values[a] != m_values[b])
        return m_values[a] > m_values[b] ? a : b;
    return std::min(a, b);
}

std::size_t MaximumIndex::top(std::size_t level, std::size_t block) const
{
    return level == 0 ? block : m_levels[level - 1][block];
}

std::size_t MaximumIndex::largest(std::size_t begin, std::size_t end) const
{
    assert(begin < end && end <= m_values.size());
    std::size_t best = begin;
    // Handles unaligned blocks on either side one by one and the rest on the next level.
    for (std::size_t level = 0; begin < end; ++level) {
        const bool isHighest = level == m_levels.size();
        while (begin < end && (isHighest || begin % kBlock != 0))
            best = better(best, top(level, begin++));
        while (begin < end && end % kBlock != 0)
            best = better(best, top(level, --end));
        begin /= kBlock;
        end /= kBlock;
    }
    return best;
}

} // namespace timeloupe
