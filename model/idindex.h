// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column.h"
#include "ids.h"

#include <optional>
#include <string_view>
#include <vector>

namespace timeloupe {

/// Finds a row by its id: open addressing, 5 bytes a row. The ids themselves stay where they are.
class IdIndex
{
public:
    IdIndex() = default;
    explicit IdIndex(std::size_t rows) : m_slots(std::vector<std::uint32_t>(rows + rows / 4 + 1)) {}

    void insert(std::string_view id, EventRow row)
    {
        std::size_t slot = slotOf(id);
        while (m_slots[slot] != 0)
            slot = next(slot);
        m_slots.edit()[slot] = row.value + 1;
    }
    /// `idOf(row)` gives the id of a row. Of several rows with one id, the one inserted first.
    template <class IdOf> [[nodiscard]] std::optional<EventRow> find(std::string_view id, IdOf idOf) const
    {
        if (m_slots.empty())
            return std::nullopt;
        for (std::size_t slot = slotOf(id); m_slots[slot] != 0; slot = next(slot)) {
            const EventRow row(m_slots[slot] - 1);
            if (idOf(row) == id)
                return row;
        }
        return std::nullopt;
    }
    template <class Self, class Archive> static void archive(Self &self, Archive &archive) { archive(self.m_slots); }
    [[nodiscard]] std::size_t bytes() const { return m_slots.bytes(); }

private:
    [[nodiscard]] std::size_t slotOf(std::string_view id) const
    {
        const std::uint64_t hash = std::hash<std::string_view>()(id) & 0xffffffffU;
        return static_cast<std::size_t>(hash * m_slots.size() >> 32);
    }
    [[nodiscard]] std::size_t next(std::size_t slot) const { return slot + 1 == m_slots.size() ? 0 : slot + 1; }

    Column<std::uint32_t> m_slots; ///< row + 1, 0 = free
};

} // namespace timeloupe
