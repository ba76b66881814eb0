// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/idindex.h"

#include "model/core/parallel.h"

#include <xxhash.h>

namespace timeloupe {

namespace {

constexpr std::size_t kHashGrain = std::size_t(1) << 14;

} // namespace

std::uint32_t IdIndex::hashOf(std::string_view id)
{
    return static_cast<std::uint32_t>(XXH3_64bits(id.data(), id.size()));
}

/// Each core fills its part of the slots; overflow at the end of a part is inserted last.
IdIndex::IdIndex(std::span<const std::uint32_t> hashes)
{
    std::vector<std::uint32_t> slots(hashes.size() + hashes.size() / 4 + 1);
    const std::size_t parts = parallelParts(hashes.size(), kHashGrain);
    const auto left = mapParts(parts, [&](std::size_t part) {
        const std::size_t begin = partBegin(slots.size(), parts, part);
        const std::size_t end = partBegin(slots.size(), parts, part + 1);
        std::vector<std::uint32_t> rows;
        for (std::size_t row = 0; row < hashes.size(); ++row) {
            std::size_t slot = slotOf(hashes[row], slots.size());
            if (slot < begin || slot >= end)
                continue;
            while (slot != end && slots[slot] != 0)
                ++slot;
            if (slot == end)
                rows.push_back(static_cast<std::uint32_t>(row));
            else
                slots[slot] = static_cast<std::uint32_t>(row + 1);
        }
        return rows;
    });
    for (const auto &rows : left) {
        for (const std::uint32_t row : *rows) {
            std::size_t slot = slotOf(hashes[row], slots.size());
            while (slots[slot] != 0)
                slot = slot + 1 == slots.size() ? 0 : slot + 1;
            slots[slot] = row + 1;
        }
    }
    m_slots = std::move(slots);
}

} // namespace timeloupe
