// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/query/language/query.h"

#include <string>

namespace timeloupe {

/// A value that can stand after a field, as the store has it.
struct VocabularyEntry
{
    std::string text;
    std::vector<std::string> otherNames; ///< that lead to it too: ids, aliases
    std::optional<std::size_t> events;   ///< that have it, where that is known
    std::string note;                    ///< a title, say
};

/// Values of `field` that occur in the store, most events first; of a company its name. A store of more than 50 000
/// events (5 000 for ids) is looked at in that many places only, and numbers of events are not given then (but of
/// companies).
/// Empty for numbers, dates, and fields whose words are fixed.
std::vector<VocabularyEntry> storeVocabulary(const EventStore &store, QueryField field);

} // namespace timeloupe
