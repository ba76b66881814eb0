// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/codebits.h"
#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/events/eventstorecolumns.h"

namespace timeloupe {

/// What 64 rows at a time have of amounts, a bit for each: so that sums walk over what they want without asking row by
/// row, whose answers no processor can foretell.
class AmountBits
{
public:
    explicit AmountBits(const EventStore::Columns &store) : m_store(store) {}

    /// The rows with one amount and no more, that counts in sums by itself: no estimate and no increment.
    [[nodiscard]] std::uint64_t counted(std::size_t block) const { return m_store.amountMasks.counted[block]; }
    /// The rows with one amount and no more, whatever it is.
    [[nodiscard]] std::uint64_t single(std::size_t block) const { return m_store.amountMasks.single[block]; }
    /// Those of them in one currency, a number of the store.
    [[nodiscard]] std::uint64_t single(std::size_t block, std::size_t currency) const
    {
        if (currency == 0)
            return m_store.amountMasks.first[block];
        if (currency >= AmountCode::kCurrencies) // kept apart
            return 0;
        return matchingRows(m_store.amountCodes, block, kSingleOfCurrency, inCurrency(currency));
    }
    /// Those of the rows with one amount that are estimates, or their amount is.
    [[nodiscard]] std::uint64_t estimated(std::size_t block) const { return m_store.amountMasks.estimated[block]; }
    /// The rows with several amounts, or one that is out of the ordinary: EventStore::Columns::oddAmounts.
    [[nodiscard]] std::uint64_t odd(std::size_t block) const
    {
        const std::span<const std::uint64_t> words = m_store.oddAmounts.rows().words();
        return words.empty() ? 0 : words[block];
    }
    /// The rows with any amount.
    [[nodiscard]] std::uint64_t given(std::size_t block) const { return single(block) | odd(block); }

    /// What is kept of it in a store. O(n), in parallel.
    static AmountMasks masks(const Column<AmountCode> &codes, const Column<RowWords> &words);

private:
    static constexpr AmountCode kSingleOfCurrency{
        .given = 1, .odd = 1, .bound = 0, .of = 0, .currency = AmountCode::kCurrencies - 1}; ///< bits that tell
    static constexpr AmountCode inCurrency(std::size_t currency)
    {
        AmountCode wanted{.given = 1, .odd = 0, .bound = 0, .of = 0, .currency = 0};
        wanted.currency = static_cast<std::uint16_t>(currency & (AmountCode::kCurrencies - 1));
        return wanted;
    }

    const EventStore::Columns &m_store;
};

} // namespace timeloupe
