// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/codebits.h"
#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/events/eventstorecolumns.h"

namespace timeloupe {

/// Amount properties of 64 rows at a time, one bit per row: sums iterate over set bits instead of taking an
/// unpredictable branch per row.
class AmountBits
{
public:
    explicit AmountBits(const EventStore::Columns &store) : m_store(store) {}

    /// Rows with exactly one amount that counts in sums: neither an estimate nor an increment.
    [[nodiscard]] std::uint64_t counted(std::size_t block) const { return m_store.amountMasks.counted[block]; }
    /// Rows with exactly one amount.
    [[nodiscard]] std::uint64_t single(std::size_t block) const { return m_store.amountMasks.single[block]; }
    /// Rows with exactly one amount, in `currency` (an index into EventStore::currencies()).
    [[nodiscard]] std::uint64_t single(std::size_t block, std::size_t currency) const
    {
        if (currency == 0)
            return m_store.amountMasks.first[block];
        if (currency >= AmountCode::kCurrencies) // all others are in irregularAmounts
            return 0;
        return matchingCodeBits(m_store.amountCodes, block, kSingleOfCurrency, inCurrency(currency));
    }
    /// Rows with exactly one amount where the event or the amount is an estimate.
    [[nodiscard]] std::uint64_t estimated(std::size_t block) const { return m_store.amountMasks.estimated[block]; }
    /// Rows with several amounts, or with one that needs EventStore::Columns::irregularAmounts.
    [[nodiscard]] std::uint64_t odd(std::size_t block) const
    {
        const std::span<const std::uint64_t> words = m_store.irregularAmounts.rows().words();
        return words.empty() ? 0 : words[block];
    }
    /// Rows with at least one amount.
    [[nodiscard]] std::uint64_t given(std::size_t block) const { return single(block) | odd(block); }

    /// Computes the masks that a store keeps. O(n), in parallel.
    static AmountMasks masks(const Column<AmountCode> &codes, const Column<RowFlags> &words);

private:
    static constexpr AmountCode kSingleOfCurrency{
        .given = 1, .odd = 1, .bound = 0, .of = 0, .currency = AmountCode::kCurrencies - 1}; ///< the bits compared
    static constexpr AmountCode inCurrency(std::size_t currency)
    {
        AmountCode wanted{.given = 1, .odd = 0, .bound = 0, .of = 0, .currency = 0};
        wanted.currency = static_cast<std::uint16_t>(currency & (AmountCode::kCurrencies - 1));
        return wanted;
    }

    const EventStore::Columns &m_store;
};

} // namespace timeloupe
