// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/language/queryquantity.h"

#include <array>
#include <charconv>
#include <cmath>

namespace timeloupe {

namespace {

/// The power of ten of a suffix: k, M, B or G, T.
std::optional<int> suffixExponent(char suffix)
{
    switch (suffix) {
    case 'k':
    case 'K':
        return 3;
    case 'M':
    case 'm':
        return 6;
    case 'B':
    case 'b':
    case 'G':
    case 'g':
        return 9;
    case 'T':
    case 't':
        return 12;
    default:
        return std::nullopt;
    }
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `number` × 10^`exponent`, rounded once.
std::optional<double> scaled(std::string_view number, int exponent)
{
    // from_chars also accepts "inf", "nan" and a bare exponent.
    const std::size_t first = !number.empty() && number[0] == '-' ? 1 : 0;
    if (number.size() <= first || !(isDigit(number[first]) || number[first] == '.'))
        return std::nullopt;
    const std::size_t e = number.find_first_of("eE");
    if (e != std::string_view::npos) {
        int own = 0;
        std::string_view digits = number.substr(e + 1);
        if (!digits.empty() && digits[0] == '+')
            digits.remove_prefix(1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), own);
        if (error != std::errc() || end != digits.data() + digits.size() || own > 400 || own < -400)
            return std::nullopt;
        exponent += own;
        number = number.substr(0, e);
    }
    const std::string text = std::string(number) + 'e' + std::to_string(exponent);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// 5GW, 500MW, 500M (watts), or a plain number of gigawatts.
std::optional<double> parsePower(std::string_view text)
{
    const bool watts = !text.empty() && (text.back() == 'W' || text.back() == 'w');
    if (watts)
        text.remove_suffix(1);
    const auto suffix = text.empty() ? std::nullopt : suffixExponent(text.back());
    if (suffix)
        text.remove_suffix(1);
    return scaled(text, watts || suffix ? suffix.value_or(0) - 9 : 0);
}

std::optional<double> parseNumber(std::string_view text, bool power)
{
    return power ? parsePower(text) : parseQuantity(text);
}

/// `value` with the decimal point shifted left by `shift`, in the shortest form that identifies it.
std::string shiftedDecimal(std::string digits, int exponent, int shift)
{
    const int point = exponent - shift + 1; // digits before the point
    const int count = static_cast<int>(digits.size());
    if (point <= 0)
        return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    if (point >= count)
        return digits + std::string(static_cast<std::size_t>(point - count), '0');
    return digits.insert(static_cast<std::size_t>(point), 1, '.');
}

struct Units
{
    int offset = 0; ///< power of ten of a plain number in the smallest unit
    std::array<std::string_view, 5> steps;
    std::string_view plain; ///< suffix of numbers that match no step
};
constexpr Units kCounts{0, {"", "k", "M", "B", "T"}, ""};
constexpr Units kWatts{9, {"W", "kW", "MW", "GW", "TW"}, "GW"};

std::string printNumber(double value, const Units &units)
{
    std::array<char, 40> buffer{};
    const auto format = std::chars_format::scientific;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value), format).ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const std::size_t e = text.find('e');
    std::string digits(text.substr(0, e));
    std::erase(digits, '.');
    const int exponent = std::stoi(std::string(text.substr(e + 1))) + units.offset;
    const std::string sign = value < 0 ? "-" : "";
    if (value == 0)
        return '0' + std::string(units.plain);
    if (exponent >= 18 || exponent < -6)
        return sign + std::string(text) + std::string(units.plain);
    const int step = exponent < 3 ? 0 : std::min(exponent / 3, 4);
    return sign + shiftedDecimal(std::move(digits), exponent, step * 3) +
           std::string(units.steps[static_cast<std::size_t>(step)]);
}

/// One end of a range: `5`, `>5`, `>=5`, `<5`, `<=5`; `comparison` is '>' or '<'.
bool parseEnd(std::string_view text, char comparison, bool power, std::optional<double> &value, bool &inclusive)
{
    if (text.empty())
        return true;
    if (text[0] == comparison) {
        inclusive = text.size() > 1 && text[1] == '=';
        text.remove_prefix(inclusive ? 2 : 1);
    }
    value = parseNumber(text, power);
    return value.has_value();
}

} // namespace

std::optional<double> parseQuantity(std::string_view text)
{
    const auto exponent = text.empty() ? std::nullopt : suffixExponent(text.back());
    if (exponent)
        text.remove_suffix(1);
    return scaled(text, exponent.value_or(0));
}

std::string printQuantity(double value)
{
    return printNumber(value, kCounts);
}

std::optional<NumberRange> parseNumberRange(std::string_view text, bool power)
{
    NumberRange range;
    const std::size_t dots = text.find("..");
    if (dots != std::string_view::npos) {
        const bool ok = parseEnd(text.substr(0, dots), '>', power, range.low, range.lowInclusive) &&
                        parseEnd(text.substr(dots + 2), '<', power, range.high, range.highInclusive);
        return ok ? std::optional(range) : std::nullopt;
    }
    if (text.empty())
        return std::nullopt;
    if (text[0] == '<')
        return parseEnd(text, '<', power, range.high, range.highInclusive) ? std::optional(range) : std::nullopt;
    if (!parseEnd(text, '>', power, range.low, range.lowInclusive))
        return std::nullopt;
    if (text[0] != '>')
        range.high = range.low;
    return range;
}

std::string printNumberRange(const NumberRange &range, bool power)
{
    const Units &units = power ? kWatts : kCounts;
    const std::string low = range.low ? printNumber(*range.low, units) : std::string();
    const std::string high = range.high ? printNumber(*range.high, units) : std::string();
    if (range.low && !range.high)
        return (range.lowInclusive ? ">=" : ">") + low;
    if (range.high && !range.low)
        return (range.highInclusive ? "<=" : "<") + high;
    if (range.low && range.low == range.high && range.lowInclusive && range.highInclusive)
        return '=' + low;
    return ':' + std::string(range.lowInclusive ? "" : ">") + low + ".." + (range.highInclusive ? "" : "<") + high;
}

NumberRange normalised(NumberRange range)
{
    if (range.low && !std::isfinite(*range.low))
        range.low.reset();
    if (range.high && !std::isfinite(*range.high))
        range.high.reset();
    if (range.low && range.high && *range.low > *range.high) {
        std::swap(range.low, range.high);
        std::swap(range.lowInclusive, range.highInclusive);
    }
    range.lowInclusive |= !range.low;
    range.highInclusive |= !range.high;
    // Both zeros are equal and print alike.
    if (range.low == 0.0)
        range.low = 0.0;
    if (range.high == 0.0)
        range.high = 0.0;
    return range;
}

} // namespace timeloupe
