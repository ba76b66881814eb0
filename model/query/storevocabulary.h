// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/query/language/query.h"

#include <string>

namespace timeloupe {

/// A value of a field that occurs in the store.
struct VocabularyEntry
{
    std::string text;
    std::vector<std::string> otherNames; ///< ids and aliases that refer to it
    std::optional<std::size_t> events;   ///< number of events with it, if known
    std::string note;                    ///< a title, say
};

/// Values of `field` in the store, most frequent first; companies by name. Stores of more than 50 000 events (5 000 for
/// ids) are sampled at that many rows, and only companies have event counts then. Empty for numbers, dates and fields
/// with fixed keywords.
std::vector<VocabularyEntry> storeVocabulary(const EventStore &store, QueryField field);

} // namespace timeloupe
