// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/document/changeset.h"

#include <string>
#include <variant>
#include <vector>

namespace timeloupe {

/// How a thing of a document is found again: events by EventId, companies and sources by id, views and stories by
/// their place.
template <class T> struct EditKey
{
    using Type = std::size_t;
};
template <> struct EditKey<EventRecord>
{
    using Type = EventId;
};
template <> struct EditKey<Company>
{
    using Type = std::string;
};
template <> struct EditKey<Source>
{
    using Type = std::string;
};

/// `place` is its place in the file afterwards, at most at the end. An event without an id gets one.
template <class T> struct Insert
{
    T value;
    std::size_t place = SIZE_MAX;
};
template <class T> struct Replace
{
    typename EditKey<T>::Type key;
    T value;
};
template <class T> struct Remove
{
    typename EditKey<T>::Type key;
};

using EditStep =
    std::variant<Insert<EventRecord>, Replace<EventRecord>, Remove<EventRecord>, Insert<Company>, Replace<Company>,
                 Remove<Company>, Insert<Source>, Replace<Source>, Remove<Source>, Insert<SavedView>,
                 Replace<SavedView>, Remove<SavedView>, Insert<Story>, Replace<Story>, Remove<Story>>;

/// A change of a document: its steps one after the other, all of them or none. A value.
using Edit = std::vector<EditStep>;

/// What an edit makes of a snapshot.
struct AppliedEdit
{
    EventStorePtr store;
    Edit inverse; ///< makes an equal document of it again
    ChangeSetPtr change;
};

/// Applies `edit`, here and now, in any thread. O(n), without making records of events that stay. The error: a step
/// names what is not there, or gives an id that is taken, or removes a company that is a party of an event.
Result<AppliedEdit> applied(const EventStorePtr &store, const Edit &edit);

} // namespace timeloupe
