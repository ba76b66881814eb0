// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/syntax/jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace timeloupe {

namespace {

bool isNumberCharacter(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// The position after the string token at `from`.
std::size_t stringEnd(std::string_view json, std::size_t from)
{
    std::size_t at = from + 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return std::min(at + 1, json.size());
}

void appendEscaped(std::string &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        constexpr std::string_view hex = "0123456789abcdef";
        out += "\\u00";
        out += hex[static_cast<unsigned char>(c) >> 4];
        out += hex[static_cast<unsigned char>(c) & 15];
    }
}

} // namespace

std::size_t tokenStart(std::string_view json, std::size_t from)
{
    while (from < json.size() && (isJsonSpace(json[from]) || json[from] == ',' || json[from] == ':'))
        ++from;
    return std::min(from, json.size());
}

std::string compactValue(std::string_view json, std::size_t from, std::size_t end)
{
    std::size_t at = tokenStart(json, from);
    if (at < json.size() && isNumberCharacter(json[at])) {
        end = at;
        while (end < json.size() && isNumberCharacter(json[end]))
            ++end;
    }
    std::string compact;
    while (at < end) {
        if (json[at] == '"') {
            const std::size_t after = stringEnd(json, at);
            compact += json.substr(at, after - at);
            at = after;
        } else {
            if (!isJsonSpace(json[at]))
                compact += json[at];
            ++at;
        }
    }
    return compact;
}

std::string decodedString(std::string_view json, std::size_t from)
{
    const std::size_t begin = tokenStart(json, from);
    const std::size_t end = stringEnd(json, begin);
    const std::string_view token = json.substr(begin, end - begin);
    if (token.size() < 2)
        return {};
    if (token.find('\\') == std::string_view::npos)
        return std::string(token.substr(1, token.size() - 2));
    const nlohmann::json value = nlohmann::json::parse(token.begin(), token.end(), nullptr, false);
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::size_t offsetInString(std::string_view json, std::size_t start, int column)
{
    std::size_t at = start + 1;
    for (int left = column; left > 1 && at < json.size() && json[at] != '"'; --left) {
        do {
            ++at;
        } while (at < json.size() && (static_cast<unsigned char>(json[at]) & 0xC0) == 0x80);
    }
    return std::min(at, json.size());
}

void appendQuoted(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20)
            appendEscaped(out, c);
        else
            out += c;
    }
    out += '"';
}

void appendLine(std::string &out, int level)
{
    out += '\n';
    out.append(static_cast<std::size_t>(level) * 2, ' ');
}

void appendIndented(std::string &out, std::string_view json, int level)
{
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        const char next = at + 1 < json.size() ? json[at + 1] : '\0';
        if (c == '"') {
            const std::size_t after = stringEnd(json, at);
            out += json.substr(at, after - at);
            at = after - 1;
        } else if ((c == '{' && next == '}') || (c == '[' && next == ']')) {
            out += c;
            out += next;
            ++at;
        } else if (c == '{' || c == '[') {
            out += c;
            appendLine(out, ++level);
        } else if (c == '}' || c == ']') {
            appendLine(out, --level);
            out += c;
        } else if (c == ',') {
            out += c;
            appendLine(out, level);
        } else if (c == ':') {
            out += ": ";
        } else {
            out += c;
        }
    }
}

} // namespace timeloupe
