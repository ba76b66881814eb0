// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/sourcelinks.h"

#include "model/events/eventrecord.h"

namespace timeloupe {

std::optional<WebAddress> addressOf(const Source &source)
{
    return source.url ? WebAddress::from(*source.url) : std::nullopt;
}

std::set<std::string> addressesOf(const std::vector<Source> &sources)
{
    std::set<std::string> addresses;
    for (const Source &source : sources) {
        if (const auto address = addressOf(source))
            addresses.insert(address->text().toStdString());
    }
    return addresses;
}

} // namespace timeloupe
