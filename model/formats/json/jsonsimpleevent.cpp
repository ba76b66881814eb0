// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonsimpleevent.h"

#include "model/formats/base/currencies.h"
#include "model/formats/json/jsondates.h"
#include "model/formats/json/syntax/jsontext.h"
#include "model/formats/json/syntax/jsonwords.h"

#include <algorithm>
#include <array>

namespace timeloupe {

namespace {

using json::JsonText;

} // namespace

bool JsonSimpleEvent::hasMember(JsonMember member)
{
    constexpr std::array kMembers{JsonMember::Start, JsonMember::End, JsonMember::Company, JsonMember::Amount,
                                  JsonMember::Currency};
    return std::find(kMembers.begin(), kMembers.end(), member) != kMembers.end();
}

JsonValueResult JsonSimpleEvent::value(JsonMember member, const JsonScalar &scalar)
{
    switch (member) {
    case JsonMember::Start:
        return readDate(m_readContext, scalar, DateSyntax::Iso8601, m_readContext.eventCount, m_members.start);
    case JsonMember::End:
        m_members.endText = scalar.text;
        m_members.endBefore = scalar.before;
        return readDate(m_readContext, scalar, DateSyntax::Iso8601, m_readContext.eventCount, m_members.end);
    case JsonMember::Amount:
        m_members.amountBefore = scalar.before;
        return m_readContext.readNumber(scalar, m_members.amount.emplace());
    case JsonMember::Currency:
        return m_readContext.readCurrency(scalar, m_members.currency);
    default:
        addCompany(scalar.text);
        return JsonValueResult::Taken;
    }
}

void JsonSimpleEvent::addCompany(std::string_view name)
{
    const std::string &key = m_readContext.companyNames.key(name);
    const auto isThis = [&key](const PartyRecord &party) { return party.company == key; };
    if (std::none_of(m_event.parties.begin(), m_event.parties.end(), isThis))
        m_event.parties.push_back({key, Role::Unknown});
}

void JsonSimpleEvent::keepText(std::string name, std::string_view text)
{
    UnknownMember member{std::move(name), {}};
    appendQuoted(member.json, text);
    m_event.unknown.push_back(std::move(member));
}

void JsonSimpleEvent::finishDate()
{
    if (!m_members.end) {
        m_event.date = std::move(m_members.start);
        return;
    }
    const bool isPair = !m_members.end->isInterval() && (!m_members.start || !m_members.start->isInterval());
    const bool isForward = isPair && (!m_members.start || m_members.end->latest() > m_members.start->earliest());
    if (!isForward) {
        m_readContext.warnInEvent(
            m_members.endBefore,
            isPair ? JsonText::tr("the end is before the start; only the start is used")
                   : JsonText::tr("a span cannot be the start or end of a span; only its start is used"));
        keepText("end", m_members.endText);
        m_event.date = std::move(m_members.start);
    } else if (m_members.start) {
        m_event.date = Edtf::interval(*m_members.start, *m_members.end);
    } else if (Result<Edtf> until = Edtf::parse("../" + m_members.end->print())) {
        m_event.date = std::move(until).value();
    }
}

void JsonSimpleEvent::finishAmount()
{
    if (!m_members.amount) {
        if (!m_members.currency.empty())
            keepText("currency", m_members.currency);
        return;
    }
    Amount amount;
    amount.value = *m_members.amount;
    amount.currency = m_members.currency;
    if (amount.currency.empty()) {
        amount.currency = kNoCurrency;
        m_readContext.warnInEvent(
            m_members.amountBefore,
            JsonText::tr("the amount has no currency; it is totalled separately as XXX (ISO 4217: no currency)"));
    }
    m_event.amounts.push_back(std::move(amount));
}

void JsonSimpleEvent::finish()
{
    finishDate();
    finishAmount();
}

} // namespace timeloupe
