// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/column.h"
#include "model/core/ids.h"
#include "model/core/splice.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace timeloupe {

/// Hash index from id to row: open addressing, 5 bytes per row. Ids are not copied.
class IdIndex
{
public:
    IdIndex() = default;
    /// Hash of an id, as the constructor takes it: the low half of its XXH3, the same in every program.
    [[nodiscard]] static std::uint32_t hashOf(std::string_view id);
    /// Builds the index; hashes[row] is hashOf() the row's id. O(n), in parallel.
    explicit IdIndex(std::span<const std::uint32_t> hashes);

    using IdOf = std::function<std::string_view(std::uint32_t row)>;
    /// The index of spliced rows; `idBefore` and `idNow` return the ids of rows of `base` and of this index. O(n), but
    /// without the ids of rows that stay, except where the index has to grow.
    IdIndex(const IdIndex &base, const Splice &rows, const IdOf &idBefore, const IdOf &idNow);

    /// Finds the row with this id; `idOf(row)` returns the id of a row. With duplicate ids, the first row.
    template <class Id> [[nodiscard]] std::optional<EventRow> find(std::string_view id, Id idOf) const
    {
        if (m_slots.empty())
            return std::nullopt;
        for (std::size_t slot = slotOf(hashOf(id), m_slots.size()); m_slots[slot] != 0;
             slot = next(slot, m_slots.size())) {
            const EventRow row(m_slots[slot] - 1);
            if (idOf(row) == id)
                return row;
        }
        return std::nullopt;
    }
    template <class Self, class Archive> static void archive(Self &self, Archive &archive) { archive(self.m_slots); }
    [[nodiscard]] std::size_t bytes() const { return m_slots.bytes(); }

private:
    /// Where the search for an id begins.
    [[nodiscard]] static std::size_t slotOf(std::uint32_t hash, std::size_t slotCount)
    {
        return static_cast<std::size_t>(std::uint64_t(hash) * slotCount >> 32);
    }
    [[nodiscard]] static std::size_t next(std::size_t slot, std::size_t slotCount)
    {
        return slot + 1 == slotCount ? 0 : slot + 1;
    }

    static void erase(std::span<std::uint32_t> slots, std::uint32_t row, const IdOf &idOf);
    static void insert(std::span<std::uint32_t> slots, std::uint32_t row, const IdOf &idOf);

    Column<std::uint32_t> m_slots; ///< row + 1, 0 = free
};

} // namespace timeloupe
