// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace timeloupe {

/// Range-maximum queries by a pyramid over blocks of 16. Immutable.
class MaximumIndex
{
public:
    MaximumIndex() = default;
    /// O(n). Values must not be NaN.
    explicit MaximumIndex(std::vector<double> values);

    [[nodiscard]] std::span<const double> values() const { return m_values; }
    /// Index of the first largest value in [begin, end), which must not be empty. O(log n).
    [[nodiscard]] std::size_t largest(std::size_t begin, std::size_t end) const;

private:
    [[nodiscard]] std::size_t better(std::size_t a, std::size_t b) const;
    /// Index of the largest value in block `block` of a level; level 0 is the values themselves.
    [[nodiscard]] std::size_t top(std::size_t level, std::size_t block) const;

    std::vector<double> m_values;
    std::vector<std::vector<std::uint32_t>> m_levels;
};

} // namespace timeloupe
