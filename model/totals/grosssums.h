// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/partialsum.h"
#include "model/events/amountbits.h"
#include "model/events/eventstore.h"

namespace timeloupe {

/// The gross of each currency, 64 rows at a time.
class GrossSums
{
public:
    explicit GrossSums(const EventStore::Columns &store);

    /// Of a block those of `rows` that have one amount (AmountBits::single): what they are worth to the gross.
    void add(std::size_t block, std::uint64_t rows)
    {
        if (rows == 0)
            return;
        const std::uint64_t estimates = rows & m_bits.estimated(block);
        const std::uint64_t first = rows & m_bits.single(block, 0); // most often most: their currency is known
        if (first != 0)
            m_occurs.front() = 1;
        forEachBit(first & ~estimates, block * 64,
                   [this](std::size_t row) { m_gross.front() += m_store.amounts[row]; });
        forEachBit(rows & ~first & ~estimates, block * 64,
                   [this](std::size_t row) { add(m_store.amounts[row], m_store.amountCodes[row].currency); });
        forEachBit(estimates & ~first, block * 64,
                   [this](std::size_t row) { m_occurs[m_store.amountCodes[row].currency] = 1; });
    }
    /// Of rows that have several (AmountBits::odd).
    void addOdd(std::size_t block, std::uint64_t rows)
    {
        forEachBit(rows, block * 64, [this](std::size_t row) { addOdd(row); });
    }
    void add(double value, std::size_t currency)
    {
        m_gross[currency] = partialSum(m_gross[currency], value); // which may be a sum
        m_occurs[currency] = 1;
    }
    void add(const GrossSums &more);
    /// The currencies that occur, as numbers of the store: largest first, then by name.
    [[nodiscard]] std::vector<std::size_t> order() const;

private:
    void addOdd(std::size_t row);

    const EventStore::Columns &m_store;
    AmountBits m_bits;
    std::vector<double> m_gross;
    std::vector<std::uint8_t> m_occurs;
};

} // namespace timeloupe
