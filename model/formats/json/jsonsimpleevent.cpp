// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/base/currencies.h"
#include "model/formats/json/jsonevent.h"
#include "model/formats/json/syntax/jsontext.h"
#include "model/formats/json/syntax/jsonwords.h"

#include <algorithm>

namespace timeloupe {

namespace {

using json::JsonText;

} // namespace

void JsonEventReader::addSimpleCompany(std::string_view name)
{
    const std::string &key = m_readContext.companyNames.key(name);
    const auto isThis = [&key](const PartyRecord &party) { return party.company == key; };
    if (std::none_of(m_event.parties.begin(), m_event.parties.end(), isThis))
        m_event.parties.push_back({key, Role::Unknown});
}

void JsonEventReader::keepText(std::string name, std::string_view text)
{
    UnknownMember member{std::move(name), {}};
    appendQuoted(member.json, text);
    m_event.unknown.push_back(std::move(member));
}

void JsonEventReader::finishSimpleDate()
{
    if (!m_simple.end) {
        m_event.date = std::move(m_simple.start);
        return;
    }
    const bool isPair = !m_simple.end->isInterval() && (!m_simple.start || !m_simple.start->isInterval());
    const bool isForward = isPair && (!m_simple.start || m_simple.end->latest() > m_simple.start->earliest());
    if (!isForward) {
        warn(m_simple.endBefore,
             isPair ? JsonText::tr("the end is before the start; only the start is used")
                    : JsonText::tr("a span cannot be the start or end of a span; only its start is used"));
        keepText("end", m_simple.endText);
        m_event.date = std::move(m_simple.start);
    } else if (m_simple.start) {
        m_event.date = Edtf::interval(*m_simple.start, *m_simple.end);
    } else if (Result<Edtf> until = Edtf::parse("../" + m_simple.end->print())) {
        m_event.date = std::move(until).value();
    }
}

void JsonEventReader::finishSimpleAmount()
{
    if (!m_simple.amount) {
        if (!m_simple.currency.empty())
            keepText("currency", m_simple.currency);
        return;
    }
    Amount amount;
    amount.value = *m_simple.amount;
    amount.currency = m_simple.currency;
    if (amount.currency.empty()) {
        amount.currency = kNoCurrency;
        warn(m_simple.amountBefore,
             JsonText::tr("the amount has no currency; it is totalled separately as XXX (ISO 4217: no currency)"));
    }
    m_event.amounts.push_back(std::move(amount));
}

void JsonEventReader::finishSimple()
{
    finishSimpleDate();
    finishSimpleAmount();
    finish();
}

} // namespace timeloupe
