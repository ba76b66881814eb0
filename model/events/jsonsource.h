// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace timeloupe {

/// The JSON text that a value was read from, so that unedited values are written back unchanged. Not part of the value:
/// always compares equal.
struct JsonSource
{
    std::string text; ///< empty: not read from a file

    friend bool operator==(const JsonSource &, const JsonSource &) { return true; }
};

} // namespace timeloupe
