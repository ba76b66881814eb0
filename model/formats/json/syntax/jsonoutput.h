// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace timeloupe {

/// JSON text as it grows: commas, lines and indentation (two spaces) come by themselves.
class JsonOutput
{
public:
    enum class Layout : std::uint8_t { Indented, OneLine };

    explicit JsonOutput(Layout layout = Layout::Indented) : m_isIndented(layout == Layout::Indented) {}

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }
    /// The next value is this member's.
    void key(std::string_view name);
    void string(std::string_view value);
    void number(double value);
    void null();
    /// A value as compact JSON text; it is laid out like the rest.
    void json(std::string_view compact);

    [[nodiscard]] const std::string &text() const { return m_text; }
    /// Ends a line between two values on top.
    void endLine();
    /// Forgets the text so far, and goes on in the same object or array.
    void clearText() { m_text.clear(); }

private:
    void begin(char bracket);
    void end(char bracket);
    /// A comma and a new line where they are due.
    void place();

    /// A line break and the indentation, where there are any.
    void breakLine();

    bool m_isIndented;
    std::string m_text;
    int m_level = 0;
    bool m_isFirst = true;  ///< in its object or array
    bool m_afterKey = true; ///< or at the very beginning
};

} // namespace timeloupe
