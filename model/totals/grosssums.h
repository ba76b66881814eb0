// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/saturatingsum.h"
#include "model/events/amountbits.h"
#include "model/events/eventstore.h"

namespace timeloupe {

/// Gross sums per currency, accumulated 64 rows at a time.
class GrossSums
{
public:
    explicit GrossSums(const EventStore::Columns &store);

    /// Adds those `rows` of a block that have exactly one amount (AmountBits::single).
    void add(std::size_t block, std::uint64_t rows)
    {
        if (rows == 0)
            return;
        const std::uint64_t estimates = rows & m_bits.estimated(block);
        const std::uint64_t first = rows & m_bits.single(block, 0); // usually most rows; their currency is known
        if (first != 0)
            m_occurs.front() = 1;
        forEachBit(first & ~estimates, block * 64,
                   [this](std::size_t row) { m_gross.front() += m_store.amounts[row]; });
        forEachBit(rows & ~first & ~estimates, block * 64,
                   [this](std::size_t row) { add(m_store.amounts[row], m_store.amountCodes[row].currency); });
        forEachBit(estimates & ~first, block * 64,
                   [this](std::size_t row) { m_occurs[m_store.amountCodes[row].currency] = 1; });
    }
    /// Adds the rows with several amounts (AmountBits::odd).
    void addIrregular(std::size_t block, std::uint64_t rows)
    {
        forEachBit(rows, block * 64, [this](std::size_t row) { addIrregular(row); });
    }
    void add(double value, std::size_t currency)
    {
        m_gross[currency] = saturatingSum(m_gross[currency], value); // the value may be a sum itself
        m_occurs[currency] = 1;
    }
    void add(const GrossSums &more);
    /// Indices of the currencies that occur: largest gross first, then by name.
    [[nodiscard]] std::vector<std::size_t> order() const;

private:
    void addIrregular(std::size_t row);

    const EventStore::Columns &m_store;
    AmountBits m_bits;
    std::vector<double> m_gross;
    std::vector<std::uint8_t> m_occurs;
};

} // namespace timeloupe
