// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonreferences.h"

#include "jsontext.h"
#include "partcycle.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr qsizetype kNamedInCycle = 8;

std::uint32_t hashOf(std::string_view id)
{
    const std::size_t hash = std::hash<std::string_view>()(id);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

} // namespace

JsonNames::Known &JsonNames::known(std::string_view id)
{
    const auto found = m_names.find(id);
    return found != m_names.end() ? found->second : m_names.emplace(std::string(id), Known()).first->second;
}

std::optional<std::size_t> JsonNames::declare(std::string_view id, std::size_t offset)
{
    Known &name = known(id);
    if (name.declared)
        return name.declared;
    name.declared = offset;
    return std::nullopt;
}

void JsonNames::use(std::string_view id, std::size_t offset)
{
    Known &name = known(id);
    if (!name.used)
        name.used = offset;
}

std::optional<JsonNames::Missing> JsonNames::firstMissing() const
{
    std::optional<Missing> first;
    for (const auto &[id, name] : m_names) {
        if (!name.declared && (!first || *name.used < first->offset))
            first = Missing{id, *name.used};
    }
    return first;
}

bool JsonEventIds::isAt(const Place &place, std::string_view id) const
{
    return decodedString(m_json, place.offset) == id;
}

std::size_t JsonEventIds::slotOf(std::string_view id, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0) {
        const Place &place = m_places[m_slots[slot] - 1];
        if (place.hash == hash && isAt(place, id))
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

void JsonEventIds::grow()
{
    m_slots.assign(std::max<std::size_t>(64, m_slots.size() * 2), 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        std::size_t slot = m_places[i].hash & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

std::optional<std::size_t> JsonEventIds::declare(std::string_view id, std::size_t event, std::size_t offset)
{
    if (m_slots.size() < (m_places.size() + 1) * 2)
        grow();
    const std::uint32_t hash = hashOf(id);
    const std::size_t slot = slotOf(id, hash);
    if (m_slots[slot] != 0)
        return m_places[m_slots[slot] - 1].offset;
    m_places.push_back({offset, static_cast<std::uint32_t>(event), hash});
    m_slots[slot] = static_cast<std::uint32_t>(m_places.size());
    return std::nullopt;
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
    const std::uint32_t slot = m_slots[slotOf(id, hashOf(id))];
    return slot == 0 ? std::nullopt : std::optional(m_places[slot - 1].event);
}

QString JsonEventIds::idOf(std::uint32_t event) const
{
    const auto place =
        std::partition_point(m_places.begin(), m_places.end(), [event](const Place &p) { return p.event < event; });
    return place == m_places.end() ? QString() : QString::fromStdString(decodedString(m_json, place->offset));
}

bool JsonEventIds::check(JsonFindings &findings)
{
    std::vector<PartEdge> edges;
    std::vector<std::size_t> offsets;
    for (const Reference &reference : m_references) {
        const std::optional<std::uint32_t> to = eventAt(reference.offset);
        if (!to) {
            const QString id = QString::fromStdString(decodedString(m_json, reference.offset));
            findings.warn(tokenStart(m_json, reference.offset),
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
    return findings.error(offsets[cycle.back()],
                          QCoreApplication::translate("JsonFormat",
                                                      "events are part of each other in a circle (%1); expected that "
                                                      "no event is part of itself")
                              .arg(names.join(QStringLiteral(" → "))));
}

} // namespace timeloupe
