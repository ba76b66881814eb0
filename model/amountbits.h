// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebits.h"
#include "eventstorecolumns.h"
#include "rowscan.h"

namespace timeloupe {

/// What 64 rows at a time have of amounts, a bit for each: so that sums walk over what they want without asking row by
/// row, whose answers no processor can foretell.
class AmountBits
{
public:
    explicit AmountBits(const EventStore::Columns &store) : m_store(store) {}

    /// The rows with one amount and no more, that counts in sums by itself: no estimate and no increment.
    [[nodiscard]] std::uint64_t counted(std::size_t block) const
    {
        return matchingRows(m_store.amountCodes, block, kCounts, kCounted) & ~estimates(block);
    }
    /// The rows with one amount and no more, whatever it is.
    [[nodiscard]] std::uint64_t single(std::size_t block) const
    {
        return matchingRows(m_store.amountCodes, block, kSingle, kCounted);
    }
    /// Those of them in one currency, a number of the store.
    [[nodiscard]] std::uint64_t single(std::size_t block, std::size_t currency) const
    {
        if (currency >= AmountCode::kCurrencies) // kept apart
            return 0;
        AmountCode mask = kSingle;
        AmountCode wanted = kCounted;
        mask.currency = AmountCode::kCurrencies - 1;
        wanted.currency = static_cast<std::uint16_t>(currency & (AmountCode::kCurrencies - 1));
        return matchingRows(m_store.amountCodes, block, mask, wanted);
    }
    /// The rows with several amounts, or one that is out of the ordinary: EventStore::Columns::oddAmounts.
    [[nodiscard]] std::uint64_t odd(std::size_t block) const
    {
        const std::span<const std::uint64_t> words = m_store.oddAmounts.rows().words();
        return words.empty() ? 0 : words[block];
    }
    /// The rows with any amount.
    [[nodiscard]] std::uint64_t given(std::size_t block) const
    {
        AmountCode given;
        given.given = 1;
        return matchingRows(m_store.amountCodes, block, given, given);
    }
    /// The rows that are estimates, with all that they have.
    [[nodiscard]] std::uint64_t estimates(std::size_t block) const
    {
        return matchingRows(m_store.words, block, kKind, kEstimatedKind) |
               matchingRows(m_store.words, block, kStatus, kEstimatedStatus);
    }
    /// The rows whose one amount is an estimate.
    [[nodiscard]] std::uint64_t estimatedAmounts(std::size_t block) const
    {
        return matchingRows(m_store.amountCodes, block, kOf, kEstimated);
    }

private:
    static_assert(static_cast<int>(AmountOf::Total) == 0 && static_cast<int>(AmountOf::Initial) == 1);
    static constexpr AmountCode kCounts{.given = 1, .odd = 1, .bound = 0, .of = 2, .currency = 0}; ///< bits that tell
    static constexpr AmountCode kSingle{.given = 1, .odd = 1, .bound = 0, .of = 0, .currency = 0};
    static constexpr AmountCode kCounted{.given = 1, .odd = 0, .bound = 0, .of = 0, .currency = 0};
    static constexpr AmountCode kOf{.given = 1, .odd = 1, .bound = 0, .of = 3, .currency = 0};
    static constexpr AmountCode kEstimated{
        .given = 1, .odd = 0, .bound = 0, .of = static_cast<std::uint16_t>(AmountOf::Estimate), .currency = 0};
    static constexpr RowWords kKind{.kind = 15};
    static constexpr RowWords kEstimatedKind{.kind = static_cast<std::uint16_t>(Kind::Estimate)};
    static constexpr RowWords kStatus{.status = 7};
    static constexpr RowWords kEstimatedStatus{.status = static_cast<std::uint16_t>(Status::Estimate)};

    const EventStore::Columns &m_store;
};

} // namespace timeloupe
