// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"
#include "model/formats/json/jsondiagnostics.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace timeloupe {

/// Ids of companies or sources, with the offsets of their declaration and first use.
class JsonIdTable
{
public:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>()(id); }
    };
    /// Returns nullopt, or the offset of an earlier declaration of `id`.
    std::optional<std::size_t> declare(std::string_view id, std::size_t offset);
    void use(std::string_view id, std::size_t offset);
    struct Missing
    {
        std::string id;
        std::size_t offset = 0;
    };
    /// The first use of an id that nothing declares.
    [[nodiscard]] std::optional<Missing> firstMissing() const;
    /// All undeclared ids, in the order of first use.
    [[nodiscard]] std::vector<Missing> missing() const;
    [[nodiscard]] bool declaresAny() const;
    /// Appends the uses of a later part of the text, which must declare none.
    void append(const JsonIdTable &later);

private:
    struct Known
    {
        std::optional<std::size_t> declared;
        std::optional<std::size_t> used;
    };
    Known &known(std::string_view id);
    std::unordered_map<std::string, Known, Hash, std::equal_to<>> m_names;
};

/// Companies known by name only, in the order of first use.
class JsonCompanyNames
{
public:
    /// A placeholder for the company's id until all companies are known; unlike any id.
    const std::string &key(std::string_view name);
    struct Name
    {
        std::string_view name;
        std::string_view key;
    };
    [[nodiscard]] const std::vector<Name> &all() const { return m_all; }
    /// Appends the names of a later part of the text.
    void append(const JsonCompanyNames &later);

private:
    std::unordered_map<std::string, std::string, JsonIdTable::Hash, std::equal_to<>> m_keys; ///< by name
    std::vector<Name> m_all;                                                                 ///< in m_keys
};

/// Ids of events and their relations, stored as offsets into the JSON text: about 30 bytes per id of any length.
class JsonEventIds
{
public:
    explicit JsonEventIds(std::string_view json) : m_json(json) {}

    /// Declares the id of event number `event`, in the token after `offset`. Numbers must ascend. Returns nullopt, or
    /// the offset of an earlier equal id.
    std::optional<std::size_t> declare(std::string_view id, std::size_t event, std::size_t offset);
    /// Appends the ids of a later part of the text, with its events renumbered from `events` on. False: an id is in
    /// both.
    bool append(const JsonEventIds &later, std::size_t events);
    /// Adds a relation of event `from` to the id in the token after `offset`.
    void relate(std::size_t from, RelationType type, std::size_t offset);
    /// Warns about dangling relations. False: a cycle of part-of relations was found and reported as the error.
    bool check(JsonDiagnostics &diagnostics);

private:
    struct Place
    {
        std::uint64_t offset = 0;
        std::uint32_t event = 0;
    };
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t place = 0; ///< index into m_places + 1; 0: free
    };
    struct Reference
    {
        std::uint64_t offset = 0;
        std::uint32_t from = 0;
        RelationType type = RelationType::PartOf;
    };
    /// The slot of `id`, or the free slot for it.
    [[nodiscard]] std::size_t slotOf(std::string_view id, std::uint32_t hash) const;
    template <class IsIt> [[nodiscard]] std::size_t slotOf(std::uint32_t hash, IsIt isIt) const;
    void insert(std::size_t slot, std::uint32_t hash, const Place &place);
    [[nodiscard]] QString idOf(std::uint32_t event) const;
    /// Number of the event whose id is in the token after `offset`.
    [[nodiscard]] std::optional<std::uint32_t> eventAt(std::uint64_t offset) const;
    void growFor(std::size_t places);

    std::string_view m_json;
    std::vector<Place> m_places;
    std::vector<Slot> m_slots; ///< open addressing; a power of two of them
    std::vector<Reference> m_references;
};

} // namespace timeloupe
