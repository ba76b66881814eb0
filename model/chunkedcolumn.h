// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parallel.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace timeloupe {

/// A column that grows without ever being copied: peak memory is what it holds.
template <class T> class ChunkedColumn
{
public:
    void push(T value)
    {
        if (m_size % kChunk == 0)
            m_chunks.push_back(std::make_unique_for_overwrite<T[]>(kChunk));
        m_chunks.back()[m_size % kChunk] = value;
        ++m_size;
    }
    void append(const ChunkedColumn &other)
    {
        for (std::size_t i = 0; i < other.m_size; ++i)
            push(other[i]);
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const T &operator[](std::size_t i) const { return m_chunks[i / kChunk][i % kChunk]; }

    /// Its values in the given order; the column is empty afterwards.
    [[nodiscard]] std::vector<T> take(std::span<const std::uint32_t> order)
    {
        std::vector<T> values(order.size());
        parallelFor(order.size(), std::size_t(1) << 16, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                values[i] = (*this)[order[i]];
        });
        *this = {};
        return values;
    }

private:
    static constexpr std::size_t kChunk = std::size_t(1) << 14;
    std::vector<std::unique_ptr<T[]>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace timeloupe
