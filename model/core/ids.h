// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace timeloupe {

/// A typed index: an EventRow cannot be passed where a CompanyIndex is wanted.
template <class Tag> struct Index
{
    std::uint32_t value = 0;

    constexpr Index() = default;
    constexpr explicit Index(std::size_t v) : value(static_cast<std::uint32_t>(v)) {}
    friend constexpr auto operator<=>(Index, Index) = default;
};

/// Row of an event in one EventStore snapshot (rows are sorted by earliest instant). Meaningless in another snapshot.
using EventRow = Index<struct EventRowTag>;
/// Position in EventStore::companies().
using CompanyIndex = Index<struct CompanyIndexTag>;
/// Position in EventStore::sources().
using SourceIndex = Index<struct SourceIndexTag>;

/// An event in whichever snapshot of its document: the id that its file gives it, or the one that was made for it.
/// Stable as long as the document is open; where a file without ids is read again, made ids are made again, and a
/// ChangeSet says which event is which.
struct EventId
{
    std::string text;
    friend auto operator<=>(const EventId &, const EventId &) = default;
};

} // namespace timeloupe

template <class Tag> struct std::hash<timeloupe::Index<Tag>>
{
    std::size_t operator()(timeloupe::Index<Tag> i) const noexcept { return i.value; }
};
