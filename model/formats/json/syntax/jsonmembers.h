// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace timeloupe {

/// A member of the object that a JSON text is, by byte offsets.
struct JsonMemberPlace
{
    std::string name;
    std::size_t begin = 0; ///< of its name
    std::size_t value = 0; ///< where its value begins
    std::size_t end = 0;   ///< just after its value
};

/// Finds the members of the object that a JSON text is, in a text that comes in pieces. The object's own commas and
/// colons, strings and the nesting of brackets are checked; what is inside the values is not.
class JsonMemberScanner
{
public:
    /// False: the text is no object. Further pieces are ignored then.
    bool add(std::string_view piece);
    /// The text has come to its end. False: it is no object, or not all of it.
    [[nodiscard]] bool finish() const { return m_state == State::End && m_markBytes % 3 == 0; }

    /// In their order.
    [[nodiscard]] const std::vector<JsonMemberPlace> &members() const { return m_members; }
    [[nodiscard]] std::size_t objectBegin() const { return m_objectBegin; } ///< just after its "{"

private:
    enum class State { Begin, Member, Name, Colon, Value, String, Word, Nested, NestedString, Comma, End, Fault };

    void take(char c, std::size_t at);
    void takeAtBegin(char c, std::size_t at);
    void takeAtMember(char c, std::size_t at);
    void takeAtValue(char c, std::size_t at);
    void takeAfterValue(char c);
    void takeNested(char c, std::size_t at);
    void takeName(char c);
    void endValue(std::size_t at);
    /// The first byte from `begin` on that may change the state.
    [[nodiscard]] std::size_t skipped(std::string_view piece, std::size_t begin) const;

    State m_state = State::Begin;
    std::vector<JsonMemberPlace> m_members;
    std::string m_name; ///< with its quotes, so far
    std::string m_open; ///< brackets inside the value
    std::size_t m_objectBegin = 0;
    std::size_t m_taken = 0; ///< bytes of the pieces before
    int m_markBytes = 0;     ///< of a byte order mark
    bool m_isEscaped = false;
    bool m_isAfterComma = false;
};

/// Those of the top level, in order; nullopt when the text is no object. O(size).
std::optional<std::vector<JsonMemberPlace>> topLevelMembers(std::string_view json);

/// The places of the elements of the array that a JSON text is, names empty; nullopt when it is no array.
std::optional<std::vector<JsonMemberPlace>> arrayElements(std::string_view json);

/// Name and value of a member, as JSON text.
using JsonMemberText = std::pair<std::string, std::string>;

/// A stretch of a text and what takes its place.
struct TextEdit
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

/// What gives these members of the scanned object these values, in the order of the text: a value is replaced, or the
/// member added at the end. nullopt when the object has a member of such a name twice.
std::optional<std::vector<TextEdit>> memberEdits(const JsonMemberScanner &object,
                                                 const std::vector<JsonMemberText> &members);

std::string edited(std::string_view text, const std::vector<TextEdit> &edits);

} // namespace timeloupe
