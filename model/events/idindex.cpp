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

IdIndex::IdIndex(const IdIndex &base, const Splice &rows, const IdOf &idBefore, const IdOf &idNow)
{
    if (base.m_slots.size() <= rows.size() + rows.size() / 8) {
        std::vector<std::uint32_t> hashes(rows.size());
        parallelFor(hashes.size(), kHashGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t row = begin; row < end; ++row)
                hashes[row] = hashOf(idNow(static_cast<std::uint32_t>(row)));
        });
        *this = IdIndex(hashes);
        return;
    }
    std::vector<std::uint32_t> slots(base.m_slots.begin(), base.m_slots.end());
    rows.forEachRemoved([&](std::size_t row) { erase(slots, static_cast<std::uint32_t>(row), idBefore); });
    parallelFor(slots.size(), kHashGrain, [&](std::size_t begin, std::size_t end) {
        rows.renumber(std::span(slots).subspan(begin, end - begin), 1);
    });
    for (const Splice::Run &run : rows.runs()) {
        for (std::uint32_t i = 0; run.isAdded && i < run.count; ++i)
            insert(slots, run.now + i, idNow);
    }
    m_slots = std::move(slots);
}

/// Moves later ones up that would not be found behind a free slot (Knuth, TAOCP 6.4, algorithm R).
void IdIndex::erase(std::span<std::uint32_t> slots, std::uint32_t row, const IdOf &idOf)
{
    std::size_t free = slotOf(hashOf(idOf(row)), slots.size());
    while (slots[free] != row + 1)
        free = next(free, slots.size());
    const auto distance = [&slots](std::size_t from, std::size_t to) {
        return to >= from ? to - from : to + slots.size() - from;
    };
    for (std::size_t slot = next(free, slots.size()); slots[slot] != 0; slot = next(slot, slots.size())) {
        const std::size_t begin = slotOf(hashOf(idOf(slots[slot] - 1)), slots.size());
        if (distance(begin, slot) < distance(free, slot))
            continue;
        slots[free] = slots[slot];
        free = slot;
    }
    slots[free] = 0;
}

/// The lowest of the rows with an id stays the first that is found.
void IdIndex::insert(std::span<std::uint32_t> slots, std::uint32_t row, const IdOf &idOf)
{
    const std::string_view id = idOf(row);
    std::uint32_t value = row + 1;
    std::size_t slot = slotOf(hashOf(id), slots.size());
    for (; slots[slot] != 0; slot = next(slot, slots.size())) {
        if (slots[slot] > value && idOf(slots[slot] - 1) == id)
            std::swap(slots[slot], value);
    }
    slots[slot] = value;
}

} // namespace timeloupe
