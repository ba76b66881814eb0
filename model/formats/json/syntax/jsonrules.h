// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <span>
#include <string_view>

namespace timeloupe {

/// The objects and arrays of the format (resources/schema/README.md, The file).
enum class JsonContext : std::uint8_t {
    Top,
    Companies,
    Company,
    Aliases,
    Sources,
    Source,
    Events,
    Event,
    Parties,
    Party,
    Amounts,
    Amount,
    Measures,
    Measure,
    Places,
    Place,
    Relations,
    Relation,
    Citations,
    Citation,
    Differs,
    Tags,
    Text,
    SimpleEvents,
    SimpleEvent,
    SimpleCompanies,
    Views,
    View,
    Selection,
    Panels,
    Stories,
    Story,
    Steps,
    Step,
    StepView,
    Header, ///< of a file of lines: as the top level, events need not be in it
};
inline constexpr std::size_t kJsonContextCount = 36;

/// The members of those objects; what they mean depends on the object.
enum class JsonMember : std::uint8_t {
    Element, ///< of an array
    Format,
    Version,
    Companies,
    Sources,
    Events,
    Id,
    Title,
    Name,
    Kind,
    Aliases,
    Parent,
    Publisher,
    Published,
    Language,
    File,
    Url,
    Summary,
    Date,
    Bounds,
    Status,
    Parties,
    Amounts,
    Measures,
    Places,
    Relations,
    Differs,
    Tags,
    Note,
    Company,
    Role,
    Value,
    Max,
    Currency,
    Bound,
    Of,
    Unit,
    Country,
    Type,
    To,
    Source,
    Locator,
    English,
    French,
    Start,
    End,
    Amount,
    Views,
    Stories,
    Range,
    Filter,
    Selection,
    Panels,
    Folds,
    Lanes,
    Others,
    Steps,
    Caption,
    Notes,
    Event,
    View,
};

/// Types of JSON values, as bits.
enum JsonType : std::uint8_t {
    JsonNull = 1,
    JsonBoolean = 2,
    JsonNumber = 4,
    JsonString = 8,
    JsonObject = 16,
    JsonArray = 32,
};

/// What one member of an object, or each element of an array, may be.
struct JsonRule
{
    std::string_view name;
    JsonMember member = JsonMember::Element;
    std::uint8_t types = 0;               ///< of JsonType
    JsonContext opens = JsonContext::Top; ///< when it is an object or array
    bool required = false;
};

/// What may stand in an object or array.
struct JsonShape
{
    std::span<const JsonRule> rules; ///< of its members, in the order they are written; or the one of its elements
    std::uint32_t required = 0;      ///< bit i: the member of rule i must be there
    bool isArray = false;

    /// The number of the rule with that name, trying `guess` first; rules.size() when there is none.
    [[nodiscard]] std::size_t find(std::string_view name, std::size_t guess = 0) const;
};
const JsonShape &shapeOf(JsonContext context);
/// Events, companies, sources, views, stories, steps and the top level keep unknown members; what is inside them does
/// not by itself.
[[nodiscard]] bool isRecord(JsonContext context);
/// "an event", "a party", …
QString contextName(JsonContext context);
/// "a text or null", of JsonType bits.
QString typeNames(std::uint8_t types);

} // namespace timeloupe
