// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/index/lodpyramid.h"

#include <algorithm>

namespace timeloupe {

inline constexpr std::uint64_t kAllBits = ~std::uint64_t(0);

/// The data of a LodIndex, and the traversals that its queries share.
struct LodIndexData
{
    EventStorePtr store;
    RowSetPtr filter;
    const EventStore::Columns &columns;
    LodPyramid pyramid;

    LodIndexData(EventStorePtr s, RowSetPtr f)
        : store(std::move(s)), filter(std::move(f)), columns(store->columns()), pyramid(columns, *filter)
    {
    }
    [[nodiscard]] std::size_t place(std::size_t lane, std::size_t row) const
    {
        return columns.lanes.place(lane, std::min(row, columns.begins.size()));
    }
    [[nodiscard]] std::size_t rowAt(Instant t) const
    {
        const auto begins = std::span(columns.begins).first(columns.dated);
        return static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), t) - begins.begin());
    }
    [[nodiscard]] std::size_t membersBefore(std::size_t lane, std::size_t row) const
    {
        return pyramid.membersBefore(lane, place(lane, row));
    }
    /// Calls visit(place, row) for each member in places [begin, end) of a block whose bit is set in `wanted`.
    template <class Visit>
    void forEachInBlock(std::size_t lane, std::size_t block, std::size_t begin, std::size_t end, std::uint64_t wanted,
                        Visit visit) const
    {
        std::uint64_t bits = pyramid.word(columns.lanes.firstBlock(lane) + block) & wanted;
        if (begin > block * 64)
            bits &= ~std::uint64_t(0) << (begin - block * 64);
        if (end < (block + 1) * 64)
            bits &= (std::uint64_t(1) << (end - block * 64)) - 1;
        const std::span<const std::uint32_t> rows = columns.lanes.rows(lane);
        for (; bits != 0; bits &= bits - 1) {
            const std::size_t place = block * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            visit(place, rows[place]);
        }
    }
    [[nodiscard]] std::size_t nearRunning(std::size_t lane, std::size_t end, Instant t) const;
    [[nodiscard]] std::size_t countRunning(std::size_t lane, std::size_t end, Instant t) const;
};

} // namespace timeloupe
