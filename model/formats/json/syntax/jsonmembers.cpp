// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/syntax/jsonmembers.h"

#include "model/formats/json/syntax/jsontext.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isInWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'E';
}

std::string memberText(const JsonMemberText &member)
{
    std::string text;
    appendLine(text, 1);
    appendQuoted(text, member.first);
    return text + ": " + member.second;
}

} // namespace

std::size_t JsonMemberScanner::skipped(std::string_view piece, std::size_t begin) const
{
    std::size_t at = begin;
    if (m_state == State::NestedString || m_state == State::String) {
        while (at < piece.size() && piece[at] != '"' && piece[at] != '\\')
            ++at;
    } else if (m_state == State::Nested) {
        while (at < piece.size() && piece[at] != '"' && (piece[at] & 0x5f) != ('[' & 0x5f) &&
               (piece[at] & 0x5f) != (']' & 0x5f))
            ++at; // braces and brackets differ in one bit
    }
    return at;
}

bool JsonMemberScanner::add(std::string_view piece)
{
    for (std::size_t at = 0; at < piece.size() && m_state != State::Fault; ++at) {
        if (!m_isEscaped)
            at = skipped(piece, at);
        if (at < piece.size())
            take(piece[at], m_taken + at);
    }
    m_taken += piece.size();
    return m_state != State::Fault;
}

void JsonMemberScanner::take(char c, std::size_t at)
{
    switch (m_state) {
    case State::Begin:
        return takeAtBegin(c, at);
    case State::Member:
        return takeAtMember(c, at);
    case State::Name:
        return takeName(c);
    case State::Colon:
        if (c == ':')
            m_state = State::Value;
        else if (!isJsonSpace(c))
            m_state = State::Fault;
        return;
    case State::Value:
        return takeAtValue(c, at);
    case State::Word:
        if (isInWord(c))
            return;
        endValue(at);
        return takeAfterValue(c);
    case State::Comma:
        return takeAfterValue(c);
    case State::String:
    case State::NestedString:
        if (std::exchange(m_isEscaped, !m_isEscaped && c == '\\') || c != '"')
            return;
        if (m_state == State::String)
            return endValue(at + 1);
        m_state = State::Nested;
        return;
    case State::Nested:
        return takeNested(c, at);
    case State::End:
        if (!isJsonSpace(c))
            m_state = State::Fault;
        return;
    case State::Fault:
        return;
    }
}

void JsonMemberScanner::takeAtBegin(char c, std::size_t at)
{
    const auto mark = static_cast<std::size_t>(m_markBytes);
    if (mark == at && at < kByteOrderMark.size() && c == kByteOrderMark[mark]) {
        ++m_markBytes;
    } else if (c == '{' && m_markBytes % 3 == 0) {
        m_objectBegin = at + 1;
        m_state = State::Member;
    } else if (!isJsonSpace(c)) {
        m_state = State::Fault;
    }
}

void JsonMemberScanner::takeAtMember(char c, std::size_t at)
{
    if (c == '"') {
        m_members.push_back({{}, at, 0, 0});
        m_name = '"';
        m_state = State::Name;
    } else if (c == '}' && !m_isAfterComma) {
        m_state = State::End;
    } else if (!isJsonSpace(c)) {
        m_state = State::Fault;
    }
}

void JsonMemberScanner::takeName(char c)
{
    m_name += c;
    if (std::exchange(m_isEscaped, !m_isEscaped && c == '\\') || c != '"')
        return;
    m_members.back().name = decodedString(m_name, 0);
    m_state = State::Colon;
}

void JsonMemberScanner::takeAtValue(char c, std::size_t at)
{
    if (isJsonSpace(c))
        return;
    m_members.back().value = at;
    if (c == '"') {
        m_state = State::String;
    } else if (c == '{' || c == '[') {
        m_open = c;
        m_state = State::Nested;
    } else {
        m_state = isInWord(c) ? State::Word : State::Fault;
    }
}

void JsonMemberScanner::takeNested(char c, std::size_t at)
{
    if (c == '"') {
        m_state = State::NestedString;
    } else if (c == '{' || c == '[') {
        m_open += c;
    } else if (c == '}' || c == ']') {
        if (m_open.back() != (c == '}' ? '{' : '['))
            m_state = State::Fault;
        m_open.pop_back();
        if (m_open.empty() && m_state != State::Fault)
            endValue(at + 1);
    }
}

void JsonMemberScanner::endValue(std::size_t at)
{
    m_members.back().end = at;
    m_state = State::Comma;
}

void JsonMemberScanner::takeAfterValue(char c)
{
    if (c == ',') {
        m_isAfterComma = true;
        m_state = State::Member;
    } else if (c == '}') {
        m_state = State::End;
    } else if (!isJsonSpace(c)) {
        m_state = State::Fault;
    }
}

std::optional<std::vector<JsonMemberPlace>> topLevelMembers(std::string_view json)
{
    JsonMemberScanner scanner;
    return scanner.add(json) && scanner.finish() ? std::optional(scanner.members()) : std::nullopt;
}

std::optional<std::vector<JsonMemberPlace>> arrayElements(std::string_view json)
{
    if (json.size() < 2 || json.front() != '[' || json.back() != ']')
        return std::nullopt;
    // Scans each element as the only member of an object.
    std::vector<JsonMemberPlace> elements;
    std::size_t at = tokenStart(json, 1);
    while (at < json.size() - 1) {
        JsonMemberScanner scanner;
        scanner.add("{\"\":");
        scanner.add(json.substr(at));
        const std::size_t end = scanner.members().front().end;
        if (end == 0)
            return std::nullopt;
        elements.push_back({{}, at, at, at + end - 4});
        at = tokenStart(json, elements.back().end);
    }
    return elements;
}

std::optional<std::vector<TextEdit>> memberEdits(const JsonMemberScanner &object,
                                                 const std::vector<JsonMemberText> &members)
{
    const std::vector<JsonMemberPlace> &places = object.members();
    std::vector<TextEdit> edits;
    std::string added;
    for (const JsonMemberText &member : members) {
        const auto isIt = [&](const JsonMemberPlace &place) { return place.name == member.first; };
        const auto found = std::find_if(places.begin(), places.end(), isIt);
        if (found == places.end())
            added.append(places.empty() && added.empty() ? "" : ",").append(memberText(member));
        else if (std::find_if(found + 1, places.end(), isIt) != places.end())
            return std::nullopt;
        else
            edits.push_back({found->value, found->end, member.second});
    }
    std::sort(edits.begin(), edits.end(), [](const TextEdit &a, const TextEdit &b) { return a.begin < b.begin; });
    const std::size_t last = places.empty() ? object.objectBegin() : places.back().end;
    if (places.empty() && !added.empty())
        added += '\n';
    if (!added.empty())
        edits.push_back({last, last, added});
    return edits;
}

std::string edited(std::string_view text, const std::vector<TextEdit> &edits)
{
    std::string result;
    std::size_t copied = 0;
    for (const TextEdit &edit : edits) {
        result.append(text.substr(copied, edit.begin - copied)).append(edit.text);
        copied = edit.end;
    }
    return result.append(text.substr(copied));
}

} // namespace timeloupe
