// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/webaddress.h"

#include <set>
#include <vector>

namespace timeloupe {

struct Source;

/// The link to a source. nullopt: it has none, or `url` is not a valid link.
std::optional<WebAddress> addressOf(const Source &source);
/// All links to sources, as ASCII.
std::set<std::string> addressesOf(const std::vector<Source> &sources);

} // namespace timeloupe
