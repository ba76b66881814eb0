// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/formats/json/jsonfindings.h"
#include "model/formats/json/jsonreferences.h"
#include "model/formats/json/syntax/jsonrules.h"

#include <string_view>

namespace timeloupe {

/// A value that is no object and no array.
struct JsonScalar
{
    JsonType type = JsonNull;
    double number = 0;      ///< of a boolean 0 or 1
    std::string_view text;  ///< of a string
    std::size_t before = 0; ///< the token follows this offset
};

/// What became of a value.
enum class JsonTaken : std::uint8_t {
    Taken,
    Keep,   ///< doubtful: it is to be kept as it stands among the unknown members
    Failed, ///< the error is said
};

/// An event that a view or a story speaks of.
struct JsonMention
{
    std::string id;
    std::size_t before = 0; ///< the token follows this offset
};

/// What the reading of one file gathers.
struct JsonGathered
{
    JsonGathered(std::string_view text, QString fileName)
        : json(text), findings(text, std::move(fileName)), events(text)
    {
    }

    std::string_view json;
    JsonFindings findings;
    EventStoreBuilder builder;
    JsonNames companies;
    JsonCompanyNames companyNames; ///< of the simple form
    JsonNames sources;
    JsonEventIds events;
    std::vector<JsonMention> mentions;
    std::size_t eventCount = 0;

    /// Adds what a later part of the text gave. False: an event's id is in both.
    bool append(JsonGathered &&later);
};

} // namespace timeloupe
