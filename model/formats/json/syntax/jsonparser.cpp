// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/syntax/jsonparser.h"

#include "model/formats/json/syntax/jsonsyntax.h"
#include "model/formats/json/syntax/jsontext.h"

#include <nlohmann/json.hpp>

#include <iterator>

namespace timeloupe {

namespace {

/// An iterator that publishes its position: the parser's own is private.
class WatchedIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    WatchedIterator(const char *at, const char *&position) : m_at(at), m_position(&position) {}
    reference operator*() const { return *m_at; }
    WatchedIterator &operator++()
    {
        *m_position = ++m_at;
        return *this;
    }
    friend bool operator==(const WatchedIterator &a, const WatchedIterator &b) { return a.m_at == b.m_at; }

private:
    const char *m_at;
    const char **m_position;
};

/// Forwards SAX events of nlohmann_json to the sink, except the first `given`.
class SaxHandler
{
public:
    SaxHandler(std::string_view json, std::size_t begin, JsonUnit unit, const char *const &position, std::size_t given,
               JsonSink &sink, std::optional<JsonParseError> &fault)
        : m_json(json),
          m_begin(begin),
          m_unit(unit),
          m_position(position),
          m_given(given),
          m_sink(sink),
          m_fault(fault),
          m_last(json.substr(begin).starts_with("\xEF\xBB\xBF") ? begin + 3 : begin)
    {
    }

    bool null() { return scalar(JsonNull, 0); }
    bool boolean(bool value) { return scalar(JsonBoolean, value ? 1 : 0); }
    bool number_integer(nlohmann::json::number_integer_t value)
    {
        return scalar(JsonNumber, static_cast<double>(value));
    }
    bool number_unsigned(nlohmann::json::number_unsigned_t value)
    {
        return scalar(JsonNumber, static_cast<double>(value));
    }
    bool number_float(double value, const std::string &) { return scalar(JsonNumber, value); }
    bool string(std::string &value)
    {
        const std::size_t before = m_last;
        const std::size_t at = end();
        return wasGiven() || m_sink.scalar(JsonString, 0, inText(value, before, at), at);
    }
    bool binary(nlohmann::json::binary_t &) { return false; }
    bool start_object(std::size_t) { return open(JsonObject); }
    bool key(std::string &value)
    {
        const std::size_t before = m_last;
        const std::size_t at = end();
        return wasGiven() || m_sink.key(inText(value, before, at), at);
    }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(JsonArray); }
    bool end_array() { return close(); }
    /// `read` counts the characters read, including the faulty one.
    bool parse_error(std::size_t read, const std::string &, const nlohmann::json::exception &exception)
    {
        const std::string_view said = exception.what();
        const std::size_t offset = faultOffset(said, m_json, m_begin + read - 1, tokenStart(m_json, m_last));
        m_fault = JsonParseError{offset, syntaxMessage(said, m_json, offset, m_unit)};
        return false;
    }

private:
    bool scalar(JsonType type, double value)
    {
        const std::size_t at = end();
        return wasGiven() || m_sink.scalar(type, value, {}, at);
    }
    bool open(JsonType type)
    {
        const std::size_t at = end();
        return wasGiven() || m_sink.open(type, at);
    }
    bool close()
    {
        const std::size_t at = end();
        return wasGiven() || m_sink.close(at);
    }
    bool wasGiven()
    {
        if (m_given == 0)
            return false;
        --m_given;
        return true;
    }
    std::size_t end() { return m_last = static_cast<std::size_t>(m_position - m_json.data()); }
    /// The text of a string token: a view of the JSON text when unescaped. Escapes are longer than what they encode.
    [[nodiscard]] std::string_view inText(const std::string &value, std::size_t before, std::size_t end) const
    {
        const std::size_t start = tokenStart(m_json, before) + 1;
        return start + value.size() + 1 == end ? m_json.substr(start, value.size()) : std::string_view(value);
    }

    std::string_view m_json;
    std::size_t m_begin;
    JsonUnit m_unit;
    const char *const &m_position;
    std::size_t m_given; ///< number of events already delivered to the sink
    JsonSink &m_sink;
    std::optional<JsonParseError> &m_fault;
    std::size_t m_last; ///< end of the last token
};

} // namespace

bool parseJsonSlowly(std::string_view json, std::size_t begin, JsonUnit unit, std::size_t given, JsonSink &sink,
                     std::optional<JsonParseError> &fault)
{
    const char *position = json.data() + begin;
    SaxHandler handler(json, begin, unit, position, given, sink, fault);
    return nlohmann::json::sax_parse(WatchedIterator(position, position),
                                     WatchedIterator(json.data() + json.size(), position), &handler);
}

} // namespace timeloupe
