// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/jsongathered.h"

#include <optional>
#include <string>
#include <string_view>

namespace timeloupe {

/// Fills one EventRecord after the other, of the full and of the simple form, and adds each to the builder.
class JsonEventReader
{
public:
    explicit JsonEventReader(JsonGathered &gathered) : m_gathered(gathered) {}

    /// An object or array of an event begins.
    void begin(JsonContext context, std::size_t before);
    /// The text that member `member` of `context` opens.
    Text &text(JsonContext context, JsonMember member);
    JsonTaken value(JsonContext context, JsonMember member, const JsonScalar &scalar);
    /// The object or array ends. False: the error is said.
    bool end(JsonContext context);
    /// The relation that ends has a type that this program does not know: it goes among the unknown members.
    [[nodiscard]] bool isRelationUnknown() const { return m_relationUnknown; }
    [[nodiscard]] UnknownMembers &unknownMembers() { return m_event.unknown; }

private:
    JsonTaken eventValue(JsonMember member, const JsonScalar &scalar);
    JsonTaken simpleValue(JsonMember member, const JsonScalar &scalar);
    JsonTaken partyValue(JsonMember member, const JsonScalar &scalar);
    JsonTaken amountValue(JsonMember member, const JsonScalar &scalar);
    JsonTaken measureValue(JsonMember member, const JsonScalar &scalar);
    JsonTaken placeValue(JsonMember member, const JsonScalar &scalar);
    JsonTaken relationValue(JsonMember member, const JsonScalar &scalar);
    JsonTaken citationValue(JsonMember member, const JsonScalar &scalar);

    JsonTaken id(const JsonScalar &scalar);
    JsonTaken number(const JsonScalar &scalar, double &value);
    JsonTaken max(const JsonScalar &scalar, std::optional<double> &max);
    /// A word of the format, or a warning and the word kept as it is.
    template <class Word>
    JsonTaken word(const JsonScalar &scalar, std::optional<Word> known, Word &word, const char *what);
    void currency(const JsonScalar &scalar, std::string &currency);
    void warn(std::size_t before, const QString &message);

    void reset();
    void finish();
    void finishSimple();
    void finishSimpleDate();
    void finishSimpleAmount();
    void keepText(std::string name, std::string_view text);
    void addSimpleCompany(std::string_view name);

    /// What only the simple form has.
    struct Simple
    {
        std::optional<Edtf> start;
        std::optional<Edtf> end;
        std::string endText;
        std::size_t endBefore = 0;
        std::optional<double> amount;
        std::size_t amountBefore = 0;
        std::string currency;
    };

    JsonGathered &m_gathered;
    EventRecord m_event;
    Simple m_simple;
    std::size_t m_before = 0;       ///< the event's object follows this offset
    std::size_t m_boundsBefore = 0; ///< its bounds
    std::size_t m_maxBefore = 0;    ///< the last max
    std::size_t m_toBefore = 0;     ///< the last relation's target
    bool m_relationUnknown = false;
};

} // namespace timeloupe
