// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonpatch.h"

#include "model/formats/json/syntax/jsonmembers.h"
#include "model/formats/json/syntax/jsontext.h"

#include <algorithm>
#include <optional>

namespace timeloupe {

namespace {

constexpr std::size_t kIndent = 2;

std::string_view textOf(std::string_view json, const JsonMemberPlace &place)
{
    return json.substr(place.value, place.end - place.value);
}

const JsonMemberPlace *find(const std::vector<JsonMemberPlace> &members, std::string_view name)
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto &one) { return one.name == name; });
    return found == members.end() ? nullptr : &*found;
}

bool hasRepeatedName(const std::vector<JsonMemberPlace> &members)
{
    for (auto one = members.begin(); one != members.end(); ++one)
        if (find({one + 1, members.end()}, one->name) != nullptr)
            return true;
    return false;
}

/// White space before the first member or element.
std::string_view leadOf(std::string_view json, const std::vector<JsonMemberPlace> &places)
{
    return places.empty() ? std::string_view() : json.substr(1, places.front().begin - 1);
}

/// Indentation level after this white space; nullopt when everything is on one line.
std::optional<int> levelAfter(std::string_view lead)
{
    const std::size_t line = lead.rfind('\n');
    if (line == std::string_view::npos)
        return std::nullopt;
    return static_cast<int>((lead.size() - line - 1) / kIndent);
}

std::string laidOut(std::string_view compact, std::optional<int> level)
{
    if (!level)
        return std::string(compact);
    std::string text;
    appendIndented(text, compact, *level);
    return text;
}

std::string withMember(std::string_view object, std::string_view name, std::string_view compact)
{
    const auto members = topLevelMembers(object).value_or(std::vector<JsonMemberPlace>());
    const std::string_view lead = leadOf(object, members);
    std::string added = members.empty() ? "" : ",";
    added += members.size() > 1 && !levelAfter(lead)
                 ? object.substr(members[0].end + 1, members[1].begin - members[0].end - 1)
                 : lead;
    appendQuoted(added, name);
    added += members.empty() || object[members.front().value - 1] == ' ' ? ": " : ":";
    added += laidOut(compact, levelAfter(lead));
    const std::size_t at = members.empty() ? 1 : members.back().end;
    return edited(object, {{at, at, added}});
}

std::string withoutMember(std::string_view object, std::string_view name)
{
    const auto members = topLevelMembers(object).value_or(std::vector<JsonMemberPlace>());
    const JsonMemberPlace *member = find(members, name);
    if (member == nullptr)
        return std::string(object);
    const auto at = static_cast<std::size_t>(member - members.data());
    if (at > 0)
        return edited(object, {{members[at - 1].end, member->end, {}}});
    return edited(object, {{member->begin, members.size() > 1 ? members[1].begin : member->end, {}}});
}

std::string withValue(std::string_view object, std::string_view name, std::string_view before, std::string_view after)
{
    const auto members = topLevelMembers(object).value_or(std::vector<JsonMemberPlace>());
    const JsonMemberPlace *member = find(members, name);
    if (member == nullptr)
        return withMember(object, name, after);
    const std::string_view old = textOf(object, *member);
    std::string value =
        before.empty() ? laidOut(after, levelAfter(leadOf(object, members))) : patchedJson(old, before, after);
    return edited(object, {{member->value, member->end, std::move(value)}});
}

std::optional<std::string> patchedObject(std::string_view text, std::string_view before, std::string_view after)
{
    const auto own = topLevelMembers(text);
    const auto old = topLevelMembers(before);
    const auto wanted = topLevelMembers(after);
    if (!own || !old || !wanted || hasRepeatedName(*own))
        return std::nullopt;
    std::string result(text);
    for (const JsonMemberPlace &member : *wanted) {
        const JsonMemberPlace *known = find(*old, member.name);
        const std::string_view was = known == nullptr ? std::string_view() : textOf(before, *known);
        if (was != textOf(after, member))
            result = withValue(result, member.name, was, textOf(after, member));
    }
    for (const JsonMemberPlace &member : *old)
        if (find(*wanted, member.name) == nullptr)
            result = withoutMember(result, member.name);
    return result;
}

using Texts = std::vector<std::string_view>;

Texts textsOf(std::string_view array, const std::vector<JsonMemberPlace> &elements)
{
    Texts texts;
    for (const JsonMemberPlace &element : elements)
        texts.push_back(textOf(array, element));
    return texts;
}

/// Maps `old` to `wanted` by their longest common subsequence; elements between two matches are paired in order.
std::vector<std::optional<std::size_t>> origins(const Texts &old, const Texts &wanted)
{
    const std::size_t columns = wanted.size() + 1;
    std::vector<std::uint32_t> longest((old.size() + 1) * columns); // suffix lengths
    for (std::size_t i = old.size(); i-- > 0;)
        for (std::size_t j = wanted.size(); j-- > 0;)
            longest[i * columns + j] = old[i] == wanted[j]
                                           ? longest[(i + 1) * columns + j + 1] + 1
                                           : std::max(longest[(i + 1) * columns + j], longest[i * columns + j + 1]);
    std::vector<std::optional<std::size_t>> origin(wanted.size());
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t leftOld = 0;
    std::size_t leftWanted = 0;
    const auto pairUp = [&] {
        for (; leftOld < i && leftWanted < j; ++leftOld, ++leftWanted)
            origin[leftWanted] = leftOld;
    };
    while (i < old.size() && j < wanted.size()) {
        if (old[i] == wanted[j]) {
            pairUp();
            origin[j++] = i++;
            leftOld = i;
            leftWanted = j;
        } else if (longest[(i + 1) * columns + j] >= longest[i * columns + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    i = old.size();
    j = wanted.size();
    pairUp();
    return origin;
}

std::optional<std::string> patchedArray(std::string_view text, std::string_view before, std::string_view after)
{
    const auto own = arrayElements(text);
    const auto old = arrayElements(before);
    const auto wanted = arrayElements(after);
    if (!own || !old || !wanted || own->empty() || own->size() != old->size() || wanted->empty())
        return std::nullopt;
    const Texts ownTexts = textsOf(text, *own);
    const Texts oldTexts = textsOf(before, *old);
    const Texts wantedTexts = textsOf(after, *wanted);
    const auto origin = origins(oldTexts, wantedTexts);
    const auto level = levelAfter(leadOf(text, *own));
    std::vector<std::string> elements;
    for (std::size_t i = 0; i < wantedTexts.size(); ++i)
        elements.push_back(origin[i] ? patchedJson(ownTexts[*origin[i]], oldTexts[*origin[i]], wantedTexts[i])
                                     : laidOut(wantedTexts[i], level));
    return arrayLikeJson(text, elements, 0);
}

} // namespace

std::string patchedJson(std::string_view text, std::string_view before, std::string_view after)
{
    if (before == after)
        return std::string(text);
    std::optional<std::string> patched;
    if (text.starts_with('{'))
        patched = patchedObject(text, before, after);
    else if (text.starts_with('['))
        patched = patchedArray(text, before, after);
    return patched ? *patched : std::string(after);
}

std::string arrayLikeJson(std::string_view text, const std::vector<std::string> &elements, int level)
{
    if (elements.empty())
        return "[]";
    const auto own = arrayElements(text).value_or(std::vector<JsonMemberPlace>());
    std::string lead(leadOf(text, own));
    std::string between = lead;
    std::string tail;
    if (own.empty()) {
        appendLine(lead, level + 1);
        between = lead;
        appendLine(tail, level);
    } else {
        tail = text.substr(own.back().end, text.size() - 1 - own.back().end);
        if (own.size() > 1)
            between = text.substr(own[0].end, own[1].begin - own[0].end);
        std::erase(between, ',');
    }
    std::string array = "[" + lead;
    for (std::size_t i = 0; i < elements.size(); ++i)
        array += (i == 0 ? "" : "," + between) + elements[i];
    return array + tail + "]";
}

std::string formattedAsElement(std::string_view text, std::string_view compact, int level)
{
    const auto own = arrayElements(text);
    return laidOut(compact, own && !own->empty() ? levelAfter(leadOf(text, *own)) : std::optional(level + 1));
}

} // namespace timeloupe
