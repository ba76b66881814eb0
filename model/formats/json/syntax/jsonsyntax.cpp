// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/syntax/jsonsyntax.h"

#include "model/formats/json/syntax/jsonwords.h"

#include <array>
#include <utility>

namespace timeloupe {

namespace {

using json::JsonText;

constexpr std::size_t kProbe = 1024;
constexpr qsizetype kQuoted = 20;

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// The code point at `offset`; its byte in hexadecimal when it is not printable.
QString found(std::string_view json, std::size_t offset)
{
    const auto byte = static_cast<unsigned char>(json[offset]);
    if (byte < 0x20 || byte >= 0x7f)
        return JsonText::tr("byte %1").arg(byte, 2, 16, QLatin1Char('0'));
    std::size_t end = offset + 1;
    while (end < json.size() && json[end] > ' ' && json[end] < 0x7f && end - offset < kQuoted &&
           std::string_view("{}[],:\"").find(json[end]) == std::string_view::npos)
        ++end;
    return u'“' + QString::fromUtf8(json.data() + offset, static_cast<qsizetype>(end - offset)) + u'”';
}

/// Errors inside a token.
constexpr std::array kTokenFaults{
    std::pair{"ill-formed UTF-8", QT_TRANSLATE_NOOP("JsonFormat", "this is not UTF-8; expected text in UTF-8")},
    std::pair{"missing closing quote",
              QT_TRANSLATE_NOOP("JsonFormat", "the text has no end; expected a closing quote (\")")},
    std::pair{"control character",
              QT_TRANSLATE_NOOP("JsonFormat", "a bare control character in a text; expected an escape like \\n")},
    std::pair{"after backslash",
              QT_TRANSLATE_NOOP("JsonFormat",
                                "a wrong escape in a text; expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX")},
    std::pair{"4 hex digits", QT_TRANSLATE_NOOP("JsonFormat", "expected four hexadecimal digits after \\u")},
    std::pair{"surrogate", QT_TRANSLATE_NOOP("JsonFormat", "half of a surrogate pair; expected both halves")},
    std::pair{"invalid number", QT_TRANSLATE_NOOP("JsonFormat", "a wrong number; expected a digit")},
    std::pair{"number overflow",
              QT_TRANSLATE_NOOP("JsonFormat", "the number is too large; expected less than 1.8e308")},
    std::pair{"byte order mark", QT_TRANSLATE_NOOP("JsonFormat", "this is not UTF-8; expected text in UTF-8")},
};

/// Start of the UTF-8 sequence that byte `at` interrupts or does not belong to.
std::size_t sequenceStart(std::string_view json, std::size_t at)
{
    const auto byte = [json](std::size_t i) { return static_cast<unsigned char>(json[i]); };
    std::size_t lead = at;
    while (lead > 0 && at - lead < 3 && (byte(lead - 1) & 0xC0) == 0x80)
        --lead;
    if (lead == 0 || byte(lead - 1) < 0xC0)
        return at;
    --lead;
    const std::size_t length = byte(lead) < 0xE0 ? 2 : byte(lead) < 0xF0 ? 3 : 4;
    return lead + length > at ? lead : at;
}

bool isPunctuation(char c)
{
    return std::string_view("{}[],:").find(c) != std::string_view::npos;
}

/// The tokens that the parser expected.
QString expectedTokens(std::string_view said, JsonUnit unit)
{
    const std::size_t at = said.rfind("; expected ");
    const std::string_view expected = at == std::string_view::npos ? std::string_view() : said.substr(at + 11);
    if (expected.starts_with("string literal"))
        return JsonText::tr("a name in double quotes");
    if (expected.starts_with("':'"))
        return JsonText::tr("“:”");
    if (expected.starts_with("'}'"))
        return JsonText::tr("“,” or “}”");
    if (expected.starts_with("']'"))
        return JsonText::tr("“,” or “]”");
    if (expected.starts_with("end of input"))
        return unit == JsonUnit::Line ? JsonText::tr("the end of the line") : JsonText::tr("the end of the file");
    return JsonText::tr("a value");
}

} // namespace

std::optional<QString> notJson(std::string_view text, JsonUnit unit)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return JsonText::tr("the text is UTF-16; expected UTF-8");
    const std::string_view probe = text.substr(0, kProbe);
    if (probe.find('\0') != std::string_view::npos)
        return JsonText::tr("this is binary data; expected JSON text in UTF-8");
    if (isBlank(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text))
        return unit == JsonUnit::Line
                   ? JsonText::tr("the file is empty; expected JSON: an object (an event) in each line")
                   : JsonText::tr("the file is empty; expected JSON: a timeline or an array of events");
    return std::nullopt;
}

std::size_t faultOffset(std::string_view said, std::string_view json, std::size_t last, std::size_t token)
{
    if (last >= json.size())
        return json.size();
    if (said.find("ill-formed UTF-8") != std::string_view::npos)
        return sequenceStart(json, last);
    const bool isWholeToken =
        said.find("- unexpected") != std::string_view::npos || said.find("number overflow") != std::string_view::npos;
    return isWholeToken && !isPunctuation(json[last]) ? token : last;
}

QString syntaxMessage(std::string_view said, std::string_view json, std::size_t offset, JsonUnit unit)
{
    if (offset >= json.size()) {
        const QString message = unit == JsonUnit::Line ? JsonText::tr("the line ends too early; expected %1")
                                                       : JsonText::tr("the file ends too early; expected %1");
        return message.arg(expectedTokens(said, unit));
    }
    for (const auto &[words, message] : kTokenFaults) {
        if (said.find(words) != std::string_view::npos)
            return JsonText::tr(message);
    }
    return JsonText::tr("unexpected %1; expected %2").arg(found(json, offset), expectedTokens(said, unit));
}

} // namespace timeloupe
