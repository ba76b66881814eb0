// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/column.h"
#include "model/core/ids.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace timeloupe {

/// Finds a row by its id: open addressing, 5 bytes a row. The ids themselves stay where they are.
class IdIndex
{
public:
    IdIndex() = default;
    /// Of each id.
    [[nodiscard]] static std::uint32_t hashOf(std::string_view id)
    {
        return static_cast<std::uint32_t>(std::hash<std::string_view>()(id));
    }
    /// Of rows whose ids have these hashes. O(n), in parallel.
    explicit IdIndex(std::span<const std::uint32_t> hashes);

    /// `idOf(row)` gives the id of a row. Of several rows with one id, the first.
    template <class IdOf> [[nodiscard]] std::optional<EventRow> find(std::string_view id, IdOf idOf) const
    {
        if (m_slots.empty())
            return std::nullopt;
        for (std::size_t slot = slotOf(hashOf(id), m_slots.size()); m_slots[slot] != 0; slot = next(slot)) {
            const EventRow row(m_slots[slot] - 1);
            if (idOf(row) == id)
                return row;
        }
        return std::nullopt;
    }
    template <class Self, class Archive> static void archive(Self &self, Archive &archive) { archive(self.m_slots); }
    [[nodiscard]] std::size_t bytes() const { return m_slots.bytes(); }

private:
    [[nodiscard]] static std::size_t slotOf(std::uint32_t hash, std::size_t slotCount)
    {
        return static_cast<std::size_t>(std::uint64_t(hash) * slotCount >> 32);
    }
    [[nodiscard]] std::size_t next(std::size_t slot) const { return slot + 1 == m_slots.size() ? 0 : slot + 1; }

    Column<std::uint32_t> m_slots; ///< row + 1, 0 = free
};

} // namespace timeloupe
