// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace timeloupe {

/// A column that grows in chunks and never copies: its peak memory is its size.
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
        for (std::size_t from = 0; from < other.m_size;) {
            if (m_size % kChunk == 0)
                m_chunks.push_back(std::make_unique_for_overwrite<T[]>(kChunk));
            const std::size_t count = std::min({other.m_size - from, kChunk - from % kChunk, kChunk - m_size % kChunk});
            std::copy_n(&other[from], count, m_chunks.back().get() + m_size % kChunk);
            from += count;
            m_size += count;
        }
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const T &operator[](std::size_t i) const { return m_chunks[i / kChunk][i % kChunk]; }

    /// Returns the values in the given order and empties the column.
    [[nodiscard]] std::vector<T> take(std::span<const std::uint32_t> order)
    {
        std::vector<T> values(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            values[i] = (*this)[order[i]];
        *this = {};
        return values;
    }

private:
    /// Blocks of this size are returned to the system when freed.
    static constexpr std::size_t kChunk = (std::size_t(1) << 18) / sizeof(T);
    std::vector<std::unique_ptr<T[]>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace timeloupe
