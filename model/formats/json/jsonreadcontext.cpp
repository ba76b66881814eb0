// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonreadcontext.h"

#include "model/formats/base/currencies.h"
#include "model/formats/json/syntax/jsontext.h"
#include "model/formats/json/syntax/jsonwords.h"

#include <iterator>

namespace timeloupe {

namespace {

using json::JsonText;
using json::toQString;

} // namespace

void JsonReadContext::warnInEvent(std::size_t before, const QString &message)
{
    diagnostics.warn(tokenStart(json, before), message, eventCount);
}

JsonValueResult JsonReadContext::readNumber(const JsonScalar &scalar, double &value)
{
    value = scalar.number;
    if (value < 0)
        warnInEvent(scalar.before, JsonText::tr("the number is below zero"));
    return JsonValueResult::Taken;
}

JsonValueResult JsonReadContext::readCurrency(const JsonScalar &scalar, std::string &currency)
{
    currency = scalar.text;
    if (!isCurrency(currency))
        warnInEvent(scalar.before, JsonText::tr("“%1” is not an ISO 4217 currency code").arg(toQString(scalar.text)));
    return JsonValueResult::Taken;
}

bool JsonReadContext::append(JsonReadContext &&later)
{
    if (!events.append(later.events, eventCount))
        return false;
    diagnostics.append(later.diagnostics, eventCount);
    companies.append(later.companies);
    companyNames.append(later.companyNames);
    sources.append(later.sources);
    std::move(later.eventReferences.begin(), later.eventReferences.end(), std::back_inserter(eventReferences));
    eventCount += later.eventCount;
    builder.append(std::move(later.builder));
    return true;
}

} // namespace timeloupe
