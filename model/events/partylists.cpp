// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/partylists.h"

#include <algorithm>

namespace timeloupe {

namespace {

std::uint64_t hashOf(std::span<const Party> parties)
{
    std::uint64_t hash = parties.size();
    for (const Party &party : parties) {
        hash ^= std::uint64_t(party.company.value) << 8 | static_cast<std::uint64_t>(party.role);
        hash *= 0x9e3779b97f4a7c15;
        hash ^= hash >> 29;
    }
    return hash;
}

bool same(std::span<const Party> a, std::span<const Party> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Party &x, const Party &y) { return x.company == y.company && x.role == y.role; });
}

} // namespace

PartyLists::PartyLists() : m_slots(1024) {}

std::size_t PartyLists::slotOf(std::span<const Party> parties) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = static_cast<std::size_t>(hashOf(parties)) & mask;
    while (m_slots[slot] != 0 && !same(at(m_slots[slot] - 1), parties))
        slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t PartyLists::intern(std::span<const Party> parties)
{
    const std::size_t slot = slotOf(parties);
    if (m_slots[slot] != 0)
        return m_slots[slot] - 1;
    m_parties.insert(m_parties.end(), parties.begin(), parties.end());
    m_offsets.push_back(static_cast<std::uint32_t>(m_parties.size()));
    m_slots[slot] = static_cast<std::uint32_t>(size());
    if (size() * 2 > m_slots.size())
        grow();
    return static_cast<std::uint32_t>(size() - 1);
}

void PartyLists::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::size_t list = 0; list < size(); ++list)
        m_slots[slotOf(at(list))] = static_cast<std::uint32_t>(list + 1);
}

void PartyLists::finish(std::span<const CompanyIndex> companies, std::size_t companyCount)
{
    m_slots = {};
    for (Party &party : m_parties)
        party.company = companies[party.company.value];
    m_parties.shrink_to_fit();
    m_offsets.shrink_to_fit();
    m_laneOffsets.reserve(m_offsets.size());
    m_laneOffsets.push_back(0);
    for (std::size_t list = 0; list < size(); ++list)
        addLanes(list, companyCount);
    m_lanes.shrink_to_fit();
}

void PartyLists::addLanes(std::size_t list, std::size_t companyCount)
{
    const auto first = static_cast<std::ptrdiff_t>(m_lanes.size());
    for (const Party &party : at(list))
        m_lanes.push_back(party.company.value);
    if (at(list).empty())
        m_lanes.push_back(static_cast<std::uint32_t>(companyCount));
    std::sort(m_lanes.begin() + first, m_lanes.end());
    m_lanes.erase(std::unique(m_lanes.begin() + first, m_lanes.end()), m_lanes.end());
    m_laneOffsets.push_back(static_cast<std::uint32_t>(m_lanes.size()));
}

std::optional<std::uint32_t> PartyLists::find(std::span<const Party> parties) const
{
    for (std::size_t list = 0; list < size(); ++list) {
        if (same(at(list), parties))
            return static_cast<std::uint32_t>(list);
    }
    return std::nullopt;
}

std::uint32_t PartyLists::add(std::span<const Party> parties, std::size_t companyCount)
{
    m_parties.insert(m_parties.end(), parties.begin(), parties.end());
    m_offsets.push_back(static_cast<std::uint32_t>(m_parties.size()));
    addLanes(size() - 1, companyCount);
    return static_cast<std::uint32_t>(size() - 1);
}

std::size_t PartyLists::bytes() const
{
    return m_parties.capacity() * sizeof(Party) +
           (m_offsets.capacity() + m_lanes.capacity() + m_laneOffsets.capacity() + m_slots.capacity()) * 4;
}

} // namespace timeloupe
