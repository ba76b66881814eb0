// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/ids.h"

#include <bit>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace timeloupe {

/// An immutable set of rows of one store: a bit per row, with rank in O(1) and select in O(log n). 0.19 bytes per row.
class RowSet
{
public:
    RowSet() = default;
    /// `words`: bit r%64 of word r/64 is row r; bits from `rows` on are cleared.
    RowSet(std::vector<std::uint64_t> words, std::size_t rows);
    static RowSet all(std::size_t rows);
    static RowSet none(std::size_t rows);

    /// Number of rows of the store, members or not.
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t count() const { return m_rank.empty() ? 0 : m_rank.back(); }
    [[nodiscard]] bool isAll() const { return count() == m_rows; }
    [[nodiscard]] bool contains(EventRow row) const { return (m_words[row.value / 64] >> (row.value % 64) & 1) != 0; }
    /// Number of members below `row`; `row` may be rows().
    [[nodiscard]] std::size_t rank(EventRow row) const
    {
        const std::size_t word = row.value / 64;
        const unsigned bit = row.value % 64;
        const std::size_t below = m_rank[word];
        return bit == 0
                   ? below
                   : below + static_cast<std::size_t>(std::popcount(m_words[word] & ((std::uint64_t(1) << bit) - 1)));
    }
    /// Number of members in words() before `word`; `word` may be one past the last word.
    [[nodiscard]] std::size_t countBefore(std::size_t word) const { return m_rank[word]; }
    /// The member with `index` members below it; nullopt when index >= count().
    [[nodiscard]] std::optional<EventRow> select(std::size_t index) const;
    [[nodiscard]] std::span<const std::uint64_t> words() const { return m_words; }
    /// Calls `visit(EventRow)` for each member of [begin, end), ascending.
    template <class Visit> void forEach(std::size_t begin, std::size_t end, Visit visit) const
    {
        for (std::size_t word = begin / 64; word * 64 < end; ++word) {
            std::uint64_t bits = m_words[word];
            if (word == begin / 64)
                bits &= ~std::uint64_t(0) << (begin % 64);
            if ((word + 1) * 64 > end)
                bits &= (std::uint64_t(1) << (end % 64)) - 1;
            for (; bits != 0; bits &= bits - 1)
                visit(EventRow(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
        }
    }
    template <class Visit> void forEach(Visit visit) const { forEach(0, m_rows, visit); }

    friend bool operator==(const RowSet &a, const RowSet &b) { return a.m_rows == b.m_rows && a.m_words == b.m_words; }

private:
    std::vector<std::uint64_t> m_words; ///< rows/64 rounded up, and one empty word so that rank(rows()) is defined
    std::vector<std::uint32_t> m_rank;  ///< members before each word, and the total last
    std::size_t m_rows = 0;
};

RowSet operator&(const RowSet &a, const RowSet &b);
RowSet operator|(const RowSet &a, const RowSet &b);
RowSet operator~(const RowSet &a);

using RowSetPtr = std::shared_ptr<const RowSet>;

} // namespace timeloupe
