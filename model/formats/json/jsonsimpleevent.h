// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/json/jsonreadcontext.h"

#include <optional>
#include <string>
#include <string_view>

namespace timeloupe {

/// The members that an event has in the simple form only; finish() turns them into those of `event`.
class JsonSimpleEvent
{
public:
    JsonSimpleEvent(JsonReadContext &readContext, EventRecord &event) : m_readContext(readContext), m_event(event) {}

    static bool hasMember(JsonMember member);
    void reset() { m_members = Members(); }
    /// Requires hasMember().
    JsonValueResult value(JsonMember member, const JsonScalar &scalar);
    void addCompany(std::string_view name);
    void finish();

private:
    struct Members
    {
        std::optional<Edtf> start;
        std::optional<Edtf> end;
        std::string endText;
        std::size_t endBefore = 0;
        std::optional<double> amount;
        std::size_t amountBefore = 0;
        std::string currency;
    };

    void finishDate();
    void finishAmount();
    void keepText(std::string name, std::string_view text);

    JsonReadContext &m_readContext;
    EventRecord &m_event;
    Members m_members;
};

} // namespace timeloupe
