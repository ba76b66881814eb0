// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace timeloupe {

/// The JSON text that a value was read from, so that what is not edited can be written as it was. No part of the value:
/// any two are equal.
struct JsonSource
{
    std::string text; ///< empty: it was not read

    friend bool operator==(const JsonSource &, const JsonSource &) { return true; }
};

} // namespace timeloupe
