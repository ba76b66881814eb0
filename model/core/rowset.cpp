// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/rowset.h"

#include "model/core/bitwords.h"

#include <algorithm>
#include <cassert>

namespace timeloupe {

RowSet::RowSet(std::vector<std::uint64_t> words, std::size_t rows) : m_words(std::move(words)), m_rows(rows)
{
    const std::size_t used = (rows + 63) / 64;
    m_words.resize(used + 1);
    m_words[used] = 0;
    if (rows % 64 != 0)
        m_words[used - 1] &= (std::uint64_t(1) << (rows % 64)) - 1;
    m_rank.resize(m_words.size());
    countBits(m_words, m_rank.data());
}

RowSet RowSet::all(std::size_t rows)
{
    return RowSet(std::vector<std::uint64_t>((rows + 63) / 64, ~std::uint64_t(0)), rows);
}

RowSet RowSet::none(std::size_t rows)
{
    return RowSet(std::vector<std::uint64_t>((rows + 63) / 64, 0), rows);
}

std::optional<EventRow> RowSet::select(std::size_t index) const
{
    if (index >= count())
        return std::nullopt;
    const auto after = std::upper_bound(m_rank.begin(), m_rank.end(), index);
    const std::size_t word = static_cast<std::size_t>(after - m_rank.begin()) - 1;
    std::uint64_t bits = m_words[word];
    for (std::size_t skip = index - m_rank[word]; skip > 0; --skip)
        bits &= bits - 1;
    return EventRow(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
}

namespace {

template <class Op> RowSet combined(const RowSet &a, const RowSet &b, Op op)
{
    assert(a.rows() == b.rows());
    std::vector<std::uint64_t> words(a.words().size());
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = op(a.words()[i], b.words()[i]);
    return RowSet(std::move(words), a.rows());
}

} // namespace

RowSet operator&(const RowSet &a, const RowSet &b)
{
    return combined(a, b, [](std::uint64_t x, std::uint64_t y) { return x & y; });
}

RowSet operator|(const RowSet &a, const RowSet &b)
{
    return combined(a, b, [](std::uint64_t x, std::uint64_t y) { return x | y; });
}

RowSet operator~(const RowSet &a)
{
    return combined(a, a, [](std::uint64_t x, std::uint64_t) { return ~x; });
}

} // namespace timeloupe
