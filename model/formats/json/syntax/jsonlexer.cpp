// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/syntax/jsonlexer.h"

#include <array>
#include <charconv>
#include <optional>

namespace timeloupe {

namespace {

constexpr std::array kPowersOfTen = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
constexpr std::ptrdiff_t kExactDigits =
    kPowersOfTen.size() - 1; ///< maximum number of digits of an integer exact as double
constexpr std::ptrdiff_t kIntegerDigits = 18;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<unsigned> hexValue(const char *at)
{
    unsigned value = 0;
    const auto [stop, error] = std::from_chars(at, at + 4, value, 16);
    return error == std::errc() && stop == at + 4 ? std::optional(value) : std::nullopt;
}

void appendUtf8(std::string &text, unsigned point)
{
    const auto add = [&text](unsigned byte) { text += static_cast<char>(byte); };
    if (point < 0x80) {
        add(point);
        return;
    }
    if (point < 0x800) {
        add(0xC0 | point >> 6);
    } else {
        if (point < 0x10000) {
            add(0xE0 | point >> 12);
        } else {
            add(0xF0 | point >> 18);
            add(0x80 | (point >> 12 & 0x3F));
        }
        add(0x80 | (point >> 6 & 0x3F));
    }
    add(0x80 | (point & 0x3F));
}

std::uint64_t integerOf(const char *begin, const char *end)
{
    std::uint64_t value = 0;
    for (; begin != end; ++begin)
        value = value * 10 + static_cast<std::uint64_t>(*begin - '0');
    return value;
}

} // namespace

JsonLexer::JsonLexer(std::string_view json, std::size_t begin)
    : m_begin(json.data()), m_at(json.data() + begin), m_end(json.data() + json.size())
{
    if (json.substr(begin).starts_with("\xEF\xBB\xBF"))
        m_at += 3;
}

bool JsonLexer::takeWord(std::string_view word)
{
    if (!std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with(word))
        return false;
    m_at += word.size();
    return true;
}

/// Validates UTF-8 (The Unicode Standard, table 3-7).
const char *JsonLexer::afterCharacter(const char *at) const
{
    const auto byte = [at](int i) { return static_cast<unsigned char>(at[i]); };
    const unsigned lead = byte(0);
    const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4 || m_end - at < length)
        return nullptr;
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return nullptr;
    }
    const bool isOverlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool isNoCharacter = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
    return isOverlong || isNoCharacter ? nullptr : at + length;
}

const char *JsonLexer::takeEscape(const char *at)
{
    constexpr std::string_view escapes = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (m_end - at < 2)
        return nullptr;
    if (const std::size_t simple = escapes.find(at[1]); simple != std::string_view::npos) {
        m_text += meanings[simple];
        return at + 2;
    }
    if (at[1] != 'u' || m_end - at < 6)
        return nullptr;
    std::optional<unsigned> point = hexValue(at + 2);
    if (!point || (*point & 0xFC00) == 0xDC00)
        return nullptr;
    at += 6;
    if ((*point & 0xFC00) == 0xD800) {
        const std::optional<unsigned> low =
            m_end - at >= 6 && at[0] == '\\' && at[1] == 'u' ? hexValue(at + 2) : std::nullopt;
        if (!low || (*low & 0xFC00) != 0xDC00)
            return nullptr;
        point = 0x10000 + ((*point & 0x3FF) << 10 | (*low & 0x3FF));
        at += 6;
    }
    appendUtf8(m_text, *point);
    return at;
}

/// `at` is the first escape or non-ASCII character of the string that starts at `begin`.
bool JsonLexer::takeLongString(const char *begin, const char *at, std::string_view &text)
{
    bool hasEscapes = false;
    const char *copied = begin; // text before it has been copied to m_text
    while (at != m_end && *at != '"') {
        if (*at == '\\') {
            if (!hasEscapes)
                m_text.clear();
            hasEscapes = true;
            m_text.append(copied, at);
            at = takeEscape(at);
            copied = at;
        } else {
            at = static_cast<unsigned char>(*at) < 0x80 ? nullptr : afterCharacter(at);
        }
        if (at == nullptr)
            return false;
        at = plainEnd(at);
    }
    if (at == m_end)
        return false;
    if (hasEscapes)
        m_text.append(copied, at);
    text = hasEscapes ? std::string_view(m_text) : std::string_view(begin, static_cast<std::size_t>(at - begin));
    m_at = at + 1;
    return true;
}

const char *JsonLexer::afterDigits(const char *at) const
{
    while (at != m_end && isDigit(*at))
        ++at;
    return at;
}

bool JsonLexer::takeNumber(double &value)
{
    const bool isNegative = *m_at == '-';
    const char *const whole = m_at + (isNegative ? 1 : 0);
    const char *const wholeEnd = whole != m_end && *whole == '0' ? whole + 1 : afterDigits(whole);
    const char *at = wholeEnd;
    if (at == whole)
        return false;
    if (at != m_end && *at == '.') {
        at = afterDigits(wholeEnd + 1);
        if (at == wholeEnd + 1)
            return false;
    }
    const bool hasExponent = at != m_end && (*at == 'e' || *at == 'E');
    if (hasExponent) {
        at += m_end - at > 1 && (at[1] == '+' || at[1] == '-') ? 2 : 1;
        const char *const exponent = at;
        at = afterDigits(exponent);
        if (at == exponent)
            return false;
    }
    const std::ptrdiff_t decimals = at == wholeEnd ? 0 : at - wholeEnd - 1;
    if (at == wholeEnd && wholeEnd - whole <= kIntegerDigits) {
        const auto integer = static_cast<std::int64_t>(integerOf(whole, wholeEnd));
        value = static_cast<double>(isNegative ? -integer : integer);
    } else if (!hasExponent && wholeEnd - whole + decimals <= kExactDigits) {
        // Both operands are exact, so the quotient is rounded once (W. D. Clinger, How to Read Floating Point Numbers,
        // 1990).
        const double power = kPowersOfTen[static_cast<std::size_t>(decimals)];
        value = (static_cast<double>(integerOf(whole, wholeEnd)) * power +
                 static_cast<double>(integerOf(wholeEnd + 1, at))) /
                power;
        value = isNegative ? -value : value;
    } else if (std::from_chars(m_at, at, value).ec != std::errc()) {
        return false;
    }
    m_at = at;
    return true;
}

} // namespace timeloupe
