// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonreferences.h"

#include "model/formats/base/partcycle.h"
#include "model/formats/json/syntax/jsontext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <bit>

namespace timeloupe {

namespace {

constexpr qsizetype kNamedInCycle = 8;

std::uint32_t hashOf(std::string_view id)
{
    const std::size_t hash = std::hash<std::string_view>()(id);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

} // namespace

JsonIdTable::Known &JsonIdTable::known(std::string_view id)
{
    const auto found = m_names.find(id);
    return found != m_names.end() ? found->second : m_names.emplace(std::string(id), Known()).first->second;
}

std::optional<std::size_t> JsonIdTable::declare(std::string_view id, std::size_t offset)
{
    Known &name = known(id);
    if (name.declared)
        return name.declared;
    name.declared = offset;
    return std::nullopt;
}

void JsonIdTable::use(std::string_view id, std::size_t offset)
{
    Known &name = known(id);
    if (!name.used)
        name.used = offset;
}

std::vector<JsonIdTable::Missing> JsonIdTable::missing() const
{
    std::vector<Missing> all;
    for (const auto &[id, name] : m_names) {
        if (!name.declared)
            all.push_back({id, *name.used});
    }
    std::sort(all.begin(), all.end(), [](const Missing &a, const Missing &b) { return a.offset < b.offset; });
    return all;
}

bool JsonIdTable::declaresAny() const
{
    return std::any_of(m_names.begin(), m_names.end(), [](const auto &name) { return name.second.declared; });
}

void JsonIdTable::append(const JsonIdTable &later)
{
    for (const auto &[id, name] : later.m_names)
        use(id, *name.used);
}

const std::string &JsonCompanyNames::key(std::string_view name)
{
    constexpr char mark = '\x1f';
    const auto found = m_keys.find(name);
    if (found != m_keys.end())
        return found->second;
    const auto added = m_keys.emplace(name, mark + std::string(name)).first;
    m_all.push_back({added->first, added->second});
    return added->second;
}

void JsonCompanyNames::append(const JsonCompanyNames &later)
{
    for (const Name &name : later.m_all)
        key(name.name);
}

std::optional<JsonIdTable::Missing> JsonIdTable::firstMissing() const
{
    std::optional<Missing> first;
    for (const auto &[id, name] : m_names) {
        if (!name.declared && (!first || *name.used < first->offset))
            first = Missing{id, *name.used};
    }
    return first;
}

template <class IsIt> std::size_t JsonEventIds::slotOf(std::uint32_t hash, IsIt isIt) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot].place != 0) {
        if (m_slots[slot].hash == hash && isIt(m_places[m_slots[slot].place - 1]))
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::size_t JsonEventIds::slotOf(std::string_view id, std::uint32_t hash) const
{
    return slotOf(hash, [&](const Place &place) { return decodedString(m_json, place.offset) == id; });
}

void JsonEventIds::growFor(std::size_t places)
{
    const std::size_t needed = places + places / 2;
    if (m_slots.size() >= needed)
        return;
    std::vector<Slot> slots(std::max<std::size_t>(64, std::bit_ceil(needed)));
    const std::size_t mask = slots.size() - 1;
    for (const Slot &known : m_slots) {
        if (known.place == 0)
            continue;
        std::size_t slot = known.hash & mask;
        while (slots[slot].place != 0)
            slot = (slot + 1) & mask;
        slots[slot] = known;
    }
    m_slots = std::move(slots);
}

void JsonEventIds::insert(std::size_t slot, std::uint32_t hash, const Place &place)
{
    m_places.push_back(place);
    m_slots[slot] = {hash, static_cast<std::uint32_t>(m_places.size())};
}

std::optional<std::size_t> JsonEventIds::declare(std::string_view id, std::size_t event, std::size_t offset)
{
    growFor(m_places.size() + 1);
    const std::uint32_t hash = hashOf(id);
    const std::size_t slot = slotOf(id, hash);
    if (m_slots[slot].place != 0)
        return m_places[m_slots[slot].place - 1].offset;
    insert(slot, hash, {offset, static_cast<std::uint32_t>(event)});
    return std::nullopt;
}

bool JsonEventIds::append(const JsonEventIds &later, std::size_t events)
{
    const auto first = static_cast<std::uint32_t>(events);
    growFor(m_places.size() + later.m_places.size());
    const std::size_t placesBefore = m_places.size();
    for (Place place : later.m_places) {
        place.event += first;
        m_places.push_back(place);
    }
    for (const Slot &added : later.m_slots) {
        if (added.place == 0)
            continue;
        const Place &place = later.m_places[added.place - 1];
        const std::size_t slot = slotOf(added.hash, [&](const Place &other) {
            return decodedString(m_json, place.offset) == decodedString(m_json, other.offset);
        });
        if (m_slots[slot].place != 0)
            return false;
        m_slots[slot] = {added.hash, added.place + static_cast<std::uint32_t>(placesBefore)};
    }
    for (const Reference &reference : later.m_references)
        m_references.push_back({reference.offset, reference.from + first, reference.type});
    return true;
}

void JsonEventIds::relate(std::size_t from, RelationType type, std::size_t offset)
{
    m_references.push_back({offset, static_cast<std::uint32_t>(from), type});
}

std::optional<std::uint32_t> JsonEventIds::eventAt(std::uint64_t offset) const
{
    if (m_slots.empty())
        return std::nullopt;
    const std::string id = decodedString(m_json, offset);
    const std::uint32_t place = m_slots[slotOf(id, hashOf(id))].place;
    return place == 0 ? std::nullopt : std::optional(m_places[place - 1].event);
}

QString JsonEventIds::idOf(std::uint32_t event) const
{
    const auto place =
        std::partition_point(m_places.begin(), m_places.end(), [event](const Place &p) { return p.event < event; });
    return place == m_places.end() ? QString() : QString::fromStdString(decodedString(m_json, place->offset));
}

bool JsonEventIds::check(JsonDiagnostics &diagnostics)
{
    std::vector<PartEdge> edges;
    std::vector<std::size_t> offsets;
    for (const Reference &reference : m_references) {
        const std::optional<std::uint32_t> to = eventAt(reference.offset);
        if (!to) {
            const QString id = QString::fromStdString(decodedString(m_json, reference.offset));
            diagnostics.warn(tokenStart(m_json, reference.offset),
                             QCoreApplication::translate("JsonFormat", "this relation leads to “%1”, and no event has "
                                                                       "that id")
                                 .arg(id),
                             reference.from);
        } else if (reference.type == RelationType::PartOf) {
            edges.push_back({reference.from, *to});
            offsets.push_back(tokenStart(m_json, reference.offset));
        }
    }
    const std::vector<std::size_t> cycle = findCycle(edges);
    if (cycle.empty())
        return true;
    QStringList names;
    for (const std::size_t edge : cycle) {
        if (names.size() < kNamedInCycle)
            names += idOf(edges[edge].from);
    }
    if (static_cast<qsizetype>(cycle.size()) > kNamedInCycle)
        names += QStringLiteral("…");
    names += idOf(edges[cycle.front()].from);
    return diagnostics.error(
        offsets[cycle.back()],
        QCoreApplication::translate("JsonFormat", "events are part of each other in a circle (%1); expected that "
                                                  "no event is part of itself")
            .arg(names.join(QStringLiteral(" → "))));
}

} // namespace timeloupe
