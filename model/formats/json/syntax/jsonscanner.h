// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/syntax/jsonlexer.h"
#include "model/formats/json/syntax/jsonrules.h"

#include <string>

namespace timeloupe {

/// Goes through one JSON value and gives its tokens to a sink (of JsonSink's members; a final class is called
/// directly). It stops at the first token that it cannot take; everything before has been given then.
template <class Sink> class JsonScanner
{
public:
    enum class Outcome : std::uint8_t {
        Done,    ///< the whole value, and nothing follows
        Stopped, ///< the sink did not want to go on
        Doubt,   ///< what follows the tokens that were given is a fault, or a token that only nlohmann_json reads
    };

    JsonScanner(std::string_view json, std::size_t begin, Sink &sink) : m_lexer(json, begin), m_sink(sink) {}

    Outcome scan()
    {
        Outcome outcome = value();
        while (outcome == Outcome::Done && !m_open.empty())
            outcome = inside();
        if (outcome != Outcome::Done)
            return outcome;
        m_lexer.peek();
        return m_lexer.atEnd() ? Outcome::Done : Outcome::Doubt;
    }
    /// How many were given, the one included at which the sink stopped.
    [[nodiscard]] std::size_t tokenCount() const { return m_tokens; }

private:
    /// What comes next in the object or array that is open: a member or an element, or its end.
    Outcome inside()
    {
        const bool isObject = m_open.back() == kObject;
        char next = m_lexer.peek();
        if (next == (isObject ? '}' : ']')) {
            m_lexer.take();
            m_open.pop_back();
            m_isFirst = false;
            return given(m_sink.close(m_lexer.offset()));
        }
        if (!m_isFirst) {
            if (next != ',')
                return Outcome::Doubt;
            m_lexer.take();
            next = m_lexer.peek();
        }
        m_isFirst = false;
        if (!isObject)
            return value();
        std::string_view name;
        if (next != '"' || !m_lexer.takeString(name))
            return Outcome::Doubt;
        if (given(m_sink.key(name, m_lexer.offset())) == Outcome::Stopped)
            return Outcome::Stopped;
        if (m_lexer.peek() != ':')
            return Outcome::Doubt;
        m_lexer.take();
        return value();
    }

    Outcome value()
    {
        switch (m_lexer.peek()) {
        case '"': {
            std::string_view text;
            return m_lexer.takeString(text) ? scalar(JsonString, 0, text) : Outcome::Doubt;
        }
        case '{':
            return open(JsonObject);
        case '[':
            return open(JsonArray);
        case 't':
            return m_lexer.takeWord("true") ? scalar(JsonBoolean, 1) : Outcome::Doubt;
        case 'f':
            return m_lexer.takeWord("false") ? scalar(JsonBoolean, 0) : Outcome::Doubt;
        case 'n':
            return m_lexer.takeWord("null") ? scalar(JsonNull, 0) : Outcome::Doubt;
        default: {
            double number = 0;
            return !m_lexer.atEnd() && m_lexer.takeNumber(number) ? scalar(JsonNumber, number) : Outcome::Doubt;
        }
        }
    }

    Outcome scalar(JsonType type, double number, std::string_view text = {})
    {
        return given(m_sink.scalar(type, number, text, m_lexer.offset()));
    }

    Outcome open(JsonType type)
    {
        m_lexer.take();
        m_open.push_back(type == JsonObject ? kObject : kArray);
        m_isFirst = true;
        return given(m_sink.open(type, m_lexer.offset()));
    }

    Outcome given(bool shouldContinue)
    {
        ++m_tokens;
        return shouldContinue ? Outcome::Done : Outcome::Stopped;
    }

    JsonLexer m_lexer;
    Sink &m_sink;
    static constexpr char kObject = '{';
    static constexpr char kArray = '[';
    std::string m_open;     ///< the objects and arrays around what comes next
    bool m_isFirst = false; ///< the last one of them has just begun
    std::size_t m_tokens = 0;
};

} // namespace timeloupe
