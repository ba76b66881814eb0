// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonmembers.h"

#include "jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Just after the value that begins at `at`, in valid JSON.
std::size_t valueEnd(std::string_view json, std::size_t at)
{
    int depth = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            for (++at; json[at] != '"'; ++at)
                at += json[at] == '\\' ? 1 : 0;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at; // of what a number or a word stands in
            --depth;
        }
        ++at;
        if (depth > 0)
            continue;
        const bool isWhole = c == '"' || c == '}' || c == ']';
        if (isWhole || at == json.size() || std::string_view(" \t\r\n,}]").find(json[at]) != std::string_view::npos)
            return at;
    }
    return at;
}

std::optional<std::size_t> objectStart(std::string_view json)
{
    const std::size_t start = tokenStart(json, json.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
    if (start >= json.size() || json[start] != '{' || !nlohmann::json::accept(json.begin(), json.end()))
        return std::nullopt;
    return start;
}

std::vector<JsonMemberPlace> membersFrom(std::string_view json, std::size_t start)
{
    std::vector<JsonMemberPlace> members;
    for (std::size_t at = tokenStart(json, start + 1); json[at] != '}';) {
        JsonMemberPlace member;
        member.name = decodedString(json, at);
        member.value = tokenStart(json, valueEnd(json, at));
        member.end = valueEnd(json, member.value);
        at = tokenStart(json, member.end);
        members.push_back(std::move(member));
    }
    return members;
}

std::string memberText(const JsonMemberText &member)
{
    std::string text;
    appendLine(text, 1);
    appendQuoted(text, member.first);
    return text + ": " + member.second;
}

} // namespace

std::optional<std::vector<JsonMemberPlace>> topLevelMembers(std::string_view json)
{
    const auto start = objectStart(json);
    return start ? std::optional(membersFrom(json, *start)) : std::nullopt;
}

std::optional<std::string> withMembers(std::string_view json, const std::vector<JsonMemberText> &members)
{
    const auto start = objectStart(json);
    if (!start)
        return std::nullopt;
    const std::vector<JsonMemberPlace> places = membersFrom(json, *start);
    std::vector<std::pair<const JsonMemberPlace *, const std::string *>> replaced;
    std::string added;
    for (const JsonMemberText &member : members) {
        const auto isIt = [&](const JsonMemberPlace &place) { return place.name == member.first; };
        const auto found = std::find_if(places.begin(), places.end(), isIt);
        if (found == places.end())
            added += (places.empty() && added.empty() ? "" : ",") + memberText(member);
        else if (std::find_if(found + 1, places.end(), isIt) != places.end())
            return std::nullopt;
        else
            replaced.emplace_back(&*found, &member.second);
    }
    std::sort(replaced.begin(), replaced.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::string text;
    std::size_t copied = 0;
    for (const auto &[place, value] : replaced) {
        text.append(json.substr(copied, place->value - copied)).append(*value);
        copied = place->end;
    }
    const std::size_t last = places.empty() ? *start + 1 : places.back().end;
    text.append(json.substr(copied, last - copied)).append(added);
    if (places.empty() && !added.empty())
        text += '\n';
    return text.append(json.substr(last));
}

std::optional<std::string> topLevelString(std::string_view json, std::string_view name)
{
    const auto members = topLevelMembers(json);
    if (!members)
        return std::nullopt;
    for (const JsonMemberPlace &member : *members) {
        if (member.name == name && json[member.value] == '"')
            return decodedString(json, member.value);
    }
    return std::nullopt;
}

} // namespace timeloupe
