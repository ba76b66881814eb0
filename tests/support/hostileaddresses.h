// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace timeloupe::test {

/// Addresses of sources that try to become something else in PDF, SVG or HTML. Some of them are valid links.
std::vector<std::string> hostileAddresses();

} // namespace timeloupe::test
