// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/formats/json/jsondiagnostics.h"
#include "model/formats/json/jsonreferences.h"
#include "model/formats/json/syntax/jsonrules.h"

#include <string_view>

namespace timeloupe {

/// A value other than an object or array.
struct JsonScalar
{
    JsonType type = JsonNull;
    double number = 0;      ///< of a boolean 0 or 1
    std::string_view text;  ///< of a string
    std::size_t before = 0; ///< the token follows this offset
};

/// The outcome of reading a value.
enum class JsonValueResult : std::uint8_t {
    Taken,
    Keep,   ///< invalid but tolerated: kept unchanged among the unknown members
    Failed, ///< an error was reported
};

/// A reference to an event from a view or a story.
struct JsonEventReference
{
    std::string id;
    std::size_t before = 0; ///< the token follows this offset
};

/// The state shared by the readers of one file.
struct JsonReadContext
{
    JsonReadContext(std::string_view text, QString fileName)
        : json(text), diagnostics(text, std::move(fileName)), events(text)
    {
    }

    std::string_view json;
    JsonDiagnostics diagnostics;
    EventStoreBuilder builder;
    JsonIdTable companies;
    JsonCompanyNames companyNames; ///< of the simple form
    JsonIdTable sources;
    JsonEventIds events;
    std::vector<JsonEventReference> eventReferences;
    std::size_t eventCount = 0;

    /// Warns about the token after offset `before`, of the event being read.
    void warnInEvent(std::size_t before, const QString &message);
    JsonValueResult readNumber(const JsonScalar &scalar, double &value);
    JsonValueResult readCurrency(const JsonScalar &scalar, std::string &currency);
    /// Appends the state of a later part of the text. False: an event id is in both.
    bool append(JsonReadContext &&later);
};

} // namespace timeloupe
