// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonreadcontext.h"

#include <iterator>

namespace timeloupe {

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
