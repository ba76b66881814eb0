// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/jsonsimpleevent.h"

#include <optional>
#include <string>
#include <string_view>

namespace timeloupe {

/// Builds EventRecords, of the full and the simple form, and adds each to the builder.
class JsonEventReader
{
public:
    explicit JsonEventReader(JsonReadContext &readContext) : m_readContext(readContext), m_simple(readContext, m_event)
    {
    }

    JsonEventReader(const JsonEventReader &) = delete;
    JsonEventReader &operator=(const JsonEventReader &) = delete;

    /// An object or array of an event begins.
    void begin(JsonContext context, std::size_t before);
    /// The text that opens with member `member` of `context`.
    Text &text(JsonContext context, JsonMember member);
    JsonValueResult value(JsonContext context, JsonMember member, const JsonScalar &scalar);
    /// The object or array ends. False: an error was reported.
    bool end(JsonContext context);
    /// The relation that ends has an unknown type and belongs to the unknown members.
    [[nodiscard]] bool isRelationUnknown() const { return m_relationUnknown; }
    [[nodiscard]] UnknownMembers &unknownMembers() { return m_event.unknown; }

private:
    JsonValueResult eventValue(JsonMember member, const JsonScalar &scalar);
    JsonValueResult partyValue(JsonMember member, const JsonScalar &scalar);
    JsonValueResult amountValue(JsonMember member, const JsonScalar &scalar);
    JsonValueResult measureValue(JsonMember member, const JsonScalar &scalar);
    JsonValueResult placeValue(JsonMember member, const JsonScalar &scalar);
    JsonValueResult relationValue(JsonMember member, const JsonScalar &scalar);
    JsonValueResult citationValue(JsonMember member, const JsonScalar &scalar);

    JsonValueResult id(const JsonScalar &scalar);
    JsonValueResult max(const JsonScalar &scalar, std::optional<double> &max);
    /// Reads a keyword of the format; an unknown one gives a warning and is kept.
    template <class Word>
    JsonValueResult keyword(const JsonScalar &scalar, std::optional<Word> known, Word &keyword, const char *what);

    void reset();
    void finish();

    JsonReadContext &m_readContext;
    EventRecord m_event;
    JsonSimpleEvent m_simple;
    std::size_t m_before = 0;       ///< the event's object follows this offset
    std::size_t m_boundsBefore = 0; ///< its bounds
    std::size_t m_maxBefore = 0;    ///< the last max
    std::size_t m_toBefore = 0;     ///< the last relation's target
    bool m_relationUnknown = false;
};

} // namespace timeloupe
