// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/syntax/jsonparseerror.h"
#include "model/formats/json/syntax/jsonscanner.h"

#include <optional>
#include <string_view>

namespace timeloupe {

/// Takes what a JSON parser finds, one token after the other.
///
/// Each call says where the parser is: `end` is the offset just after the token (of a number at most one further).
/// Texts last as long as the call, unless they are a part of the JSON text. False: stop.
class JsonSink
{
public:
    virtual bool key(std::string_view name, std::size_t end) = 0;
    /// `number`: of a boolean 0 or 1; `text`: of a string.
    virtual bool scalar(JsonType type, double number, std::string_view text, std::size_t end) = 0;
    virtual bool open(JsonType type, std::size_t end) = 0;
    virtual bool close(std::size_t end) = 0;

protected:
    ~JsonSink() = default;
};

/// As parseJson(), by nlohmann_json: slowly, but it can say what is wrong. The first `given` tokens are not given
/// again.
bool parseJsonSlowly(std::string_view json, std::size_t begin, JsonUnit unit, std::size_t given, JsonSink &sink,
                     std::optional<JsonParseError> &fault);

/// Parses the one JSON value that stands in `json` from `begin` on; offsets count from where `json` begins. Texts
/// without escapes are given to the sink as parts of `json`. False: the sink wanted to stop, or there is a fault.
template <class Sink>
bool parseJson(std::string_view json, std::size_t begin, JsonUnit unit, Sink &sink,
               std::optional<JsonParseError> &fault)
{
    JsonScanner<Sink> scanner(json, begin, sink);
    const auto outcome = scanner.scan();
    if (outcome == JsonScanner<Sink>::Outcome::Doubt)
        return parseJsonSlowly(json, begin, unit, scanner.tokenCount(), sink, fault);
    return outcome == JsonScanner<Sink>::Outcome::Done;
}

} // namespace timeloupe
