// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventparts.h"

#include <optional>
#include <span>
#include <vector>

namespace timeloupe {

/// Interned lists of parties: events with the same companies in the same roles share one.
class PartyLists
{
public:
    PartyLists();

    std::uint32_t intern(std::span<const Party> parties);
    [[nodiscard]] std::size_t size() const { return m_offsets.size() - 1; }
    [[nodiscard]] std::span<const Party> at(std::size_t list) const
    {
        return {m_parties.data() + m_offsets[list], m_parties.data() + m_offsets[list + 1]};
    }
    /// The lanes of a list, ascending and unique; the last lane for an empty list. Requires finish().
    [[nodiscard]] std::span<const std::uint32_t> lanes(std::size_t list) const
    {
        return {m_lanes.data() + m_laneOffsets[list], m_lanes.data() + m_laneOffsets[list + 1]};
    }

    /// The list with these parties; O(size()). nullopt: none.
    [[nodiscard]] std::optional<std::uint32_t> find(std::span<const Party> parties) const;
    /// Ends interning: `companies[c]` is the final index of the company with provisional number c.
    void finish(std::span<const CompanyIndex> companies, std::size_t companyCount);
    [[nodiscard]] std::size_t bytes() const;
    /// Adds a list that find() does not find. Requires finish() with as many companies.
    std::uint32_t add(std::span<const Party> parties, std::size_t companyCount);
    /// Requires finish().
    template <class Self, class Archive> static void archive(Self &self, Archive &archive)
    {
        archive(self.m_parties, self.m_offsets, self.m_lanes, self.m_laneOffsets);
    }

private:
    void grow();
    void addLanes(std::size_t list, std::size_t companyCount);
    [[nodiscard]] std::size_t slotOf(std::span<const Party> parties) const;

    std::vector<Party> m_parties;
    std::vector<std::uint32_t> m_offsets = {0};
    std::vector<std::uint32_t> m_lanes;
    std::vector<std::uint32_t> m_laneOffsets;
    std::vector<std::uint32_t> m_slots; ///< open addressing: list + 1, 0 = free; dropped by finish()
};

} // namespace timeloupe
