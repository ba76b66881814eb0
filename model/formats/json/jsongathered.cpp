// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsongathered.h"

#include <iterator>

namespace timeloupe {

bool JsonGathered::append(JsonGathered &&later)
{
    if (!events.append(later.events, eventCount))
        return false;
    findings.append(later.findings, eventCount);
    companies.append(later.companies);
    companyNames.append(later.companyNames);
    sources.append(later.sources);
    std::move(later.mentions.begin(), later.mentions.end(), std::back_inserter(mentions));
    eventCount += later.eventCount;
    builder.append(std::move(later.builder));
    return true;
}

} // namespace timeloupe
